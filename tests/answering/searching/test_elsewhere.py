"""Of several documents, one that tells of something else than a question names is not quoted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fakes import FakeEncoder, read_fake

from sok.answering.asked.question import understand
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.elsewhere import is_elsewhere, is_of_other_example
from sok.indexing.build import build_index
from sok.indexing.spelling import Speller
from sok.indexing.store import Index, load_index
from sok.records import Span
from sok.settings import Settings

OF_ROADS = """\
# Vägar

Kommunen har fyra vägar.
"""
OF_BOATS = """\
# Båtar

Båtar byggs i Norge och Finland. EU-kommissionen ger stöd till båtarna.
"""


@pytest.fixture
def corpus(index_of: Callable[..., Index]) -> Corpus:
    """Two documents, the first of a municipality."""
    return Corpus.of(index_of(OF_ROADS, OF_BOATS))


@pytest.fixture
def of_a_municipality(settings_for: Callable[..., Settings]) -> Corpus:
    """One document, which is called after a municipality."""
    settings = settings_for(OF_ROADS)
    (settings.corpus / "a.toml").write_text("Vansbro kommun", "utf-8")
    build_index(settings, FakeEncoder(), read_fake)
    return Corpus.of(load_index(settings.index))


def elsewhere(corpus: Corpus, question: str, number: int, said: str = "") -> bool:
    """Whether the document with a number, first or second, is of something else."""
    document = sorted(corpus.index.documents)[number]
    return is_elsewhere(corpus, understand(question, [], Speller({}))[0], document, said)


@pytest.mark.parametrize(
    ("question", "roads", "boats"),
    [
        ("Hur många vägar finns i Norge?", True, False),
        ("Vad gör kommissionen i Tyskland?", True, True),
        ("Vad ger EU-kommissionen?", True, False),
        ("Hur många vägar finns?", False, False),
    ],
)
def test_a_name_must_be_in_the_document(
    corpus: Corpus, question: str, roads: bool, boats: bool
) -> None:
    """What another document has is none of this one's; a document may write an acronym out."""
    assert (elsewhere(corpus, question, 0), elsewhere(corpus, question, 1)) == (roads, boats)


@pytest.mark.parametrize(
    ("question", "said", "expected"),
    [
        ("Hur många vägar har Malung?", "Vägar finns.", True),
        ("Hur många vägar har Malung?", "Vägar finns i Malung.", False),
        ("Hur många vägar har Vansbro?", "Vägar finns.", False),
        ("Har Vansbro eller Malung flest vägar?", "Vägar finns.", False),
    ],
)
def test_a_document_of_a_municipality_tells_of_no_other(
    of_a_municipality: Corpus, question: str, said: str, expected: bool
) -> None:
    """Unless the paragraph names the other one, or the question both."""
    assert elsewhere(of_a_municipality, question, 0, said) is expected


def test_a_name_beside_the_quote_is_there(corpus: Corpus) -> None:
    """What stands above a paragraph is of it."""
    assert not elsewhere(corpus, "Hur många vägar finns i Norge?", 0, "Vägar i Norge")


EXAMPLES = """\
# Exempel från länen

I Skåne driver regionen projektet Lotsbron. Där lär sig lotsar att bygga.

Projektet kostade 6 miljoner kronor.

I Kalmar driver regionen projektet Handla.

I Halland driver regionen projektet Fyrvakten. Där får vakter 500 kronor.

# Annat

Muren kostade 7 miljoner kronor.
"""


@pytest.mark.parametrize(
    ("question", "said", "expected"),
    [
        ("Vad kostade Lotsbron?", "Projektet kostade", False),
        ("Vad kostade Lotsbron?", "I Halland", True),  # another example, near as it is
        ("Vad kostade Lotsbron?", "Muren", True),
        ("Vad kostade Fyrvakten?", "I Halland", False),
        ("Vad kostade Fyrvakten?", "Projektet kostade", True),
        ("Vad kostade muren?", "Muren", False),
        ("Vad kan man handla för?", "Muren", False),  # an ordinary word is no name of a project
        ("Muren som Handlar om oss?", "Muren", False),
        ("Vad kostade Handla?", "Muren", True),
    ],
)
def test_what_is_asked_of_a_project_is_told_where_that_is(
    index_of: Callable[..., Index], question: str, said: str, expected: bool
) -> None:
    """In a paragraph that names it, or soon after that in its section; never before it."""
    corpus = Corpus.of(index_of(EXAMPLES))
    name, document = next(iter(corpus.index.documents.items()))
    places = (n for n, block in enumerate(document.blocks) if block.text.startswith(said))
    place = next(places)
    text = document.blocks[place].text
    query = understand(question, [], Speller({}))[0]
    other = is_of_other_example(corpus, query, Span(name, place, 0, len(text)), text)
    assert other is expected
