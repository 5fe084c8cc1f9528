"""A question is replied to in the form that it asks for, the most exact that there is."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from answering.made import engine_fixture, marked, quoted, stands

from sok.answering.engine import Engine
from sok.answering.searching.spans import overlap
from sok.records import Form

BUS = "Bokbussar besöker öar varje vecka (Bokens väg, Skåne)"
TALES = "Sagostunder för barn på biblioteket (Gotland)"
BRIDGES = "Trä används i nya broar. Projektet Träbron leds av Region Dalarna. Broarna är fem."
LOANS = "Störst andel av lånen gick till Skåne (40 procent) och Gotland (25 procent)."
COUNT = "Biblioteken lånade ut 400 böcker under 2021."
PAPER = "Av papperet gick 20 procent till böcker. Av papperet gick 80 procent till kartor."
DOCUMENT = f"""\
# Bibliotek

Ett bibliotek är ett hus med böcker som alla får låna hem.

## Läsning – exempel på insatser

Exempel på insatser för läsning:

- {BUS}

- {TALES}

## Mål

Målen för biblioteken är följande:

- Fler böcker

- Längre öppettider

\f# Skog

## Mer trä i Dalarna

| {BRIDGES}

# Lån

{LOANS} Lånen i Skåne ökade.

{COUNT}

{PAPER}
"""
QUESTIONS = {
    "Vad är ett bibliotek?": Form.SPANS,
    "Vilka är målen för biblioteken?": Form.LIST,
    "Hur många böcker lånade biblioteken ut?": Form.AMOUNT,
    "Hur stor andel av lånen gick till Skåne?": Form.AMOUNT,
    "Vilka exempel på läsning finns?": Form.INITIATIVES,
    "Vad görs i Skåne?": Form.INITIATIVES,
    "Vad fick mest av papperet?": Form.COMPARISON,
    "Vilken region fick störst andel av lånen?": Form.COMPARISON,
    "Berätta om Skåne": Form.REGION,
    "Skåne": Form.REGION,
    "Hej!": Form.HELP,
    "Hur många elefanter bor i Kongo?": Form.REFUSAL,
}


engine = engine_fixture(DOCUMENT)


@pytest.mark.parametrize(("question", "form"), QUESTIONS.items())
def test_the_form_follows_from_the_question(engine: Engine, question: str, form: Form) -> None:
    """And only help and a refusal are no answers."""
    answer = engine.ask(question)
    assert answer.form is form
    assert answer.answered is (form not in {Form.HELP, Form.REFUSAL})
    assert bool(answer.quotes) is answer.answered


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_form_quotes_the_same_twice(engine: Engine, question: str) -> None:
    """No two quotes of an answer share a character."""
    spans = [quote.span for quote in engine.ask(question).quotes]
    assert not any(overlap(one, other) for one, other in combinations(spans, 2))


@pytest.mark.parametrize("question", QUESTIONS)
def test_findings_are_those_of_the_quotes(engine: Engine, question: str) -> None:
    """A mark lies in a quote, and so does each figure and initiative that is returned."""
    answer = engine.ask(question)
    held = [quote.span for quote in answer.quotes]
    figures = [one.found.figure for one in answer.statistics]
    for span in (*answer.marks, *figures, *(one.found.span for one in answer.initiatives)):
        assert any(overlap(span, other) for other in held)
    assert list(answer.marks) == figures


@pytest.mark.parametrize(
    ("region", "initiatives", "figures"),
    [
        ("Skåne", [BUS], ["40 procent"]),
        ("Gotland", [TALES], ["25 procent"]),
        ("Dalarna", [BRIDGES], []),
    ],
)
@pytest.mark.parametrize(
    "question",
    [
        "{}",
        "Berätta om {}",
        "Vad finns det för siffror och insatser om {}?",
        "Allt om {}!",
        "Vad får vi veta om {}?",
        "Vad vet man om {}?",
    ],
)
def test_a_region_gets_its_initiatives_and_figures(
    engine: Engine, question: str, region: str, initiatives: list[str], figures: list[str]
) -> None:
    """All of its own, the figures marked, and nothing of others."""
    answer = engine.ask(question.format(region))
    assert answer.form is Form.REGION
    assert [one.quote.text for one in answer.initiatives] == initiatives
    assert marked(engine, answer) == figures
    assert all(region in one.found.regions for one in answer.initiatives)
    assert {one.found.region for one in answer.statistics} <= {region}
    assert quoted(answer) == initiatives + [LOANS] * bool(figures)
    assert stands(engine, answer)


@pytest.mark.parametrize("question", ["Vad skrivs om Skåne?", "Vad får vi veta om Skåne?"])
def test_who_asks_what_is_told_asks_of_nothing_but_the_region(
    engine_of: Callable[..., Engine], question: str
) -> None:
    """Though a document has the words for that."""
    text = (
        "Sjöar ger vatten till 42 hushåll i Skåne. Mer skrivs om lotsar, som vi vill veta mer om."
    )
    assert engine_of(f"# Vatten\n\n{text}").ask(question).form is Form.REGION


def test_two_regions_get_what_either_has(engine: Engine) -> None:
    """A sentence on both is quoted once."""
    answer = engine.ask("Berätta om Skåne och Gotland")
    assert quoted(answer) == [BUS, TALES, LOANS]
    assert marked(engine, answer) == ["40 procent", "25 procent"]


def test_a_region_without_any_is_refused(engine: Engine) -> None:
    """Another's are no answer."""
    answer = engine.ask("Berätta om Uppsala")
    assert answer.form is Form.REFUSAL
    assert (answer.initiatives, answer.statistics) == ((), ())


