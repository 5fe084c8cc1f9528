"""How much of what a question is about a paragraph says."""

from __future__ import annotations

import pytest
from answering.queries import evidence

from sok.answering.evidence.shares import IN_PART, is_met, said_share, said_shares
from sok.indexing.lexical import LexicalIndex
from sok.indexing.terms import terms, word_terms


def test_the_share_of_nouns_grows_with_each_one_said() -> None:
    """Nothing, one word and both; stop words do not count."""
    question = "Vad är bredband och kollektivtrafik?"
    found = [
        evidence(question, text).nouns
        for text in ("Vad är det?", "Bredband.", "Bredband och kollektivtrafik.")
    ]
    assert found[0] == 0
    assert 0 < found[1] < found[2] == 1


def test_a_word_is_said_by_one_for_a_kind_of_it() -> None:
    """The share by rarity: of the words asked for those that a text says in any words."""
    lexical = LexicalIndex.build(["Fotboll i byn.", "Bröd i byn."])
    said = frozenset(terms("Fotboll."))
    assert said_share("Idrott?", said, lexical) == said_share("Fotboll?", said, lexical) == 1
    assert said_share("Bröd?", said, lexical) == said_share("Vad är det?", said, lexical) == 0
    assert 0.5 < said_share("Idrott och byn?", said, lexical) < 1, (
        "a word that no text has is rarer"
    )


def test_all_texts_have_their_shares_by_their_places() -> None:
    """By words, words for a kind and what comes of what is asked; 0 where there are no words."""
    texts = ["Fotboll i byn.", "Lönen i byn.", "Hamnen.", "Idrott och inkomst."]
    lexical = LexicalIndex.build(texts)
    for question in ("Idrott och byn?", "Idrott i hamnen?", "Vad är det?"):
        each = [said_share(question, frozenset(terms(text)), lexical) for text in texts]
        assert said_shares(question, lexical).tolist() == pytest.approx(each)
    assert said_shares("Vem tjänar?", lexical).tolist() == [0, 1, 0, 1]


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


def test_a_unit_need_not_be_said() -> None:
    """A text writes "kg" where a question has "kilo": it is about the other words."""
    assert evidence("Hur många kilo bredband?", "Bredband: 5 kg.").nouns == 1


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


def test_a_compound_is_said_by_one_of_which_a_part_is_another_word_for_the_same() -> None:
    """ "Hushållsavfall" says "hushållssopor", and nothing else of a household does."""
    question = "Hur mycket hushållssopor blev det?"
    said = evidence(question, "Det blev 462 kg hushållsavfall.")
    assert said.nouns == 1
    assert evidence(question, "Det blev 462 kg hushållsfärg.").nouns < said.nouns


def test_what_is_in_sweden_need_not_say_so() -> None:
    """A document on Sweden need not name it; another country it must."""
    text = "Det blev 462 kg stöd."
    assert evidence("Hur mycket stöd blev det i Sverige?", text).names
    assert not evidence("Hur mycket stöd blev det i Norge?", text).names


def test_a_noun_that_no_document_says_is_unknown() -> None:
    """Not one that only this paragraph lacks, nor a compound of which all parts are said."""
    assert evidence("Vad är spårvagnar och stöd?", "Stödet.").unknown
    assert not evidence("Vad är kollektivtrafik och stöd?", "Stödet.").unknown
    assert not evidence("Vad är bredbandsstöd?", "Stödet.").unknown


def test_a_unit_may_be_written_otherwise() -> None:
    """ "Kilo" is said by a figure in kg, and by no other."""
    question = "Hur många kilo stöd fick de?"
    assert not evidence(question, "De fick stöd med 5 kg.").unknown
    assert evidence(question, "De fick stöd med 5 meter.").unknown


@pytest.mark.parametrize(
    ("question", "context", "expected"),
    [
        ("Vad kostar steg 2?", "Steg två kostar mycket.", True),
        ("Vad kostar fas 2?", "Fas II kostar mycket.", True),
        ("Vad kostar område 3?", "Det tredje området kostar mycket.", True),
        ("Vad kostar avsnitt 7?", "Avsnitt 7 kostar mycket.", True),
        ("Vad kostar område 7?", "Området fick 7 procent.", False),
        ("Vad kostar område 7?", "Området fick 7,5 meter.", False),
        ("Vad kostar område 7?", "Området fick 7 miljoner.", False),
        ("Vad kostar etapp 7?", "Etappen kostar mycket.", False),
    ],
)
def test_the_number_of_a_part_must_be_there(question: str, context: str, expected: bool) -> None:
    """In figures, letters, its place or a range, and not as an amount."""
    assert evidence(question, context, context=context).years is expected
