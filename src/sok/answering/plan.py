"""A search to a reply in the form that its question asks for, or to a refusal.

Each form is tried in turn, the most exact first. What none of them can answer is answered with
the best passages, or refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sok.answering.examples.done_by import done_by
from sok.answering.examples.led import led
from sok.answering.examples.reply_examples import examples, nearest_topics, none_of_regions
from sok.answering.examples.run_by import run_by
from sok.answering.examples.wanted import asks_for_examples, asks_for_others
from sok.answering.figures.other_year import of_other_year
from sok.answering.figures.part_told import part_of_told, told_count
from sok.answering.figures.reply_figures import given, of_region, stated
from sok.answering.figures.told_together import with_rows
from sok.answering.figures.two_years import of_two_years
from sok.answering.passages.announced import with_announced, with_leads
from sok.answering.passages.cell_asked import with_cell
from sok.answering.passages.changed_told import changed_told
from sok.answering.passages.compared_rows import compared_rows
from sok.answering.passages.listings import SEVERAL
from sok.answering.passages.looked_up import looked_up
from sok.answering.passages.over_years import over_years
from sok.answering.passages.reason_told import reason_told
from sok.answering.passages.reply_itself import of_itself
from sok.answering.passages.reply_passages import passages
from sok.answering.passages.reply_tables import shown_thing, with_things
from sok.answering.passages.roles import of_actor
from sok.answering.rows_or_figures import rows_or_figures
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply, refusal
from sok.answering.searching.search import Search
from sok.answering.searching.spans import is_shown
from sok.answering.words.facets import Facet
from sok.indexing.encoder import Encoder
from sok.records import Form, Span


def reply_to(corpus: Corpus, encoder: Encoder, found: Search, shown: Sequence[Span]) -> Reply:
    """The reply to a search that quotes nothing of what was already `shown`."""
    if itself := of_itself(corpus, found, shown):
        return _whole(corpus, found, itself, shown)
    thing = shown_thing(corpus, found, shown)
    return thing or with_things(
        corpus, _whole(corpus, found, _in_words(corpus, encoder, found, shown), shown)
    )


def _whole(corpus: Corpus, found: Search, reply: Reply, shown: Sequence[Span]) -> Reply:
    """The reply with what announces its passages, and what they announce.

    If the first announces several things that is a list, and alone an answer to who asks for one.
    """
    if reply.form is not Form.SPANS:
        return reply
    led_in = with_leads(corpus.index, found.query, reply.spans)
    if Facet.LIST in found.query.asks and led_in[:1] == reply.spans[:1]:
        told = with_announced(corpus.index, led_in[:1])
        if len(told) > SEVERAL and not any(is_shown(span, shown) for span in told):
            return replace(reply, form=Form.LIST, spans=told)
    spans = with_announced(corpus.index, led_in)
    return replace(reply, spans=tuple(span for span in spans if not is_shown(span, shown)))


def _in_words(corpus: Corpus, encoder: Encoder, found: Search, shown: Sequence[Span]) -> Reply:
    """The reply to a question that asks for no table or figure as such."""
    if found.query.who:
        return led(corpus, found) or refusal(corpus, found)
    made = (
        run_by(corpus, found, shown)
        or of_actor(corpus, found, shown)
        or done_by(corpus, found, shown)
    )
    if made is None and not shown:
        made = (
            led(corpus, found)
            or reason_told(corpus, found)
            or given(corpus, found)
            or part_of_told(corpus, found)
            or of_other_year(corpus, found)
            or of_two_years(corpus, found)
            or over_years(corpus, found)
            or changed_told(corpus, found)
            or compared_rows(corpus, found, all_of_kind=True)
            or rows_or_figures(corpus, found)
            or stated(corpus, found)
            or looked_up(corpus, found)
            or of_region(corpus, found)
        )
    if made is None and asks_for_examples(corpus, found):
        return examples(corpus, encoder, found, shown) or _beside_examples(
            corpus, encoder, found, shown
        )
    if made is None:
        told = (*shown, *told_count(corpus, found))
        others = asks_for_others(found.query.standalone)
        made = passages(corpus, found, told, with_examples=not others)
        made = with_cell(corpus, found, with_rows(corpus, found, made))
    return made


def _beside_examples(
    corpus: Corpus, encoder: Encoder, found: Search, shown: Sequence[Span]
) -> Reply:
    """Passages for who asks for examples, of which none is on the topic.

    A refusal that names the nearest topics where no document says a thing that is asked about, and
    the best passage no other.
    """
    # The examples that are left are of something else.
    made = passages(corpus, found, shown, with_examples=False)
    if none := none_of_regions(corpus, found, made.spans):
        # What is said of the region is no example.
        return replace(refusal(corpus, found), evidence=made.evidence, lead=none)
    if made.answered and (made.evidence.some or not made.evidence.unknown):
        return made
    return replace(
        refusal(corpus, found),
        evidence=made.evidence,
        lead="" if shown else nearest_topics(corpus, encoder, found),
    )
