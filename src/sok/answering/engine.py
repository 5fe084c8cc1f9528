"""The engine: an index and a model, and a question to an answer made of quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from time import perf_counter

from sok.answering.asked.help import asks_for_help
from sok.answering.asked.itself import asked_of_itself
from sok.answering.asked.leaning import is_filler
from sok.answering.asked.parted import clauses_of, in_two, one_of_both, side_by_side, together
from sok.answering.asked.question import EMPTY, Query
from sok.answering.asked.sides import sides_of
from sok.answering.asked.wishes import asks_something, wishes_for_more
from sok.answering.examples.initiatives import in_regions, on_topic
from sok.answering.finder import Finder
from sok.answering.neighbours import neighbours
from sok.answering.passages.reply_itself import with_conclusions
from sok.answering.quoting.answers import answer_of, help_answer, which_answer
from sok.answering.quoting.quotes import cited
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.remembering import Remembering
from sok.answering.searching.search import NEAR
from sok.answering.searching.series import Series
from sok.answering.searching.topics import Topic, topic_of
from sok.answering.searching.which import NAMED, Which, asked_within, which_documents
from sok.answering.suggestions import Candidate, answered_among
from sok.errors import QuestionError
from sok.indexing.build import BuildReport, Progress, build_index
from sok.indexing.encoder import Encoder
from sok.indexing.fresh import check_fresh, uses_ocr
from sok.indexing.model import LazyEncoder
from sok.indexing.store import Index, load_index
from sok.indexing.terms import terms
from sok.library.limited import read_all_limited, read_limited
from sok.library.staging import recover
from sok.records import Answer, Cited, Document, Form, Initiative, Statistic
from sok.settings import Settings, from_environment


class Engine:
    """Answers questions from one index; safe to share between threads."""

    def __init__(self, index: Index, encoder: Encoder) -> None:
        """Answer from `index`; `encoder` must be the one whose name is in its manifest."""
        self.index = index
        self._encoder = encoder
        self._corpus = Corpus.of(index)
        self._finder = Finder(self._corpus, Remembering(encoder))

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that are searched."""
        return tuple(self.index.documents.values())

    @property
    def series(self) -> tuple[Series, ...]:
        """The statistics of the index that measure the same of different things."""
        return self._corpus.series

    @property
    def encoder(self) -> Encoder:
        """The model, to index more documents with."""
        return self._encoder

    @property
    def ready(self) -> bool:
        """Whether the model is loaded, so that a question is answered at once."""
        return not isinstance(self._encoder, LazyEncoder) or self._encoder.ready

    def warm(self) -> None:
        """Load the model unless it is; raises ModelError. Other threads wait for the first."""
        if isinstance(self._encoder, LazyEncoder):
            self._encoder.load()

    def ask(self, question: str, history: Sequence[str] = (), top: int = 8) -> Answer:
        """The answer to a question that may go on from earlier ones, with `top` passages.

        Raises QuestionError when there is nothing to search for, ModelError when the model
        cannot be loaded, IndexDamaged when a quote does not stand on its page.
        """
        count = len(self.index.documents)
        parts = in_two(question)
        of_each = self._ask_both(parts, history, top) if parts else None
        if of_each and (both := together(question, *of_each, count)):
            return both
        answer = self._ask_one(question, history, top)
        if answer.answered or answer.form is Form.HELP:
            return answer
        if sides := sides_of(answer.standalone):
            told = [self._ask_one(side, (), top) for side in sides]
            return side_by_side(question, told[0], told[1], count) or answer
        if clauses := clauses_of(question):
            of_each = of_each or self._ask_both(clauses, history, top)
            both = side_by_side(question, *of_each, count)
            return both or one_of_both(question, *of_each) or answer
        return answer

    def _ask_both(
        self, parts: tuple[str, str], history: Sequence[str], top: int
    ) -> tuple[Answer, Answer]:
        """The answers to both parts of a question, of which the second may go on from the first."""
        first, second = parts
        return self._ask_one(first, history, top), self._ask_one(second, [*history, first], top)

    def _ask_one(self, question: str, history: Sequence[str], top: int) -> Answer:
        """The answer to a question as if it were but one."""
        started = perf_counter()
        wishes = wishes_for_more(question)
        if not any(map(asks_something, history)) if wishes else asks_for_help(question):
            return help_answer(question, self.documents, perf_counter() - started)
        queries = self._finder.understood(question, history)
        empty = not any(map(_says_something, queries))
        if empty or is_filler(question):
            raise QuestionError(EMPTY)
        which = self._which(queries, history)
        if which and len(which.documents) > 1:
            return which_answer(question, which, perf_counter() - started)
        if which:
            queries = (asked_within(queries[0], which),)
        meant = [with_conclusions(self._corpus, query) for query in queries]
        named = [self._finder.with_first_named(query) for query in meant]
        found, reply = self._finder.find(named, top)
        answer = answer_of(self._corpus, question, found, reply, top)
        if which:
            answer = replace(answer, standalone=which.asked_of(which.documents[0]))
        return replace(answer, seconds=perf_counter() - started)

    def _which(self, queries: Sequence[Query], history: Sequence[str]) -> Which | None:
        """The documents that a question asks of as such, or that of the answer before."""

        def quoted_before() -> frozenset[str]:
            if not history:
                return frozenset()
            try:
                before = self._ask_one(history[-1], history[:-1], NEAR)
            except QuestionError:
                return frozenset()
            return frozenset(quote.span.document for quote in before.quotes)

        found = (
            which_documents(query.standalone, self.documents, quoted_before) for query in queries
        )
        return next(filter(None, found), None)

    def suggest(self, answer: Answer, history: Sequence[str] = ()) -> tuple[str, ...]:
        """Questions that go on from an answer, each answered if it is asked next.

        `history` are the questions before that of the answer. Takes as long as some questions do.
        """
        before = [*history, answer.question]
        ask = partial(self.ask, history=before)
        if answer.form is not Form.HELP:
            return answered_among(neighbours(self._corpus, answer), answer, before, ask)
        which = self._which(self._finder.understood(answer.question, history), history)
        found = [Candidate(which.asked_of(one)) for one in which.documents] if which else []
        return answered_among(found, answer, before, ask, NAMED)

    def initiatives(
        self, topic: str | None = None, region: str | None = None
    ) -> tuple[Cited[Initiative], ...]:
        """The initiatives on a topic, the nearest first, and in a region; None stands for all."""
        chosen = in_regions(self.index.initiatives, frozenset([region] if region else []))
        if topic is not None and chosen:
            asked = topic_of(topic, self.index.chunk_terms.frequencies)
            about = asked if asked.text else Topic(topic, frozenset())
            chosen = on_topic(self._corpus, self._finder.encoder, about, topic, chosen)
        found = (self.index.initiatives[number] for number in chosen)
        return cited(self.index.documents, found)

    def statistics(self, region: str | None = None) -> tuple[Cited[Statistic], ...]:
        """The statistics of a region, or all of them, in the order of the documents."""
        found = (one for one in self.index.statistics if region is None or one.region == region)
        return cited(self.index.documents, found)


