"""Questions for tables and pictures, and questions that a row of a table answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering.made import engine_over, quoted, stands
from fakes import PICTURE

from sok.answering.asked.question import Need
from sok.answering.engine import Engine
from sok.answering.searching.rows import needs_met_by_rows, says_own
from sok.records import Form

REPORT = """# Vattnet i sjöarna

Halterna av metaller framgår av tabell 1. Fisken mår bra.

^ Tabell 1. Gränsvärden för metaller

+ Ämne  Halt

= Bly  5

= Kadmium  7

^ Tabell 2. Antal båtar i hamnarna

+ Hamn  Antal

= Visby  90

= Slite  30

# Landet runt sjöarna

Skogens utbredning syns i figur 3.

^ Figur 3. Kartbild över länet

^ Figur 4. Utsläpp av kväve 2019
"""


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """An engine over a report with two tables and two figures."""
    return engine_over(tmp_path, REPORT)


def test_a_table_is_answered_with_itself(engine: Engine) -> None:
    """The caption, then all rows, each a quote that stands on its page."""
    answer = engine.ask("Vilken tabell visar gränsvärden för metaller?")
    assert answer.form is Form.TABLE and stands(engine, answer)
    assert quoted(answer) == [
        "Tabell 1. Gränsvärden för metaller",
        "Ämne\tHalt",
        "Bly\t5",
        "Kadmium\t7",
    ]
    (table,) = answer.tables
    assert table.caption == answer.quotes[0] and table.rows == answer.quotes[1:]


def test_a_figure_is_answered_with_its_caption_and_place(engine: Engine) -> None:
    """The caption is quoted, and the picture's page and place are given."""
    answer = engine.ask("Finns det något diagram över utsläpp av kväve?")
    assert answer.form is Form.FIGURE and stands(engine, answer)
    assert quoted(answer) == ["Figur 4. Utsläpp av kväve 2019"]
    assert [(one.page, one.figure.box) for one in answer.figures] == [(1, PICTURE)]


def test_a_figure_is_found_by_the_text_that_refers_to_it(engine: Engine) -> None:
    """What is said of it elsewhere counts as if the caption said it."""
    answer = engine.ask("Visa kartan över skogens utbredning")
    assert quoted(answer) == ["Figur 3. Kartbild över länet"]


def test_a_table_or_figure_is_found_by_its_number(engine: Engine) -> None:
    """The label is enough, and another number is not."""
    assert quoted(engine.ask("Tabell 2"))[0] == "Tabell 2. Antal båtar i hamnarna"
    assert quoted(engine.ask("Vad visar figur 4?")) == ["Figur 4. Utsläpp av kväve 2019"]
    assert engine.ask("Vad visar figur 9?").form is Form.REFUSAL


def test_a_table_is_found_by_what_its_rows_say(engine: Engine) -> None:
    """Who looks for Slite finds the table that has it."""
    assert quoted(engine.ask("I vilken tabell finns Slite?"))[0].startswith("Tabell 2.")


@pytest.mark.parametrize(
    "question",
    [
        "Vilken tabell visar antalet cyklar i städerna?",
        "Finns det något diagram över gränsvärden för metaller?",
        "Vilket diagram visar utsläpp av kväve 2025?",
    ],
)
def test_what_is_not_there_is_refused(engine: Engine, question: str) -> None:
    """Neither another topic, nor another sort of thing, nor another year is an answer."""
    answer = engine.ask(question)
    assert answer.form is Form.REFUSAL
    assert "”tabell”" not in answer.text and "”diagram”" not in answer.text


def test_the_words_of_headings_alone_are_not_enough(tmp_path: Path) -> None:
    """A figure in a section on something is not yet a figure of that."""
    engine = engine_over(
        tmp_path, "# Sundsvall\n\n^ Figur 1. Utsläpp av kväve\n\nTexten är kort.\n"
    )
    assert not engine.ask("Finns det någon karta över Sundsvall?").answered
    assert engine.ask("Finns det någon karta över utsläpp i Sundsvall?").answered


def test_what_is_done_is_found_by_the_noun_of_it(tmp_path: Path) -> None:
    """A verb of the question and a noun of the caption that goes on from its stem are one."""
    engine = engine_over(tmp_path, "^ Tabell 1. Precisering av skola\n\n= A  1\n")
    assert engine.ask("Vilken tabell visar hur skolan preciseras?").answered


def test_several_that_fit_as_well_are_all_given(tmp_path: Path) -> None:
    """Who asks for tables gets those that say as much of the question."""
    text = "^ Tabell 1. Utsläpp av kväve\n\n= A  1\n\n^ Tabell 2. Utsläpp av svavel\n\n= B  2\n"
    answer = engine_over(tmp_path, text).ask("Vilka tabeller visar utsläpp?")
    assert [table.table.label for table in answer.tables] == ["Tabell 1", "Tabell 2"]


def test_more_is_another_thing(engine: Engine) -> None:
    """What was shown is not shown again, and when nothing is left that is said."""
    question = "Vilken tabell visar antal båtar i hamnarna?"
    assert engine.ask("Visa flera", [question]).form is Form.REFUSAL


