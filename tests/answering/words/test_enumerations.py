"""How many things a sentence lists is counted, and clauses, adjectives and pairs are no lists."""

from __future__ import annotations

import pytest

from sok.answering.words.enumerations import listed


@pytest.mark.parametrize(
    ("sentence", "many"),
    [
        ("Där finns pirar, fyrar och bojar.", 3),
        ("Stödet går till pirar, höga fyrar, bojar samt färjor.", 4),
        ("De lär sig ledarskap, mat och dryck samt service.", 3),
        ("Stödet går till bryggor och bojar samt färjor.", 3),
        ("Man får ta bussen, tåget eller cykeln.", 3),
        ("Den ligger i Skåne (två hamnar), Halland (en) och Blekinge.", 3),
        ("Målet är att hamnen ska ha plats, att fler ska resa och att buller ska minska.", 3),
        (
            "De vill att fler ska resa, att det inte längre ska vara så långt till hamnen "
            "och att buller ska minska.",
            3,
        ),
        ("Planen har en karta, en budget, ett namn och, om det behövs, ett avtal.", 4),
    ],
)
def test_things_that_are_listed_are_counted(sentence: str, many: int) -> None:
    """Each comma parts two, and what joins the last two is one more."""
    assert listed(sentence) == many


@pytest.mark.parametrize(
    "sentence",
    [
        "Där finns pirar och fyrar.",
        "Hamnen har en pir, som är lång och bred.",
        "De har byggt en hamn, men den och fyren är stängda.",
        "Det sker på lokal, regional och nationell nivå.",
        "Här kan man bo, leva och verka.",
        "Hamnen är stor.",
        "De vill att hamnen ska ha plats till alla och att fler ska resa.",
    ],
)
def test_what_lists_nothing(sentence: str) -> None:
    """A pair, a clause, and words that are no things."""
    assert listed(sentence) == 0
