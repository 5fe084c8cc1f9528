"""Whether two pieces of text are one word: the document's own words and the dictionary decide.

Each rule answers only where the evidence is clear; else the text stays as it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sok.reading.lines import FIRST_LETTERS, LAST_LETTERS, Line, continues_word
from sok.swedish import FUNCTION_WORDS, is_entry, is_word

# Shorter joins are too often a word by chance: "t o m" is not "tom".
SHORTEST_JOINED = 5
# A piece of a word that is certain to be no abbreviation or number sign.
# First parts of so few letters that make no word with the next are short forms ("tv-apparat").
SHORT_FIRST = 2
SHORTEST_TAIL = 4

# Abstract nouns with a linking s: as a genitive they would need an article ("en verksamhets mål").
_LINKING_FORMS = ("hets", "tets", "ions", "nings", "skaps")
# An ending that is a word too, but hardly one that follows a noun ("region er").
_PLURAL_ENDING = "er"
_DEFINITE_ENDINGS = ("en", "et", "na")
_TOKEN = re.compile(r"[^\W_]+(?:[:-][^\W_]+)*")
# What may lose its hyphen before a word: an acronym, a letter with digits (A5), a ratio (1:1).
_SIGN = re.compile(r"(?:[A-ZÅÄÖ]{2,}|[A-ZÅÄÖ]\d+|\d+:\d+)(?=[a-zà-ÿ])")
_DECADE = re.compile(r"\d{2,4}(?=tal(?:et|ets|s)?$)")
_ACRONYM_END = re.compile(r"(?<=[a-zà-ÿ])[A-ZÅÄÖ]{2,}$")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a document tells of its words, lower-cased.

    `counts` says how often each stands unbroken, `pairs` how often two stand side by side.
    """

    counts: Mapping[str, int]
    pairs: Mapping[tuple[str, str], int]
    trusted_ends: bool

    def knows(self, word: str) -> bool:
        """Whether the document writes `word` unbroken somewhere."""
        return word.lower() in self.counts


def gather(pages: Sequence[Sequence[Line]], trusted_ends: bool) -> Evidence:
    """The evidence of all lines; halves of words that a line end cut in two are left out."""
    counts: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for lines in pages:
        for before, line, after in zip([None, *lines], lines, [*lines[1:], None], strict=False):
            text = line.text
            if before is not None and continues_word(before, line):
                text = FIRST_LETTERS.sub("", text, count=1)
            if after is not None and continues_word(line, after):
                if trusted_ends:
                    halves = LAST_LETTERS.findall(text) + FIRST_LETTERS.findall(after.text)[:1]
                    counts["".join(halves).lower()] += 1
                text = LAST_LETTERS.sub("", text)
            tokens = [token.lower() for token in _TOKEN.findall(text.rstrip("-"))]
            counts.update(tokens)
            pairs.update(pairwise(tokens))
    return Evidence(counts, pairs, trusted_ends)


def is_whole(piece: str) -> bool:
    """Whether a piece can stand alone, as a word of the language."""
    if len(piece) == 1:
        return not piece.islower() or piece in {"i", "å", "ö"}
    return not piece.isalpha() or piece.lower() in FUNCTION_WORDS or is_word(piece)


def goes_on(head: str, tail: str, evidence: Evidence) -> bool:
    """Whether a word goes on after a line end that marks a broken word."""
    # The mark is wrong where it would make no word of two.
    joined = head + tail
    return (
        is_word(joined)
        or evidence.counts.get(joined.lower(), 0) > 1
        or not (is_whole(head) and is_whole(tail))
    )


def is_cut(head: str, tail: str, evidence: Evidence) -> bool:
    """Whether a line too narrow for a word cut it in two, without a hyphen, as cells do."""
    joined = head + tail
    if len(joined) < SHORTEST_JOINED or (is_whole(head) and is_whole(tail)):
        return False
    torn = not (is_whole(head) or evidence.knows(head)) or len(tail) == 1
    return torn and (is_word(joined) or evidence.knows(joined))


