"""The stems of the lists of words, which are kept so that none has to be made for a question."""

from __future__ import annotations

from pathlib import Path

from sok.answering.words.stems import STEMS, lists, made_of, stem_of
from sok.answering.words.synonyms import GROUPS, HYPONYMS, RELATED
from sok.indexing.terms import stem


def test_each_word_has_the_stem_that_it_is_given_elsewhere() -> None:
    """A list that has grown without its stems made anew is told here."""
    assert STEMS.read_text(encoding="utf-8") == made_of(lists())


def test_all_lists_are_stemmed() -> None:
    """A word of one that is left out would be its own stem."""
    assert {GROUPS, HYPONYMS, RELATED} <= set(lists())


def test_a_word_that_is_its_own_stem_is_not_kept(tmp_path: Path) -> None:
    """The others are, once each, in order."""
    listed = tmp_path / "list.txt"
    listed.write_text("# kommentar\n\nstöd bidrag\nbonde: lantbrukare stöd\n", encoding="utf-8")
    made = [line.split() for line in made_of([listed]).splitlines() if line and line[0] != "#"]
    assert made == [["bonde", stem("bonde")], ["lantbrukare", stem("lantbrukare")]]
    assert stem_of("stöd") == stem("stöd") == "stöd"
