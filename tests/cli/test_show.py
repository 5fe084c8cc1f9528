"""`sok show`: which document, which page, and from where it is read."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from cli.conftest import TEXT, Run
from fakes import FakeEncoder
from fpdf import FPDF
from made_pdf import pdf_of_lines
from PIL import Image

from sok.indexing.build import build_index
from sok.reading import read_document
from sok.settings import Settings

HASH = hashlib.sha256(TEXT.encode()).hexdigest()


@pytest.mark.parametrize(
    "name", ["oar.txt", "OAR.TXT", "oar", HASH, HASH[:8], HASH[:8].upper()], ids=str
)
def test_a_document_goes_by_name_stem_or_hash(name: str, run: Run, home: Path) -> None:
    """Upper and lower case are alike."""
    status, out, err = run("show", name, "--page", "3")
    assert (status, err) == (0, "")
    assert out.startswith("Rapport om öar, s.\u00a03\n\n")
    assert "tre öar" in out and "djupt" not in out


def test_the_page_is_the_printed_one(run: Run, home: Path) -> None:
    """The document begins on page 3, so that its second page is 4."""
    assert "djupt" in run("show", "oar", "--page", "4")[1]


def test_a_page_with_a_roman_number(run: Run, home: Path) -> None:
    """A page of a preface is asked for by the number that is printed on it."""
    pages = [[f"Sidan {number} i skriften om öarna.", number] for number in ("i", "ii", "1", "2")]
    made = FPDF(unit="pt", format=(595, 842))
    for text, number in pages:
        made.add_page()
        made.set_font("Helvetica", size=11)
        made.text(70, 120, text)
        made.text(290, 800, number)
    (home / "corpus" / "bok.pdf").write_bytes(bytes(made.output()))
    for asked, shown in (("ii", "Sidan ii"), ("II", "Sidan ii"), ("2", "Sidan 2")):
        assert shown in run("show", "bok", "--page", asked)[1]


def test_repairs_follow_the_page(run: Run, home: Path) -> None:
    """They are listed only if asked for."""
    assert "på sidan" not in run("show", "oar", "--page", "3")[1]
    assert run("show", "oar", "--page", "3", "--repairs")[1].endswith(
        "\n\nInget har rättats på sidan.\n"
    )


def test_an_unknown_document_is_answered_with_those_there_are(run: Run, home: Path) -> None:
    """Also where only the beginning of a hash is too short to go by."""
    for name in ("skär", HASH[:3], ""):
        assert run("show", name, "--page", "3") == (
            1,
            "",
            f"Det finns inget dokument {name} i corpus. Där finns: oar.txt.\n",
        )


def test_an_unknown_page_is_answered_with_those_there_are(run: Run, home: Path) -> None:
    """The first and last are named."""
    message = "oar.txt har ingen sida 5. Sidorna är s.\u00a03–4.\n"
    assert run("show", "oar", "--page", "5") == (1, "", message)


def test_a_name_of_several_documents_is_refused(run: Run, home: Path) -> None:
    """A stem that two files share is answered with both names; a whole name decides."""
    (home / "corpus" / "oar.md").write_text("Annat.", "utf-8")
    message = "oar kan vara flera dokument. Skriv hela namnet: oar.md, oar.txt.\n"
    assert run("show", "oar", "--page", "3") == (1, "", message)
    assert run("show", "oar.txt", "--page", "3")[0] == 0


def test_a_missing_corpus_is_named(run: Run, home: Path) -> None:
    """As everywhere else."""
    (home / "corpus").rename(home / "undan")
    assert run("show", "oar", "--page", "3") == (
        1,
        "",
        "Dokumentmappen corpus går inte att läsa (finns inte). Skapa den och lägg "
        "dokumenten där, eller ange en annan mapp i SOK_CORPUS.\n",
    )


@pytest.fixture
def reads(home: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """An index of the corpus, and the files read after it was built."""
    files: list[Path] = []

    def counted(path: Path, ocr: bool) -> object:
        files.append(path)
        return read_document(path, ocr)

    build_index(Settings(), FakeEncoder(), read_document)
    monkeypatch.setattr("sok.reading.read_document", counted)
    return files


def test_an_indexed_document_is_not_read_again(run: Run, reads: list[Path]) -> None:
    """The index holds what the file gave, so that a long document is shown at once."""
    assert "tre öar" in run("show", "oar", "--page", "3")[1]
    assert reads == []


def test_a_changed_document_is_shown_as_it_is_now(run: Run, home: Path, reads: list[Path]) -> None:
    """An index that is older than the file is passed over."""
    (home / "corpus" / "oar.txt").write_text("Nu finns fyra öar.", "utf-8")
    assert "fyra öar" in run("show", "oar", "--page", "3")[1]
    assert len(reads) == 1


def test_a_damaged_index_does_not_hinder(run: Run, home: Path, reads: list[Path]) -> None:
    """The file itself says the same."""
    (texts,) = home.glob("index/*/texts.json")
    texts.write_bytes(texts.read_bytes()[:-9])
    assert "tre öar" in run("show", "oar", "--page", "3")[1]
    assert len(reads) == 1


def test_a_quote_is_marked_in_the_text(run: Run, home: Path) -> None:
    """The page is shown with signs around the quote, white space in which does not matter."""
    whole = run("show", "oar", "--page", "3")[1]
    quote = " ".join(whole.splitlines()[-1].split()[-3:])
    status, out, _ = run("show", "oar", "--page", "3", "--quote", quote.replace(" ", "  "))
    assert status == 0 and f"⟦{quote}⟧" in out


def test_a_quote_that_is_not_there_is_refused(run: Run, home: Path) -> None:
    """The message names the page and what to check."""
    status, out, err = run("show", "oar", "--page", "3", "--quote", "Det står inte här.")
    assert (status, out) == (1, "")
    assert err.startswith("Citatet finns inte på s.\u00a03 i oar.txt.")


def test_a_text_file_has_no_picture(run: Run, home: Path) -> None:
    """It is shown as text; the message says how."""
    whole = run("show", "oar", "--page", "3")[1]
    word = whole.split()[-1]
    status, _, err = run("show", "oar", "--page", "3", "--quote", word, "--png", "sida.png")
    assert status == 1 and "är en textfil" in err and not (home / "sida.png").exists()


def test_a_quote_in_a_pdf_is_marked_on_its_picture(run: Run, home: Path) -> None:
    """Where the quote stands the picture is no longer white, and nowhere else."""
    (home / "corpus" / "plan.pdf").write_bytes(pdf_of_lines("Stödet ökade på Åland under året."))
    status, out, err = run(
        "show", "plan.pdf", "--page", "1", "--quote", "ökade på Åland", "--png", "sida.png"
    )
    assert (status, out) == (0, "sida.png\n"), err
    picture = Image.open(home / "sida.png").convert("RGB")
    marked = picture.point(lambda part: 255 * (part != 255)).getchannel("B")
    left, top, right, bottom = marked.getbbox() or (0, 0, 0, 0)
    # The line stands 100 points below the upper edge, from 50 points on; two dots to the point.
    assert 170 < top < bottom < 220 and 90 < left < right < 600
    coloured = [
        colour for _, colour in picture.getcolors(10**6) or [] if colour[2] < 200 < colour[0]
    ]
    assert coloured
