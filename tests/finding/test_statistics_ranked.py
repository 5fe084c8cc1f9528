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


@pytest.mark.parametrize(
    "between",
    [
        "De två fick tillsammans 70 miljoner kronor.",
        "Gapet är därmed stort.",
        "Gapet är alltså stort.",
        "Gapet är således stort.",
    ],
)
def test_a_region_after_a_sum_measures_what_was_told_before_it(between: str) -> None:
    """What two got, and what follows of it, is not what the last got; it is quoted from before."""
    *_, last = found(
        "Stödet till färjor var 90 miljoner kronor 2021. Mest fick Skåne med 40 miljoner kronor "
        f"och Halland med 30 miljoner kronor. {between} Lägst låg Kalmar med 9 miljoner kronor."
    )
    assert (last.region, last.subject, last.year) == ("Kalmar", "Stödet till färjor", 2021)
    assert last.span.start == 0


def test_a_region_after_one_in_parentheses_measures_what_was_told_before_both() -> None:
    """The figure in a parenthesis names nothing that is measured."""
    *_, last = found(
        "Stödet till färjor var 90 miljoner kronor. Mest fick Skåne (40 miljoner kronor). Lägst "
        "låg Kalmar med 9 miljoner kronor."
    )
    assert (last.region, last.subject) == ("Kalmar", "Stödet till färjor")


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


MOST = "Flest hamnar har Kalmar (3,1) och Skåne (2,4)"


@pytest.mark.parametrize(
    "text", [f"De räknas per 1 000 barn. {MOST}.", f"Per 1 000 barn: {MOST}. Så är det."]
)
def test_numbers_alone_in_parentheses_are_rates(text: str) -> None:
    """If their sentence, or that before, says per what; each has its own region."""
    told = [(one.printed, one.unit, one.region) for one in found(text) if one.value < 9]
    assert told == [("3,1", "per 1 000 barn", "Kalmar"), ("2,4", "per 1 000 barn", "Skåne")]


@pytest.mark.parametrize(
    "text",
    [
        f"{MOST}.",
        f"{MOST.partition(' och')[0]} per hamn.",
        "Flest hamnar per hus har Kalmar, 3,1, och Skåne, 2,4.",
        f"De räknas per hus. Så är det. {MOST}.",
    ],
)
def test_other_numbers_without_a_unit_are_no_rates(text: str) -> None:
    """One alone, outside parentheses, or where nothing says per what."""
    assert found(text) == ()


def test_a_language_is_what_a_figure_is_of() -> None:
    """An adjective that names a language stands for a noun in a row of them."""
    text = "Finska fick 3 miljoner kronor, romska 2 miljoner kronor och jiddisch 1 miljon kronor."
    assert [one.subject for one in found(text)] == ["Finska", "romska", "jiddisch"]
