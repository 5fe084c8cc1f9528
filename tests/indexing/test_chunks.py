"""Chunks and sentences of a document."""

from __future__ import annotations

from dataclasses import replace

from fakes import fake_document
from hypothesis import given
from hypothesis import strategies as st

from sok.indexing.chunks import CHUNK_WORDS, LIST_WORDS, chunk_document, indexed_text
from sok.records import Document, Kind, Span

LIST = """# Strategin

## Områden

De strategiska områdena är:

- boende

- kompetens

- innovation

De gäller till 2030. Sedan görs de om.
"""


def shown(document: Document, spans: tuple[Span, ...]) -> list[str]:
    """The text of each span."""
    return [document.blocks[span.block].text[span.start : span.end] for span in spans]


def chunk_texts(document: Document) -> list[list[str]]:
    """The shown text of each chunk, span by span."""
    return [shown(document, chunk.spans) for chunk in chunk_document(document)[0]]


def test_a_list_is_found_whole_and_item_by_item() -> None:
    """The lead and all items are one chunk, each item one more, the lead alone none."""
    assert chunk_texts(fake_document(LIST)) == [
        ["De strategiska områdena är:", "boende", "kompetens", "innovation"],
        ["boende"],
        ["kompetens"],
        ["innovation"],
        ["De gäller till 2030. Sedan görs de om."],
    ]


def test_headings_and_lead_are_indexed_but_not_shown() -> None:
    """A chunk's indexed text has all that is above it, once each; a sentence's what is nearest."""
    document = fake_document(LIST)
    chunks, sentences = chunk_document(document)
    above = "Strategin\nOmråden\n"
    lead = above + "De strategiska områdena är:\n"
    assert [chunk.indexed for chunk in chunks] == [
        lead + "boende\nkompetens\ninnovation",
        lead + "boende",
        lead + "kompetens",
        lead + "innovation",
        above + "De gäller till 2030. Sedan görs de om.",
    ]
    assert sentences[1].indexed == "De strategiska områdena är:\nboende"
    assert sentences[-1].indexed == "Områden\nSedan görs de om."


def test_each_sentence_knows_its_chunk() -> None:
    """The lead belongs to the whole list, an item to its own chunk, the rest to theirs."""
    document = fake_document(LIST)
    _, sentences = chunk_document(document)
    assert [(*shown(document, (part.span,)), part.chunk) for part in sentences] == [
        ("De strategiska områdena är:", 0),
        ("boende", 1),
        ("kompetens", 2),
        ("innovation", 3),
        ("De gäller till 2030.", 4),
        ("Sedan görs de om.", 4),
    ]


def test_a_lead_that_ends_a_paragraph_is_in_both_chunks() -> None:
    """The paragraph stays whole, and the list begins with the sentence that announces it."""
    document = fake_document("Det är nytt. Områdena är:\n\n- boende\n\n- arbete\n")
    blocks = tuple(
        replace(block, lead="Områdena är:" if block.lead else "") for block in document.blocks
    )
    document = replace(document, blocks=blocks)
    assert chunk_texts(document)[:2] == [
        ["Det är nytt. Områdena är:"],
        ["Områdena är:", "boende", "arbete"],
    ]


def test_a_list_under_a_heading_has_no_lead_of_its_own() -> None:
    """Where only a heading announces the list, its items alone are shown."""
    document = fake_document("# Exempel på insatser\n\n- boende\n\n- arbete\n")
    assert chunk_texts(document)[0] == ["boende", "arbete"]


def test_a_single_item_without_lead_is_one_chunk() -> None:
    """A list of one would only repeat its item."""
    assert chunk_texts(fake_document("Text.\n\n- boende\n")) == [["Text."], ["boende"]]


def test_lists_are_kept_apart_by_what_announces_them() -> None:
    """Items that follow each other under different headings are two lists."""
    document = fake_document("# A\n\n- ett\n\n- två\n\n# B\n\n- tre\n\n- fyra\n")
    assert chunk_texts(document)[::3] == [["ett", "två"], ["tre", "fyra"]]


def test_page_furniture_does_not_part_a_list_from_its_lead() -> None:
    """A page number or pull quote between lead and items, or between items, is passed over."""
    document = fake_document("Områdena är:\n\f@ 9 Områden\n\n- boende\n\n> Ett citat\n\n- arbete\n")
    assert chunk_texts(document)[0] == ["Områdena är:", "boende", "arbete"]


def test_pull_quotes_headings_and_furniture_are_no_chunks() -> None:
    """Only text that is said once, and as running text, is found."""
    document = fake_document("# Rubrik\n\n@ 9 Rubrik\n\n> Ett citat.\n\n| En ruta. Den är kort.\n")
    assert chunk_texts(document) == [["En ruta. Den är kort."]]


