"""Numbers that leave out their unit or what they count, in parentheses or beside others."""

from __future__ import annotations

import pytest
from finding.figures import found, subjects


def test_what_is_most_is_counted_in_parentheses() -> None:
    """Each number that stands alone in one is of what stands before it."""
    text = "Flest båtar byggs i Lysekil på västkusten (4 300), följt av kanoter (1 900)."
    assert [(one.printed, one.unit) for one in found(text)] == [
        ("4 300", "båtar"), ("1 900", "båtar")
    ]  # fmt: skip
    assert subjects(text)[1][1] == "kanoter"
    assert found("Mest byggs i Lysekil (4 300), följt av Orust (1 900).") == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Skåne toppar med 9,1 prov, före Kalmar med 8,2 och Gotland med 7,4.",
            [("Skåne", "9,1 prov"), ("Kalmar", "8,2"), ("Gotland", "7,4")],
        ),
        (
            "Kortast är kön i Halland med två veckor, längst i Skåne med elva.",
            [("Halland", "två veckor"), ("Skåne", "elva")],
        ),
        ("Skåne har 9 prov, och åldern i Kalmar är 8,2 bättre.", [("Skåne", "9 prov")]),
        ("Skåne har 9 prov, före Kalmar och Gotland med 8.", [("Skåne", "9 prov")]),
    ],
)
def test_regions_leave_out_the_unit_of_the_one_before(
    text: str, told: list[tuple[str, str]]
) -> None:
    """One region each, and nothing else that the number could count."""
    assert [(one.region, one.printed) for one in found(text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "Flest båtar finns i Lund (28 000), men gladast är de i Umeå (82) och Växjö (80).",
        "Flest båtar i procent är vita (35), röda (20) och blå (12).",
        "Flest båtar har Kalmar (3,1) och Skåne (2,4).",
        "Flest kom till Råå (43), följt av Mölle (19).",
        "Flest båtar byggs i Lysekil (4), på Orust (9) och i Råå (2).",
        "Flest båtar byggs i Lysekil (se sid 4), på Orust (3) och i Råå (2).",
    ],
)
def test_other_numbers_in_parentheses_count_nothing(text: str) -> None:
    """They must be whole, fall, and be all there is in parentheses, with nothing said between."""
    assert not [one for one in found(text) if one.unit in {"båtar", "kom"}]
