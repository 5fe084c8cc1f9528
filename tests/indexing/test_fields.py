"""Labels with values, and the head of a document."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes import fake_document

from sok.indexing.chunks import chunk_document
from sok.records import Document, Metadata, Run

BODY = """

# Bakgrund

Planen är framtagen för att kommunen ska minska sin påverkan på klimatet och spara energi.
"""


def lined(text: str) -> Document:
    """The document of `text`, in which ¶ ends a line within a paragraph, as a PDF's lines do."""
    document = fake_document(text)
    blocks = []
    for block in document.blocks:
        runs, start = [], 0
        for line in block.text.split("¶"):
            at = block.runs[0].raw_start + start
            runs.append(Run(start, block.runs[0].page, at, len(line)))
            start += len(line) + 1
        blocks.append(replace(block, text=block.text.replace("¶", " "), runs=tuple(runs)))
    pages = tuple(replace(page, text=page.text.replace("¶", "\n")) for page in document.pages)
    metadata = Metadata("Energiplan", "Ovanåkers kommun", 2026, "sv", 1)
    return replace(document, blocks=tuple(blocks), pages=pages, metadata=metadata)


def quoted(document: Document) -> list[str]:
    """The text of each sentence."""
    spans = [sentence.span for sentence in chunk_document(document)[1]]
    return [document.blocks[span.block].text[span.start : span.end] for span in spans]


def indexed(document: Document) -> list[str]:
    """What is indexed of each chunk."""
    return [chunk.indexed for chunk in chunk_document(document)[0]]


def test_each_label_begins_a_line_to_quote() -> None:
    """Fields that were read as one paragraph are quoted each with its own label."""
    document = lined(
        "Antagen av: Kommunfullmäktige¶Giltighetstid: 31 december 2026¶och längre" + BODY
    )
    assert quoted(document)[:2] == [
        "Antagen av: Kommunfullmäktige",
        "Giltighetstid: 31 december 2026 och längre",
    ]


def test_a_line_of_a_head_is_found_by_its_document() -> None:
    """Each line of the head is indexed with title and publisher, and what is below is not."""
    document = lined("# Plan\n\nDiarienummer: KS-2026\n\nBeslutad den 3 mars 2026." + BODY)
    above = "Energiplan\nOvanåkers kommun\nPlan\n"
    assert indexed(document)[:2] == [
        above + "Diarienummer: KS-2026",
        above + "Beslutad den 3 mars 2026.",
    ]
    assert indexed(document)[2].startswith("Bakgrund\nPlanen är")


def test_a_value_is_found_by_the_label_on_the_line_above() -> None:
    """A label on a line of its own is indexed with what stands below it."""
    document = lined("Granskad av:\n\nÅsa Ek, docent vid universitetet" + BODY)
    assert indexed(document)[1].endswith("Granskad av:\nÅsa Ek, docent vid universitetet")


@pytest.mark.parametrize("lead", ["Mål för planen:", "planen har de här två målen:"])
def test_what_announces_a_list_is_no_line_of_the_head(lead: str) -> None:
    """It is one chunk with the list, as it is anywhere else."""
    document = lined(f"{lead}\n\n- ren luft\n\n- mindre buller{BODY}")
    assert [len(chunk.spans) for chunk in chunk_document(document)[0]][:3] == [3, 1, 1]


def test_what_is_said_in_the_text_is_no_head() -> None:
    """A sentence on the first page is indexed with the headings above it alone."""
    assert (
        indexed(lined("Planen gäller hela kommunen." + BODY))[0] == "Planen gäller hela kommunen."
    )


def test_each_term_of_a_list_of_terms_is_a_chunk() -> None:
    """Meanings that were read as one paragraph below the head are found one by one."""
    terms = "\n\nnollplan: höjden noll i kartan,¶takvinkel: lutningen på taket mot planet"
    document = lined("# Plan" + BODY + terms)
    assert indexed(document)[1:] == [
        "Bakgrund\nnollplan: höjden noll i kartan,",
        "Bakgrund\ntakvinkel: lutningen på taket mot planet",
    ]


def test_a_word_before_a_colon_within_a_sentence_begins_no_field() -> None:
    """A line that goes on with a sentence is not cut where it happens to have a colon."""
    text = "Remissinstanserna: Länsrätten tillstyrker förslaget om¶kommunikation: det är bra"
    assert quoted(lined(text + BODY))[0] == text.replace("¶", " ")
