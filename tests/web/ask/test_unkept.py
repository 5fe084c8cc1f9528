"""Where nothing may or can be kept, that is said, and questions are answered all the same."""

from __future__ import annotations

import pytest
from keeping.made import asked
from web.ask.conversing import (
    Start,
    address_scripts,
    ask,
    database,
    labels,
    last_kept,
    listed,
    reply,
    shown,
    visit,
)
from web.fakes import FakeEngine

from sok.keeping.database import FILE
from sok.keeping.deleting import delete
from sok.settings import from_environment
from sok.web.person import Person


def test_nothing_is_written_where_the_server_keeps_nothing(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With SOK_STORE=0 the conversation lives in the session, and no file is made."""
    monkeypatch.setenv("SOK_STORE", "0")
    engine = FakeEngine(reply)
    app = ask(ask(start(engine), "Första?"), "Andra?")
    assert engine.asked[-1] == ("Andra?", ("Första?",))
    assert shown(app, "”Svar på första.”") and not address_scripts(app)
    assert "Tidigare samtal" not in labels(app)
    assert not from_environment().data.exists()
    assert shown(visit(samtal="abc"), "Samtalet finns inte bland dina samtal")


def test_nothing_is_kept_of_strangers(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where people come in unnamed, none of them could be told from the others."""
    monkeypatch.setattr("sok.web.ask.stored.person", lambda: Person("", False, False))
    app = ask(start(FakeEngine(reply)), "Första?")
    assert shown(app, "”Svar på första.”") and not app.pills
    assert "Tidigare samtal" not in labels(app)
    assert not from_environment().data.exists()


def test_damaged_database_is_said_and_the_page_goes_on(start: Start) -> None:
    """The first page says where the damaged file is; what is asked is kept in a new one."""
    folder = from_environment().data
    folder.mkdir()
    (folder / FILE).write_bytes(b"hej" * 1000)
    app = start(FakeEngine(reply))
    assert shown(app, "samtal-skadad-")
    assert shown(ask(app, "Hur många öar?"), "”Svar på hur många öar.”")
    assert len(listed()) == 1


def test_folder_that_cannot_be_written_costs_the_keeping_alone(start: Start) -> None:
    """Why nothing is kept is said, and the question is answered."""
    from_environment().data.write_text("hej")
    app = start(FakeEngine(reply))
    assert shown(app, "går inte att läsa eller spara")
    assert shown(ask(app, "Hur många öar?"), "”Svar på hur många öar.”")


def test_database_of_a_later_version_costs_the_keeping_alone(start: Start) -> None:
    """What to do is said, and the file is left as it is."""
    asked(database())
    with database().transaction() as connection:
        connection.execute("PRAGMA user_version = 99")
    app = ask(start(FakeEngine(reply)), "Hur många öar?")
    assert shown(app, "nyare version av sok")
    assert shown(app, "”Svar på hur många öar.”")


def test_conversation_deleted_in_another_window_goes_on_unkept(start: Start) -> None:
    """What is asked next is answered, and that it is not kept is said."""
    app = ask(start(FakeEngine(reply)), "Första?")
    delete(database(), "", last_kept().id)
    app = ask(app, "Andra?")
    assert shown(app, "Samtalet har tagits bort i ett annat fönster")
    assert shown(app, "”Svar på andra.”")
    assert listed() == ()