def is_one_word(pieces: Sequence[str], evidence: Evidence) -> bool:
    """Whether pieces with white space between them are one word that was torn apart."""
    joined = "".join(pieces)
    if len(joined) < SHORTEST_JOINED or not joined.isalpha() or not joined[1:].islower():
        return False
    lower = [piece.lower() for piece in pieces]
    torn = [not is_whole(piece) for piece in pieces]
    if any(torn):
        # A name or a new word after "med" or "i" is no torn word when it stands elsewhere too.
        if lower[0] in FUNCTION_WORDS and _stands_elsewhere(lower, evidence):
            return False
        return is_word(joined) or evidence.knows(joined)
    first, last = lower[0], lower[-1]
    return evidence.trusted_ends and len(pieces) == 2 and _are_one_noun(first, last, evidence)


def _are_one_noun(first: str, last: str, evidence: Evidence) -> bool:
    """Whether two words that could each stand alone are one all the same.

    Not to be asked of text that is whole: "samhällsskydd och beredskaps föreskrifter" is right.
    """
    joined = first + last
    if last == _PLURAL_ENDING:
        return first not in FUNCTION_WORDS and evidence.knows(joined)
    if {first, last} & FUNCTION_WORDS or _is_adjective(first):
        return False
    if evidence.knows(joined):
        return evidence.counts[joined] >= evidence.pairs.get((first, last), 0)
    if first.endswith(_LINKING_FORMS):
        return is_word(joined)
    return last.endswith(_DEFINITE_ENDINGS) and is_word(joined) and is_entry(joined)


def _stands_elsewhere(pieces: Sequence[str], evidence: Evidence) -> bool:
    rest = "".join(pieces[1:])
    return evidence.counts.get(rest, 0) > evidence.pairs.get((pieces[0], rest), 0)


def _is_adjective(word: str) -> bool:
    """Whether a word stands before nouns ("små företag" beside "småföretag" is no repair)."""
    return word in {"små", "ny", "god"} or (is_word(word + "a") and is_word(word + "t"))


def joins_at_hyphen(before: str, after: str, evidence: Evidence) -> str:
    """What a hyphen between two lines becomes: "" (joined), "-" (kept) or "- " (suspended).

    Of 773 in real PDFs 95 % are to be joined, so a hyphen stays only for a reason: an acronym, a
    number or a capital, the document's own writing, or a name before a word ("Emas-nummer").
    """
    solid, kept = before + after, f"{before}-{after}"
    # "lång-" + "samt" is one word.
    if after.lower() in {"och", "eller", "samt", "respektive"}:
        return "" if is_word(solid) else "- "
    if not after[:1].islower() or before[1:].isupper() or before[-1:].isdigit():
        return "-"
    # No word is broken behind its first letter ("e-post", "S-formad").
    if len(before) == 1:
        return "-"
    if evidence.knows(solid) or is_word(solid):
        return "-" if evidence.knows(kept) and not evidence.knows(solid) else ""
    if len(before) <= SHORT_FIRST and is_word(after):
        return "-"
    name = before[0].isupper() and not is_word(before.lower()) and is_word(after)
    return "-" if evidence.knows(kept) or name else ""


def hyphen_place(word: str, evidence: Evidence) -> int | None:
    """Where a compound such as "EUsamarbetet", "1:1medel" or "ReactEU" lost its hyphen, or None."""
    if is_word(word) and not _SIGN.match(word):
        return None
    for pattern in (_SIGN, _DECADE):
        found = pattern.match(word)
        if found:
            tail = word[found.end() :]
            known = evidence.knows(f"{found.group()}-{tail}")
            clear = len(tail) >= SHORTEST_TAIL and is_word(tail)
            return found.end() if known or clear or pattern is _DECADE else None
    found = _ACRONYM_END.search(word)
    return found.start() if found and evidence.knows(found.group()) else None


def is_suspended(first: str, conjunction: str, second: str) -> bool:
    """Whether "närings och utvecklingsfrågor" means "närings- och utvecklingsfrågor".

    Clear only for a noun in the form that compounds begin with (a linking s; "mätas och" is a
    verb's), whose compound with the last part of `second` is a word.
    """
    if conjunction not in {"och", "eller", "samt"} or not first.endswith("s"):
        return False
    if is_word(first) and not is_word(first[:-1]):
        return False
    if not (first.islower() and second.islower()):
        return False
    if not any(is_word(first[:-1] + article) for article in ("en", "et")):
        return False
    return any(
        is_word(second[:cut]) and is_word(second[cut:]) and is_word(first + second[cut:])
        for cut in range(SHORTEST_TAIL, len(second) - SHORTEST_TAIL + 1)
    )
