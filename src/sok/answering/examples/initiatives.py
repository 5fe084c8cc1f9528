"""The initiatives on a topic and in a region, the best first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sok.answering.evidence.shares import said_share
from sok.answering.examples.under_headings import under_headings
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.rank import Scores
from sok.answering.searching.spans import same_block
from sok.answering.searching.topics import Topic
from sok.answering.words.synonyms import in_words_said
from sok.indexing.encoder import Encoder
from sok.indexing.terms import words_of
from sok.records import Initiative, Span

# A topic is met by as much as its tokens' best cosines, the cosine of the whole, and shares of
# SENTENCE for that of the best sentence under its own title and of SAID for the words that those
# sentences say, in any words: headings far above say what its neighbours are about. How far below
# the best an initiative on the topic may be is a share, SPREAD, of the way from the best to the
# middle one, which is beside the point, and PART_SPREAD for one of several topics that are joined.
# On the files of questions that are tuned on 92 % of the initiatives wanted are so near, and 93 %
# of those so near are wanted.
SENTENCE = 0.5
SAID = 0.1
SPREAD = 0.35
PART_SPREAD = 0.2
# Where no example meets the words of a topic by WELL, it may be told in other words, and the whole
# question counts too, ASKED times as much: of "äldre som slutat jobba" the topic is but "äldre".
# Of 37 questions on other reports 16 get the right examples so, 12 without; of 397 on the report
# 315 and 314. Then WEAK_SPREAD is the share.
WELL, ASKED, WEAK_SPREAD = 2.15, 2.0, 0.3
# Where the HEADED best ones stand under one heading, it says what the question is about in other
# words, and those under it count as CLOSER times as far from the best one: of the initiatives
# wanted 2 in 100 more are near so, of those near 1 in 100 fewer is wanted; 0.6 finds half of that.
HEADED = 3
CLOSER = 0.55
# The margin where they are FEW, so that the middle one may be on the topic too.
FEW = 10
MARGIN = 0.08
# Of a region named those so much below its best are beside the topic: 0.15 to 0.3 do the same.
REGION_MARGIN = 0.2
# All that are meant are above FLOOR, and above UNKNOWN_FLOOR where a word of the topic is in no
# document: "kärnkraft" is near to much.
FLOOR = 2.0
UNKNOWN_FLOOR = 2.08
# What says a topic of one word is on it, however far: so 5 more of the initiatives wanted are given
# in the files of questions, on the report and on others, and 4 not wanted. Where more than SAYING
# say the word, it says little.
SAYING = 5
# So much nearer may another region's example be, before those of the region asked for are none.
ELSEWHERE = 0.2


def in_regions(initiatives: Sequence[Initiative], regions: frozenset[str]) -> list[int]:
    """The numbers of the initiatives of any of the regions; of all if none is given."""
    return [
        number
        for number, initiative in enumerate(initiatives)
        if not regions or regions.intersection(initiative.regions)
    ]


def not_shown(corpus: Corpus, numbers: Sequence[int], shown: Sequence[Span]) -> list[int]:
    """The initiatives of which nothing was shown, in their order."""
    spans = ((number, corpus.index.initiatives[number].span) for number in numbers)
    return [number for number, span in spans if not any(same_block(span, one) for one in shown)]


def on_topic(
    corpus: Corpus,
    encoder: Encoder,
    topic: Topic,
    question: str,
    among: Sequence[int],
    further: float = 1,
) -> list[int]:
    """Those of `among` that are on the topic of a question or on one of its parts, the best first.

    `further` is how many times as far from the best one they may be.
    """
    # Who asks for one of them wants none beside it.
    headings = [one.topic for one in corpus.index.initiatives] if further >= 1 else []
    whole, *parts = _scored(corpus, encoder, topic, question)
    under = under_headings(corpus.index, topic.text, among) if headings else []
    # Who names the heading of some asks for those, and others must be as near as for a part.
    spread = PART_SPREAD if under else whole.spread
    of_whole = by_heading(whole.scores, headings)
    found = near_topic(of_whole, among, whole.floor, further, spread)
    found += [number for number in under if number not in found]
    for part in parts:
        # What is near to nothing may have one part that is, but not by a word nobody writes.
        if found or part.known:
            of_part = by_heading(part.scores, headings)
            near = near_topic(of_part, among, part.floor, further, part.spread)
            found += [number for number in near if number not in found]
    if found and further >= 1:
        saying = saying_just(corpus, in_words_said(topic.text, corpus.initiative_terms), among)
        found += [number for number in saying if number not in found]
    return found


def saying_just(corpus: Corpus, topic: str, among: Sequence[int]) -> list[int]:
    """Those of `among` that say the one word which a topic is, if they are no more than SAYING."""
    asked = words_of(topic)
    if len(asked) != 1:
        return []
    saying = [number for number in among if asked[0][0] in corpus.initiative_words[number]]
    return saying if len(saying) <= SAYING else []


@dataclass(frozen=True, slots=True)
class _Scored:
    """A topic, or a part of one: how well each initiative meets it, and whether it is known.

    `spread` is the share of the way to the middle one that those on the topic are within.
    """

    scores: Scores
    known: bool
    spread: float

    @property
    def floor(self) -> float:
        """How near an example must be: nearer, if the documents lack a word of the topic."""
        return FLOOR if self.known else UNKNOWN_FLOOR


def _scored(corpus: Corpus, encoder: Encoder, topic: Topic, question: str) -> list[_Scored]:
    """The topic and then its parts; the topic by the whole question too if it is not met well."""
    said = corpus.initiative_terms
    texts = [in_words_said(text, said) for text in (topic.text, *topic.parts)]
    whole, *parts = (topic_scores(corpus, encoder, text) for text in texts)
    spread = SPREAD
    if float(whole.max()) < WELL:
        asked = topic_scores(corpus, encoder, question)
        whole, spread = np.average([whole, asked], axis=0, weights=[1, ASKED]), WEAK_SPREAD
    spreads = [spread, *(PART_SPREAD for _ in parts)]
    return [
        _Scored(scores, is_known(corpus, text), share)
        for scores, text, share in zip([whole, *parts], texts, spreads, strict=True)
    ]


def topic_scores(corpus: Corpus, encoder: Encoder, topic: str) -> Scores:
    """How well each initiative meets a topic, in words."""
    index = corpus.index
    encoding = encoder.encode_tokens([topic], "query")[0]
    flat = sorted({chunk for numbers in corpus.initiative_chunks for chunk in numbers})
    late = index.chunk_tokens.scores(encoding, flat)
    whole = index.chunk_vectors.vectors[flat] @ encoding.vector
    sentences = index.sentence_vectors @ encoding.vector
    near = dict(zip(flat, (late + whole).tolist(), strict=True))
    scores: list[float] = []
    for chunks, inside, said in zip(
        corpus.initiative_chunks,
        corpus.initiative_sentences,
        corpus.initiative_words,
        strict=True,
    ):
        best = float(sentences[list(inside)].max()) if inside else 0.0
        share = said_share(topic, said, index.chunk_terms)
        scores.append(max(map(near.__getitem__, chunks)) + SENTENCE * best + SAID * share)
    return np.array(scores, dtype=np.float32)


def by_heading(scores: Scores, headings: Sequence[str]) -> Scores:
    """The scores, but nearer to the best where the HEADED best ones stand under one heading.

    As they are where all do, or without `headings`.
    """
    under = {headings[number] for number in np.argsort(-scores)[:HEADED]} if headings else {""}
    same = np.array([heading in under for heading in headings], bool)
    if len(under) > 1 or under == {""} or same.all():
        return scores
    return np.where(same, scores.max() - CLOSER * (scores.max() - scores), scores)


def near_topic(
    scores: Scores,
    among: Sequence[int],
    floor: float = FLOOR,
    further: float = 1,
    spread: float = SPREAD,
) -> list[int]:
    """Those of `among` that are on the topic, the best first; none if none is near enough.

    `among` are all of them or those of a region. What is nearer to the topic in other regions
    by far is no answer. `further` is how many times as far from the best one they may be.
    """
    if not among or float(scores[among].max()) < max(floor, float(scores.max()) - ELSEWHERE):
        return []
    of_region = len(among) < min(len(scores), FEW)
    margin = REGION_MARGIN if of_region else _margin(scores, spread)
    best = scores[among].max() if of_region else scores.max()
    least = max(float(best) - further * margin, floor)
    return sorted((n for n in among if scores[n] >= least), key=lambda n: -float(scores[n]))


def is_known(corpus: Corpus, topic: str) -> bool:
    """Whether the documents have each word of a topic, itself."""
    known = corpus.index.chunk_terms.frequencies
    return all(its[0] in known for its in words_of(topic))


def _margin(scores: Scores, spread: float) -> float:
    """How far from the best an initiative on the same topic may be."""
    return MARGIN if len(scores) < FEW else spread * float(scores.max() - np.median(scores))
