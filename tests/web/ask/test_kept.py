"""Conversations that outlive their windows: kept as they go, opened, gone on with, broken off."""

from __future__ import annotations

from dataclasses import replace

import pytest
from keeping.made import asked
from streamlit.testing.v1 import AppTest
from web.ask.conversing import Start, ask, click, database, labels, listed, reply, shown, visit
from web.fakes import FakeEngine, a_quote, an_answer

from sok.errors import QuestionError
from sok.keeping.conversations import add_turn, begin, keep_stopped, open_conversation
from sok.keeping.database import FILE
from sok.keeping.deleting import delete
from sok.keeping.kept import KeptConversation
from sok.records import Answer
from sok.settings import from_environment
from sok.web.ask.examples import EXAMPLES
from sok.web.ask.stored import shared_database
from sok.web.person import Person


def _kept(owner: str = "") -> KeptConversation:
    """The conversation that was changed last."""
    found = open_conversation(database(), owner, listed(owner)[0].id)
    assert found is not None
    return found


def _address(app: AppTest) -> list[str]:
    return [html for html in shown(app, "history.replaceState")]


def test_conversation_is_kept_and_named_in_the_address(start: Start) -> None:
    """Each question is kept with its answer, and the address leads back to the conversation."""
    app = ask(ask(start(FakeEngine(reply)), "Hur många öar?"), "Och i norr?")
    kept = _kept()
    assert [turn.answer for turn in kept.turns] == [reply("Hur många öar?"), reply("Och i norr?")]
    (script,) = _address(app)
    assert f"?samtal={kept.id}" in script


def test_address_shows_the_conversation_as_it_was(start: Start) -> None:
    """After a reload or a restart the same answers are there word for word, and none is asked."""
    ask(start(FakeEngine(reply)), "Hur många öar?")
    shared_database.clear()
    engine = FakeEngine(lambda question: an_answer(question, a_quote("Annat.", 9)))
    start(engine)
    app = visit(samtal=_kept().id)
    assert shown(app, "Hur många öar?</h2>")
    assert shown(app, "”Svar på hur många öar.”")
    assert engine.asked == []


def test_opened_conversation_is_gone_on_with(start: Start) -> None:
    """A follow-up has the history of the earlier visit, and is kept in the same conversation."""
    engine = FakeEngine(reply)
    ask(start(engine), "Hur många öar?")
    ask(visit(samtal=_kept().id), "Och i norr?")
    assert engine.asked[-1] == ("Och i norr?", ("Hur många öar?",))
    assert len(_kept().turns) == 2
    assert len(listed()) == 1


def test_new_conversation_is_another_one(start: Start) -> None:
    """The old one stays among the earlier, and its name leaves the address."""
    app = ask(start(FakeEngine(reply)), "Första?")
    app.query_params["samtal"] = _kept().id
    app = click(app.run(), "Nytt samtal")
    assert "samtal" not in app.query_params
    assert not shown(app, "Första?</h2>")
    ask(app, "Andra?")
    assert [one.title for one in listed()] == ["Andra?", "Första?"]


def test_question_goes_to_the_conversation_that_is_seen(start: Start) -> None:
    """A browser that still sends the address of the one before has no say in where it is asked."""
    app = ask(start(FakeEngine(reply)), "Första?")
    first = _kept().id
    app = click(app, "Nytt samtal")
    app.query_params["samtal"] = first
    ask(app, "Andra?")
    assert [(one.title, one.questions) for one in listed()] == [("Andra?", 1), ("Första?", 1)]
    app = click(app, "Nytt samtal")
    app.query_params["samtal"] = first
    app = click(app, EXAMPLES[0])
    assert listed()[0].title == EXAMPLES[0]


