"""Who asks for a list gets all of it, with what introduces it."""

from __future__ import annotations

from pathlib import Path

from answering.made import engine_fixture, engine_over, quoted, stands

from sok.answering.engine import Engine
from sok.records import Form

BOATS = "Rederiet äger flera sorters fartyg, som färjor, bogserbåtar och pråmar."
FLEET = f"{BOATS} Rederiet har varit i familjens ägo sedan länge. Rederiet målar sina fartyg vita."
LEAD = "Utredningen drar dessa slutsatser:"
FIRST, SECOND = "Kajerna är för korta.", "Fyrarna lyser för svagt."
DOCUMENT = f"""\
# Fartyg

{FLEET}

# Utredning

{LEAD}

{FIRST} De mättes i maj.

{SECOND} De är från 1950-talet.

# Regler

Reglerna för hamnen är:

- lägg till vid kajen

- släng inget i vattnet

- håll farten låg

# Ordlista

Farkoster, fel och bete förklaras senare.
"""


engine = engine_fixture(DOCUMENT)


def test_a_sentence_that_lists_what_is_asked_for_is_the_answer(engine: Engine) -> None:
    """One quote, of the paragraph that it stands in and of nothing else."""
    answer = engine.ask("Vilka sorters fartyg äger rederiet?")
    assert answer.form is Form.LIST
    assert quoted(answer) == [FLEET]


def test_a_sentence_lists_things_though_another_tells_an_amount(tmp_path: Path) -> None:
    """The amount is no part of the list; what else is near does not come after that."""
    told = "På stranden finns granit, gnejs och skiffer. Att städa den kostar 2 miljoner kronor."
    other = "Till stranden kommer skolor."
    answer = engine_over(tmp_path, f"{told}\n\n{other}\n").ask("Vad finns på stranden?")
    assert answer.form is Form.LIST
    assert quoted(answer) == [told]


def test_paragraphs_that_a_sentence_announces_are_listed(engine: Engine) -> None:
    """By their first sentences, after what announces them."""
    answer = engine.ask("Vilka slutsatser drar utredningen?")
    assert answer.form is Form.LIST
    assert quoted(answer) == [LEAD, FIRST, SECOND]
    assert stands(engine, answer)


def test_several_items_stand_for_their_list(engine: Engine) -> None:
    """Also where no list is asked for as such."""
    answer = engine.ask("Hur ska man bete sig i hamnen, vid kajen och i vattnet?")
    assert answer.form is Form.LIST
    assert quoted(answer)[0] == "Reglerna för hamnen är:"
    assert len(quoted(answer)) == 4


def test_a_list_of_what_is_asked_with_what_stands_alone(engine: Engine) -> None:
    """If it is the best and nothing else says more: a further quote lists nothing of it."""
    answer = engine.ask("Vad äger rederiet för fartyg?")
    assert answer.form is Form.LIST
    assert quoted(answer) == [FLEET]


def test_a_list_that_calls_its_things_as_asked_comes_first(tmp_path: Path) -> None:
    """Before one in which what is asked about is itself one of the things listed."""
    harbour = "Mest gick till kajer, fyrar och hamnens båtar. Hamnens båtar är av tre modeller."
    kinds = "Vanliga modeller av båtar är roddbåtar, segelbåtar och kanoter."
    engine = engine_over(tmp_path, f"# Hamnens båtar\n\n{harbour}\n\n{kinds}\n")
    assert quoted(engine.ask("Vilka modeller är hamnens båtar av?")) == [kinds]


def test_one_thing_that_is_asked_for_is_no_list(engine: Engine) -> None:
    """ "Vad" asks for the sentence, not for all that stands beside it."""
    answer = engine.ask("Vad är det för fel på kajerna?")
    assert answer.form is Form.SPANS
    assert FIRST in " ".join(quoted(answer))


def test_a_list_need_not_say_what_it_is_a_list_of(engine: Engine) -> None:
    """ "Farkoster" are what it lists, in other words."""
    answer = engine.ask("Vilka farkoster äger rederiet?")
    assert answer.form is Form.LIST
    assert quoted(answer) == [FLEET]


def test_several_items_do_not_push_out_what_is_nearer(engine: Engine) -> None:
    """Where no list is asked for, the best sentence is quoted though items are near too."""
    answer = engine.ask("Är kajerna i hamnen för korta?")
    assert FIRST in quoted(answer)[0]


def test_a_list_of_as_many_as_are_asked_for_comes_before_any_text(tmp_path: Path) -> None:
    """Also where running text that lists other things says more of the question."""
    text = "Hamnen har svarat på frågor om el, avlopp och kajer som rederiet ska redovisa."
    items = "Områdena är:\n\n- ljus från fyrar\n\n- djup i rännor\n"
    engine = engine_over(tmp_path, f"# Hamnen\n\n{text}\n\n# Två områden\n\n{items}")
    answer = engine.ask("Vilka två områden ska rederiet redovisa?")
    assert quoted(answer) == ["Områdena är:", "ljus från fyrar", "djup i rännor"]


def test_a_sentence_that_lists_as_many_as_are_asked_for_is_the_list(tmp_path: Path) -> None:
    """Alone, although the amount after it makes its paragraph no list of things."""
    reasons = "Redarna anger främst tre skäl: grunda hamnar, dyr olja och trötta lotsar."
    text = f"# Båtar\n\n{reasons} En lots tjänar 40 000 kronor.\n\n# Hamnar\n\nHamnar är skäl nog."
    engine = engine_over(tmp_path, text)
    answer = engine.ask("Vilka tre skäl anger redarna?")
    assert answer.form is Form.LIST
    assert len(answer.quotes) == 1 and answer.quotes[0].text.startswith(reasons)


def test_what_somebody_wants_others_to_do_is_a_list(engine: Engine) -> None:
    """ "Vad vill X att Y ska göra?" asks for all of it."""
    answer = engine.ask("Vad vill utredningen att reglerna för hamnen ska göra?")
    assert answer.form is Form.LIST and len(answer.quotes) == 4
