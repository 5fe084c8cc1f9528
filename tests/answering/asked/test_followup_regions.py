"""A follow-up that names another region asks the earlier question of it."""

from __future__ import annotations

import pytest
from answering.queries import SPELLER, WHOLE, texts

from sok.answering.asked.followup import readings
from sok.answering.asked.question import understand


@pytest.mark.parametrize(
    ("follow_up", "region"),
    [
        ("Och i Skåne?", "Skåne"),
        ("och i skåne?", "Skåne"),
        ("Och Skåne då?", "Skåne"),
        ("Men i Västra Götaland?", "Västra Götaland"),
        ("Och i Jämtland Härjedalen?", "Jämtland Härjedalen"),
        ("Och i Örebro län?", "Örebro"),
        ("Skåne?", "Skåne"),
        ("skåne", "Skåne"),
        ("I Skåne?", "Skåne"),
        ("Skåne då?", "Skåne"),
        ("Västra Götaland?", "Västra Götaland"),
        ("Örebro län?", "Örebro"),
        ("Region Skåne?", "Skåne"),
        ("Och i Norrland?", "Norrland"),
        ("Smålandslänen då?", "smålandslänen"),
        ("och i norr?", "norr"),
    ],
)
def test_a_follow_up_that_names_a_region_swaps_it(follow_up: str, region: str) -> None:
    """The earlier question is asked of the new region, and nothing else in it changes."""
    assert texts(follow_up, [WHOLE]) == (f"Vilka insatser för unga görs i {region}?",)


@pytest.mark.parametrize(
    "earlier",
    [
        "Vad görs i Jämtland och Härjedalen?",
        "Vad görs i Jämtland Härjedalen?",
        "Vad görs i Västra Götalandsregionen?",
        "Vad görs i Södermanland?",
        "Vad görs i dalarna?",
    ],
)
def test_every_form_of_a_regions_name_is_swapped(earlier: str) -> None:
    """However the earlier question names its region, none of the name is left."""
    assert texts("Och i Skåne?", [earlier]) == ("Vad görs i Skåne?",)


def test_a_part_of_the_country_is_swapped_for_a_region() -> None:
    """It is a place like any other."""
    assert texts("Och i Skåne?", ["Vad görs i norra Sverige?"]) == ("Vad görs i Skåne?",)


def test_a_region_is_swapped_in_its_own_words_only() -> None:
    """A word that merely begins like a region's name is kept."""
    earlier = "Hur används dalskogen i Dalarna?"
    assert texts("Och i Skåne?", [earlier]) == ("Hur används dalskogen i Skåne?",)


@pytest.mark.parametrize(
    ("follow_up", "earlier"),
    [
        ("Och i Skåne?", "Vilka insatser görs för unga?"),
        ("Och i Skåne och Halland?", WHOLE),
        ("Och i Skåne?", "Hur skiljer sig Blekinge från Kalmar?"),
    ],
    ids=["none before", "two after", "two before"],
)
def test_no_region_is_swapped_in_doubt(follow_up: str, earlier: str) -> None:
    """Unless there is one region on each side, both questions stand in full."""
    (one,) = texts(follow_up, [earlier])
    assert one.startswith(earlier.rstrip("?"))
    assert one.endswith(follow_up.removeprefix("Och "))


def test_what_a_region_does_is_a_whole_question() -> None:
    """Even after one of another region; "Och Skåne?" asks the same of it."""
    for earlier in ("Vad är Besökskraft?", "Vad gör Halland för unga?"):
        assert texts("Vad gör Skåne?", [earlier]) == ("Vad gör Skåne?",)
    assert texts("Och Skåne?", ["Vad gör Halland för unga?"]) == ("Vad gör Skåne för unga?",)


def test_follow_ups_of_follow_ups_are_resolved_in_turn() -> None:
    """Each one goes on from the whole question that the one before it came to."""
    history = [WHOLE, "Och i Skåne?", "Och i Norrbotten då?"]
    assert texts("Men i Halland?", history) == ("Vilka insatser för unga görs i Halland?",)
    assert texts("Och för äldre?", history) == ("Vilka insatser för äldre görs i Norrbotten?",)


