"""Examples that a question asks for to the running text that gives some, if no initiative does.

Of "Vilka kanaler används för att nå unga?" a report may tell in a sentence, and have boxes about
other things for the young.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sok.answering.evidence.shares import is_met
from sok.answering.searching.around import with_leaning
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.topics import names_examples, topic_of
from sok.answering.words.enumerations import gives_examples
from sok.answering.words.facets import Facet
from sok.compounds import is_noun
from sok.indexing.terms import terms, words_of
from sok.records import Form, Kind

# What stands before the first of the things that a sentence lists.
_ANNOUNCING = re.compile(r"[^,]*(?=, som\b)|(?:[^, ]* )*")


def told_examples(corpus: Corpus, found: Search, chosen: Sequence[int]) -> Reply | None:
    """The sentence of running text that gives examples of all that a question names.

    None if there is none, or if one of the initiatives `chosen` says as much.
    """
    question = found.query.standalone
    topic = topic_of(question, corpus.index.chunk_terms.frequencies)
    asked = words_of(topic.text)
    if topic.regions or _joins_things(topic.parts) or not asked:
        return None
    # What is done to a thing ("främja jämställdhet") an example need not say.
    things = words_of(" ".join(filter(is_noun, topic.text.split()))) or asked
    if any(_says(things, _told_by(corpus, number)) for number in chosen):
        return None
    scores, sentences = found.sentences.fused, corpus.index.sentences

    def order(number: int) -> tuple[bool, float]:
        """What says itself what is asked comes first, then what is nearest."""
        says = _says(asked, corpus.index.text(sentences[number].span))
        return not says, -float(scores[number])

    for number in sorted(_giving(corpus, asked, names_examples(question)), key=order):
        span = with_leaning(corpus.index, number)
        weighed = evidence(corpus, found, [span])
        if weighed.is_enough:
            return Reply(Form.SPANS, (span,), weighed)
    return None


def _joins_things(parts: Sequence[str]) -> bool:
    """Whether a topic is several things: "god och jämlik hälsa" is one."""
    return bool(parts) and all(any(map(is_noun, part.split())) for part in parts)


def _told_by(corpus: Corpus, number: int) -> str:
    """The text of an initiative with its title and the heading above that."""
    span = corpus.index.initiatives[number].span
    block = corpus.index.documents[span.document].blocks[span.block]
    return " ".join([*block.headings[-2:], block.lead, block.text])


def _giving(corpus: Corpus, asked: Sequence[Sequence[str]], are_named: bool) -> Iterator[int]:
    """The sentences that give examples, or list things, in paragraphs that say all that is asked.

    What is itself one of the things listed is no name for all of them, but what is done is in it:
    "insatser inom områden som vattenkvalitet". Where examples are asked for by name
    (`are_named`), a sentence that only lists things says all itself.
    """
    lists = corpus.sentence_facets.flags[Facet.LIST]
    for number, part in enumerate(corpus.index.sentences):
        block = corpus.index.documents[part.span.document].blocks[part.span.block]
        text = corpus.index.text(part.span)
        gives = gives_examples(text)
        if block.kind is not Kind.PARAGRAPH or not (gives or lists[number]):
            continue
        announced = _ANNOUNCING.match(text)
        before = announced[0] if announced else ""
        is_done = gives or names_examples(before)
        told = block.text if is_done else block.text.replace(text, before)
        if _says(asked, text if are_named and not gives else told):
            yield number


def _says(asked: Sequence[Sequence[str]], text: str) -> bool:
    said = frozenset(terms(text))
    return all(is_met(its, said) for its in asked)