def test_second_click_on_new_conversation_does_not_bring_the_old_one_back(start: Start) -> None:
    """It is sent before the browser knows the new address, which is then put right."""
    app = ask(start(FakeEngine(reply)), "Första?")
    first = _kept().id
    app = click(app, "Nytt samtal")
    app.query_params["samtal"] = first
    app = app.run()
    assert not shown(app, "Första?</h2>")
    assert [script for script in _address(app) if "samtal" not in script]
    ask(app, "Andra?")
    assert [(one.title, one.questions) for one in listed()] == [("Andra?", 1), ("Första?", 1)]


def test_going_back_later_leaves_the_new_conversation(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has had time to look at the new one, and goes back, comes to the one before."""
    app = ask(start(FakeEngine(reply)), "Första?")
    first = _kept().id
    app = click(app, "Nytt samtal")
    monkeypatch.setattr("sok.web.ask.at_hand._BEHIND", 0.0)
    app.query_params["samtal"] = first
    assert shown(app.run(), "Första?</h2>")


def test_going_back_opens_the_conversation_before(start: Start) -> None:
    """The browser's own way back is an address like any other."""
    app = ask(start(FakeEngine(reply)), "Första?")
    first = _kept().id
    app = ask(click(app, "Nytt samtal"), "Andra?")
    app.query_params["samtal"] = first
    app = app.run()
    assert shown(app, "Första?</h2>") and not shown(app, "Andra?</h2>")


def test_coming_back_from_another_page_shows_the_conversation(start: Start) -> None:
    """Without a name in the address the session's own conversation goes on."""
    app = ask(start(FakeEngine(reply)), "Första?").run()
    assert shown(app, "Första?</h2>")
    assert _address(app)


@pytest.mark.parametrize("name", ["finns-inte", "' OR 1=1 --", "../../etc/passwd"])
def test_unknown_conversation_has_a_message_and_a_way_on(start: Start, name: str) -> None:
    """The page says so once, offers its examples, and a question begins a new conversation."""
    start(FakeEngine(reply))
    app = visit(samtal=name)
    assert len(shown(app, "Samtalet finns inte bland dina samtal")) == 1
    assert set(EXAMPLES) <= set(labels(app))
    app = ask(app, "Hur många öar?")
    assert shown(app, "”Svar på hur många öar.”")
    assert _kept().title == "Hur många öar?"


def test_only_its_owner_opens_a_conversation(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """One signed-in person cannot see what another asked, and nor can one who is not signed in."""

    def sign_in(name: str) -> None:
        monkeypatch.setattr("sok.web.ask.stored.person", lambda: Person(name, True, True))

    sign_in("anna")
    ask(start(FakeEngine(reply)), "Hemlig fråga?")
    conversation = _kept("anna").id
    for name in ("bo", ""):
        sign_in(name)
        app = visit(samtal=conversation)
        assert shown(app, "Samtalet finns inte bland dina samtal")
        assert not shown(app, "Hemlig")
        assert listed(name) == ()
    sign_in("anna")
    assert shown(visit(samtal=conversation), "Hemlig fråga?</h2>")


def test_question_in_the_address_is_asked_once(start: Start) -> None:
    """It begins a new conversation, gives way to its name, and is not asked when drawn again."""
    engine = FakeEngine(reply)
    start(engine)
    app = visit(fraga="Hur många öar?")
    assert shown(app, "”Svar på hur många öar.”")
    app.run()
    assert engine.asked == [("Hur många öar?", ())]
    assert f"?samtal={_kept().id}" in _address(app)[0]
    visit(samtal=_kept().id)
    assert len(engine.asked) == 1


def test_question_in_the_address_leaves_it_where_nothing_is_kept(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reload does not ask again what no conversation holds."""
    monkeypatch.setenv("SOK_STORE", "0")
    start(FakeEngine(reply))
    app = visit(fraga="Hur många öar?")
    assert shown(app, "”Svar på hur många öar.”")
    assert "location.pathname}`" in _address(app)[0]


def test_blank_question_in_the_address_is_none(start: Start) -> None:
    """An address cut off in an e-mail shows the empty page."""
    start(FakeEngine(reply))
    assert set(EXAMPLES) <= set(labels(visit(fraga="  ")))


def test_question_of_a_lost_connection_is_answered_when_it_is_opened(start: Start) -> None:
    """A question that was kept and never answered waits, and its answer is then kept."""
    conversation = begin(database(), "", "Hur många öar?")
    add_turn(database(), "", conversation, "Hur många öar?")
    engine = FakeEngine(reply)
    start(engine)
    assert shown(visit(samtal=conversation), "”Svar på hur många öar.”")
    assert _kept().turns[0].answer == reply("Hur många öar?")
    visit(samtal=conversation)
    assert len(engine.asked) == 1


def test_stopped_question_stays_and_is_asked_again(start: Start) -> None:
    """It is not asked by itself, nor is it history; a click asks it, and its answer is kept."""
    conversation = begin(database(), "", "Hur många öar?")
    turn = add_turn(database(), "", conversation, "Hur många öar?")
    assert turn is not None
    keep_stopped(database(), turn, True)
    engine = FakeEngine(reply)
    start(engine)
    app = visit(samtal=conversation)
    assert shown(app, "Frågan avbröts innan svaret kom.")
    ask(app, "Och annat?")
    assert engine.asked == [("Och annat?", ())]
    click(app, "Ställ frågan igen")
    assert engine.asked[-1] == ("Hur många öar?", ())
    assert [turn.answer for turn in _kept().turns] == [reply("Hur många öar?"), reply("Och annat?")]


def test_question_that_met_a_bug_stays_and_is_asked_again(start: Start) -> None:
    """The bug shows its traceback once; its question is kept, with a way to ask it again."""
    broken = [True]

    def failing(question: str) -> Answer:
        if broken.pop():
            raise ZeroDivisionError("en bugg")
        return reply(question)

    app = ask(start(FakeEngine(failing)), "Hur många öar?")
    assert app.exception[0].value == "en bugg"
    broken.append(False)
    app = click(app.run(), "Ställ frågan igen")
    assert shown(app, "”Svar på hur många öar.”")
    assert not app.exception


def test_message_is_shown_again(start: Start) -> None:
    """A question that was refused as such keeps its message."""

    def refuse(question: str) -> Answer:
        raise QuestionError("Frågan är för lång. Korta den.")

    ask(start(FakeEngine(refuse)), "å" * 3000)
    assert shown(visit(samtal=_kept().id), "Frågan är för lång. Korta den.")


@pytest.mark.parametrize(
    ("name", "said"),
    [("oar.txt", "”Rapport om öar” har ändrats"), ("borta.txt", "finns inte längre")],
)
def test_answer_from_documents_that_have_changed_says_so(
    start: Start, name: str, said: str
) -> None:
    """The quotes stay as they were, and the question can be asked of the documents as they are."""
    old = a_quote("Det fanns 12 öar.", 4)
    quote = replace(old, sha256="1" * 64, span=replace(old.span, document=name))
    conversation, _ = asked(database(), "", an_answer("Hur många öar?", quote))
    start(FakeEngine(reply))
    app = visit(samtal=conversation)
    assert shown(app, said)
    assert shown(app, "”Det fanns 12 öar.”")
    app = click(app, "Ställ frågan igen")
    assert shown(app, "”Svar på hur många öar.”") and shown(app, "”Det fanns 12 öar.”")
    assert len(shown(app, said)) == 1


def test_nothing_is_written_where_the_server_keeps_nothing(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With SOK_STORE=0 the conversation lives in the session, and no file is made."""
    monkeypatch.setenv("SOK_STORE", "0")
    engine = FakeEngine(reply)
    app = ask(ask(start(engine), "Första?"), "Andra?")
    assert engine.asked[-1] == ("Andra?", ("Första?",))
    assert shown(app, "”Svar på första.”") and not _address(app)
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
    delete(database(), "", _kept().id)
    app = ask(app, "Andra?")
    assert shown(app, "Samtalet har tagits bort i ett annat fönster")
    assert shown(app, "”Svar på andra.”")
    assert listed() == ()
