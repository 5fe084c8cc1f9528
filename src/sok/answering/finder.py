"""The readings of a question to the one that is meant, with what it finds and the reply to it.

A follow-up is read together with what was asked before it, and with what that was answered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, partial

from sok.answering.asked.question import Query, asks_itself, understand
from sok.answering.asked.swapped import asks_other_year
from sok.answering.choice import (
    Tried,
    best_of,
    goes_on_in_passages,
    new_first,
    only_listed,
    others_answered,
    told_by,
)
from sok.answering.figures.part_told import asks_part
from sok.answering.plan import reply_to
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.remembering import Remembering
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import NEAR, Search, encode_all, says_added, search
from sok.answering.standing import with_first_named
from sok.answering.words.facets import Facet
from sok.answering.words.measures import wants_figure
from sok.records import Span

# Queries whose findings are kept: a follow-up is read with the earlier questions of its
# conversation, as are the questions that are suggested after it.
TRIED = 100


class Finder:
    """Finds what queries ask for in one corpus, and keeps what it found last; safe for threads."""

    def __init__(self, corpus: Corpus, encoder: Remembering) -> None:
        """Search in `corpus` by the model that it was encoded with."""
        self.corpus = corpus
        self.encoder = encoder
        self._tried = lru_cache(TRIED)(self._found_for)

    def understood(self, question: str, history: Sequence[str]) -> tuple[Query, ...]:
        """The readings of a question after others, the likeliest first."""
        return understand(
            question, history, self.corpus.speller, self._taken_for, self.with_first_named
        )

    def with_first_named(self, query: Query) -> Query:
        """The query with what the answer before named, or a heading, if it points to that."""
        return with_first_named(self.corpus, self.encoder, query)

    def find(self, queries: Sequence[Query], top: int) -> tuple[Search, Reply]:
        """The reading that is meant, as far as the index tells, with its reply."""
        if not queries:
            raise ValueError("no query")
        queries = self._with_told(queries)
        encode_all(self.corpus, self.encoder, queries)
        tried = [self._tried_anywhere(query, top) for query in queries]
        earlier = next((query.earlier for query in queries if query.earlier), "")
        if not (others_answered(tried) or goes_on_in_passages(tried[0])):
            return tried[0]
        before = understand(earlier, (), self.corpus.speller) if earlier else ()
        told = [self._tried(query, NEAR) for query in before[:1]]
        found, reply = best_of(self.corpus, tried, told) if others_answered(tried) else tried[0]
        if found.query.earlier and not found.query.skip:
            replies = [one for _, one in told]
            read = told_by(replies)
            reply = new_first(reply, read, partial(says_added, self.corpus, found))
            if Facet.LIST not in found.query.asks and only_listed(reply, replies):
                again = reply_to(self.corpus, self.encoder, found, read)
                reply = again if again.answered else reply
        return found, reply

    def _tried_anywhere(self, query: Query, top: int) -> Tried:
        """What a query finds, and the reply; what is not told beside the last answer may be far.

        But who asks how many of those told asks of just those.
        """
        tried = self._tried(query, top)
        if tried[1].answered or not query.told or asks_part(query):
            return tried
        return self._tried(replace(query, told=()), top)

    def _found_for(self, query: Query, top: int) -> Tried:
        """What a query finds, and the reply."""
        found = search(self.corpus, self.encoder, query, top)
        return found, self._reply(found)

    def _taken_for(self, queries: Sequence[Query]) -> int:
        """The place of the reading that an earlier question was answered in.

        One that was answered in none does not change the subject where it need not, and a question
        for a figure with the same answer alone needs nothing of what was asked before it.
        """
        found, reply = self.find(queries, NEAR)
        if not reply.answered:
            return max(range(len(queries)), key=lambda place: bool(queries[place].earlier))
        place = queries.index(replace(found.query, told=()))
        is_alone = wants_figure(queries[0].standalone) and not queries[0].earlier
        is_same = is_alone and self._tried(queries[0], NEAR)[1].spans == reply.spans
        return 0 if is_same else place

    def _with_told(self, queries: Sequence[Query]) -> list[Query]:
        """The queries that go on from an answer, each with what that told."""
        return [replace(query, told=self._told_before(query)) for query in queries]

    def _told_before(self, query: Query) -> tuple[Span, ...]:
        """What the answer before told that a query asks on from, () if it does not."""
        added = " ".join(query.added)
        if not asks_other_year(added) and not (query.earlier and asks_itself(added)):
            return ()
        before = understand(query.before or query.earlier, (), self.corpus.speller)[0]
        return self._tried(before, NEAR)[1].spans

    def _reply(self, found: Search) -> Reply:
        """The reply; for one who wants more, the next that shows nothing again."""
        shown: tuple[Span, ...] = ()
        reply = reply_to(self.corpus, self.encoder, found, shown)
        for _ in range(found.query.skip):
            shown += reply.spans
            reply = reply_to(self.corpus, self.encoder, found, shown)
        return replace(reply, shown=shown)
