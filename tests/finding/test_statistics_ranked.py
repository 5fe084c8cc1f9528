"""What figures measure of which only the first and the last are named, and what lists them."""

from __future__ import annotations

import pytest
from finding.figures import found, subjects

from sok.finding.subject_ranked import ranked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Högst bidrag per invånare fick Region Skåne, 141 kronor. Därefter kom Region Halland "
            "med 120 kronor. Lägst låg Region Kalmar län med 90 kronor.",
            [
                ("Skåne", "bidrag per invånare"),
                ("Halland", "bidrag per invånare"),
                ("Kalmar", "bidrag per invånare"),
            ],
        ),
        (
            "Högst andel som fullföljer har Halland, 91 procent. Lägst har Skåne, 70 procent.",
            [("Halland", "andel som fullföljer"), ("Skåne", "andel som fullföljer")],
        ),
        (
            "Bäst täckning har Region Kalmar län, där 66 procent av broarna har räcke.",
            [("Kalmar", "täckning")],
        ),
    ],
)
def test_what_the_first_is_ranked_by_is_measured(text: str, told: list[tuple[str, str]]) -> None:
    """ "Högst bidrag fick Skåne" measures the grant of Skåne, and so do those that come after."""
    assert [(s.region, s.subject) for s in found(text)] == told


@pytest.mark.parametrize(
    ("lead", "what"),
    [
        ("Högst bidrag per invånare fick Region Skåne, ", "bidrag per invånare"),
        ("Dyrast färjor har Region Kalmar län, där ", "färjor"),
        ("Högst andel som fullföljer har Skåne, ", "andel som fullföljer"),
        ("Bäst ställt är det i Uppsala län, där ", ""),
        ("Längst i norr ligger Norrbotten, där ", ""),
        ("Mest per invånare fick Skåne, ", ""),
        ("Störst del fick Skåne, ", ""),
        ("Ballast färjor har Skåne, ", ""),
        ("Högst bidrag fick hamnarna, ", ""),
        ("Högst bidrag till Skåne fick Kalmar, ", ""),
    ],
)
def test_only_a_noun_says_what_regions_are_ranked_by(lead: str, what: str) -> None:
    """No place, no bare measure, nothing after a noun in -ast, and nothing of what is no region."""
    assert ranked(lead) == what


def test_a_region_after_a_sum_measures_what_was_told_before_it() -> None:
    """What two got together says neither what the last got nor when; it is quoted from before."""
    *_, last = found(
        "Stödet till färjor var 90 miljoner kronor 2021. Mest fick Skåne med 40 miljoner kronor "
        "och Halland med 30 miljoner kronor. De två fick tillsammans 70 miljoner kronor. Lägst låg "
        "Kalmar med 9 miljoner kronor."
    )
    assert (last.region, last.subject, last.year) == ("Kalmar", "Stödet till färjor", 2021)
    assert last.span.start == 0


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Andelen broar med räcke var 21 procent. Högst var den i Skåne (29 procent) och lägst "
            "i Halland (14 procent).",
            "Andelen broar med räcke",
        ),
        (
            "Andelen beviljade är 60 procent. Högst var andelen i Skåne, där 80 procent "
            "beviljades, och lägst i Halland, där 38 procent beviljades.",
            "Andelen beviljade",
        ),
    ],
)
def test_the_highest_and_the_lowest_measure_what_the_sentence_before_tells(
    text: str, subject: str
) -> None:
    """A participle before "är" is a word of it."""
    assert [(s.region, s.subject) for s in found(text)] == [
        (None, subject),
        ("Skåne", subject),
        ("Halland", subject),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Vanligast är korta tider, som 17 regioner anger. Därefter följer brist på folk (13 "
            "regioner), dyra båtar (9 regioner) och dimma (4 regioner).",
            ["korta tider", "brist på folk", "dyra båtar", "dimma"],
        ),
        (
            "Pengarna delades upp på övningar (38 miljoner kronor), lampor (22 miljoner kronor) "
            "och rep (9 miljoner kronor).",
            ["övningar", "lampor", "rep"],
        ),
    ],
)
def test_the_first_of_several_is_named_without_what_leads_up_to_it(
    text: str, told: list[str]
) -> None:
    """Neither its rank nor what is divided is a word of its name."""
    assert [subject for _, subject, _ in subjects(text)] == told


def test_a_language_is_what_a_figure_is_of() -> None:
    """An adjective that names a language stands for a noun in a row of them."""
    text = "Finska fick 3 miljoner kronor, romska 2 miljoner kronor och jiddisch 1 miljon kronor."
    assert [one.subject for one in found(text)] == ["Finska", "romska", "jiddisch"]
