"""A share of one whole, and a question for that of another: of a region's own, of households."""

from __future__ import annotations

import re

from sok.answering.searching.corpus import Corpus
from sok.answering.words.measures import Measure, measure_of
from sok.answering.words.synonyms import said_by_kind
from sok.answering.words.wording import FIGURES, topical_words
from sok.compounds import is_noun
from sok.indexing.terms import terms
from sok.records import Statistic
from sok.regions import regions_in

# What a share is of, and then what it went to: "del av Skånes pengar gick till vägar".
_SHARE_OF = re.compile(
    r"\b(?:\w*del(?:en)?|procent|mycket|många) av (?P<whole>[^,]*)\b(?:gick|går|gått|lades|läggs|"
    r"användes|används|satsades|satsas|hamnade|landade|är|var|utgörs?|utgjorde\w*|handlar|avser|"
    r"avsåg|rör) ",
    re.IGNORECASE,
)
# Of what a share is asked for: "andel av hushållen".
_OF_WHAT = re.compile(
    r"\b(?:\w*andel(?:en)?|(?<=stor )del|(?<=stora )delar|procent) av (?:alla |samtliga |de )?"
    r"(?P<whole>\w{3,})",
    re.IGNORECASE,
)


def is_of_other_whole(question: str, statistic: Statistic) -> bool:
    """Whether a share of a region's own is asked for, and a statistic is the region's of all.

    "Hur stor del av stödet till Skåne gick till vägar?" is not what Skåne got of that to roads.
    """
    found = _SHARE_OF.search(question)
    of = frozenset(regions_in(found["whole"])) if found else frozenset[str]()
    is_of_region = statistic.region in of and statistic.region not in regions_in(statistic.whole)
    return measure_of(statistic) is Measure.SHARE and is_of_region


def is_of_unnamed_whole(corpus: Corpus, question: str, statistic: Statistic) -> bool:
    """Whether a share of something is asked for, and a statistic is one of something else.

    "Hur stor andel av hushållen har fiber?" is no share of the support. Of money everything is,
    and what no document says may be another word for what it is of.
    """
    found = _OF_WHAT.search(question)
    if not (found and statistic.whole) or measure_of(statistic) is not Measure.SHARE:
        return False
    known = corpus.index.chunk_terms.frequencies
    asked = [
        its
        for word, its in topical_words(found["whole"], FIGURES)
        if is_noun(word) and its[0] in known
    ]
    block = corpus.index.documents[statistic.span.document].blocks[statistic.span.block]
    said = frozenset(terms(" ".join([statistic.whole, block.text, *block.headings])))
    said |= said_by_kind((its[0] for its in asked), said)
    return any(said.isdisjoint(its) for its in asked)
