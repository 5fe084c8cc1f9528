"""A question about examples to the initiatives on its topic and in its region, the best first."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence, Set
from dataclasses import dataclass

import numpy as np

from sok.answering.answerable import covered
from sok.answering.rank import Scores
from sok.answering.wording import ASKING, EXAMPLES, says_nothing, without_last
from sok.compounds import is_noun
from sok.indexing.encoder import Encoding
from sok.indexing.store import Index
from sok.indexing.terms import terms, word_terms, words
from sok.records import Initiative
from sok.regions import REGIONS, regions_in, regions_of_parts, without_parts
from sok.sentences import typed_sentences

# A topic is met by as much as its tokens' best cosines, the cosine of the whole, and a share of
# COVERED for the words that the initiative says. How far below the best an initiative on the topic
# may be is a share, SPREAD, of the way from the best to the middle one, which is beside the point:
# on the files of questions that are tuned on 93 % of the initiatives wanted are so near, and 92 %
# of those so near are wanted; 91 % and 87 % with a margin of 0.08, which is for where they are
# FEW, so that the middle one may be on the topic too. All that are meant are above FLOOR.
COVERED = 0.1
SPREAD = 0.4
FEW = 10
MARGIN = 0.08
# Of a region named those so much below its best are beside the topic: 0.15 to 0.2 does best, 0.1
# loses one that is wanted.
REGION_MARGIN = 0.2
FLOOR = 1.60
# The same where a word of the topic is in no document: "kärnkraft" is near to much.
UNKNOWN_FLOOR = 1.655
# So much nearer may another region's example be, before those of the region asked for are none.
ELSEWHERE = 0.15

# What a question adds that is not its topic: sentences before the one that asks, and exceptions.
_POINTING = re.compile(r"\b(?:sådan\w*|detta|dessa|det)\b", re.IGNORECASE)
_EXCEPT = re.compile(r",? (?:förutom|utöver|bortsett från|mer än|inte bara)\b.*", re.IGNORECASE)
_ANYWHERE = re.compile(r"\bi (?:hela )?(?:landet|sverige)\b", re.IGNORECASE)

_EXAMPLES = re.compile(
    r"exemp(?:el|l)|insats|initiativ|\bprojekt(?:en|et)?\b|satsning|\båtgärder\b", re.IGNORECASE
)
_DOINGS = re.compile(
    r"\b(?:vad|hur) (?:har |kan |ska )?(?:\w+ )?(?:gör|görs|gjort|gjorts|gjorde|händer|hänt|"
    r"arbetar|arbetas|jobbar|jobbas|satsar|satsas|pågår|sysslar|visa upp)\b|\bpå gång\b|"
    r"\bvad pågår\b|\bvisa upp\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a question about examples is about, when regions and general words are left out."""

    text: str
    regions: frozenset[str]


def topic_of(question: str, known: Collection[str]) -> Topic:
    """The topic of a question; its text is "" if it only names a region or asks for all.

    A word that is no noun and not among the terms `known` says nothing of it. Who names a part of
    Sweden ("Norrland") asks of its regions.
    """
    regions = regions_in(question)
    within = frozenset(regions or regions_of_parts(question))
    question = without_parts(question)
    named = frozenset(terms(" ".join(form for name in regions for form in _forms(name))))
    *before, last = typed_sentences(question)
    if _POINTING.search(last):
        return Topic(_topical(question, named, known), within)
    # "Hur främjas export? Ge exempel": what is wanted and of what are two sentences.
    asked = [part for part in before if part.endswith("?")]
    about = (_topical(part, named, known) for part in (last, *reversed(asked)))
    return Topic(next(filter(None, about), ""), within)


def _topical(asking: str, named: Set[str], known: Collection[str]) -> str:
    """The words of a text that say what it is about, but for those `named` apart.

    Of a compound such as "integrationsexempel" only the first part does.
    """
    return " ".join(
        word
        for typed, _, _ in words(_ANYWHERE.sub("", _EXCEPT.sub("", asking)))
        if (its := word_terms(word := without_last(typed, EXAMPLES)))
        and not says_nothing(word, its, EXAMPLES | ASKING)
        and named.isdisjoint(its)
        and (is_noun(word) or its[0] in known)
    )


def names_examples(question: str) -> bool:
    """Whether a question names examples by what they are: "insatser", "projekt"."""
    return bool(_EXAMPLES.search(question))


def asks_what_is_done(question: str) -> bool:
    """Whether a question wants examples, or to know what somebody does."""
    return names_examples(question) or bool(_DOINGS.search(question))


def in_regions(initiatives: Sequence[Initiative], regions: frozenset[str]) -> list[int]:
    """The numbers of the initiatives of any of the regions; of all if none is given."""
    return [
        number
        for number, initiative in enumerate(initiatives)
        if not regions or regions.intersection(initiative.regions)
    ]


def topic_scores(
    index: Index, chunks: Sequence[Sequence[int]], topic: Encoding, said: str
) -> Scores:
    """How well each initiative meets a topic, `said` in words; `chunks` are those of each."""
    flat = sorted({chunk for numbers in chunks for chunk in numbers})
    late = dict(zip(flat, index.chunk_tokens.scores(topic, flat), strict=True))
    whole = dict(zip(flat, index.chunk_vectors.vectors[flat] @ topic.vector, strict=True))
    return np.array(
        [
            max(
                late[n]
                + whole[n]
                + COVERED * covered(said, terms(index.chunks[n].indexed), index.chunk_terms)
                for n in numbers
            )
            for numbers in chunks
        ],
        dtype=np.float32,
    )


def near_topic(
    scores: Scores, among: Sequence[int], floor: float = FLOOR, further: float = 1
) -> list[int]:
    """Those of `among` that are on the topic, the best first; none if none is near enough.

    `among` are all of them or those of a region. What is nearer to the topic in other regions
    by far is no answer. `further` is how many times as far from the best one they may be.
    """
    if not among or float(scores[among].max()) < max(floor, float(scores.max()) - ELSEWHERE):
        return []
    of_region = len(among) < min(len(scores), FEW)
    margin = REGION_MARGIN if of_region else _margin(scores)
    best = scores[among].max() if of_region else scores.max()
    least = max(float(best) - further * margin, floor)
    return sorted((n for n in among if scores[n] >= least), key=lambda n: -float(scores[n]))


def _margin(scores: Scores) -> float:
    """How far from the best an initiative on the same topic may be."""
    spread = SPREAD * float(scores.max() - np.median(scores))
    return MARGIN if len(scores) < FEW else spread


def _forms(region: str) -> list[str]:
    return [region, *(form.rstrip("*") for form in REGIONS[region])]
