"""The topic of a question for examples, and how near to it those must be that are given."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sok.answering.examples.initiatives import (
    CLOSER,
    ELSEWHERE,
    FEW,
    FLOOR,
    HEADED,
    MARGIN,
    REGION_MARGIN,
    by_heading,
    in_regions,
    near_topic,
)
from sok.answering.examples.reply_examples import OF_ONE
from sok.answering.searching.topics import Topic, topic_of
from sok.indexing.terms import terms
from sok.records import Initiative, Span


@pytest.mark.parametrize(
    ("question", "text", "regions"),
    [
        ("Vilka exempel på läsning finns?", "läsning", set()),
        ("Ge exempel på insatser för läsning i Skåne!", "läsning", {"Skåne"}),
        ("Vad gör Region Skåne för läsning?", "läsning", {"Skåne"}),
        ("Vilka insatser finns i Skåne och på Gotland?", "", {"Skåne", "Gotland"}),
        ("Vilka initiativ finns?", "", set()),
        ("Jag läser om böcker. Vilka exempel på läsning finns?", "läsning", set()),
        ("Vi jobbar mot mobbning, vilka exempel finns?", "mobbning", set()),
        ("Hur främjas läsning? Ge exempel!", "läsning", set()),
        ("Lista läsningsexemplen", "läsning", set()),
        ("Vilka exempel på läsning finns som vi kan lära av?", "läsning", set()),
        ("Finns exempel som handlar om läsning att inspireras av?", "läsning", set()),
        ("Vi vill ha bokbussar. Vilka exempel finns ute i landet?", "bokbussar", set()),
        ("Vi behöver böcker. Finns det några projekt?", "böcker", set()),
        ("Jag är ny på ett bibliotek. Vilka exempel finns?", "", set()),
        ("Vi jobbar med läsning. Finns det exempel?", "läsning", set()),
        ("Jag är mest nyfiken på läsning. Finns det exempel?", "läsning", set()),
        ("Jag sitter på en skola, finns det exempel på läsning?", "läsning", set()),
        ("Jag ska på kurs i Skåne. Vilka insatser finns därifrån?", "", {"Skåne"}),
        ("Vi ska på kurs i Skåne – vad gör de där?", "", {"Skåne"}),
        ("Vad gör Skåne för exempel på området?", "", {"Skåne"}),
        ("Vilka insatser riktar sig till bönder?", "bönder", set()),
        ("Vad har gjorts som vänder sig till bönder?", "bönder", set()),
        ("Vi behöver bokbussar. Vad har andra regioner testat?", "bokbussar", set()),
        ("Jag sitter i en grupp som ska köpa böcker. Finns liknande?", "böcker", set()),
        ("Vilka insatser finns för hemlösa?", "hemlösa", set()),
        ("Vilka projekt handlar om eldrivna bokbussar?", "eldrivna bokbussar", set()),
        ("Vilka exempel har kommit till på grund av läsning?", "läsning", set()),
        ("Vad görs för att få fler att cykla?", "cykla", set()),
        ("Finns några exempel att titta på?", "", set()),
        ("Vilka projekt har anknytning till böcker?", "böcker", set()),
        ("Exempel där böcker är med på ett hörn", "böcker", set()),
        ("Tips om böcker, rent konkret, och i så fall nåt igen?", "böcker", set()),
        ("Vilka insatser är ännu så länge på provstadiet?", "prov", set()),
        ("Insatser i Västsverige", "", {"Halland", "Västra Götaland"}),
        ("Vilka satsningar står Region Skåne bakom?", "", {"Skåne"}),
    ],
)
def test_the_topic_of_a_question(question: str, text: str, regions: set[str]) -> None:
    """What is left without regions, general words, earlier sentences and exceptions."""
    assert topic_of(question, ()) == Topic(text, frozenset(regions))


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Vilka exempel finns på läsning eller bokbussar?", ("läsning", "bokbussar")),
        ("Insatser för hotell, båtar och turister", ("hotell", "båtar", "turister")),
        ("Initiativ för små och medelstora bibliotek", ()),
        ("Exempel på samarbete mellan skolor och bibliotek", ()),
        ("Projekt som förenar skolor och bibliotek", ()),
        ("Insatser för läs- och skrivkunskaper", ()),
        ("Vilka exempel på läsning finns?", ()),
        ("Insatser för liten och medelstor verksamhet", ()),
    ],
)
def test_a_topic_has_the_parts_that_it_joins(question: str, parts: tuple[str, ...]) -> None:
    """Each is one with a noun; what stands between two things, or shares an end, is one topic."""
    assert topic_of(question, ("liten", "medelstor", "medelst")).parts == parts


def test_a_word_whose_synonym_is_known_is_a_topic() -> None:
    """It says what one that is known says."""
    question = "Vilka exempel är utomlands?"
    assert topic_of(question, terms("internationell")).text == "utomlands"
    assert topic_of(question, terms("läsning")).text == ""


def test_a_noun_with_the_form_of_a_verb_is_a_topic() -> None:
    """Else all initiatives there are would be those for tourists."""
    assert topic_of("Exempel på vad som görs för turister", ()).text == "turister"
    assert topic_of("Vad har Skåne bidragit med för insatser?", ()).text == ""


def test_a_noun_is_a_topic_though_a_general_verb_has_its_stem() -> None:
    """Else all initiatives there are would be those on mobility."""
    assert topic_of("Vilka exempel på rörlighet finns?", ()).text == "rörlighet"


def test_a_pointing_sentence_takes_its_topic_from_the_one_before() -> None:
    """ "Sådana insatser" are those on what was just said."""
    topic = topic_of("Jag är intresserad av läsning. Vilka sådana insatser finns?", ())
    assert "läsning" in topic.text


def an_initiative(*regions: str) -> Initiative:
    """One of which only the regions matter."""
    return Initiative("", regions, "", "", "", Span("a.txt", 0, 0, 1))


def test_initiatives_of_regions_keep_their_order() -> None:
    """Those that have any of the regions; all of them where none is named."""
    found = [an_initiative("Skåne"), an_initiative("Gotland", "Skåne"), an_initiative()]
    assert in_regions(found, frozenset()) == [0, 1, 2]
    assert in_regions(found, frozenset({"Skåne"})) == [0, 1]
    assert in_regions(found, frozenset({"Gotland", "Halland"})) == [1]
    assert in_regions(found, frozenset({"Halland"})) == []


def scores(*values: float) -> np.ndarray:
    """Scores as `topic_scores` gives them."""
    return np.array(values, dtype=np.float32)


def test_what_is_near_a_topic_is_within_the_margin_of_the_best() -> None:
    """The best first; what is further off is left out."""
    best = FLOOR + 0.2
    found = scores(best - MARGIN / 2, best, best - MARGIN * 2)
    assert near_topic(found, [0, 1, 2]) == [1, 0]
    assert near_topic(found, [0, 1, 2], further=3) == [1, 0, 2]
    assert near_topic(found, [0, 1, 2], further=OF_ONE / 2) == [1]


def test_what_is_beside_the_point_says_how_near_the_rest_must_be() -> None:
    """The wider the gap between the best and what most are like, the wider the margin."""
    beside = [FLOOR - 0.1] * FEW
    near, far = FLOOR + 0.14, FLOOR + 0.02
    everyone = list(range(FEW + 2))
    assert near_topic(scores(*beside, FLOOR + 0.2, near), everyone) == [FEW, FEW + 1]
    assert near_topic(scores(*beside, FLOOR + 0.2, far), everyone) == [FEW]
    assert near_topic(scores(*beside, FLOOR + 0.05, far), everyone) == [FEW, FEW + 1]
    assert near_topic(scores(*beside, FLOOR + 0.01, far), everyone) == [FEW + 1, FEW]


def test_nothing_below_the_floor_is_near() -> None:
    """However near it is to the best; and none of none is."""
    assert near_topic(scores(FLOOR - 0.01, FLOOR - 0.02), [0, 1]) == []
    assert near_topic(scores(FLOOR + 0.01, FLOOR - 0.01), [0, 1]) == [0]
    assert near_topic(scores(FLOOR + 0.01), []) == []


def test_the_heading_of_the_best_ones_draws_the_others_under_it_nearer() -> None:
    """If it is one for them, and not that of all: else it says nothing of the topic."""
    found = scores(*[3.0] * HEADED, 2.0, 2.0)
    under = ["Läsning"] * (HEADED + 1)
    assert by_heading(found, [*under, "Skog"]).tolist()[-2:] == pytest.approx([3 - CLOSER, 2.0])
    for headings in ([*under, "Läsning"], ["Skog", *under], [*[""] * len(under), "Skog"], []):
        assert by_heading(found, headings) is found


def test_of_a_region_all_that_is_near_enough_counts() -> None:
    """Its margin is wider than that of questions that name none."""
    found = scores(FLOOR + 0.2, FLOOR + 0.01, FLOOR + 0.1)
    assert near_topic(found, [0, 1]) == [0, 1]
    assert near_topic(found, [0, 1, 2]) == [0]
    assert near_topic(scores(FLOOR + REGION_MARGIN + 0.02, FLOOR + 0.01, 0.0), [0, 1]) == [0]


def test_a_region_has_none_where_another_is_far_nearer() -> None:
    """Its own are then about something else."""
    best = FLOOR + 0.01
    assert near_topic(scores(best, best + ELSEWHERE * 0.9), [0]) == [0]
    assert near_topic(scores(best, best + ELSEWHERE * 1.1), [0]) == []


@given(
    st.lists(st.floats(0, 2, width=32), min_size=1, max_size=12),
    st.data(),
)
def test_near_ones_are_some_of_those_allowed_best_first(
    values: list[float], data: st.DataObject
) -> None:
    """None twice, none of another region, none below the floor, in the order of their scores."""
    among = sorted(data.draw(st.sets(st.integers(0, len(values) - 1))))
    near = near_topic(scores(*values), among)
    assert set(near) <= set(among)
    assert len(near) == len(set(near))
    found = [values[number] for number in near]
    assert found == sorted(found, reverse=True)
    assert all(value >= np.float32(FLOOR) - 1e-6 for value in found)