def test_a_caption_without_table_is_quoted(tmp_path: Path) -> None:
    """Where the rows could not be read, the caption still says where the table is."""
    text = "Se tabell 1 om båtar.\n\n^ Tabell 1. Antal båtar i hamnarna\n\nHamnarna är många.\n"
    engine = engine_over(tmp_path, text)
    answer = engine.ask("Vilken tabell visar antal båtar?")
    assert quoted(answer) == ["Tabell 1. Antal båtar i hamnarna"]


def test_a_row_is_quoted_with_its_header(engine: Engine) -> None:
    """The row comes first, since it is the answer, then what it stands under."""
    answer = engine.ask("Vilket gränsvärde har metallen kadmium?")
    assert answer.form is Form.SPANS and stands(engine, answer)
    assert quoted(answer)[:2] == ["Kadmium\t7", "Ämne\tHalt"]
    assert "Ämne: Kadmium; Halt: 7 (s.\u00a01)" in answer.text


def test_a_row_with_a_number_states_the_amount_asked_for(engine: Engine) -> None:
    """Its unit may stand in the header, or nowhere."""
    answer = engine.ask("Hur stort gränsvärde har metallen kadmium?")
    assert quoted(answer)[:1] == ["Kadmium\t7"]


@pytest.mark.parametrize(
    ("caption", "row", "question", "met"),
    [
        ("Halt", "Bly  5", "Hur mycket bly?", {Need.AMOUNT, Need.COUNT, Need.LEAST}),
        ("Halt", "Bly  5", "Vem har minst bly?", {Need.AMOUNT, Need.COUNT}),
        ("Halt", "Bly  5", "Hur många kronor kostar bly?", set()),
        ("Kostnad", "Bly  5", "Vad kostar bly?", {Need.AMOUNT, Need.MONEY}),
        ("Kostnad", "Bly  5", "Hur många prover togs?", {Need.AMOUNT, Need.LEAST, Need.MONEY}),
        ("Kostnad och antal", "Bly  5", "Antal prover?", {Need.AMOUNT, Need.COUNT, Need.MONEY}),
        ("Halt", "Bly  5", "Vilken andel är bly?", set()),
        ("Halt i procent", "Bly  5", "Vilken andel är bly?", {Need.AMOUNT}),
        ("Prov", "Bly  31 dec 2024", "Vilket antal?", set()),
        ("Prov", "Bly  maj 2024", "Vilket antal?", set()),
        ("Prov", "Bly  5 år", "När tas provet?", {Need.AMOUNT, Need.COUNT, Need.DATE}),
        ("Prov", "Bly  se det som sägs i 8 § om bly", "Vilket antal?", set()),
    ],
)
def test_a_row_has_the_figure_that_is_asked_for(
    tmp_path: Path, caption: str, row: str, question: str, met: set[Need]
) -> None:
    """Not money or a share, unless it or what it stands under says so, nor a date.

    And no count where those are what it says, unless a number of something stands there too.
    """
    text = f"^ Tabell 1. {caption}\n\n+ Vad  Uppgift\n\n= {row}\n"
    index = engine_over(tmp_path, text).index
    spans = [part.span for part in index.sentences[:1]]
    assert needs_met_by_rows(index, question, spans) == met


def test_a_paragraph_meets_no_need_as_a_row(engine: Engine) -> None:
    """Running text says of a figure what it is in."""
    prose = [engine.index.sentences[0].span]
    assert needs_met_by_rows(engine.index, "Hur mycket?", prose) == frozenset()


def test_a_passage_that_is_a_row_has_its_header_before_it(engine: Engine) -> None:
    """What search found is read from above, as in the table."""
    passages = engine.ask("Vilket gränsvärde har metallen kadmium?").passages
    texts = [[quote.text for quote in passage.quotes] for passage in passages]
    assert ["Ämne\tHalt", "Kadmium\t7"] in texts


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Vilken halt har fisken gädda?", True),
        ("Vilken halt har abborren?", True),
        ("Vilken halt har zebran?", False),
        ("Vilken halt har fisken?", True),
    ],
)
def test_a_row_that_only_its_columns_speak_for_is_not_meant(
    tmp_path: Path, question: str, says: bool
) -> None:
    """Where what is asked about is in no document; what is in another row may be told otherwise."""
    text = "+ Fisk  Halt\n\n= Gädda  5\n\n= Abborre  7\n"
    index = engine_over(tmp_path, text).index
    assert says_own(index, question, index.sentences[0].span) is says


def test_the_group_of_a_row_is_quoted_with_it(tmp_path: Path) -> None:
    """A title row, and the cell that an empty first one lies under, say what the row is about."""
    text = "+ Ort  Fisk  Halt\n\n= Gotland  ~\n\n= Visby  Gädda  5\n\n=   Abborre  7\n"
    engine = engine_over(tmp_path, text)
    answer = engine.ask("Vilken halt har fisken abborre i orten Visby?")
    assert "\tAbborre\t7" in quoted(answer)
    at = quoted(answer).index("\tAbborre\t7")
    assert {"Ort\tFisk\tHalt", "Gotland\t"} <= {*quoted(answer)[at:], *quoted(answer)[:at]}
    # The cell alone, or the row that it is in.
    assert any(text.startswith("Visby") for text in quoted(answer))
    assert stands(engine, answer)
