"""A figure to whether it is only proposed: "Höj taket till 350 000 kronor" is not what it is."""

from __future__ import annotations

from dataclasses import replace

from sok.answering.asked.advice import announces_advice, says_advice
from sok.answering.searching.corpus import Corpus
from sok.records import Kind, Statistic
from sok.sentences import sentences_of


def is_proposed(corpus: Corpus, statistic: Statistic) -> bool:
    """Whether the sentence that states a figure says that it should be so.

    So does the first of an item of a list of advice; the others say what comes of it.
    """
    index, span = corpus.index, statistic.span
    block = index.documents[span.document].blocks[span.block]
    led_up = sentences_of(index.text(replace(span, end=statistic.figure.start)))
    if led_up and says_advice(led_up[-1]):
        return True
    is_first = len(sentences_of(block.text[: statistic.figure.start])) <= 1
    return block.kind is Kind.ITEM and is_first and announces_advice(block.lead)
