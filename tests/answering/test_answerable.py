"""Whether there is an answer: each thing that is missing speaks against it."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from sok.answering.answerable import (
    HIGHEST_COSINE,
    IN_PART,
    LOWEST_COSINE,
    THRESHOLD,
    WEIGHTS,
    Evidence,
    is_met,
    weigh,
)
from sok.answering.question import Query, understand
from sok.indexing.lexical import LexicalIndex
from sok.indexing.spelling import Speller
from sok.indexing.terms import terms, word_terms

LEXICAL = LexicalIndex.build(
    [
        "Interreg gav stöd till 42 företag i Skåne under 2021.",
        "Regionerna arbetar med kollektivtrafik och bredband.",
        "Stödet var 12 miljoner kronor.",
        "Leader finns i Halland.",
    ]
)
ALL = Evidence(
    cosine=1.0,
    nouns=1.0,
    some=1.0,
    others=1.0,
    focus=1.0,
    numbers=True,
    years=True,
    names=True,
    regions=True,
    needs=True,
    follows=True,
)
NOTHING = Evidence(
    cosine=0.0,
    nouns=0.0,
    some=0.0,
    others=0.0,
    focus=0.0,
    numbers=False,
    years=False,
    names=False,
    regions=False,
    needs=False,
    follows=False,
)


# What no weight makes up for, as it is where it is missing.
INDISPENSABLE = {"regions", "needs", "years", "names", "follows"}


def evidence(
    question: str,
    quoted: str,
    *,
    context: str | None = None,
    cosine: float = HIGHEST_COSINE,
) -> Evidence:
    """The evidence of one quote, whose paragraph is the quote unless a `context` is given."""
    query = understand(question, [], Speller({}))[0]
    said = quoted if context is None else context
    return weigh(query, cosine, quoted, said, LEXICAL)


def joined(follow_up: str, earlier: str) -> Query:
    """The reading of a follow-up that goes on from an earlier question."""
    queries = understand(follow_up, [earlier], Speller({}))
    return next(query for query in queries if query.added)


@pytest.mark.parametrize("name", WEIGHTS.keys() - {"others"})
def test_each_missing_thing_lowers_the_weight(name: str) -> None:
    """One thing less of anything, from all or from half of it, makes an answer less likely."""
    worst = getattr(NOTHING, name)
    half = replace(ALL, **{name: 0.5})
    assert replace(ALL, **{name: worst}).weight < half.weight < ALL.weight


def test_what_is_as_near_in_other_words_is_likelier() -> None:
    """Verbs and the like that the paragraph repeats are no evidence beside the nearness itself."""
    assert replace(ALL, others=0.0).weight > ALL.weight


def test_all_that_is_measured_is_weighed() -> None:
    """Each piece of evidence has a weight, or nothing makes up for it, but for mere numbers."""
    assert {field.name for field in fields(Evidence)} == WEIGHTS.keys() | INDISPENSABLE | {
        "numbers"
    }
    assert WEIGHTS.keys().isdisjoint(INDISPENSABLE)


def test_all_evidence_answers_and_none_refuses() -> None:
    """The threshold lies between the extremes."""
    assert NOTHING.weight < THRESHOLD < ALL.weight
    assert ALL.is_enough
    possible = {name: getattr(ALL, name) for name in INDISPENSABLE}
    assert replace(NOTHING, **possible).is_possible
    assert not replace(NOTHING, **possible).is_enough


@pytest.mark.parametrize("name", INDISPENSABLE)
def test_what_no_answer_can_lack_rules_it_out(name: str) -> None:
    """However much speaks for it: a region, a year, a name, what is needed or added."""
    lacking = replace(ALL, **{name: False})
    assert lacking.weight == ALL.weight > THRESHOLD
    assert ALL.is_possible and not lacking.is_possible
    assert not lacking.is_enough


def test_exactly_the_threshold_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """And anything less is not."""
    monkeypatch.setattr("sok.answering.answerable.THRESHOLD", ALL.weight)
    assert ALL.is_enough
    assert not replace(ALL, nouns=0.999).is_enough


def test_nearness_is_measured_between_the_cosines_of_the_model() -> None:
    """From 0 at no relation to 1 at nearly the same words, never beyond."""
    found = [
        evidence("Bredband?", "Bredband.", cosine=cosine).cosine
        for cosine in (-1.0, LOWEST_COSINE, (LOWEST_COSINE + HIGHEST_COSINE) / 2, 0.92, 1.0)
    ]
    assert found == pytest.approx([0, 0, 0.5, 1, 1])


def test_a_question_that_is_repeated_word_for_word_is_covered() -> None:
    """All of its words stand in the paragraph, in whatever form."""
    assert evidence("Arbetar regionen med bredband?", "Regionerna arbetar med bredband.") == ALL


def test_the_share_of_nouns_grows_with_each_one_said() -> None:
    """Nothing, one word and both; stop words do not count."""
    question = "Vad är bredband och kollektivtrafik?"
    found = [
        evidence(question, text).nouns
        for text in ("Vad är det?", "Bredband.", "Bredband och kollektivtrafik.")
    ]
    assert found[0] == 0
    assert 0 < found[1] < found[2] == 1


def test_the_first_part_of_a_compound_counts_in_part() -> None:
    """Who asks for cables of broadband has found some of it with broadband, with cables none."""
    question = "Byggs bredbandskablar?"
    assert evidence(question, "Bredband byggs.").nouns == IN_PART
    assert evidence(question, "Kablar byggs.").nouns == 0
    assert evidence(question, "En bredbandskabel.").nouns == 1


def test_the_first_part_of_the_only_word_tells_nothing() -> None:
    """What begins as the one word of a question does is about something else."""
    assert evidence("Bredbandskablar?", "Bredband.").nouns == 0
    assert evidence("Bredbandskablar?", "En bredbandskabel.").nouns == 1


def test_nouns_are_weighed_apart_from_other_words() -> None:
    """ "Växa" is no noun: it is among the others."""
    found = evidence("Växer de gärna med bredband?", "Bredband.")
    assert (found.nouns, found.some, found.others) == (1, 1, 0)
    found = evidence("Växer de gärna med bredband?", "De växer.")
    assert (found.nouns, found.some, found.others) == (0, 0, 1)


def test_without_nouns_the_other_words_tell_whether_anything_is_said() -> None:
    """And a question of little words lacks nothing."""
    assert evidence("Växer de?", "De växer.").some == 1
    assert evidence("Växer de?", "De vilar.").some == 0
    assert evidence("Vad är det?", "Det är så.").some == 1


def test_a_rare_word_that_is_missing_costs_more() -> None:
    """What no document says tells more than what many say."""
    common, unknown = evidence("Stöd och fiske?", "Fiske."), evidence("Stöd och fiske?", "Stöd.")
    assert unknown.nouns < common.nouns


def test_the_paragraph_decides_what_is_said() -> None:
    """What stands beside the quote counts."""
    question = "Bredband och kollektivtrafik?"
    beside = evidence(question, "Bredband.", context="Bredband. Kollektivtrafik.")
    assert evidence(question, "Bredband.").nouns < beside.nouns == 1


def test_regions_and_numbers_are_no_nouns() -> None:
    """They are looked for as such."""
    assert evidence("Bredband i Skåne 2021?", "Bredband.").nouns == 1


@pytest.mark.parametrize(
    ("question", "context", "expected"),
    [
        ("Vad hände 2021?", "År 2021 byggdes en bro.", 1),
        ("Vad hände 2021?", "År 2020 byggdes en bro.", 0),
        ("Vad hände 2021?", "En bro byggdes. 2021", 1),
        ("Vad hände 2020?", "En bro byggdes. 2021", 0),
        ("Vad är 1:1 och 287,8?", "Med 1:1 nås 287,8.", 1),
        ("Vad är 1:1 och 287,8?", "Med 1:1 nås 287,9.", 0),
        ("Vad hände?", "En bro byggdes.", 1),
    ],
)
def test_a_number_of_the_question_must_be_there(
    question: str, context: str, expected: float
) -> None:
    """In the paragraph of the quote."""
    found = evidence(question, "En bro byggdes.", context=context)
    assert found.numbers == expected


@pytest.mark.parametrize(
    ("question", "context", "expected"),
    [
        ("Vad hände 2021?", "År 2021 byggdes en bro.", True),
        ("Vad hände 2021?", "År 2020 byggdes en bro.", False),
        ("Vad hände 2020?", "En bro byggdes. 2021", False),
        ("Vad är anslag 1:1?", "Anslag 1:1 ger stöd.", True),
        ("Vad är anslag 1:1?", "Anslag 1:2 ger stöd.", False),
        ("Fick 42 företag stöd?", "Många företag fick stöd.", True),
        ("Är andelen 28,6 procent?", "Andelen är stor.", True),
        ("Vad hände?", "En bro byggdes.", True),
        ("Vad är anslag 1:1?", "Anslag 1:10 ger stöd.", False),
        ("Vad är anslag 1:1?", "Anslag 11:1 ger stöd.", False),
        ("Vad är anslag 1:1?", "Stöd ges (1:1).", True),
        ("Vad hände 2021?", "Det tog 12021 dagar.", False),
    ],
)
def test_a_number_that_names_something_must_be_there(
    question: str, context: str, expected: bool
) -> None:
    """A year, or a name such as 1:1, in the paragraph; an amount or a count only weighs."""
    found = evidence(question, "En bro byggdes.", context=context)
    assert found.years is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Vad gör Interreg?", True),
        ("Vad gör Kyrkbyn?", False),
        ("Vad gör Interreg och Kyrkbyn?", False),
        ("Vad gör vi?", True),
        ("Vad gör Interregarna?", True),
        ("Vad gör Interregnumsnämnden?", False),
        ("Vad gör FN?", True),
    ],
)
def test_a_name_of_the_question_must_be_known(question: str, expected: bool) -> None:
    """Or most of it, but no acronym: what no document names none of them tells of."""
    assert evidence(question, "Stöd ges.").names is expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Vad görs i Skåne?", "Skånska byar växer.", 1),
        ("Vad görs i Skåne?", "Halländska byar växer.", 0),
        ("Vad görs i Skåne och Halland?", "Skånska byar växer.", 0),
        ("Vad görs?", "Halländska byar växer.", 1),
    ],
)
def test_a_region_of_the_question_must_be_there(question: str, text: str, expected: float) -> None:
    """Each one, in any of its forms."""
    assert evidence(question, text).regions == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Hur mycket stöd gavs?", "Stödet var 12 miljoner kronor.", 1),
        ("Hur mycket stöd gavs?", "Mycket stöd gavs.", 0),
        ("Hur många företag fick stöd?", "Stöd gavs till 42 företag.", 1),
        ("Hur många företag fick stöd?", "Stöd gavs till fyra mindre företag.", 1),
        ("Hur många företag fick stöd?", "Stöd gavs till 42 kommuner.", 0),
        ("Hur många företag fick stöd?", "Många företag fick stöd 2021.", 0),
        ("När gavs stöd?", "Stöd gavs i mars.", 1),
        ("När gavs stöd?", "Stöd gavs år 2021.", 1),
        ("När gavs stöd?", "Stöd gavs ofta.", 0),
        ("Vilket datum gavs stöd?", "Stöd gavs den 3 mars.", 1),
        ("Vilket datum gavs stöd?", "Stöd gavs i mars.", 0),
        ("Vilken region fick stöd?", "Skåne fick stöd.", 1),
        ("Vilken region fick stöd?", "En region fick stöd.", 0),
        ("Varför gavs stöd?", "Stöd gavs eftersom det behövdes.", 1),
        ("Varför gavs stöd?", "Stöd gavs ofta.", 0),
        ("Vad anser byarna om stödet?", "Byarna anser att stödet är litet.", 1),
        ("Vad anser byarna om stödet?", "Byarna får stöd.", 0),
        ("Vad anser byarna om stödet?", "Byarna vill ha ett större stöd.", 1),
        ("Vad anser byarna om hamnen?", "Byarna vill ha ett större stöd.", 0),
        ("Vad anser byarna om stödet?", "Staden anser att stödet är litet.", 0),
        ("Vad säger rapporten om stödet?", "Stöd gavs ofta.", 1),
        ("Vad säger strategin om stödet?", "Stöd gavs ofta.", 1),
        ("Vad menar byarna med stöd?", "Stöd gavs ofta.", 1),
        ("Varför behövs stöd?", "För att växa tar byarna emot stöd.", 1),
        ("Varför gavs stöd?", "Stöd gavs. Målet är att byarna växer.", 1),
        ("Varför gavs stöd?", "Stöd gavs. Syftet med stödet var att byarna växer.", 1),
        ("Vad beror stödet på?", "Stöd gavs. Målet är att byarna växer.", 0),
        ("Skriv en lista över stödet", "Stöd gavs ofta.", 1),
        ("Tycker du om stödet?", "Byarna anser att stödet är litet.", 0),
        ("Vilka tre byar fick stöd?", "Näs, Ås och Vik fick stöd.", 1),
        ("Vilka tre byar fick stöd?", "Näs och Ås fick stöd. Det var fint, men litet.", 0),
        ("Räkna upp de tolv byarna", "Näs, Ås och Vik.", 0),
        ("Hur hittar man på två ställen?", "Man ska leta.", 1),
        ("Hur mycket stöd fick de tre byarna?", "Stödet var 12 kronor.", 1),
        ("Vilka samarbetar regionerna med?", "De samarbetar med byar.", 1),
        ("Vilka av regionerna samarbetar?", "De samarbetar med byar.", 0),
        ("Vem kom på tredje plats?", "Näs kom på tredje plats.", 1),
        ("Vem kom på tredje plats?", "Näs fick stöd.", 0),
        ("Hur stort stöd gavs?", "Bron gavs stöd på 2,40 meter.", 1),
        ("Hur många kilo stöd gavs?", "Stöd gavs med 280 kg.", 1),
        ("Vad kostar stödet?", "Stödet är 2,40 meter.", 0),
        ("Vad gick byn loss på?", "Byn är bra.", 0),
        ("Vad gick den nya byn loss på?", "Byn tog 5 miljoner kronor.", 1),
        ("Vad kostar stödet?", "Stödet är 5 kronor.", 1),
        ("Vem är chef för stödet?", "Chef är Åsa Järnqvist.", 1),
        ("Vem är chef för stödet?", "Chef är den som styrelsen utser.", 0),
        ("Vem är chef för Kyrkbyns stöd?", "Chef är Åsa Järnqvist.", 0),
        ("Vem är chef för Kyrkbyns stöd?", "Chef i Kyrkbyn är Åsa Järnqvist.", 1),
        ("Vad heter samordnaren?", "Ansvarig: Samordnare Gäller: Stödet", 0),
        ("Skriv en dikt om stöd", "Stöd gavs ofta.", 0),
    ],
)
def test_what_is_needed_must_be_quoted(question: str, text: str, expected: float) -> None:
    """An amount, a number of the thing counted, a date, a day, a region, a reason and so on."""
    assert evidence(question, text).needs == expected


def test_an_amount_beside_the_quote_is_not_in_it() -> None:
    """What is needed must be in the quote itself, not merely in its paragraph."""
    beside = evidence("Hur mycket?", "Stöd gavs.", context="Stöd gavs. Det var 12 kronor.")
    assert beside.needs == 0


def test_a_region_may_stand_in_the_heading() -> None:
    """A box under the region's name answers which region."""
    above = evidence("Vilken region fick stöd?", "Byn fick stöd.", context="Dalarna Byn fick.")
    assert above.needs == 1


