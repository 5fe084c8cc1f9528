"""A question for what changed most to the sentence in which a document itself says what did."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from sok.answering.asked.against import direction_asked, direction_told
from sok.answering.asked.contenders import kind_asked, order_wanted, wants_regions
from sok.answering.asked.ranking import Order, ranking_topic
from sok.answering.asked.wants import Need
from sok.answering.evidence.shares import is_met
from sok.answering.figures.meant import years_in
from sok.answering.figures.reply_figures import compared
from sok.answering.passages.compared_rows import changed_rows
from sok.answering.searching.around import with_leaning
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, context, evidence
from sok.answering.searching.spans import same_block
from sok.answering.words.synonyms import said_otherwise
from sok.indexing.terms import terms
from sok.records import Form, Span
from sok.regions import regions_in

# "Den största ökningen", and not "de största projekten".
_OF_CHANGE = r"a(?= \w*(?:ök|minsk|upp|ned|fall|tapp))"
_MOST = re.compile(
    rf"\b(?:mest|(?:stör|kraftiga|snabba|tydliga)st(?:{_OF_CHANGE})?)\b", re.IGNORECASE
)
_LEAST = re.compile(rf"\b(?:(?:min|svaga|långsamma)st(?:{_OF_CHANGE})?)\b", re.IGNORECASE)
_ENDS = {Order.MOST: _MOST, Order.LEAST: _LEAST}
# One sentence tells of one thing.
_SEVERAL = re.compile(r"\bvilka\b", re.IGNORECASE)
# Words on either side of such a word among which it is said what it is that was most.
NEAR = 3
# Chunks, by score, among which the paragraph must be: the rows of a table may all come before it.
FIRST = 60
# Words of a question that what tells of a change need not say.
_CHANGE = frozenset(terms("ökning minskning förändring utveckling stöd"))
_CLAUSES = re.compile(r"[,;:–(]")


def changed_told(corpus: Corpus, found: Search) -> Reply | None:
    """The sentence that says what rose or fell most, if that is asked for and said; else None.

    With the figures of others that its paragraph holds against it, if there are any; None also
    where a table has a column of changes. It is of a region where those are asked for, and of none
    where they are not; it says what the question is of, with what stands above it, and so does its
    section the years.
    """
    question, order = found.query.standalone, order_wanted(found.query)
    if order not in _ENDS or not direction_asked(question) or not _ENDS[order].search(question):
        return None
    if Need.REASON in found.query.needs or _SEVERAL.search(question):
        return None
    told = list(_told(corpus, found, order))
    if not told or changed_rows(corpus, found):
        return None
    number = max(told, key=lambda one: float(found.sentences.fused[one]))
    span = with_leaning(corpus.index, number)
    figures = compared(corpus, found)
    if figures and any(same_block(one, span) for one in figures.spans):
        return figures  # the others are told beside it
    weighed = evidence(corpus, found, [span])
    return Reply(Form.SPANS, (span,), weighed) if weighed.names else None


def _told(corpus: Corpus, found: Search, order: Order) -> Iterator[int]:
    """The numbers of the sentences that may say it."""
    index, question = corpus.index, found.query.standalone
    first = set(np.argsort(-found.ranked_by, kind="stable")[:FIRST].tolist())
    for number, sentence in enumerate(index.sentences):
        text = index.text(sentence.span)
        if sentence.chunk not in first or not _says(text, order, direction_asked(question)):
            continue
        named = frozenset(regions_in(text))
        if bool(named) is not wants_regions(found.query) or not found.query.regions <= named:
            continue
        if _says_topic(corpus, found, sentence.span) and _of_years(corpus, found, sentence.span):
            yield number


def _says(text: str, order: Order, change: tuple[str, ...]) -> bool:
    """Whether a clause says that something changed so, most or least of all."""
    for clause in _CLAUSES.split(text):
        for end in _ENDS[order].finditer(clause):
            before, after = clause[: end.start()].split()[-NEAR:], clause[end.end() :].split()
            near = " ".join([*before, *after[:NEAR]])
            if direction_told(near) == change:
                return True
    return False


def _says_topic(corpus: Corpus, found: Search, span: Span) -> bool:
    """Whether a sentence says, with what stands above it, what the question is of.

    The kind of thing too, but for regions, which it names.
    """
    ranked = ranking_topic(found.query.standalone, frozenset())
    kind = {kind_asked(found.query)} if wants_regions(found.query) else set()
    topic = [its for its in ranked if its[0] not in _CHANGE | kind]
    said = frozenset(terms(f"{corpus.index.text(span)} {context(corpus, span)}"))
    return all(is_met(its, said) or said_otherwise(its[:1], said) for its in topic)


def _of_years(corpus: Corpus, found: Search, span: Span) -> bool:
    """Whether the section of a sentence, or its document's year, says the years asked for."""
    document = corpus.index.documents[span.document]
    headings = document.blocks[span.block].headings
    section = " ".join(one.text for one in document.blocks if one.headings == headings)
    return all(
        year in section or year == str(document.metadata.year) for year in years_in(found.query)
    )
