"""The panel with earlier conversations: listed, searched, opened, deleted, and switched off."""

from __future__ import annotations

from datetime import datetime

import pytest
from streamlit.testing.v1 import AppTest
from web.ask.conversing import Start, ask, click, database, labels, listed, reply, shown
from web.ask.test_chat import HOSTILE
from web.fakes import FakeEngine

from sok.keeping.conversations import begin
from sok.web.ask.times import when
from sok.web.person import Person

NOW = datetime(2026, 3, 1, 9, 5)


def _after(start: Start, *questions: str) -> AppTest:
    """The page after a conversation for each question."""
    app = start(FakeEngine(reply))
    for question in questions:
        app = click(ask(app, question), "Nytt samtal")
    return app


def _panel(app: AppTest) -> AppTest:
    return click(app, "Tidigare samtal")


def _opening(app: AppTest) -> list[str]:
    """The conversations in the panel, by what their buttons say."""
    return [button.label for button in app.button if (button.key or "").startswith("oppna-")]


def test_panel_lists_the_newest_first(start: Start) -> None:
    """Each conversation stands by its first question, when it was and how long it is."""
    app = _panel(_after(start, "Första?", "Andra?"))
    assert _opening(app) == ["Andra?", "Första?"]
    assert len(shown(app, "i dag kl. ")) == 2 and shown(app, ", 1 fråga<")


def test_panel_without_conversations_says_so(start: Start) -> None:
    """There is nothing to delete, and storing can be switched off already."""
    app = _panel(start(FakeEngine(reply)))
    assert shown(app, "Inget är sparat.")
    assert "Ta bort alla …" not in labels(app)
    assert app.toggle[0].value


@pytest.mark.parametrize(
    ("search", "found"),
    [("första", ["Första?"]), ("SVAR andra", ["Andra?"]), ("svar", ["Andra?", "Första?"])],
)
def test_search_reads_questions_and_answers(start: Start, search: str, found: list[str]) -> None:
    """All words must be somewhere in the conversation."""
    app = _panel(_after(start, "Första?", "Andra?"))
    app.text_input[0].set_value(search)
    assert _opening(_panel(app)) == found


def test_search_that_finds_nothing_says_so(start: Start) -> None:
    """The list is empty and says why."""
    app = _panel(_after(start, "Första?"))
    app.text_input[0].set_value("pizza")
    app = _panel(app)
    assert _opening(app) == []
    assert shown(app, "Inget samtal innehåller alla orden.")


def test_conversation_is_opened(start: Start) -> None:
    """A click shows the conversation, and the address names it."""
    app = click(_panel(_after(start, "Första?", "Andra?")), "Första?")
    assert shown(app, "Första?</h2>") and not shown(app, "Andra?</h2>")
    assert app.query_params["samtal"] == listed()[1].id


def test_conversation_is_deleted_once_that_is_confirmed(start: Start) -> None:
    """The first click asks, the second deletes; who thinks better of it deletes nothing."""
    app = click(_panel(_after(start, "Första?", "Andra?")), "Ta bort")
    app = _panel(app)
    assert shown(app, "Det går inte att ångra")
    app = click(app, "Avbryt")
    assert len(listed()) == 2
    app = _panel(click(_panel(app), "Ta bort"))
    click(app, "Ta bort samtalet")
    assert [one.title for one in listed()] == ["Första?"]


def test_conversation_at_hand_that_is_deleted_leaves_an_empty_page(start: Start) -> None:
    """What was deleted is no longer shown, and is not written again by the next question."""
    app = ask(start(FakeEngine(reply)), "Första?")
    app = _panel(click(_panel(app), "Ta bort"))
    app = click(app, "Ta bort samtalet")
    assert not shown(app, "Första?</h2>")
    ask(app, "Andra?")
    assert [one.title for one in listed()] == ["Andra?"]


def test_all_conversations_are_deleted_and_nobody_elses(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one at hand goes too."""
    monkeypatch.setattr("sok.web.ask.stored.person", lambda: Person("bo", True, True))
    _after(start, "Bos?")
    monkeypatch.setattr("sok.web.ask.stored.person", lambda: Person("anna", True, True))
    app = ask(_after(start, "Första?"), "Andra?")
    app = _panel(click(_panel(app), "Ta bort alla …"))
    app = click(app, "Ta bort alla samtal")
    assert not shown(app, "Andra?</h2>")
    assert listed("anna") == ()
    assert len(listed("bo")) == 1


def test_storing_is_switched_off_and_on(start: Start) -> None:
    """What is asked while it is off is written nowhere; once it is on again, it is."""
    app = ask(start(FakeEngine(reply)), "Första?")
    _panel(app).toggle[0].set_value(False).run()
    app = ask(app, "Andra?")
    assert shown(app, "”Svar på andra.”") and shown(app, "Första?</h2>")
    assert not shown(app, "history.replaceState")
    app = ask(click(app, "Nytt samtal"), "Tredje?")
    assert [(one.title, one.questions) for one in listed()] == [("Första?", 1)]
    app = _panel(app)
    assert not app.toggle[0].value
    app.toggle[0].set_value(True).run()
    ask(click(app, "Nytt samtal"), "Fjärde?")
    assert [one.title for one in listed()] == ["Fjärde?", "Första?"]


def test_long_list_is_shown_in_parts(start: Start) -> None:
    """A button shows the rest."""
    app = start(FakeEngine(reply))
    for number in range(35):
        kept = begin(database(), "", f"Fråga {number}?")
        with database().transaction() as connection:
            connection.execute(
                "INSERT INTO turns (conversation, question, asked, searched)"
                " VALUES (?, '', '', '')",
                (kept,),
            )
    app = _panel(app)
    assert len(_opening(app)) == 30
    assert len(_opening(_panel(click(app, "Visa fler")))) == 35


def test_title_is_no_markdown(start: Start) -> None:
    """A hostile question is letters in the list too."""
    app = _panel(_after(start, HOSTILE))
    (label,) = _opening(app)
    assert label.startswith("\\<script\\>alert\\(1\\)") and "\\*\\*fet\\*\\*" in label
    assert "\\$x^2\\$" in label and "\\:red\\[röd\\] \\:smile\\:" in label


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (datetime(2026, 3, 1, 8, 4), "i dag kl. 08.04"),
        (datetime(2026, 2, 28, 23, 59), "i går kl. 23.59"),
        (datetime(2026, 2, 27, 8, 4), "27 februari"),
        (datetime(2025, 3, 1, 8, 4), "1 mars 2025"),
    ],
)
def test_when(time: datetime, said: str) -> None:
    """A time is said as shortly as it is clear."""
    assert when(time, NOW) == said
