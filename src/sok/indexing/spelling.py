"""Reads questions typed without å, ä and ö, or misspelt, in the words that the documents use.

Precision first: a word that the documents have, or that is Swedish, a name or a number, stands
as it is, so that a question on something absent never becomes one on something else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sok.compounds import base, is_noun, parts, split
from sok.finding.subject_clauses import is_supine
from sok.indexing.letters import (
    ONE_ERROR,
    TWO_ERRORS,
    first_of,
    fold,
    is_compound,
    is_known,
    is_swedish,
    restorations,
    typing_errors,
    within_errors,
)
from sok.indexing.region_names import region_meant, with_region_names
from sok.indexing.terms import STOP_WORDS, stem, word_terms, words
from sok.regions import regions_in
from sok.swedish import is_word

YEAR_DIGITS = 4
_HAVE = frozenset({"ha", "har", "hade"})
_RUN_TOGETHER = re.compile(r"([A-ZÅÄÖ]?[a-zà-ÿ]+)([A-ZÅÄÖ]{2,})")


@dataclass(frozen=True, slots=True)
class Correction:
    """A word of a question, and the word that it was taken for."""

    typed: str
    meant: str


@dataclass(frozen=True, slots=True)
class Understood:
    """A question as it was understood: `text` with every correction made."""

    text: str
    corrections: tuple[Correction, ...]


class Speller:
    """Finds the word of a vocabulary that a typed word was meant to be."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        """Take the documents' words (normalised as in `terms.words`) and their counts."""
        topical = {word for word in vocabulary if word.isalpha() and len(word) > 1}
        self._written = frozenset(topical) | STOP_WORDS
        self._terms = frozenset(term for word in topical for term in word_terms(word))
        heard = {part for word in topical for part in parts(word)} | self._written
        # The most used word wins, then the shortest: several fold to the same letters.
        ordered = sorted(heard, key=lambda w: (-vocabulary.get(w, 0), len(w), w))
        self._folded = first_of((fold(word), word) for word in ordered)
        forms = ((form, word) for word in ordered for form in (fold(word), fold(stem(word))))
        self._forms = first_of(pair for pair in forms if len(pair[0]) >= ONE_ERROR - 1)

    def understand(self, question: str) -> Understood:
        """The question with the words that were mistyped put right, and which they were."""
        plain = fold(question) == unicodedata.normalize("NFC", question).casefold()
        question, named = with_region_names(question)
        corrections = [Correction(*pair) for pair in named]
        pieces, done, before = [], 0, ""
        for word, start, end in words(question):
            typed = question[start:end]
            # "Vilka har satt av pengar?" asks what they have done, and not for a "sätt".
            is_done = before in _HAVE and is_supine(word)
            meant, before = None if is_done else self._meant(word, typed, plain), word
            if meant is None or meant == word:
                continue
            is_name = bool(regions_in(meant))
            meant = meant[:1].upper() + meant[1:] if is_name or typed[0].isupper() else meant
            pieces += [question[done:start], meant]
            corrections.append(Correction(typed, meant))
            done = end
        return Understood("".join([*pieces, question[done:]]), tuple(corrections))

    def knows(self, word: str) -> bool:
        """Whether a word (as `terms.words` gives it) is of the documents, Swedish, or a year."""
        is_year = len(word) == YEAR_DIGITS and word.isdecimal()
        return word in self._written or is_year or is_swedish(word, word)

    def _meant(self, word: str, typed: str, plain: bool) -> str | None:
        """The word that `word` stands for, or None if it stands for itself.

        `plain` says that the whole question has no å, ä or ö: only then may a word that is
        Swedish as it stands ("halsa", "lan") be another one without its diacritics.
        """
        if not word.isalpha() or len(word) < 2 or (len(typed) > 1 and typed.isupper()):
            return None
        if word in self._written:
            return None
        if apart := self._apart(typed):
            return apart
        if not is_known(word) and (region := region_meant(word)):
            return region
        if is_swedish(word, typed):
            ours = stem(word) in self._terms
            if not ours and not is_known(word) and (meant := self._nearest_long(word)):
                return meant
            meant = self._folded.get(word) if plain and not ours else None
            # "Hur fort går det?" has no other word in it, though the documents may say "fört".
            return meant if meant and (is_noun(meant) or meant in STOP_WORDS) else None
        return (
            self._folded.get(word)
            or self._restored(word, is_known)
            or self._nearest(word)
            or self._restored(word, is_compound)
            or self._nearest_piece(word)
        )

    def _apart(self, typed: str) -> str | None:
        """A word and an acronym run together ("ReactEU") as the documents write them, or None."""
        found = _RUN_TOGETHER.fullmatch(typed)
        is_ours = found and {found[1].lower(), found[2].lower()} <= self._written
        return f"{found[1]}-{found[2]}" if found and is_ours else None

    def _restored(self, word: str, judge: Callable[[str], bool]) -> str | None:
        """`word` with å, ä and ö, as an inflection of the documents' words or as the only one."""
        restored = [other for other in restorations(word) if judge(other)]
        ours = [other for other in restored if not self._terms.isdisjoint(word_terms(other))]
        if ours:
            return min(ours, key=lambda other: stem(other) not in self._terms)
        return restored[0] if len(restored) == 1 else None

    def _nearest_long(self, word: str) -> str | None:
        """The documents' word within one error of a long compound that only rules allow.

        "Gatustöt" is a compound too, but who writes it of a report on "gatustöd" means that.
        """
        if len(word) < TWO_ERRORS:
            return None
        meant = self._nearest(word)
        near = meant is not None and typing_errors(fold(word), fold(meant)) <= 1
        return meant if near else None

    def _nearest(self, word: str) -> str | None:
        """The documents' word within the errors allowed, counted on the word or on its stem."""
        letters = fold(word)
        near: list[tuple[int, int, str]] = []
        for form in {letters, fold(stem(word))}:
            if len(form) < ONE_ERROR - 1:
                continue
            allowed = 2 if len(form) >= TWO_ERRORS else 1
            for key, errors in within_errors(form, self._forms.keys(), allowed):
                # The first letter is the one that is typed with most care.
                # A letter that was left out ("regon") leaves the word meant as long as any.
                if key[0] == form[0] and max(len(key), len(form)) >= ONE_ERROR:
                    meant = self._forms[key]
                    near.append((errors, typing_errors(letters, fold(meant)), meant))
        return min(near)[2] if near else None

    def _nearest_piece(self, word: str) -> str | None:
        """A compound of the documents' words, of which the last one was misspelt."""
        for at in range(len(word) - ONE_ERROR, 2, -1):
            first, last = word[:at], word[at:]
            if stem(base(first)) in self._terms and is_word(base(first)):
                meant = self._nearest(last)
                if meant and split(first + meant):
                    return first + meant
        return None
