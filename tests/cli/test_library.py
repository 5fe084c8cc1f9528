"""`sok add`, `sok remove` and `sok confirm`: the corpus changed from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.conftest import Run
from fakes import FakeEncoder
from made_pdf import typeset_pdf

from sok.indexing.model import encoder_name

PLAN = typeset_pdf(
    [("Plan för hamnen", 24), ("Umeå kommun", 12), "2023-05-02"], ["Hamnen fördjupas."]
)


@pytest.fixture(autouse=True)
def _fake_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "sok.cli.changed.LazyEncoder", lambda settings: FakeEncoder(encoder_name(settings))
    )


@pytest.fixture
def plan(home: Path) -> Path:
    """A PDF beside the corpus, with a space and an å in its name."""
    path = home / "Plan åtta.pdf"
    path.write_bytes(PLAN)
    return path


def test_a_document_is_added_with_what_it_is_taken_for(run: Run, home: Path, plan: Path) -> None:
    """Title, publisher, year and pages, what of that is a guess, and how to confirm it."""
    status, out, _ = run("add", str(plan))
    assert status == 0
    assert out.replace("\u00a0", " ").splitlines() == [
        "Plan åtta.pdf är tillagt och kan sökas.",
        "  Plan för hamnen",
        "  Umeå kommun 2023, s. 1–2",
        "  Gissat: titel, utgivare, år, språk. Titeln står störst på första "
        "sidorna. Utgivaren nämns på första sidorna. Året är det i datumet på första sidorna.",
        '  Stämmer det? Kör `sok confirm "Plan åtta.pdf"`, eller rätta med dess val.',
    ]
    assert (home / "corpus" / "Plan åtta.pdf").read_bytes() == PLAN
    assert "aktuellt" in run("status")[1]


@pytest.mark.parametrize(
    ("name", "typed"),
    [("plan(1).pdf", '"plan(1).pdf"'), ("-plan.pdf", "-- -plan.pdf")],
)
def test_what_is_advised_can_be_typed(run: Run, home: Path, name: str, typed: str) -> None:
    """A name that shells or the command would take for something else is told with its guards."""
    (home / name).write_bytes(PLAN)
    assert f"Kör `sok confirm {typed}`" in run("add", "--", str(home / name))[1]
    assert run("confirm", *(["--"] if name.startswith("-") else []), name)[0] == 0


def test_a_document_is_replaced(run: Run, home: Path, plan: Path) -> None:
    """By the name that is typed, without its ending; what was confirmed is kept and said."""
    status, out, _ = run("add", str(plan), "--replace", "oar")
    assert status == 0
    assert out.startswith("Plan åtta.pdf har ersatt oar.txt och kan sökas.\n")
    assert "  Detta är kvar från oar.txt: titel, utgivare, språk.\n" in out
    assert not (home / "corpus" / "oar.txt").exists()


def test_guesses_are_confirmed(run: Run, home: Path, plan: Path) -> None:
    """All of them, or those that are named."""
    run("add", str(plan))
    assert run("confirm", "plan åtta", "--title", "Hamnplan", "--year", "2022")[0] == 0
    assert (home / "corpus" / "Plan åtta.toml").read_text("utf-8") == (
        'title = "Hamnplan"\nyear = 2022\n'
    )
    status, out, _ = run("confirm", "Plan åtta.pdf")
    assert (status, "Gissat" in out) == (0, False)
    assert out.startswith("Metadata för Plan åtta.pdf är sparade.\n  Hamnplan\n")


def test_a_document_is_removed(run: Run, home: Path, plan: Path) -> None:
    """With its metadata file, and never the last one."""
    run("add", str(plan))
    assert run("remove", "oar")[:2] == (0, "oar.txt är borttaget ur mappen och indexet.\n")
    assert [path.name for path in (home / "corpus").iterdir()] == ["Plan åtta.pdf"]
    status, _, err = run("remove", "Plan åtta.pdf")
    assert status == 1
    assert "är det enda dokumentet" in err


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (["add", "borta.pdf"], "Filen borta.pdf går inte att öppna"),
        (["add", "corpus/oar.toml"], "Filnamnet oar.toml hör till en metadatafil."),
        (["add", "corpus/oar.txt"], "oar.txt har samma innehåll som oar.txt, som redan finns."),
        (["add", "Plan åtta.pdf", "--replace", "skog"], "Det finns inget dokument skog i corpus."),
        (["remove", "skog"], "Det finns inget dokument skog i corpus."),
        (["confirm", "oar", "--title", " "], "Titeln är tom."),
        (["confirm", "oar", "--year", "tjugo"], "tjugo är inget positivt heltal"),
    ],
)
def test_mistakes_are_named(
    run: Run, home: Path, plan: Path, argv: list[str], message: str
) -> None:
    """In one Swedish sentence, with status 1, and the corpus is as it was."""
    before = sorted((home / "corpus").iterdir())
    status, out, err = run(*argv)
    assert (status, out) == (1, "")
    assert message in err
    assert sorted((home / "corpus").iterdir()) == before
