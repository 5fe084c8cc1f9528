"""Which words meet as terms, which do not, and where they stand in a text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sok.indexing.terms import OWN_WEIGHT, STOP_WORDS, matched_words, stem, terms, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("287,8 miljoner", ["287,8", "miljoner"]),
        ("287.8", ["287,8"]),
        ("1:1-medel", ["1:1", "medel"]),
        ("2021–2030", ["2021-2030"]),
        ("2021-2030.", ["2021-2030"]),
        ("EU-samarbetet", ["eu", "samarbetet"]),
        ("EU:s React-EU", ["eu", "react", "eu"]),
        ("12 %", ["12", "procent"]),
        ("4 000 kronor", ["4000", "kronor"]),
        ("4\u00a0000\u202f000", ["4000000"]),
        ("5G och CO2", ["5g", "och", "co2"]),
        ("håll\u00adbar", ["hållbar"]),
        ("närings- och", ["närings", "och"]),
        ("", []),
        (" … 🙂 _ – ", []),
    ],
)
def test_words_are_whole(text: str, expected: list[str]) -> None:
    """Numbers, ranges and acronyms stay whole; hyphens part words; signs are no words."""
    assert [word for word, _, _ in words(text)] == expected


MEET = """
bostadsmarknadsanalys bostäder|kollektivtrafiken trafik|kompetensförsörjningsråd kompetens
kompetensförsörjningsråd råden|kompetensförsörjningsråd kompetensförsörjning|stad städerna
bostad bostäderna|bostad bostads|bostad bostaden|land länder|natt nätter|bok böckerna
tång tänger|strand stränder|son söner|tjänsteman tjänstemännen|studentbostad studentbostäder
marknad marknaden|hållbar hållbarhet|länsstyrelsen län|flickor flickoidrott|gata gatubelysning
företagsstöd företag|företagsstödet stöd|medel projektmedlen|insats insatserna|kvinnor kvinnojour
näringsliv närings|samhälle samhällsplanering|arbete arbetsmarknad|1:1 1:1-medel|% procent
2021–2030 2021-2030|2030 2021–2030|EU EU-samarbetet|unga ung|mål utsläppsmålen|år budgetåret
säker säkerhet|möjlig möjligheter|kön könsuppdelad|kön köns|kö köerna|förening föreningarna
elflyget el|elflyg flygplatsen
såldes sälja|sålt säljer|valda välja|skrevs skriva|drivits driver|sjönk sjunker|stigit stiga
avbröts avbryta|erbjöd erbjudit|vann vinner
HÄLSA folkhälsan|skatt skatteintäkter|bransch branschråden|klimat klimatförändringarna
"""
APART = """
avgöra göra|utveckling veckla|underlag lag|personalen alen|regionala ala|ledarskap skap
hållbarhet håll|tillväxt växt|kommun mun|ansvar svar|bostad stad|kultur tur|287,8 287|1:1 1
hälsa hals|län lån|mål mal|allmän man|framtid tid|samarbete sam|land hand|råd rad
lanserade lan|stod städer|kön köerna|könen kö|billig bil|förening föra|tidigare tid|ledig led
drog dra|steg stiga|band binda|såg se|bar bära|tog ta|vann van|fall fann
enhet en|lägenhet läge|möjlighet möj|elever el|elände el|elitidrott el
"""


def pairs(table: str) -> list[tuple[str, ...]]:
    """The pairs of a table: one from each line's "|"-separated cells."""
    return [tuple(pair.split()) for line in table.split("\n") if line for pair in line.split("|")]


@pytest.mark.parametrize(("one", "other"), pairs(MEET))
def test_words_that_meet(one: str, other: str) -> None:
    """Inflections, also by vowel, and compounds with a common part share a term."""
    assert set(terms(one)) & set(terms(other))


@pytest.mark.parametrize(("one", "other"), pairs(APART))
def test_words_that_do_not_meet(one: str, other: str) -> None:
    """Words that only share letters share no term."""
    assert terms(one)
    assert not set(terms(one)) & set(terms(other))


def test_a_word_weighs_more_than_its_parts() -> None:
    """The word's own term comes `OWN_WEIGHT` times, each part's once."""
    found = terms("kollektivtrafik")
    assert [found.count(term) for term in dict.fromkeys(found)] == [OWN_WEIGHT, 1, 1]


def test_all_of_it_is_no_topic() -> None:
    """ "I procent av alltihop" asks in percent of what was spoken of."""
    assert terms("i procent av alltihop") == terms("procent")


def test_stop_words_give_no_terms() -> None:
    """Question words and negations are no terms; a text of nothing else gives none."""
    assert terms("Vad är det, och varför inte?") == []
    assert all(word == word.casefold() for word in STOP_WORDS)


@given(st.text(st.sampled_from("aåäöéAÅÄÖ bds:-–,.1 2%")))
def test_composed_or_not_is_the_same(text: str) -> None:
    """å as one code point or two gives the same terms."""
    composed = unicodedata.normalize("NFC", text)
    assert terms(composed) == terms(unicodedata.normalize("NFD", composed))


@given(st.text())
def test_words_stand_where_they_are_said_to(text: str) -> None:
    """Places are in order, do not overlap, and no text raises."""
    end = 0
    for word, start, stop in words(text):
        assert word and end <= start < stop <= len(text)
        end = stop
    assert matched_words(terms(text), text) is not None


def test_matched_words_are_those_of_the_question() -> None:
    """Words, inflections and compounds with a word of the question are marked, nothing else."""
    text = "Ko\u0308n till bussen: kollektivtrafiken i La\u0308net, 12 % av EU-stödet."
    places = matched_words(terms("trafik i län och EU, hur många procent"), text)
    assert [text[start:end] for start, end in places] == [
        "kollektivtrafiken", "La\u0308net", "%", "EU",
    ]  # fmt: skip


def test_stems_are_stable() -> None:
    """A compound stems in its last part, so that its inflections meet as a whole."""
    assert stem("kollektivtrafiken") == stem("kollektivtrafik") == "kollektiv" + stem("trafik")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("minskningen", "minskade"),
        ("prioriteringar", "prioriteras"),
        ("utredningar", "utreds"),
        ("kompetensförsörjning", "kompetensförsörja"),
    ],
)
def test_a_noun_meets_the_verb_that_it_is_made_of(one: str, other: str) -> None:
    """Words in -ning and -ing, where the dictionary has the verb."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("ordning", "ord"), ("tidning", "tid")])
def test_a_short_word_within_another_is_not_what_that_is_made_of(one: str, other: str) -> None:
    """They begin alike by chance."""
    assert stem(one) != stem(other)