def test_tables_of_contents_are_no_chunks() -> None:
    """Their lines repeat headings; dots that lead to anything but a page are text."""
    document = fake_document("1. Syfte ........... 4\n\nBensen ........... 71-43-2\n")
    assert chunk_texts(document) == [["Bensen ........... 71-43-2"]]


def test_a_long_paragraph_is_split_evenly_at_sentence_ends() -> None:
    """No part is over the limit, none is a crumb, and together they are the paragraph."""
    sentence = "Regionen har " + "många " * 17 + "insatser."
    text = " ".join([sentence] * 13)
    document = fake_document(text)
    parts = [texts[0] for texts in chunk_texts(document)]
    assert " ".join(parts) == text
    assert len(parts) == 3
    assert all(80 <= len(part.split()) <= CHUNK_WORDS for part in parts)
    assert all(part.endswith("insatser.") for part in parts)


def test_a_sentence_over_the_limit_stays_whole() -> None:
    """A quote is never half a sentence, however long the sentence."""
    text = "ord " * 3 * CHUNK_WORDS + "slut."
    assert chunk_texts(fake_document(text)) == [[text]]


def test_a_very_long_list_is_whole_in_parts() -> None:
    """Its parts fit in what the model reads; the lead is shown with the first, indexed in all."""
    items = "".join(f"- insats {number} {'ord ' * 28}\n\n" for number in range(20))
    document = fake_document("Insatserna är:\n\n" + items)
    chunks, _ = chunk_document(document)
    wholes = [chunk for chunk in chunks if len(chunk.spans) > 1]
    assert [len(chunk.spans) for chunk in wholes] == [8, 6, 7]
    assert all(chunk.indexed.startswith("Insatserna är:\ninsats") for chunk in wholes)
    assert all(len(chunk.indexed.split()) <= LIST_WORDS for chunk in wholes)


def test_a_document_without_text_has_no_chunks() -> None:
    """An empty page and a heading alone give nothing to find."""
    assert chunk_document(fake_document("\f\n")) == ((), ())
    assert chunk_document(fake_document("# Rubrik")) == ((), ())


def test_two_lists_with_the_same_lead_are_two() -> None:
    """Each has its own lead and items, and no sentence of the second lead is lost."""
    document = fake_document("Så här:\n\n- ett\n\n- två\n\nSå här:\n\n- tre\n\n- fyra")
    assert [texts for texts in chunk_texts(document) if len(texts) > 1] == [
        ["Så här:", "ett", "två"],
        ["Så här:", "tre", "fyra"],
    ]
    _, sentences = chunk_document(document)
    assert [part.span.block for part in sentences] == [0, 1, 2, 3, 4, 5]


def test_a_lead_that_is_a_heading_is_indexed_once() -> None:
    """Words are not counted twice because a heading announces the list."""
    assert indexed_text(("A", "Insatser"), "Insatser", "boende") == "A\nInsatser\nboende"
    assert indexed_text((), "", "boende") == "boende"


_words = st.sampled_from(["Regionen", "satsar", "t.ex.", "mer.", "Det", "ökar:", "1:1", "å."])
_texts = st.lists(_words, min_size=1, max_size=300).map(" ".join)
_blocks = st.tuples(st.sampled_from(["# ", "- ", "| ", "> ", "@ ", ""]), _texts)


@given(st.lists(_blocks.map("".join), max_size=8).map("\n\n".join))
def test_every_character_is_in_one_sentence_and_some_chunk(text: str) -> None:
    """Of all paragraphs, boxes and items nothing but white space is lost or doubled."""
    document = fake_document(text)
    chunks, sentences = chunk_document(document)
    for number, block in enumerate(document.blocks):
        own = [part.span for part in sentences if part.span.block == number]
        kept = "".join(shown(document, tuple(own)))
        silent = block.kind in {Kind.HEADING, Kind.PULL_QUOTE, Kind.FURNITURE}
        assert kept.replace(" ", "") == ("" if silent else block.text.replace(" ", ""))
    for part in sentences:
        spans = chunks[part.chunk].spans
        assert any(
            span.block == part.span.block
            and span.start <= part.span.start
            and part.span.end <= span.end
            for span in spans
        )


def test_a_word_and_its_meaning_are_one_chunk() -> None:
    """The meaning goes on in lower case, or both stand in a list of words; else they are two."""
    first, meaning = "Här är hamnarna.", "den som visar fartyg vägen."
    document = fake_document(
        f"# Hamnar\n\n{first}\n\nHamnpilot\n\n{meaning}\n\nKajen\n\nDen är lång.\n"
    )
    told = [[first], ["Hamnpilot", meaning], ["Kajen"], ["Den är lång."]]
    assert chunk_texts(document) == told
    listed = fake_document(f"{first}\n\n# Viktiga begrepp\n\nKajen\n\nDär fartyg lägger till.\n")
    assert chunk_texts(listed)[1:] == [["Kajen", "Där fartyg lägger till."]]
