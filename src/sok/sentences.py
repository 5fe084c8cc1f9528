"""Where the sentences of a Swedish text begin and end.

A full stop, question mark, exclamation mark or ellipsis ends a sentence if white space and
something that can begin one (not a lower-case letter) follow, and if it does not belong to an
abbreviation, an initial or the number of a heading. In doubt the text is not cut: a quote that
holds two sentences is still right, half a sentence is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Abbreviations that something in capitals or digits may follow within the sentence. Those that
# close an enumeration (m.m., osv.) are not here: a capital after them begins a sentence.
ABBREVIATIONS = frozenset(
    """t.ex ex exv bl.a s.k dvs d.v.s p.g.a pga t.o.m fr.o.m i.o.m m.a.o m.h.a f.d f.n f.ö o.dyl
    enl resp inkl exkl jfr ev tf nr kl ca c:a kap dr prof doc st s:t s:ta""".split()
)
# Abbreviations that are words or names as well, and so count as such only before a number.
BEFORE_NUMBER = frozenset(
    """ss sid fig tab bil art prop bet dir dnr avd vol del tel ung min max anm fotnot not jan feb
    mars apr aug sept okt nov dec""".split()
)
_END = re.compile(r"(?:[!?]+|\.+|…)[\"'”’»)\]]*(?=\s)")
_TYPED_END = re.compile(r"(?<=[.!?])\s+")
_OPENING = "\"'”’“»«([–-"
_WORD = re.compile(r"\w")
_NUMBERED = re.compile(r"\d+(?:\.\d+)*")


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The half-open ranges of the sentences of `text`, in order.

    They do not overlap, none begins or ends with white space, and between them is nothing else.
    """
    spans = []
    start = 0
    for end in [*_ends(text), len(text)]:
        piece = text[start:end]
        if piece.strip():
            first = end - len(piece.lstrip())
            spans.append((first, start + len(piece.rstrip())))
        start = end
    return tuple(spans)


def sentences_of(text: str) -> list[str]:
    """The sentences of `text`, in order, without the white space between them."""
    return [text[start:end] for start, end in sentence_spans(text)]


def typed_sentences(text: str) -> list[str]:
    """The sentences of what somebody typed, who may begin them in lower case."""
    text = text.strip()
    said = []
    start = 0
    for gap in _TYPED_END.finditer(text):
        match = _END.search(text, gap.start() - 1)
        if match is None or not _is_abbreviated(text[start : match.start()], match, text):
            said.append(text[start : gap.start()])
            start = gap.end()
    return [*said, text[start:]]


def _ends(text: str) -> Iterator[int]:
    start = 0
    for match in _END.finditer(text):
        sentence = text[start : match.start()]
        if _begins_sentence(text, match.end()) and not _is_abbreviated(sentence, match, text):
            start = match.end()
            yield start


def _begins_sentence(text: str, place: int) -> bool:
    """Whether what follows `place` can begin a sentence: nothing in lower case does."""
    following = _WORD.search(text, place)
    return following is not None and not following[0].islower()


def _is_abbreviated(sentence: str, match: re.Match[str], text: str) -> bool:
    """Whether the end found after `sentence` is the full stop of something shorter."""
    words = sentence.split()
    if not any(character.isalnum() for character in sentence):
        return True  # an ellipsis or a mark alone belongs to what follows
    if match[0] != "." or sentence[-1].isspace():
        return False
    last = words[-1].lstrip(_OPENING)
    if len(words) == 1 and _NUMBERED.fullmatch(last):
        return True
    if len(last) == 1 and last.isalpha():
        return True
    following = text[match.end() :].lstrip()
    return last.lower() in ABBREVIATIONS or (
        last.lower() in BEFORE_NUMBER and following[:1].isdigit()
    )
