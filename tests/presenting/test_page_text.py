"""A page as text, and its repairs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes import fake_document

from sok.presenting.page_text import page_text, repairs_text
from sok.records import Block, Document, Kind, Legibility, Repair, Run

TEXT = "# Kust\n\nHär är:\n\n- öar\n\n- skär\n\n| En ruta.\n\n> Citat.\n\n@ 9\f## Hav\n\nVatten."


def test_a_page_is_its_blocks_by_kind() -> None:
    """Headings show their level, items stand close, furniture is left out."""
    document = fake_document(TEXT, title="Rapport")
    assert page_text(document, 0).replace("\u00a0", " ") == (
        "Rapport, s. 1\n\n# Kust\n\nHär är:\n\n• öar\n• skär\n\n│ En ruta.\n\n» Citat."
    )
    assert page_text(document, 1).endswith("\n\n## Hav\n\nVatten.")


def test_a_block_on_two_pages_is_shown_whole_on_both() -> None:
    """A paragraph that runs on says which pages it stands on."""
    document = fake_document("Ett\ftvå.")
    both = Block(Kind.PARAGRAPH, "Ett två.", (Run(0, 0, 0, 3), Run(4, 1, 0, 4)))
    document = replace(document, blocks=(both,))
    for place in (0, 1):
        assert page_text(document, place).endswith("\n\nEtt två. [s.\u00a01–2]")


def test_a_page_of_furniture_alone_says_so() -> None:
    """An empty page is not mistaken for a fault."""
    assert page_text(fake_document("@ 9"), 0).endswith("\n\nSidan har ingen text.")


@pytest.mark.parametrize(
    ("legibility", "left_out", "said"),
    [
        (Legibility.IMAGE, "", "Sidan är en bild (inskannad eller tecknad), och vad som står i den "
         "är inte läst. Läs den med OCR: `sok index --ocr`."),
        (Legibility.GARBLED, "", "Läs den som bild med OCR: `sok index --ocr`."),
        (Legibility.LEFT_OUT, "är skadad", "Sidan är utelämnad, för den är skadad. Lägg till "
         "dokumentet på nytt med `sok add` om det finns en hel fil."),
        (Legibility.EMPTY, "", "Sidan har ingen text."),
    ],
)  # fmt: skip
def test_a_page_that_was_not_read_says_why(
    legibility: Legibility, left_out: str, said: str
) -> None:
    """It is a picture, cannot be made out, is left out or empty, and what to do is said."""
    document = fake_document("@ 9")
    page = replace(document.pages[0], legibility=legibility, left_out=left_out)
    shown = page_text(replace(document, pages=(page,)), 0)
    assert shown.endswith(said)


def test_a_page_that_was_read_in_part_says_so() -> None:
    """What is read is shown, and that there is more below it."""
    document = fake_document("Ett stycke.")
    page = replace(document.pages[0], legibility=Legibility.PART)
    *_, text, note = page_text(replace(document, pages=(page,)), 0).split("\n\n")
    assert text == "Ett stycke." and note.startswith("Delar av sidan går inte att tyda")


def test_rows_of_a_table_stand_close_with_their_cells_apart() -> None:
    """Each row is a line below the caption, and a footnote has a mark."""
    document = fake_document("^ Tabell 1. Djur\n\n+ Ort  Antal\n\n= Lund  ~\n\n* 1 En not.")
    shown = page_text(document, 0).partition("\n\n")[2]
    assert shown == "Tabell 1. Djur\n\nOrt │ Antal\nLund │ \n\n* 1 En not."


def repaired() -> Document:
    """A page with a broken word and a stray space, the later of them listed first."""
    document = fake_document("Vi ser region\nala insat ser.")
    block = replace(
        document.blocks[0],
        repairs=(
            Repair("stray space", 0, 23, " ", ""),
            Repair("line break", 0, 13, "\n", ""),
            Repair("line break", 1, 0, "\n", ""),
        ),
    )
    return replace(document, blocks=(block,))


def test_repairs_are_listed_in_order_with_their_context() -> None:
    """Offset, kind, what stood there and what stands there now; another page's are not listed."""
    assert repairs_text(repaired(), 0).splitlines() == [
        "Rättat på sidan: 2 (tecken, sort, [före → efter]; ⏎ är radslut)",
        "    13  radslut     Vi ser region[⏎ → ]ala insat ser.",
        "    23  mellanslag  region⏎ala insat[␣ → ]ser.",
    ]


def test_a_page_without_repairs_says_so() -> None:
    """Nothing to list is said, not shown as nothing."""
    assert repairs_text(fake_document("Hel."), 0) == "Inget har rättats på sidan."
