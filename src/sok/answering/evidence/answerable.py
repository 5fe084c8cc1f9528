"""Whether the quotes chosen answer the question at all: evidence weighed into one number.

The weights are those of a logistic regression on the questions that are tuned on, which
`python -m benchmarks.refusal` repeats; the threshold is where, with those that are refused
whatever they weigh, 3 in 100 of the answerable ones are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log

from sok.answering.asked.leaning import without_pointers
from sok.answering.asked.question import Query
from sok.answering.evidence.among import dated_at
from sok.answering.evidence.held import holds
from sok.answering.evidence.known_names import is_known
from sok.answering.evidence.shares import is_met, met_in_part, share_of
from sok.answering.evidence.telling import tells
from sok.answering.words.kinds import terms_of_kinds
from sok.answering.words.naming import own_nouns, verbs_by_place
from sok.answering.words.synonyms import said_by_kind, said_in_part_otherwise, said_otherwise
from sok.answering.words.units import is_unit, states_unit
from sok.answering.words.wording import ASKING, WHOLE, topical_words
from sok.compounds import is_noun
from sok.indexing.lexical import LexicalIndex
from sok.indexing.terms import terms, word_terms, words_of
from sok.regions import regions_in, regions_of_parts, without_regions

# The highest cosine between a question and any text, with this model on the questions of
# tests/cases: 0.80 for the least answerable one, 0.93 for the 95th percentile of the answerable.
LOWEST_COSINE, HIGHEST_COSINE = 0.78, 0.92

WEIGHTS = {"cosine": 2.54, "nouns": 2.03, "some": 0.7, "others": -0.42, "focus": 2.23}
THRESHOLD = 3.5

# The nearest of many texts is nearer by chance, and some of them have the words of any question:
# of 466 questions about another report 199 were near enough in 5368 chunks of 19 documents. The
# more chunks, the more nearness must tell, from CROWDED for each factor e and as much as is
# measured; what is as near as SURE weighs as in one report, of FEW_CHUNKS. With these 5 of 343
# answerable questions about the 19 documents are refused for their weight, as before, and of the
# 199 twice as many.
CROWDED, SURE, FEW_CHUNKS, MOST_CROWDED = 2.3, 0.7, 215, 3.2

# A noun that no document says may be another word for what they do say, which is near then, as a
# passage is that says no noun of the question: of 114 questions about the report with an answer
# and an unknown noun that are near enough otherwise 18 are less near than UNKNOWN_COSINE, 6 of
# them answered right, and of 137 about what it does not touch ("Vilka krav ställs på narkotika?")
# 96. The more texts, the nearer the nearest by chance: UNKNOWN_CROWDED more for each factor e keeps
# 37 of 48 out of 19 documents, and 12 of 52 answers with such a noun; 0.05 would keep 41 and 24.
UNKNOWN_COSINE, UNKNOWN_CROWDED = 0.5, 0.03

# The share of a follow-up's own words that the quoted paragraphs must say; else an unrelated new
# question would be answered out of the old one.
ADDED_SHARE = 0.3

# Years, and numbers that name something: "anslag 1:2", "delmål 3".
_NAMING = re.compile(r"(?:19|20)\d\d|\d+:\d+")
_PART = re.compile(
    r"\b(?:\w*(?:område|prioritering|mål)|kapitel|avsnitt|steg|etapp|fas) (\d\d?)\b", re.IGNORECASE
)
# The same number in other ways, by its place.
_WRITTEN = (
    "noll", "ett|en|första|I", "två|andra|II", "tre|tredje|III", "fyra|fjärde|IV", "fem|femte|V",
    "sex|sjätte|VI", "sju|sjunde|VII", "åtta|åttonde|VIII", "nio|nionde|IX", "tio|tionde|X",
)  # fmt: skip
_DIGITS = re.compile(r"\d[\d.,:]*\d|\d")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an answer, each from 0 to 1 but for `crowd`.

    `cosine`: how near the best passage is. `nouns` and `others`: the share of the question's
    nouns, and of its other words, by their rarity, that stands in the quote's paragraph or above
    it, or of which a synonym does (what is near although other verbs say it is the likelier
    answer). `some` is 1 if any noun (without nouns, any word) does, else 0, and `focus` the same
    of the thing asked about.
    `crowd` says how many times larger than one report the index is: a power of e. `unknown` is
    whether a noun of the question is in no document, nor a synonym of it.
    The rest is whether something is there: `numbers`, the question's numbers and years, of which
    `years` are the years and names such as "1:2"; `names`, its names, in any document; `regions`;
    `needs`, the amount, date, reason, name and so on asked for; `follows`, what a follow-up adds.
    """

    cosine: float
    nouns: float
    some: float
    others: float
    focus: float
    crowd: float
    unknown: bool
    numbers: bool
    years: bool
    names: bool
    regions: bool
    needs: bool
    follows: bool

    @property
    def weight(self) -> float:
        """All of it weighed: the higher, the likelier an answer."""
        told = sum(weight * float(getattr(self, name)) for name, weight in WEIGHTS.items())
        return told + CROWDED * self.crowd * (self.cosine - SURE)

    @property
    def is_possible(self) -> bool:
        """Whether nothing is missing that no answer can lack."""
        return self.follows and self.years and self.names and self.regions and self.needs

    @property
    def is_enough(self) -> bool:
        """Whether the quote is an answer."""
        near = UNKNOWN_COSINE + UNKNOWN_CROWDED * self.crowd
        if self.nouns and not (self.some or self.others):
            near = max(near, SURE)  # it says the first part of a compound, and nothing else
        if (self.unknown or not self.some) and self.cosine < near:
            return False
        return self.is_possible and self.weight >= THRESHOLD


