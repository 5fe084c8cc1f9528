"""The page Fråga, driven without a browser and with a fake engine behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from presenting.answers import HELP
from streamlit.testing.v1 import AppTest
from web.fakes import REFUSAL, SCRIPT, FakeEngine, a_quote, an_answer

from sok.errors import QuestionError
from sok.records import Answer
from sok.web.ask.examples import EXAMPLES
from sok.web.markup import waiting_html

Start = Callable[[FakeEngine], AppTest]

HOSTILE = (
    '<script>alert(1)</script><img src=x onerror="alert(2)"> **fet** _kursiv_ $x^2$ $$y$$ '
    ":red[röd] :smile: :material/home: ![bild](http://example.invalid/a.png) "
    "[länk](javascript:alert(3)) `kod` &amp; # rubrik"
)
ESCAPED = HOSTILE.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
ESCAPED = ESCAPED.replace('"', "&quot;")


def _reply(question: str) -> Answer:
    return an_answer(
        question,
        a_quote("Det finns 267 570 öar.", 4, headings=("Öar", "Antal")),
        a_quote("Flest öar har skärgården.", 7, 8),
        terms=("öar",),
    )


def _shown(app: AppTest) -> list[str]:
    return [element.value for element in app.html]


def _holding(app: AppTest, text: str) -> list[str]:
    return [html for html in _shown(app) if text in html]


def _buttons(app: AppTest) -> list[str]:
    """The labels of the buttons below that for earlier conversations, which is always there."""
    first, *others = (button.label for button in app.button)
    assert first == "Tidigare samtal"
    return others


def _click(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def _ask(app: AppTest, question: str) -> AppTest:
    return app.chat_input[0].set_value(question).run()


def test_empty_page_says_what_it_searches(start: Start) -> None:
    """Before the first question stand the title, the extent of the corpus and the examples."""
    app = start(FakeEngine(_reply))
    assert _holding(app, "Fråga rapporterna")
    assert _holding(app, "ur 1 dokument med 24 sidor")
    assert _buttons(app) == [*EXAMPLES]


def test_clicked_example_is_asked(start: Start) -> None:
    """An example is one click from its answer, and the examples then make room."""
    engine = FakeEngine(_reply)
    app = start(engine)
    _click(app, EXAMPLES[1])
    assert engine.asked == [(EXAMPLES[1], ())]
    assert _holding(app, "267 570")
    assert _buttons(app) == ["Nytt samtal"]


def test_answer_is_its_quotes_with_pages(start: Start) -> None:
    """Each quote stands in Swedish quotation marks over its pages and headings."""
    app = _ask(start(FakeEngine(_reply)), "Hur många öar finns det?")
    (shown,) = _holding(app, 'class="citat"')
    first, second, *_ = shown.split('class="citat"')[1:]
    assert "”Det finns 267 570 öar.”" in first
    assert "s.\u00a04<" in first
    assert "Öar\u00a0› Antal" in first
    assert "s.\u00a07–8<" in second


def test_passages_are_folded_away_with_matches_marked(start: Start) -> None:
    """What the answer rests on can be unfolded, and shows why it was found."""
    app = _ask(start(FakeEngine(_reply)), "Hur många öar finns det?")
    (shown,) = _holding(app, "<summary>Underlag: 2 ställen i dokumenten</summary>")
    before, folded = shown.split('<details class="vikt">')
    assert "<mark>öar</mark>" in folded and "<mark>öar</mark>" not in before


def test_refusal_shows_the_nearest_passages_as_such(start: Start) -> None:
    """Without an answer there are no quotes, only passages under a heading that says what."""

    def reply(question: str) -> Answer:
        near = [a_quote(f"Stycke {number}.", 4) for number in range(5)]
        return an_answer(question, *near, answered=False)

    app = _ask(start(FakeEngine(reply)), "Vad kostar en pizza?")
    assert _holding(app, REFUSAL)
    assert _holding(app, "Det här ligger närmast")
    (nearest,) = _holding(app, "Stycke")
    assert nearest.count("<figure") == 3
    assert not _holding(app, "”Stycke")


def test_refusal_with_nothing_near_is_only_the_sentence(start: Start) -> None:
    """No heading announces passages that are not there."""
    app = _ask(start(FakeEngine(lambda q: an_answer(q, answered=False))), "Vad kostar en pizza?")
    assert _holding(app, REFUSAL)
    assert not _holding(app, "ligger närmast")


def test_earlier_questions_are_passed_on(start: Start) -> None:
    """The engine gets the conversation so far, oldest first, and the page keeps it in view."""
    engine = FakeEngine(_reply)
    app = start(engine)
    for question in ("Hur många öar?", "Och i skärgården?", "Och i norr?"):
        _ask(app, question)
    assert engine.asked[-1] == ("Och i norr?", ("Hur många öar?", "Och i skärgården?"))
    assert [len(_holding(app, f">{q}</h2>")) for q, _ in engine.asked] == [1, 1, 1]


def test_answered_questions_are_not_asked_again(start: Start) -> None:
    """Drawing the page anew asks nothing."""
    engine = FakeEngine(_reply)
    app = _ask(start(engine), "Hur många öar?")
    app.run()
    assert len(engine.asked) == 1


def test_reading_of_a_follow_up_is_shown(start: Start) -> None:
    """How a question was understood is said where it differs from what was typed, only there."""

    def reply(question: str) -> Answer:
        standalone = "Hur många öar finns i norr?" if question.startswith("Och") else question
        return an_answer(question, a_quote("Många.", 4), standalone=standalone)

    app = _ask(start(FakeEngine(reply)), "Hur många öar finns det?")
    assert not _holding(app, "Tolkat som")
    _ask(app, "Och i norr?")
    assert _holding(app, "Tolkat som: Hur många öar finns i norr?")


def test_new_conversation_forgets_the_old(start: Start) -> None:
    """After a fresh start the page is as at first and the engine gets no history."""
    engine = FakeEngine(_reply)
    app = _ask(start(engine), "Hur många öar?")
    _click(app, "Nytt samtal")
    assert _buttons(app) == [*EXAMPLES]
    _ask(app, "Vad är en ö?")
    assert engine.asked[-1] == ("Vad är en ö?", ())


def test_greeting_is_answered_with_examples_to_click(start: Start) -> None:
    """Who asks for help is one click from an answer; the greeting is no history to go on from."""

    def reply(question: str) -> Answer:
        return replace(HELP, question=question) if question == "hej" else _reply(question)

    engine = FakeEngine(reply)
    app = _ask(start(engine), "hej")
    assert _buttons(app) == [*EXAMPLES, "Nytt samtal"]
    _click(app, EXAMPLES[1])
    assert engine.asked[-1] == (EXAMPLES[1], ())
    assert _buttons(app) == ["Nytt samtal"]


def test_two_visitors_have_a_conversation_each(start: Start) -> None:
    """The engine is shared, what is said is not."""
    _ask(start(FakeEngine(_reply)), "Hur många öar?")
    other = AppTest.from_file(str(SCRIPT), default_timeout=20).run()
    assert not _holding(other, "Hur många öar?")


def test_refused_question_shows_one_message_and_no_traceback(start: Start) -> None:
    """A user's error is its message; the next question works and has not got it as history."""

    def reply(question: str) -> Answer:
        if len(question) > 2_000:
            raise QuestionError("Frågan är för lång. Korta den.")
        return _reply(question)

    engine = FakeEngine(reply)
    app = _ask(start(engine), "å" * 10_000)
    assert len(_holding(app, "Frågan är för lång. Korta den.")) == 1
    assert len(app.exception) == 0
    _ask(app, "Hur många öar?")
    assert engine.asked[-1] == ("Hur många öar?", ())
    assert len(engine.asked) == 2


