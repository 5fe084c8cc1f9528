"""What tables, figures and captions become in an index."""

from __future__ import annotations

from dataclasses import replace

from fakes import fake_document

from sok.indexing.chunks import chunk_document
from sok.indexing.pieces import LIST_WORDS
from sok.records import Document, Span

TABLE = """# Vatten

Av tabell 1 framgår vad som mäts.

^ Tabell 1. Gränsvärden

+ Ämne  Halt

= Bly  5

= Zink  ~

Texten går vidare.
"""


def shown(document: Document, spans: tuple[Span, ...]) -> list[str]:
    """The text of each span."""
    return [document.blocks[span.block].text[span.start : span.end] for span in spans]


def chunk_texts(document: Document) -> list[list[str]]:
    """The shown text of each chunk, span by span."""
    return [shown(document, chunk.spans) for chunk in chunk_document(document)[0]]


def indexed(document: Document) -> list[str]:
    """What is indexed of each chunk."""
    return [chunk.indexed for chunk in chunk_document(document)[0]]


def test_a_table_is_found_row_by_row_and_whole() -> None:
    """Each row with more than a label is a chunk, and the caption with all rows is one."""
    assert chunk_texts(fake_document(TABLE)) == [
        ["Av tabell 1 framgår vad som mäts."],
        ["Texten går vidare."],
        ["Bly\t5"],
        ["Tabell 1. Gränsvärden", "Ämne\tHalt", "Bly\t5", "Zink\t"],
    ]


def test_a_row_is_indexed_with_what_its_cells_mean() -> None:
    """Headings, caption, unit and the names of the columns stand with the cells."""
    document = fake_document(TABLE)
    table = replace(document.tables[0], unit="mg/l")
    chunk = indexed(replace(document, tables=(table,)))[2]
    assert chunk == "Vatten\nTabell 1. Gränsvärden (mg/l)\nÄmne: Bly; Halt: 5"


def test_the_title_row_above_is_indexed_with_a_row() -> None:
    """What groups the row says what it is about."""
    document = fake_document("+ Ort  Antal\n\n= Skåne  ~\n\n= Lund  2\n")
    assert indexed(document)[0] == "Skåne\nOrt: Lund; Antal: 2"


def test_a_row_is_one_sentence_and_a_header_none() -> None:
    """A row is quoted whole; a header says nothing alone; a caption can be quoted."""
    document = fake_document(TABLE)
    chunks, sentences = chunk_document(document)
    texts = [shown(document, (part.span,))[0] for part in sentences]
    assert texts[2:] == ["Bly\t5", "Tabell 1. Gränsvärden"]
    assert [part.chunk for part in sentences] == [0, 1, 2, 3]
    assert sentences[2].indexed == "Tabell 1. Gränsvärden\nÄmne: Bly; Halt: 5"
    assert all(part.span in chunks[part.chunk].spans for part in sentences)


def test_a_table_that_is_too_long_is_found_by_caption_and_header() -> None:
    """Its rows are found one by one, and its chunk does not cut off what the model reads."""
    rows = "".join(f"= Ämne {number}  {number}\n\n" for number in range(LIST_WORDS))
    document = fake_document(TABLE.replace("= Bly  5\n\n", rows))
    assert chunk_texts(document)[-1] == ["Tabell 1. Gränsvärden", "Ämne\tHalt"]


def test_a_table_without_caption_stands_under_its_heading() -> None:
    """The heading above says what the rows are about; two cells are a name and what it is."""
    document = fake_document("# Vatten\n\n= Bly  5\n")
    assert indexed(document) == ["Vatten\nBly: 5", "Vatten\nBly; 5"]
    assert chunk_document(document)[1][0].indexed == "Vatten\nBly: 5"


def test_a_row_without_text_is_no_chunk() -> None:
    """There is nothing to find, and nothing to quote."""
    document = fake_document("= Bly  5\n")
    empty = replace(document.blocks[0], text="\t", runs=())
    table = replace(document.tables[0], rows=(0, 1))
    document = replace(document, blocks=(*document.blocks, empty), tables=(table,))
    assert chunk_texts(document) == [["Bly\t5"], ["Bly\t5"]]


def test_a_note_below_a_table_is_a_row_of_it() -> None:
    """Its one cell is too long to be a label, and says something."""
    note = "Värdena gäller för dricksvatten och inte för vatten i bassänger"
    assert [f"{note}\t"] in chunk_texts(fake_document(f"= Bly  5\n\n= {note}  ~\n"))


def test_captions_are_indexed_with_the_texts_that_refer_to_them() -> None:
    """A figure is found by the words of its caption and by what is said of it elsewhere."""
    text = "Läget syns i figur 2. Det är gott. Utsläppen (se figur 1 och 2) minskar."
    document = fake_document(f"{text}\n\n^ Figur 2. Utveckling\n\n^ Figur 12. Annat\n")
    said = "Läget syns i figur 2.\nUtsläppen (se figur 1 och 2) minskar."
    assert indexed(document)[1:] == [f"Figur 2. Utveckling\n{said}", "Figur 12. Annat"]
    assert "framgår" in indexed(fake_document(TABLE))[-1]


def test_what_floats_does_not_part_a_list() -> None:
    """A table, caption or footnote between the items of a list is passed over."""
    for between in ("* 1 En not.", "^ Figur 1. En bild", "= Bly  5"):
        document = fake_document(f"Målen är:\n\n- ett\n\n{between}\n\n- två\n")
        assert ["Målen är:", "ett", "två"] in chunk_texts(document)


def test_a_footnote_is_a_chunk_of_its_own() -> None:
    """Its sentences can be found and quoted as others can."""
    document = fake_document("Text.\n\n* 1 En not. Den är lång.\n\nMer text.\n")
    assert chunk_texts(document) == [["Text."], ["Mer text."], ["1 En not. Den är lång."]]
    assert [part.chunk for part in chunk_document(document)[1]] == [0, 1, 2, 2]


def test_a_table_that_runs_on_over_pages_is_one() -> None:
    """Its rows of all pages have the caption and the header of the first."""
    document = fake_document(
        "^ Tabell 1. Halt\n\n+ Ämne  Halt\n\n= Bly  5\n\f@ 2 Sidhuvud\n\n= Zink  7\n"
    )
    assert indexed(document)[1] == "Tabell 1. Halt\nÄmne: Zink; Halt: 7"