def weigh(
    query: Query,
    cosine: float,
    quoted: str,
    context: str,
    lexical: LexicalIndex,
    elsewhere: bool = False,
) -> Evidence:
    """The evidence that a quote gives for an answer.

    `cosine` is the highest of all texts, `quoted` the quote (or whole list), `context` its
    paragraph with all headings above it and the year that the document is about (a question
    for 2021 to a report on 2021 need not find the year in the sentence). `elsewhere` says that
    the quote's document is of other names than the question.
    """
    said = frozenset(terms(context))
    asked_for = words_of(query.standalone)
    said = said | said_by_kind((its[0] for its in asked_for), said)
    said = said | said_in_part_otherwise(asked_for, said)
    known = lexical.frequencies.keys()
    kinds = terms_of_kinds(query.asked)
    asked = topical_words(without_regions(WHOLE.sub("", query.asking)), ASKING)
    in_unit = states_unit(query.asked, context)
    verbs = verbs_by_place(" ".join(query.added) or query.asking)
    words = [
        (its, is_noun(word) and word not in verbs)
        for word, its in asked
        # A text may write the unit that is asked for otherwise: "kg" for "kilo".
        if not (word[0].isdigit() or its[0] in kinds or (in_unit and is_unit(word)))
    ]
    others = [its for its, noun in words if not noun]
    nouns = [its for its, noun in words if noun]
    named = frozenset(regions_in(context))
    around = named.union(regions_of_parts(context))
    some = float(any(is_met(its, said) for its in nouns or others) or not words)
    return Evidence(
        cosine=_clip((cosine - LOWEST_COSINE) / (HIGHEST_COSINE - LOWEST_COSINE)),
        # The first part of a compound tells nothing if no other word is said: "Flyttfåglar?"
        nouns=met_in_part(nouns, said, lexical) if nouns and len(words) > 1 else some,
        some=some,
        others=met_in_part(others, said, lexical),
        focus=float(all(is_met(its, said) for its in query.focus if its[0] not in kinds)),
        crowd=min(max(log(max(lexical.size, 1) / FEW_CHUNKS), 0.0), MOST_CROWDED),
        unknown=any(_is_unknown(its, known) for its in nouns),
        numbers=set(query.numbers) <= set(_DIGITS.findall(context)),
        names=not elsewhere
        and all(is_known(name, known) or _is_around(name, around) for name in query.names),
        regions=query.regions <= named,
        needs=tells(query, quoted, context, known)
        and all(holds(need, query, quoted, context) for need in query.needs),
        years=all(
            re.search(rf"(?<!\d){number}(?!\d)", dated_at(query.standalone, context))
            # Of what was asked earlier the documents must have it, but not just here.
            or (query.earlier and number not in query.added and number in known)
            for number in query.numbers
            if _NAMING.fullmatch(number)
        )
        and all(_names_part(int(part), context) for part in _PART.findall(query.standalone)),
        follows=_follows(query, said, lexical),
    )


def _names_part(number: int, context: str) -> bool:
    """Whether a text has the number of a part, and not of so much: "steg 2", "andra"."""
    if re.search(
        rf"(?<![\d,]){number}(?!,?\d| ?(?:procent|%|mil|m?n?kr|kron|meter|kilo))", context
    ):
        return True
    return number < len(_WRITTEN) and bool(
        re.search(rf"\b(?:{_WRITTEN[number]})\b", context, re.IGNORECASE)
    )


def _is_unknown(its: Sequence[str], known: Collection[str]) -> bool:
    """Whether no document says a word, by its terms, nor a synonym of it."""
    return not (is_met(its, known) or said_otherwise(its[:1], known))


def _is_around(name: str, regions: frozenset[str]) -> bool:
    """Whether a name is that of a part of Sweden in which one of some regions lies."""
    return not regions.isdisjoint(regions_of_parts(name))


def _follows(query: Query, said: frozenset[str], lexical: LexicalIndex) -> bool:
    """Whether a quote's context speaks of what a follow-up adds, if the query is one.

    A follow-up with one word of its own may say it in other words than the quote, but not than
    all documents, unless it is that word that makes it one ("Och främjandestöd då?").
    """
    own = own_nouns(without_pointers(" ".join(query.added)))
    if not own:
        return True
    if len(own) == 1 and not query.goes_on:
        return not _is_unknown(word_terms(own[0]), lexical.frequencies)
    return share_of(own, said, lexical) >= ADDED_SHARE


def _clip(value: float) -> float:
    return min(max(value, 0.0), 1.0)
