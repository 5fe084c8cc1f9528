"""Comparisons of figures that a paragraph tells one after the other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.made import NearEncoder, quoted, rows
from fakes import read_fake

from sok.answering.engine import Engine
from sok.indexing.build import build_index
from sok.indexing.store import load_index
from sok.records import Form
from sok.settings import Settings

WAITS = (
    "# Väntan på färjan\n\nMedelväntan på färjan var 4 dagar. Bäst är Kalmar, 2 dagar, och "
    "Halland, 3 dagar. Längst väntan på färjan har Skåne med 9 dagar.\n\n"
)
SHARES = (
    "# Resorna\n\nFärjornas andel av resorna var störst i Skåne, 12 procent. Därefter följer "
    "Halland med 8 procent. Längst ned finns Kalmar (2 procent).\n\n"
)
OWNERS = (
    "# Hamnarna\n\nKommunerna stod för 9 mkr till hamnarna, regionerna för 4 mkr och staten, genom "
    "ett avtal, för knappt 2 mkr.\n\n"
)
BOATS = (
    "# Båtarna\n\nRäknat per invånare ligger Kalmar högst i bidrag med 9 kronor, följt av Halland "
    "med 4 kronor och Skåne med 2 kronor.\n\n"
)


@pytest.mark.parametrize(
    ("text", "question", "figures"),
    [
        (SHARES, "Rangordna regionerna efter färjornas andel", ["12", "8", "2"]),
        (WAITS, "Jämför väntan på färjan i Skåne och Kalmar", ["9 dagar", "2 dagar"]),
        (
            OWNERS,
            "Står kommunerna, regionerna eller staten för mest till hamnarna?",
            ["9 mkr", "4 mkr", "knappt 2 mkr"],
        ),
        (
            BOATS,
            "Vilken region får störst bidrag per invånare?",
            ["9 kronor", "4 kronor", "2 kronor"],
        ),
    ],
)
def test_what_one_paragraph_tells_of_several_is_compared(
    engine_of: Callable[..., Engine], text: str, question: str, figures: list[str]
) -> None:
    """Regions in several sentences, levels of government, and times where each has a region."""
    answer = engine_of(text + "# Annat\n\nHär står något om fyrar.").ask(question)
    assert answer.form is Form.COMPARISON
    shown = rows(answer)
    assert [one.removesuffix(" procent") for one in shown] == figures


@pytest.mark.parametrize(("title", "is_told"), [("Färjor", True), ("Broar", False)])
def test_what_the_title_says_is_said_of_every_figure(
    settings_for: Callable[..., Settings], title: str, is_told: bool
) -> None:
    """In a report on ferries "färjebidrag" is the grant that it measures."""
    settings = settings_for(BOATS)
    (settings.corpus / "a.toml").write_text(title, "utf-8")
    build_index(settings, NearEncoder(), read_fake)
    engine = Engine(load_index(settings.index), NearEncoder())
    answer = engine.ask("Vilken region får störst färjebidrag?")
    assert (answer.form is Form.COMPARISON) is is_told


FIRST = "Mest stöd till färjor har Skåne med 40 kronor."
MORE = (
    "Halland med 30 kronor, Kalmar med 20 kronor, Gotland med 19 kronor och Dalarna med 18 kronor"
)
EVEN_MORE = (
    "Blekinge med 17 kronor, Uppsala med 16 kronor, Örebro med 15 kronor, Värmland med 14 kronor, "
    "Gävleborg med 13 kronor och Sörmland med 12 kronor"
)
OF_TEN = (
    "Halland med 30 kronor, Kalmar med 20 kronor, Gotland med 19 kronor, Dalarna med 18 kronor, "
    "Blekinge med 17 kronor, Uppsala med 16 kronor, Örebro med 15 kronor, Värmland med 14 kronor "
    "och Gävleborg med 13 kronor"
)
LAST = "Lägst stöd till färjor har Skåne med 10 kronor."


@pytest.mark.parametrize(
    ("text", "asked", "is_told"),
    [
        (
            f"{FIRST} Därefter kommer Halland med 30 kronor och Kalmar med 20 kronor.",
            "minst",
            False,
        ),
        (f"{LAST} Sedan kommer Halland med 20 kronor och Kalmar med 30 kronor.", "mest", False),
        (f"{FIRST} Lägst ligger Halland med 30 kronor och Kalmar med 20 kronor.", "minst", True),
        (
            f"{FIRST} I andra änden är Halland med 30 kronor och Kalmar med 20 kronor.",
            "minst",
            True,
        ),
        (f"{FIRST} Därefter kommer {MORE}.", "minst", False),
        (f"{FIRST} Därefter kommer {OF_TEN}.", "minst", False),
        (f"{FIRST} Därefter kommer {OF_TEN}, Sörmland med 12 kronor.", "minst", True),
        (f"{FIRST} Därefter kommer {MORE}, {EVEN_MORE}.", "minst", True),
        (f"Skåne fick 90 kronor i stöd till färjor, {MORE}. Minst fick Uppsala, 2.", "mest", True),
    ],
)
def test_a_few_regions_that_are_first_tell_nothing_of_the_last(
    engine_of: Callable[..., Engine], text: str, asked: str, is_told: bool
) -> None:
    """Nor the other way round, unless the text names the other end too, or most regions."""
    engine = engine_of(f"# Stöd till färjor\n\n{text}\n\n# Annat\n\nHär står något om fyrar.")
    answer = engine.ask(f"Vilken region har {asked} stöd till färjor?")
    assert (answer.form is Form.COMPARISON) is is_told


def test_few_others_that_are_first_tell_of_the_last(engine_of: Callable[..., Engine]) -> None:
    """They may be all there are."""
    text = "Mest stöd till kajer gav byn med 40 kronor. Staden gav 30 kronor. Ön gav 20 kronor."
    engine = engine_of(f"# Stöd till kajer\n\n{text}\n\n# Annat\n\nHär står något om fyrar.")
    assert rows(engine.ask("Vad gav minst stöd till kajer?"))[0] == "20 kronor"


TOLD = "Mest stöd till färjor fick Skåne med 40 kronor, Halland med 30 kronor och Kalmar med 20."


@pytest.mark.parametrize(
    ("claim", "is_quoted"),
    [
        ("Störst stöd till färjor har alltså söder.", True),
        ("Störst stöd till färjor har Skåne sedan 2010.", True),
        ("Störst stöd till färjor har öarna sedan 2010.", False),
    ],
)
def test_a_sentence_with_a_figure_of_something_else_is_no_claim(
    engine_of: Callable[..., Engine], claim: str, is_quoted: bool
) -> None:
    """One that ranks what is compared, or has no figure of its own, is quoted first."""
    engine = engine_of(f"# Stöd till färjor\n\n{TOLD} {claim}\n\n# Annat\n\nHär står om fyrar.")
    answer = engine.ask("Vilken region fick mest stöd till färjor?")
    assert answer.form is Form.COMPARISON
    assert (quoted(answer)[0] == claim) is is_quoted


def test_what_is_earned_is_no_share(engine_of: Callable[..., Engine]) -> None:
    """How many women and men there are says nothing of what they earn."""
    engine = engine_of("# Lotsarna\n\nAv lotsarna är 57 procent kvinnor och 43 procent män.")
    assert rows(engine.ask("Jämför kvinnor och män bland lotsarna")) == ["57 procent", "43 procent"]
    assert not engine.ask("Hur mycket tjänar män jämfört med kvinnor bland lotsarna?").answered