def _says_something(query: Query) -> bool:
    """Whether a query can be searched for; the document as such is in no term."""
    return bool(terms(query.standalone)) or asked_of_itself(query.standalone) is not None


def open_engine(settings: Settings | None = None, encoder: Encoder | None = None) -> Engine:
    """The engine over the index of the settings (else of the environment's).

    The model is loaded by the first question or by `Engine.warm`. Raises IndexMissing,
    IndexStale or IndexDamaged when the index cannot be used as it is. A change of the corpus that
    was cut off is undone first.
    """
    settings = settings or from_environment()
    encoder = encoder or LazyEncoder(settings)
    recover(settings)
    check_fresh(settings, encoder.name)
    return Engine(load_index(settings.index), encoder)


def rebuild(
    settings: Settings,
    progress: Progress | None = None,
    force: bool = False,
    encoder: Encoder | None = None,
) -> BuildReport:
    """Bring the index up to date with the corpus; raises CorpusError, IndexLocked or others.

    A change of the corpus that was cut off is undone first.
    """
    recover(settings)
    encoder = encoder or LazyEncoder(settings)
    ocr = uses_ocr(settings, force)
    read, read_all = partial(read_limited, ocr=ocr), partial(read_all_limited, ocr=ocr)
    return build_index(settings, encoder, read, progress, force, read_all)
