"""`sok status`: all there is to know, and never an error for what is missing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from cli.conftest import METADATA, TEXT, Run
from fakes import FakeEncoder
from made_pdf import pdf_of_lines
from pictured import picture_pdf

from sok.indexing.build import build_index
from sok.indexing.manifest import read_manifest
from sok.indexing.model import encoder_name
from sok.reading import read_document
from sok.settings import Settings

HEADING = """\
Dokumentmapp  corpus
Indexmapp     index
Modell        intfloat/multilingual-e5-small
"""


def build() -> None:
    """Index the corpus of the folder one is in, as the default model would."""
    settings = Settings()
    build_index(settings, FakeEncoder(encoder_name(settings)), read_document)


def test_without_an_index_it_says_how_to_get_one(run: Run, home: Path) -> None:
    """That there is none yet is an answer, with status 0."""
    missing = "Index         Det finns inget index i index. Kör `sok index` så byggs det.\n"
    assert run("status") == (0, HEADING + missing, "")


def test_a_fresh_index_is_described(run: Run, home: Path) -> None:
    """Counts, when it was built, and each document with its printed pages."""
    build()
    manifest = read_manifest(Path("index"))
    built = datetime.fromisoformat(manifest.created).astimezone()
    (entry,) = manifest.documents
    status, out, err = run("status")
    assert (status, err) == (0, "")
    assert out.replace("\u00a0", " ") == (
        f"{HEADING}"
        "Index         aktuellt\n"
        f"Byggt         {built:%Y-%m-%d %H:%M}\n"
        f"Innehåll      1 dokument, 2 sidor, {manifest.chunks} textstycken, "
        f"{manifest.sentences} meningar\n"
        f"Funnet        {manifest.statistics} siffror, {manifest.initiatives} exempel på insatser\n"
        "\n"
        "oar.txt\n"
        "  Rapport om öar\n"
        "  Skärgårdsverket 2021, s. 3–4, sv\n"
        f"  {entry.chunks} textstycken, sha256 {entry.sha256[:12]}\n"
    )


def test_a_stale_index_says_what_differs(run: Run, home: Path) -> None:
    """A document added since is named."""
    build()
    (home / "corpus" / "ny.txt").write_text("Nytt.", "utf-8")
    assert (
        "Index         inaktuellt (tillagt: ny.txt). Kör `sok index` så byggs det om.\n"
        in run("status")[1]
    )


@pytest.mark.parametrize("change", ["cut", "edited", "gone"])
def test_a_damaged_index_is_said(run: Run, home: Path, change: str) -> None:
    """An index that no question can be asked of is not said to be up to date."""
    build()
    texts = Path("index") / read_manifest(Path("index")).build / "texts.json"
    content = texts.read_bytes()
    texts.unlink()
    if change != "gone":
        texts.write_bytes(content[:-1] if change == "cut" else content[:-1] + b" ")
    damaged = f"Index         Indexfilen {texts} är skadad, ändrad eller borta."
    assert run("status")[1].splitlines()[3].startswith(damaged)


def test_guesses_are_said_to_be_guesses(run: Run, home: Path) -> None:
    """The fields that no metadata file gives are named, and the file that would."""
    lines = METADATA.splitlines()
    (home / "corpus" / "oar.toml").write_text("\n".join([lines[0], *lines[3:]]), "utf-8")
    build()
    assert "  Gissat: utgivare, år. Skriv vad som gäller i oar.toml.\n" in run("status")[1]


def test_files_that_could_not_be_read_are_named(run: Run, home: Path) -> None:
    """With the reason that reading gave."""
    (home / "corpus" / "trasig.txt").write_bytes(b"\x00\x01\x02\xff\xfe" * 9)
    build()
    (skipped,) = read_manifest(Path("index")).skipped
    assert run("status")[1].endswith(f"\n\nKunde inte läsas\n  trasig.txt: {skipped.reason}\n")


def test_a_corpus_that_is_gone_is_said(run: Run, home: Path) -> None:
    """The index is described all the same."""
    build()
    (home / "corpus").rename(home / "undan")
    _, out, _ = run("status")
    assert "Index         går inte att jämföra med dokumenten. Dokumentmappen corpus" in out
    assert "  Rapport om öar\n" in out


def test_what_is_not_searched_is_counted_and_copies_are_named(run: Run, home: Path) -> None:
    """A copy is searched all the same, and so counted as nothing that is missing."""
    (home / "corpus" / "kopia.txt").write_bytes((home / "corpus" / "oar.txt").read_bytes())
    (home / "corpus" / "trasig.txt").write_bytes(b"\x00\x01\x02\xff\xfe" * 9)
    build()
    out = run("status")[1]
    assert "\nTäckning      1 av 2 dokument kunde inte läsas.\n" in out
    assert "\nKunde inte läsas\n  trasig.txt: " in out
    assert "\nKopior\n  oar.txt: oar.txt har samma innehåll som kopia.txt. Ta bort den" in out


def test_editions_and_near_copies_are_named(run: Run, home: Path) -> None:
    """Under each of them, an edition with its year."""
    text = TEXT + " ".join(f"Ord {number} av många." for number in range(99))
    (home / "corpus" / "oar.txt").write_text(text, "utf-8")
    (home / "corpus" / "oar-2.txt").write_text(f"{text} Slut.", "utf-8")
    (home / "corpus" / "oar-2.toml").write_text(METADATA.replace("2021", "2023"), "utf-8")
    (home / "corpus" / "utkast.txt").write_text(f"{text} Utkast.", "utf-8")
    (home / "corpus" / "utkast.toml").write_text(METADATA, "utf-8")
    build()
    out = run("status")[1]
    assert "  Samma rapport från andra år: oar-2.txt (2023).\n" in out
    assert "  Har nästan samma text som utkast.txt.\n" in out
    assert "  Samma rapport från andra år: oar.txt (2021), utkast.txt (2021).\n" in out


def test_a_pdf_says_how_many_pages_it_has(run: Run, home: Path) -> None:
    """The pages of a PDF say themselves what is printed on them, so none are counted out here."""
    (home / "corpus" / "plan.pdf").write_bytes(pdf_of_lines("Öar i länet.", "Fler öar."))
    build()
    assert ", 2 sidor, sv\n" in run("status")[1]


def test_pages_that_are_pictures_are_named(run: Run, home: Path) -> None:
    """With their numbers in the file, and counted over all documents."""
    text = ["Detta är en vanlig sida med text."]
    (home / "corpus" / "plan.pdf").write_bytes(picture_pdf(["Ett."], ["Två."], typed=text))
    build()
    out = run("status")[1].replace("\u00a0", " ")
    assert "\nTäckning      2 av 5 sidor kunde inte läsas.\n" in out
    assert (
        "  1 av 3 sidor lästa; PDF-sida 2–3 är bilder utan text (inskannade eller tecknade).\n"
    ) in out
