"""`sok initiatives`: the examples of the index, and by a fake engine those on a topic."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from cli import findings_home
from cli.conftest import Run
from presenting.made import BARE_INITIATIVE, INITIATIVE

from sok.presenting.answer_json import json_line
from sok.presenting.findings_json import initiatives_object
from sok.records import Cited, Initiative

SHOWN = """\
Exempel på insatser: 2

Rapport om öar (oar.txt)

Öarna · Gotland
   ”Av stödet gick 77,5 procent till öar på Gotland.”
   s. 3 › Kusten

Båtar · Skåne
   ”Skåne fick 15 båtar.”
   s. 3 › Kusten
"""


@pytest.fixture
def index(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder one is in, with an index of three figures and two initiatives."""
    findings_home.build(home, monkeypatch)
    return home


class TopicEngine:
    """Knows of ships alone, in Skåne and Kalmar; `asked` keeps what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str | None, str | None]] = []

    def initiatives(self, topic: str | None, region: str | None) -> tuple[Cited[Initiative], ...]:
        """The bare one comes second, as the less relevant."""
        self.asked.append((topic, region))
        if region not in {None, "Skåne", "Kalmar"}:
            return ()
        return (INITIATIVE, BARE_INITIATIVE) if topic in {None, "båtar"} else ()


@pytest.fixture
def engine(home: Path, monkeypatch: pytest.MonkeyPatch) -> TopicEngine:
    """The engine that a topic opens."""
    made = TopicEngine()
    monkeypatch.setattr("sok.answering.engine.open_engine", lambda settings: made)
    return made


def test_initiatives_are_shown_with_their_texts(run: Run, index: Path) -> None:
    """All of them, in reading order."""
    status, out, err = run("initiatives")
    assert (status, out.replace("\u00a0", " "), err) == (0, SHOWN, "")


def test_a_region_has_its_own(run: Run, index: Path) -> None:
    """Named in any of its forms; a place stands for its region, and that is said."""
    for typed, note in (
        ("Region Skåne", ""),
        ("Malmö", "Malmö är ingen region utan ligger i Skåne, som visas i stället.\n"),
    ):
        status, out, err = run("initiatives", "--region", typed, "--json")
        assert (status, err) == (0, note)
        assert [one["name"] for one in json.loads(out)["initiatives"]] == ["Båtar"]


def test_without_a_topic_no_engine_is_opened(
    run: Run, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The texts of the index are enough."""

    def refuse(settings: object) -> None:
        raise AssertionError("the engine was opened")

    monkeypatch.setattr("sok.answering.engine.open_engine", refuse)
    assert run("initiatives", "--region", "Skåne")[0] == 0
    with pytest.raises(AssertionError, match="opened"):
        run("initiatives", "--topic", "båtar")


def test_a_topic_is_the_engines_to_judge(run: Run, engine: TopicEngine) -> None:
    """Its order is kept, and the region goes with the topic, by its right name."""
    wanted = json_line(initiatives_object([INITIATIVE, BARE_INITIATIVE])) + "\n"
    assert run("initiatives", "--topic", "båtar", "--json") == (0, wanted, "")
    assert run("initiatives", "--topic", "båtar", "--region", "skånska", "--json")[1] == wanted
    assert engine.asked == [("båtar", None), ("båtar", "Skåne")]


def test_a_topic_of_none_is_answered_with_the_topics_there_are(
    run: Run, engine: TopicEngine
) -> None:
    """On stderr; the result is an empty list."""
    assert run("initiatives", "--topic", "tåg", "--json") == (
        0,
        '{"initiatives": []}\n',
        "Inget exempel handlar om tåg. Exemplen handlar om: Sjöfart.\n",
    )
    assert run("initiatives", "--topic", "tåg", "--region", "Kalmar")[1:] == (
        "Inga exempel på insatser hittades.\n",
        "Inget exempel i Kalmar handlar om tåg. Exemplen i Kalmar handlar om: Sjöfart.\n",
    )
    assert run("initiatives", "--topic", "tåg", "--region", "Halland")[2] == (
        "Inget exempel i Halland handlar om tåg.\n"
    )


@pytest.mark.parametrize("topic", ["", "  "])
def test_an_empty_topic_is_a_slip(topic: str, run: Run, engine: TopicEngine) -> None:
    """Not a wish for everything."""
    message = "Ämnet är tomt. Skriv det efter --topic, till exempel `--topic hälsa`.\n"
    assert run("initiatives", "--topic", topic) == (1, "", message)
    assert engine.asked == []


def test_csv_and_workbook(run: Run, index: Path) -> None:
    """The same rows in both."""
    _, out, _ = run("initiatives", "--csv")
    assert out.startswith("\ufeffNamn;Region;Projekt;") and "\r\nBåtar;Skåne;" in out
    assert run("initiatives", "--xlsx", "UT.XLSX")[1] == "UT.XLSX är skriven (rader: 2).\n"
    with zipfile.ZipFile("UT.XLSX") as book:
        assert "Skåne fick 15 båtar." in book.read("xl/sharedStrings.xml").decode()


def test_help_is_swedish(run: Run) -> None:
    """It names each option, and the overview names the command."""
    status, out, err = run("initiatives", "--help")
    assert (status, err) == (0, "")
    assert out.startswith("Användning: sok initiatives [-h]")
    options = ("--region", "--json", "--csv", "--xlsx FIL", "--topic")
    assert [option for option in options if option not in out] == []
    assert "initiatives" in run("--help")[1]
