"""A follow-up is read with the question that it goes on from, and any other question as it is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sok.answering.followup import MOST_TURNS, Reading, readings
from sok.answering.leaning import goes_on

WHOLE = "Vilka insatser för unga görs i Blekinge?"


def texts(question: str, history: Sequence[str]) -> tuple[str, ...]:
    """The readings as questions."""
    return tuple(reading.text for reading in readings(question, history))


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


@pytest.mark.parametrize(
    ("follow_up", "joined"),
    [
        ("Och för äldre?", "Vad görs för äldre?"),
        ("Men varför?", "Vad görs för unga – varför?"),
        ("Varför då?", "Vad görs för unga – varför?"),
        ("Och kostnaden då?", "Vad görs för unga – kostnaden?"),
        ("Hur då?", "Vad görs för unga – hur?"),
        ("Och främjandestöd då?", "Vad görs för unga – främjandestöd?"),
        ("Främjandestöd då?", "Vad görs för unga – främjandestöd?"),
        ("Och Interreg då?", "Vad görs för unga – Interreg?"),
        ("OCH Interreg DÅ?", "Vad görs för unga – Interreg?"),
        ("Skåne?", "Vad görs för unga – skåne?"),
    ],
)
def test_a_follow_up_that_goes_on_keeps_the_earlier_question(follow_up: str, joined: str) -> None:
    """ "Och", "men" and "då" have one reading: after the question before."""
    assert texts(follow_up, ["Vad görs för unga?"]) == (joined,)


@pytest.mark.parametrize("follow_up", ["Hur många?", "Varför just de?"])
def test_what_has_no_word_of_its_own_has_one_reading(follow_up: str) -> None:
    """Alone it would ask of nothing."""
    (reading,) = readings(follow_up, ["Vilka byar fick stöd?"])
    assert reading.added == follow_up


@pytest.mark.parametrize(
    ("earlier", "follow_up", "joined"),
    [
        ("Vilka mål finns inom vård?", "Och inom skola?", "Vilka mål finns inom skola?"),
        ("Vilka mål finns inom vård?", "Motsvarande för skola", "Vilka mål finns för skola?"),
        ("Vad gick av stödet till Piren?", "Och av avgiften?", "Vad gick av avgiften?"),
        (
            "Hur stor del av stödet fick Piren?",
            "av avgiften då?",
            "Hur stor del av avgiften fick Piren?",
        ),
        ("Vad är Piren?", "Och för Fyren?", "Vad är Piren – för Fyren?"),
    ],
)
def test_a_phrase_takes_the_place_of_the_last_of_its_kind(
    earlier: str, follow_up: str, joined: str
) -> None:
    """Of one with the same preposition if there is any, up to the verb after it."""
    assert texts(follow_up, [earlier])[0] == joined


@pytest.mark.parametrize(
    "follow_up", ["Hur mycket kostade det?", "Vem betalar för den?", "Vad händer där?"]
)
def test_a_pronoun_without_a_noun_has_one_reading(follow_up: str) -> None:
    """After what it stands for: alone it would be answered about something else."""
    earlier = "Vilka byar fick stöd"
    joined = f"{earlier} – {follow_up[0].lower()}{follow_up[1:]}"
    assert texts(follow_up, [f"{earlier}?"]) == (joined,)


@pytest.mark.parametrize(
    ("follow_up", "joined"),
    [
        ("Vilka skolor har nytta av det?", "Vilka skolor har nytta av bredband?"),
        ("Vilka skolor fick den satsningen?", "Bredband – vilka skolor fick den satsningen?"),
    ],
)
def test_a_pronoun_beside_a_noun_has_two_readings(follow_up: str, joined: str) -> None:
    """It stands for what was asked about before, if not for something in the question itself."""
    assert texts(follow_up, ["Vad är bredband?"]) == (joined, follow_up)


def test_a_question_of_its_own_after_och_has_two_readings() -> None:
    """ "Och" may only tie it to the conversation: alone comes first."""
    question = "Och hur många företag fick stöd i Skåne?"
    assert texts(question, [WHOLE]) == (
        question,
        "Vilka insatser för unga görs i Blekinge – hur många företag fick stöd i Skåne?",
    )


@pytest.mark.parametrize(
    ("earlier", "follow_up", "whole"),
    [
        ("Vilken by fick minst stöd?", "Och näst minst?", "Vilken by fick näst minst stöd?"),
        ("Vem fick mest bygdestöd?", "Och gatustöd?", "Vem fick mest gatustöd?"),
        ("Hur mycket stöd fick bussen?", "Och tåget?", "Hur mycket stöd fick tåget?"),
        ("Vad är bredband?", "Och kollektivtrafik?", "Vad är kollektivtrafik?"),
        ("Berätta om bredband", "kollektivtrafik då?", "Berätta om kollektivtrafik"),
    ],
)
def test_a_name_or_a_rank_takes_the_place_of_one_like_it(
    earlier: str, follow_up: str, whole: str
) -> None:
    """What "mest" and the like rank, what ends alike, what is asked about, what got something."""
    assert texts(follow_up, [earlier])[0] == whole


@pytest.mark.parametrize("follow_up", ["På vilka nivåer?", "Med vilka då?", "Hur många?"])
def test_a_question_without_a_verb_keeps_the_one_before_it(follow_up: str) -> None:
    """The subject alone would not say what is asked."""
    (first, *_) = texts(follow_up, ["Vad säger rapporten om samverkan?"])
    assert first.startswith("Vad säger rapporten om samverkan – ")


@pytest.mark.parametrize(
    "follow_up", ["Vem ansvarar för den?", "Och vem driver det?", "Vem ligger bakom projektet?"]
)
def test_who_runs_it_is_asked_of_what_came_before(follow_up: str) -> None:
    """It has one reading, which is about the earlier question: no answer need say "driver"."""
    earlier = "Hur byggs broar av trä?"
    (one,) = readings(follow_up, [earlier])
    inside = follow_up.removeprefix("Och ")
    text = f"{earlier.rstrip('?')} – {inside[0].lower()}{inside[1:]}"
    assert one == Reading(text, who=True, about=earlier, earlier=earlier)


def test_who_runs_it_of_nothing_is_about_nothing() -> None:
    """Without an earlier question there is nothing to ask it of."""
    assert readings("Vem driver det?", []) == (Reading("Vem driver det?", who=True),)


@pytest.mark.parametrize(
    "question", ["Vem betalar för det?", "Och för äldre?", "Vem ansvarar för bredband?"]
)
def test_who_of_something_named_is_a_question_of_its_own(question: str) -> None:
    """Only who runs what was asked about needs no word of the question in its answer."""
    assert not any(one.who for one in readings(question, ["Vad görs för unga?"]))


@pytest.mark.parametrize(
    "question",
    [
        "Vad är smart specialisering?",
        "Vad säger rapporten om psykisk hälsa?",
        "Ge exempel på insatser för unga.",
        "Berätta om flernivåsamverkan",
        "exempel på cirkulär ekonomi",
    ],
)
def test_a_short_question_with_a_subject_of_its_own_is_read_alone_first(question: str) -> None:
    """It says what it is about, so what was asked before it is no part of it."""
    assert readings(question, ["Vilka regioner fick mest investeringsstöd?"])[0].text == question


@pytest.mark.parametrize(
    "question", ["Vad är målet?", "Exempel på det?", "Berätta mer om projektet", "Vad är det?"]
)
def test_a_short_question_about_something_named_before_is_joined_first(question: str) -> None:
    """A noun in the definite form and a pronoun belong to what was asked before."""
    assert readings(question, ["Vad gör Halland?"])[0].added == question


def test_what_a_region_does_is_a_whole_question() -> None:
    """Even after one of another region; "Och Skåne?" asks the same of it."""
    for earlier in ("Vad är Besökskraft?", "Vad gör Halland för unga?"):
        assert texts("Vad gör Skåne?", [earlier]) == ("Vad gör Skåne?",)
    assert texts("Och Skåne?", ["Vad gör Halland för unga?"]) == ("Vad gör Skåne för unga?",)


@pytest.mark.parametrize(
    "question",
    [
        "Vilka myndigheter ansvarar för regional utveckling?",
        "Hur stor andel av företagen fick investeringsstöd?",
        "Vilka insatser görs i Halland?",
    ],
)
def test_a_question_that_stands_alone_is_read_alone_first(question: str) -> None:
    """What was asked before does not touch it."""
    assert texts(question, ["Vad är Service Z?"])[0] == question


@pytest.mark.parametrize(
    "question",
    [
        "Hur många familjer bor på det första planet i huset?",
        "Vilka kommuner ingår i de stora städernas pendling?",
        "Vilka åtgärder ingår i den gamla planen för trafiken?",
        "Hur är den nationella strategin för landsbygden utformad?",
    ],
)
def test_an_article_does_not_point_back(question: str) -> None:
    """ "Den", "det" and "de" before an adjective belong to what is named in the question itself."""
    assert texts(question, [WHOLE])[0] == question


@pytest.mark.parametrize(
    "question",
    [
        "Vilka kommuner och företag arbetar med det?",
        "Vilka skolor, kommuner och företag finns där?",
    ],
)
def test_a_pronoun_points_back_however_much_is_said(question: str) -> None:
    """At the end of a phrase or before a verb, it stands for what was asked about before."""
    assert texts(question, [WHOLE])[0].startswith(WHOLE.rstrip("?"))


def test_nothing_piles_up() -> None:
    """Each follow-up goes on from a whole question, and not from the follow-ups between."""
    history = ["Vad är bredband?", "Varför behövs det?", "Vilka bygger det?", "Och sedan då?"]
    assert texts("När kommer det?", history) == ("Bredband – när kommer det?",)


def test_what_was_only_named_is_the_subject_of_what_comes_next() -> None:
    """The last thing named is what a pronoun stands for."""
    history = ["Vilka byar fick mest investeringsstöd?", "Och service på landet?"]
    assert texts("Hur stort blev det?", history) == ("Service på landet – hur stort blev det?",)


def test_an_earlier_question_is_read_as_it_was_taken() -> None:
    """Of its readings the one that is chosen, not the likeliest."""
    history = ["Vad görs i Blekinge?", "Busskorten?"]
    assert texts("När kommer de?", history) == ("Busskorten – när kommer de?",)
    (joined,) = readings("När kommer de?", history, lambda found: found[-1])
    assert joined.earlier == "Vad görs i Blekinge?"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Och för äldre?", True),
        ("Men varför?", True),
        ("Främjandestöd då?", True),
        ("Skåne?", True),
        ("Samma för Skåne?", True),
        ("Hur kommer det sig?", True),
        ("Vad beror det på?", True),
        ("Region Skåne", True),
        ("Vad görs i Skåne?", False),
        ("Vem ansvarar för det?", False),
        ("Vad hände i Sverige på den tiden då?", False),
        ("Ochsner?", False),
        ("", False),
    ],
)
def test_what_cannot_stand_alone(question: str, expected: bool) -> None:
    """An opening that ties it to what came before, a short one with "då", a region alone."""
    assert goes_on(question) is expected


def test_only_a_joined_reading_says_what_was_added() -> None:
    """The follow-up as it was typed; nothing where the question is read as it stands."""
    assert readings("Och för äldre då?", ["Vad görs för unga?"]) == (
        Reading("Vad görs för äldre?", "Och för äldre då?", before="Vad görs för unga?"),
    )
    assert readings("Och i Skåne?", [WHOLE])[0].added == "Och i Skåne?"
    question = "Vilka myndigheter ansvarar för regional utveckling?"
    assert readings(question, [WHOLE]) == readings(question, []) == (Reading(question),)


def test_what_was_asked_long_ago_is_forgotten() -> None:
    """Only the last turns are looked back on, however many there were."""
    follow_ups = ["Och för äldre?"] * MOST_TURNS
    assert texts("Och i Skåne?", [WHOLE, *follow_ups]) == texts("Och i Skåne?", follow_ups)
    assert texts("Och i Skåne?", ["Vad är bredband?"] * 500 + [WHOLE]) == (
        "Vilka insatser för unga görs i Skåne?",
    )


@pytest.mark.parametrize("question", ["Och i Skåne?", "Vad är det?", "Vad görs för unga?", "Och?"])
@pytest.mark.parametrize("history", [[], [""], ["  ", "\n"], ["?!", "🙂", "–"]])
def test_a_history_that_says_nothing_is_none(question: str, history: list[str]) -> None:
    """Blank turns, signs and emoji leave the question as it was typed."""
    assert texts(question, history) == (question,)


@pytest.mark.parametrize("follow_up", ["Och?", "Men?", "och", "Och då?", "Men då"])
def test_a_bare_opening_asks_the_same_again(follow_up: str) -> None:
    """A follow-up without words of its own adds nothing."""
    assert texts(follow_up, [WHOLE]) == (WHOLE,)


def test_turns_that_say_nothing_are_passed_over() -> None:
    """The last question with words is the one that is gone on from."""
    assert texts("Och i Skåne?", [WHOLE, "", "🙂?"]) == ("Vilka insatser för unga görs i Skåne?",)


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


@given(st.text(), st.lists(st.text(), max_size=4))
def test_any_history_gives_one_or_two_readings(question: str, history: list[str]) -> None:
    """Whatever is typed, nothing breaks, and without words before it a question is itself."""
    found = readings(question, history)
    assert len(found) in {1, 2}
    assert all(one.added == question or one.added == "" for one in found)
    if not any(character.isalnum() for turn in history for character in turn):
        assert [(one.text, one.added) for one in found] == [(question, "")]


@pytest.mark.parametrize(
    "follow_up",
    ["Gör Skåne något liknande?", "Gäller detsamma Skåne?", "Finns något liknande i Skåne?"],
)
def test_the_like_of_another_region_is_the_earlier_question_of_it(follow_up: str) -> None:
    """ "Något liknande" has no other meaning."""
    assert readings(follow_up, ["Vad gör Halland för bussarna?"])[0].text == (
        "Vad gör Skåne för bussarna?"
    )


def test_a_measure_that_was_asked_for_holds_for_what_comes_next() -> None:
    """Until another is asked for."""
    history = ["Hur mycket gick till färjor?", "I procent?"]
    found = readings("Och till broar?", history)[0]
    assert found.text == "Hur mycket gick till broar – i procent?"
    assert found.whole == "Hur mycket gick till broar?"
    later = readings("Och till vägar?", [*history, "Och till broar?"])[0]
    assert later.text == "Hur mycket gick till vägar – i procent?"
    assert "procent" not in readings("Och till broar i kronor?", history)[0].text


def test_who_runs_it_together_is_who_runs_it() -> None:
    """However that is said at its end."""
    assert readings("Vilka driver det tillsammans?", ["Vad är Träbron?"])[0].who


def test_how_it_is_for_another_is_a_phrase() -> None:
    """ "Och hur ser det ut för äldre?" asks the earlier question of them."""
    assert texts("Och hur ser det ut för äldre?", ["Vad görs för unga?"]) == (
        "Vad görs för äldre?",
    )


def test_what_got_a_sum_is_the_subject_of_what_is_asked_next() -> None:
    """Unless that asks for a figure too, of which the whole question says more."""
    before = ["Hur mycket stöd fick bredband?"]
    assert texts("Vad görs där?", before) == ("Bredband – vad görs där?",)
    assert texts("Hur många är det?", before)[0].startswith("Hur mycket stöd fick bredband")


@pytest.mark.parametrize(
    ("follow_up", "asked"),
    [
        ("Den andra då?", "Hur mycket fick den andra av dem?"),
        ("Och den tredje?", "Hur mycket fick den tredje av dem?"),
        ("I procent?", "Hur mycket fick den första av dem i procent?"),
    ],
)
def test_another_place_or_measure_is_asked_as_the_follow_up_before(
    follow_up: str, asked: str
) -> None:
    """That of the list before is not asked for again."""
    history = ["Vilka hamnar finns?", "Hur mycket fick den första av dem?"]
    (found,) = readings(follow_up, history)
    assert found.added.lower() == asked.lower()
    assert found.whole == history[0]