def test_bug_shows_its_traceback_and_the_page_goes_on(start: Start) -> None:
    """A bug is seen as one, and its question is not asked again at the next."""

    def reply(question: str) -> Answer:
        if "bugg" in question:
            raise ZeroDivisionError("en bugg")
        return _reply(question)

    app = _ask(start(FakeEngine(reply)), "en bugg")
    assert app.exception[0].value == "en bugg"
    _ask(app, "Hur många öar?")
    assert len(app.exception) == 0
    assert _holding(app, "267 570")


def test_hostile_text_is_shown_as_it_stands(start: Start) -> None:
    """Text of documents and people reaches no element that reads Markdown, and HTML escaped."""

    def reply(question: str) -> Answer:
        quote = a_quote(HOSTILE, 4, headings=(HOSTILE,), title=HOSTILE)
        return an_answer(question, quote, standalone=HOSTILE + "!")

    app = _ask(start(FakeEngine(reply)), HOSTILE)
    app.session_state["svar-0-hamta"] = True
    app.run()
    holding = _holding(app, ESCAPED)
    assert len(holding) == 3, "question, answer and the text to copy"
    for before in ("Tolkat som: ", '<blockquote class="text">”', '<blockquote class="text">'):
        assert f"{before}{ESCAPED}" in holding[1]
    assert not _holding(app, "<script>alert")
    others = [element for element in app if element.type not in {"html", "chat_input"}]
    assert not any("javascript:" in str(getattr(element, "value", "")) for element in others)
    assert not any("javascript:" in str(getattr(element, "label", "")) for element in others)


def test_scripts_are_the_pages_own(start: Start) -> None:
    """JavaScript is let through in elements that hold no text from outside."""
    app = _ask(start(FakeEngine(_reply)), "Hur många öar finns det?")
    allowed = [html for html in app.html if html.proto.unsafe_allow_javascript]
    assert allowed
    assert not any("öar" in html.value for html in allowed)


@pytest.mark.parametrize(
    ("ready", "message"),
    [(False, "Läser in språkmodellen, svaret kommer strax …"), (True, "Söker …")],
)
def test_waiting_says_what_for(
    start: Start, monkeypatch: pytest.MonkeyPatch, ready: bool, message: str
) -> None:
    """A question is taken while the model loads, and the wait is explained."""
    shown: list[str] = []

    def wait(text: str) -> str:
        shown.append(text)
        return waiting_html(text)

    monkeypatch.setattr("sok.web.ask.arrival.markup.waiting_html", wait)
    app = _ask(start(FakeEngine(_reply, ready=ready)), "Hur många öar?")
    assert shown == [message]
    assert not _holding(app, 'class="vantar"'), "the place is given back"
    assert _holding(app, "267 570")
