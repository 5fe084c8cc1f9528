"""Words for the same thing: what a question says in one, a text may say in another."""

from __future__ import annotations

from pathlib import Path

import pytest
from answering.queries import evidence

from sok.answering.words.synonyms import (
    GROUPS,
    HYPONYMS,
    RELATED,
    in_one_word,
    in_words_of,
    in_words_said,
    said_by_kind,
    said_in_part_otherwise,
    said_otherwise,
    terms_for,
    terms_near,
)
from sok.indexing.terms import stem, terms, words_of


def test_a_word_is_said_by_another_for_the_same() -> None:
    """Both ways, and in any form."""
    assert said_otherwise(terms("bönder"), terms("Lantbrukarnas dag")) == set(terms("bonde"))
    assert said_otherwise(terms("lantbrukare"), terms("Bönderna")) == set(terms("lantbrukare"))


def test_a_word_for_something_else_says_nothing() -> None:
    """Nor does what is only a synonym of a synonym."""
    assert not said_otherwise(terms("bönder"), terms("Skolan har elever."))
    assert not said_otherwise(terms("butik"), terms("Handeln med mat växer."))


def test_a_kind_of_thing_says_it() -> None:
    """So does a word for the same; another thing does not, nor what it is a kind of."""
    said = terms("Enkäten fanns på svenska.")
    assert said_by_kind(terms("språk"), said) == set(terms("språk"))
    assert said_by_kind(terms("bönder"), terms("Lantbrukarnas dag")) == set(terms("bonde"))
    assert not said_by_kind(terms("svenska"), terms("Vilka språk?"))
    assert not said_by_kind(terms("fordon"), said)


def test_a_group_has_different_words() -> None:
    """A group whose words have one stem would say nothing."""
    lines = GROUPS.read_text(encoding="utf-8").splitlines()
    groups = [line.split() for line in lines if line and not line.startswith("#")]
    assert all(len({stem(word) for word in group}) == len(group) > 1 for group in groups)


def test_a_kind_of_thing_is_told_by_those_of_that_kind() -> None:
    """And by its own word and those for the same; no wide word tells of a kind."""
    assert {stem("idrott"), stem("fotboll")} <= terms_for(stem("idrott"))
    assert {stem("bonde"), stem("lantbrukare")} <= terms_for(stem("bönder"))
    assert stem("idrott") not in terms_for(stem("fotboll"))
    assert terms_for("zzyzx") == {"zzyzx"}


def test_what_is_done_is_told_by_what_comes_of_it() -> None:
    """And not the other way round."""
    assert {stem("lön"), stem("inkomst")} <= terms_near(stem("tjäna"))
    assert stem("tjäna") not in terms_near(stem("inkomst"))
    assert stem("lön") not in terms_for(stem("tjäna"))


@pytest.mark.parametrize("path", [HYPONYMS, RELATED])
def test_a_word_stands_once_and_has_others(path: Path) -> None:
    """Another word that has its stem would say nothing."""
    lines = path.read_text(encoding="utf-8").splitlines()
    kinds = [line.split(":") for line in lines if line and not line.startswith("#")]
    wide = [stem(one) for one, _ in kinds]
    assert len(set(wide)) == len(wide)
    for one, (_, narrower) in zip(wide, kinds, strict=True):
        found = [stem(word) for word in narrower.split()]
        assert found and one not in found and len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("jobb för folk som är nya i landet", "jobb för nyanlända"),
        ("människor födda i andra länder", "utrikesfödda"),
        ("unga som saknar arbete", "unga arbetslösa"),
        ("Vilka regler är nya i landet?", "Vilka regler är nya i landet?"),
        ("barn födda i Sverige", "barn födda i Sverige"),
    ],
)
def test_people_named_in_several_words_are_named_in_one(said: str, word: str) -> None:
    """If it is people who are named so."""
    assert in_one_word(said) == word


def test_a_synonym_speaks_for_an_answer() -> None:
    """The nouns of a question are said by words for the same."""
    assert evidence("Hur hjälps bönder?", "Lantbrukare får råd.").nouns == 1
    assert evidence("Hur hjälps bönder?", "Hamnar får råd.").nouns < 1


def test_a_word_is_taken_for_the_one_that_is_said() -> None:
    """If one alone is, and not the word itself."""
    asked = tuple(terms("internet"))[:1]
    assert in_words_of(terms("bredband"), asked) == tuple(terms("bredband"))[:1]
    assert in_words_of(terms("bredband internet"), asked) == asked
    assert in_words_of(terms("bredband uppkoppling"), asked) == asked
    assert in_words_of(terms("vägar"), asked) == asked


def test_a_word_that_nobody_writes_is_put_in_one_that_is_said() -> None:
    """A word that is said stands, and so does one of which no synonym is."""
    assert in_words_said("stöd till bönder", terms("lantbrukarens dag")) == "stöd till lantbrukare"
    assert in_words_said("stöd till bönder", terms("lantbrukare bonde")) == "stöd till bönder"
    assert in_words_said("stöd, till bönder", terms("dag")) == "stöd, till bönder"


def test_a_compound_is_said_by_one_that_ends_in_another_word_for_the_same() -> None:
    """Both as one word: what a text says of a household and of waste is no household waste."""
    asked = words_of("hushållssopor")
    assert said_in_part_otherwise(asked, terms("hushållsavfall")) == {asked[0][0]}
    assert not said_in_part_otherwise(asked, terms("hushåll och avfall"))
    assert not said_in_part_otherwise(asked, terms("hushållsfärg bygdeavfall"))
