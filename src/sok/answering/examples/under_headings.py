"""The topic of a question to the initiatives that stand under a heading it names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain

from sok.answering.evidence.shares import is_met
from sok.answering.words.naming import own_nouns
from sok.compounds import is_noun, split
from sok.finding.subject_headings import named_by
from sok.indexing.store import Index
from sok.indexing.terms import terms, words_of
from sok.swedish import lemmas

# How the participle of a verb ends: "minskat", "ökad", "stärkta".
_DONE = ("ad", "at", "ade", "t", "ta", "d")


def under_headings(index: Index, topic: str, among: Sequence[int]) -> list[int]:
    """Those of `among` under the heading of their list that a topic names, or else of a chapter.

    No list is meant if the topic has a compound of which no document says the whole: what else it
    names is not that. Other nouns may be general ones: "upplägg".
    """
    topics = [one.topic for one in index.initiatives]
    known = index.chunk_terms.frequencies
    compounds = filter(split, own_nouns(topic))
    is_said = all(its[0] in known for noun in compounds for its in words_of(noun))
    named = named_headings(topic, topics) if is_said else frozenset[str]()
    if under := [number for number in among if topics[number] in named]:
        return under
    paths = _paths(index)
    chapters = chapters_named(topic, frozenset(chain(*paths)))
    return [number for number in among if not chapters.isdisjoint(paths[number])]


def named_headings(topic: str, headings: Collection[str]) -> frozenset[str]:
    """The headings of which a topic says each word: "skydd mot värme" says "Värme".

    But for what is done to a thing: who asks for "matsvinn" says "Minskat matsvinn" too. They must
    be half of what the topic is about: who asks for "jämställdhet i skog och industri" does not ask
    for all that stands under "Jämställdhet".
    """
    said = frozenset(terms(topic))
    nouns = len(own_nouns(topic))
    return frozenset(
        one
        for one in headings
        if (its := words_of(_without_done(one)))
        and nouns <= 2 * len(its)
        and all(is_met(t, said) for t in its)
    )


def _without_done(heading: str) -> str:
    """A heading without the participles in it: "Minskat matsvinn", "Ökad tillgänglighet"."""
    return " ".join(word for word in heading.split() if not _is_participle(word.lower()))


def _is_participle(word: str) -> bool:
    is_verb = any(lemma.endswith("a") and lemma != word for lemma in lemmas(word))
    return word.endswith(_DONE) and is_verb and not is_noun(word)


def chapters_named(topic: str, headings: Collection[str]) -> frozenset[str]:
    """The headings named just as what a topic is about: "elevhälsan" and "3 Elevhälsa: ..."."""
    said = frozenset(terms(topic))
    nouns = [its for noun in own_nouns(topic) for its in words_of(noun)]
    if not nouns:
        return frozenset()
    names = ((one, words_of(named_by(one))) for one in headings)
    return frozenset(
        one
        for one, its in names
        if all(is_met(t, said) for t in its)
        and all(is_met(noun, frozenset(chain(*its))) for noun in nouns)
    )


def _paths(index: Index) -> list[frozenset[str]]:
    """The headings that each initiative stands under, but those that all do, and its own title."""
    blocks = (
        index.documents[one.span.document].blocks[one.span.block] for one in index.initiatives
    )
    paths = [frozenset(block.headings) for block in blocks]
    shared = frozenset.intersection(*paths)
    return [path - shared - {one.name} for path, one in zip(paths, index.initiatives, strict=True)]