def test_a_new_subject_ends_a_chain() -> None:
    """After a question that stands alone, follow-ups go on from that one."""
    history = [WHOLE, "Och i Skåne?", "Hur finansieras utbyggnaden av bredband i Kalmar?"]
    assert texts("Och i Dalarna?", history) == (
        "Hur finansieras utbyggnaden av bredband i Dalarna?",
    )


@pytest.mark.parametrize(
    "follow_up",
    ["Gör Skåne något liknande?", "Finns något liknande i Skåne?"],
)
def test_the_like_of_another_region_is_the_earlier_question_of_it(follow_up: str) -> None:
    """ "Något liknande" has no other meaning."""
    assert readings(follow_up, ["Vad gör Halland för bussarna?"])[0].text == (
        "Vad gör Skåne för bussarna?"
    )


def test_who_got_most_is_asked_of_any_region() -> None:
    """The region of the amount asked for before is no part of it."""
    history = ["Hur mycket stöd fick Skåne till vägar?"]
    assert texts("Vilka fick mest då?", history) == ("Vilka fick mest stöd till vägar?",)


@pytest.mark.parametrize(
    "correction",
    ["Nej, jag menade Skåne", "Skåne menar jag", "inte Blekinge utan Skåne", "jag tänkte på Skåne"],
)
def test_a_correction_asks_the_question_of_what_was_meant(correction: str) -> None:
    """As it stands, but for the region."""
    (read,) = understand(correction, [WHOLE], SPELLER)
    assert read.standalone == "Vilka insatser för unga görs i Skåne?"


def test_a_correction_is_of_the_question_that_named_a_region() -> None:
    """Also where others were asked since; what only goes on does so from the last."""
    history = ["Vad gör Skåne för unga?", "Vad är en bokbuss?"]
    assert texts("Nej jag menade Halland", history) == ("Vad gör Halland för unga?",)
    assert texts("Och Halland?", history) == ("Vad är en bokbuss – Halland?",)


@pytest.mark.parametrize("follow_up", ["Någon i Norrland?", "Finns det något i Småland?"])
def test_a_part_of_the_country_is_no_subject(follow_up: str) -> None:
    """What is asked for there is what was asked for before."""
    first = texts(follow_up, ["Ge exempel på insatser för unga"])[0]
    assert first.startswith("Ge exempel på insatser för unga – ")


@pytest.mark.parametrize("follow_up", ["Vilka regioner är det?", "Vilken region gäller det?"])
def test_whose_examples_are_is_told_by_them(follow_up: str) -> None:
    """The same examples are asked for again."""
    assert texts(follow_up, ["Finns det insatser för unga?"]) == ("Finns det insatser för unga?",)


@pytest.mark.parametrize(
    ("follow_up", "asked"),
    [
        ("Har de gjort något för barn också?", "har Skåne gjort något för barn också?"),
        ("Jobbar de med export?", "jobbar Skåne med export?"),
        ("Vad gör regionen för skogen?", "vad gör Skåne för skogen?"),
        ("Och hur arbetar dom med vatten?", "hur arbetar Skåne med vatten?"),
    ],
)
def test_what_they_do_in_another_field_is_asked_of_the_region(follow_up: str, asked: str) -> None:
    """And of the earlier field only if that tells more."""
    assert texts(follow_up, ["Vad gör Skåne för unga?"])[0] == asked


@pytest.mark.parametrize("follow_up", ["Har de lyckats?", "Vad gör de som bor i Halland?"])
def test_what_names_no_field_goes_on_from_the_whole_question(follow_up: str) -> None:
    """Nor does who names a region of their own ask of the earlier one."""
    whole = "Vad gör Skåne för unga?"
    assert texts(follow_up, [whole])[0] in {
        follow_up,
        f"Vad gör Skåne för unga – {follow_up.lower()}",
    }