def test_what_is_asked_about_must_be_there() -> None:
    """ "Vad är bredband" is not answered by what does not mention it."""
    assert evidence("Vad är bredband?", "Bredband är nät.").focus == 1
    assert evidence("Vad är bredband?", "Vägar är bra.").focus == 0
    assert evidence("Varför bredband?", "Vägar är bra.").focus == 1
    assert evidence("Vilka tre saker är bra?", "Vägar är bra.").focus == 1


def test_each_thing_asked_about_must_be_there() -> None:
    """Of two things, one that is missing is enough to doubt the answer."""
    question = "Vad är bredband och vad är kollektivtrafik?"
    assert evidence(question, "Bredband och kollektivtrafik.").focus == 1
    assert evidence(question, "Bredband.").focus == evidence(question, "Trafik.").focus == 0


@pytest.mark.parametrize(
    ("follow_up", "text", "expected"),
    [
        ("Och kanelbullar?", "Interreg gav stöd till företag.", False),
        ("Och kanelbullar?", "Man bakar kanelbullar för hand.", True),
        ("Och fiske då?", "Interreg gav stöd till företag.", False),
        ("Och fiske då?", "Interreg gav stöd till fiske.", True),
        ("Bredband?", "Interreg gav stöd till företag.", True),
        ("Fisket?", "Interreg gav stöd till företag.", False),
        ("Kostnaden?", "Interreg gav stöd till företag.", True),
        ("Varför då?", "Interreg gav stöd till företag.", True),
        ("Och hur?", "Interreg gav stöd till företag.", True),
    ],
)
def test_a_quote_must_speak_of_what_a_follow_up_adds(
    follow_up: str, text: str, expected: bool
) -> None:
    """Else the earlier question is answered again.

    One word alone may be said in other words if any document has it, unless "och" ties it to
    the earlier question. A follow-up without a noun of its own, or with words for a figure
    alone, adds nothing.
    """
    query = joined(follow_up, "Vilket stöd gav Interreg till företag?")
    assert weigh(query, HIGHEST_COSINE, text, text, LEXICAL).follows is expected


def test_some_of_what_a_follow_up_adds_will_do() -> None:
    """One word of two as rare is enough, none is not."""
    query = joined("Och fiske eller jordbruk?", "Vilket stöd gav Interreg?")
    texts = ["Stöd till fiske.", "Stöd till jordbruk.", "Stöd till byar."]
    found = [weigh(query, 1.0, text, text, LEXICAL) for text in texts]
    assert [each.follows for each in found] == [True, True, False]


def test_a_question_that_stands_alone_follows_nothing() -> None:
    """No quote is left out for what it does not add."""
    assert evidence("Och kanelbullar?", "Interreg gav stöd.").follows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("området kompetensförsörjning", True),
        ("kompetens, försörjning och område", True),
        ("området kompetens", False),
    ],
)
def test_a_compound_is_said_by_its_smallest_parts(text: str, expected: bool) -> None:
    """However it is taken apart: no text need say "försörjningsområde"."""
    assert is_met(word_terms("kompetensförsörjningsområdet"), frozenset(terms(text))) is expected
