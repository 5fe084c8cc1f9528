"""Headings as names of what stands under them, to be used within a sentence."""

from __future__ import annotations

import re
from collections import defaultdict

from sok.answering.searching.corpus import Corpus

_NUMBER = re.compile(r"^\d[\d.]*\s+")
# Words with nothing between them that would end a sentence, or part it.
_PLAIN = re.compile(r"[a-zà-ÿéA-ZÅÄÖÉ0-9][a-zà-ÿéA-ZÅÄÖÉ0-9 ,/-]*")
# The length of a chapter's path: the document's name and its own title.
_CHAPTER = 2
# Words of a heading that still reads well within a question.
_LONGEST = 7


def names_of(corpus: Corpus) -> frozenset[str]:
    """The headings that name what stands under them, within a sentence too.

    One that several sections have tells none of them, and a chapter's covers too much.
    """
    paths: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for document in corpus.index.documents.values():
        for block in document.blocks:
            if block.headings:
                paths[block.headings[-1]].add((document.name, *block.headings))
    return frozenset(
        heading
        for heading, [path, *others] in ((name, list(found)) for name, found in paths.items())
        if not others and len(path) > _CHAPTER and reads_well(heading)
    )


def bare(heading: str) -> str:
    """A heading without its number."""
    return _NUMBER.sub("", heading)


def is_short(heading: str) -> bool:
    """Whether a heading is no longer than what is said in one breath."""
    return len(bare(heading).split()) <= _LONGEST


def reads_well(heading: str) -> bool:
    """Whether a heading can stand within a sentence without parting it."""
    return is_short(heading) and _PLAIN.fullmatch(bare(heading)) is not None


def named(corpus: Corpus, heading: str) -> str:
    """A heading within a sentence: as a common noun if the documents write it so, else a title."""
    name = bare(heading)
    first = name.split()[0]
    if first.isalpha() and first[1:].islower() and _is_written(corpus, first.lower()):
        return first.lower() + name[len(first) :]
    return f"”{name}”"


def _is_written(corpus: Corpus, word: str) -> bool:
    """Whether a document has the word with these very letters."""
    whole = re.compile(rf"\b{re.escape(word)}\b")
    documents = corpus.index.documents.values()
    return any(whole.search(block.text) for document in documents for block in document.blocks)