def test_a_misspelt_region_is_the_nearest_and_that_is_said(engine: Engine) -> None:
    """ "Gottland" is Gotland."""
    answer = engine.ask("Berätta om gottland")
    assert quoted(answer) == [TALES, LOANS]
    assert "gottland" in " ".join(answer.notes)


def test_a_list_is_quoted_whole(engine: Engine) -> None:
    """With the sentence that announces it, in its order."""
    assert quoted(engine.ask("Vilka är målen för biblioteken?")) == [
        "Målen för biblioteken är följande:",
        "Fler böcker",
        "Längre öppettider",
    ]


def test_who_runs_an_initiative_is_answered_by_the_sentence_that_says_it(engine: Engine) -> None:
    """Not by the whole box; and the answer says which initiative it is."""
    answer = engine.ask("Vem leder Träbron?")
    assert quoted(answer) == ["Projektet Träbron leds av Region Dalarna."]
    assert [one.found.actor for one in answer.initiatives] == ["Region Dalarna"]


@pytest.mark.parametrize("question", ["Vad är Träbron?", "Hur många är broarna?"])
def test_who_asks_something_else_does_not_get_the_actor(engine: Engine, question: str) -> None:
    """Only a question for who runs it is answered so."""
    assert quoted(engine.ask(question)) != ["Projektet Träbron leds av Region Dalarna."]


def test_one_fact_is_not_answered_by_all_initiatives(engine: Engine) -> None:
    """ "När" and "varför" want a fact of one, which here is not given."""
    for question in (
        "När startade insatserna för läsning?",
        "Hur många insatser finns för läsning?",
    ):
        assert engine.ask(question).form is not Form.INITIATIVES


def test_the_sentence_that_names_the_actor_is_not_another_that_has_the_word(
    engine_of: Callable[..., Engine],
) -> None:
    """A proper name is in one sentence only."""
    engine = engine_of(
        "# Färjor\n\n## Nya färjor i Kalmar\n\n| Projektet ska ge öarna fler färjor. "
        "Projektet drivs av Region Kalmar. Färjorna är gula."
    )
    assert quoted(engine.ask("Vem driver projektet med färjor i Kalmar?")) == [
        "Projektet drivs av Region Kalmar."
    ]


PLAIN = "# Skog\n\nSkogen är stor och grön. Många djur bor i skogen och äter bär."


@pytest.mark.parametrize("question", [*QUESTIONS, "Vem driver skogen?", "Vad fick minst skog?"])
def test_documents_without_findings_answer_without_error(
    engine_of: Callable[..., Engine], question: str
) -> None:
    """Each form finds nothing, and what the text does not say is refused."""
    engine = engine_of(PLAIN)
    assert (engine.index.statistics, engine.index.initiatives) == ((), ())
    answer = engine.ask(question)
    assert answer.form in {Form.REFUSAL, Form.HELP}
    assert (answer.statistics, answer.initiatives, answer.marks) == ((), (), ())


def test_documents_without_findings_are_quoted(engine_of: Callable[..., Engine]) -> None:
    """What the text says is an answer in the plainest form."""
    answer = engine_of(PLAIN).ask("Vad äter djur i skogen?")
    assert answer.form is Form.SPANS
    assert quoted(answer) == ["Skogen är stor och grön. Många djur bor i skogen och äter bär."]
