"""Verbs that tell of something done, and those that only tell how things are."""

from __future__ import annotations

import re

from sok.compounds import is_noun
from sok.finding.number_fractions import EACH
from sok.finding.subject_clauses import FINITE, is_finite, is_supine
from sok.sentences import sentences_of
from sok.swedish import FUNCTION_WORDS, lemmas

# Verbs of how things are and how they change, of what is thought and said, and of getting.
_STATES = frozenset(
    """
    är var varit blir blev blivit finns fanns funnits ligger låg legat uppgår uppgick utgör utgjorde
    motsvarar motsvarade omfattar omfattade ökar ökade ökat minskar minskade minskat saknar saknade
    saknas stiger steg stigit sjunker sjönk sjunkit växer växte vuxit faller föll bor bodde består
    bestod gäller gällde kostar kostade kostat drabbas drabbades drabbats beräknas beräknar
    beräknade uppskattas uppskattar uppskattade väntas
    får fick fått haft kan kunde ska skulle bör måste behöver behövde behövt anser ansåg uppger
    uppgav menar menade tror trodde tycker tyckte ser såg sett säger sade bedömer bedömde bedömt
    konstaterar konstaterade påpekar påpekade påpekat räknar toppar toppade hamnar hamnade
    räknade svarar svarade tillhör tillhörde framfört föreslagit begärt
    """.split()
)
_FORM = re.compile(r"kör|\w{2,}(?:[aeyö]r|de|[bdfghjklmnprstvx]te)")
_WORD = re.compile(r"\w[\w-]*")
# At most so many words ("därför", "i ett projekt", "tillsammans med ...") part "har" and its verb.
_BETWEEN = 9
# "Skåne är först ut med ett försök"
_FIRST = re.compile(
    r"(?:är|var|blev) först(?: ut| i (?:landet|Sverige))? med "
    r"(?:att|ett? (?:\w+ )?(?:försök|pilot\w*|test|modell|projekt|satsning|arbetssätt))\b"
)
# "I Skåne har eleverna utsetts": what is done follows so soon.
_NEXT = 3
# "Var tredje vecka", "var och en": no verb, but "var avgörande" has one.
_OF_EACH = re.compile(rf"\bvart? (?:och en|och ett|annan|annat|{'|'.join(EACH)})\b", re.IGNORECASE)
# Who "får" do something is let to by somebody.
_LETS = re.compile(r"\b(?:får|fick)\b((?:\s+[\w-]+){1,10})", re.IGNORECASE)
# "I Hjo tog den frågan elva månader".
_LASTS = re.compile(
    r"\b(?:ta(?:r|git)|tog|dröj(?:er|de|t))\b.*\b(?:minuter|timmar|dagar|veckor|månader|år)\b"
)
_MEASURES = re.compile(
    r"\b(?:procent\w*|andel\w*|genomsnitt\w*|bör|ska|måste|bland annat)\b|%", re.IGNORECASE
)


def begins_with_deed(text: str) -> bool:
    """Whether what is said of somebody begins with a verb of doing: "mäter", "har i år byggt"."""
    words = [word.lower() for word in _WORD.findall(text)[: _BETWEEN + 1]]
    if _FIRST.match(text):
        return True
    if words[:1] in (["har"], ["hade"]):
        return any(is_supine(word) and word not in _STATES for word in words[1:])
    is_verb = bool(words) and (bool(_FORM.fullmatch(words[0])) or words[0] in FINITE)
    return is_verb and words[0] not in _STATES


def tells_of_deed(text: str) -> bool:
    """Whether a text has a verb of doing, wherever it stands."""
    words = [word.lower() for word in _WORD.findall(text)]
    has_done = {"har", "hade"}.intersection(words) and any(map(_is_done, words))
    return (
        bool(has_done or _FIRST.search(text))
        or _lets(text)
        or any(is_finite(word) and word not in _STATES | {"har", "hade"} for word in words)
    )


def _is_done(word: str) -> bool:
    """Whether a word is a supine, active or passive: "utsett", "utsetts"."""
    return is_supine(word) or (word.endswith("ts") and is_supine(word[:-1]))


def begins_with_supine(text: str) -> bool:
    """Whether a text goes on from "har": "byggt en scen"."""
    return is_supine(_first_word(text))


def begins_with_infinitive(text: str) -> bool:
    """Whether a text names something to do: "Bygga en scen"."""
    word = _first_word(text)
    is_verb = word.endswith("a") and word in lemmas(word) and not is_noun(word)
    return is_verb and word not in FUNCTION_WORDS


def _first_word(text: str) -> str:
    found = _WORD.match(text)
    return found[0].lower() if found else ""


def measures(sentence: str) -> bool:
    """Whether a sentence says how much, or what ought to be, and not what was done."""
    return bool(_MEASURES.search(sentence))


def tells_how_it_is(text: str) -> bool:
    """Whether a text tells of states alone, or begins with how much something is."""
    return tells_of_states(text) or any(map(measures, sentences_of(text)[:1]))


def tells_of_states(text: str) -> bool:
    """Whether each sentence of a text says how something is or how it changes."""
    return all(map(_is_state, sentences_of(text)))


def _is_state(sentence: str) -> bool:
    """Whether a sentence says how something is: "har fått mer", but not "har utsetts och fått"."""
    words = [word.lower() for word in _WORD.findall(_OF_EACH.sub("", sentence))]
    is_there = words[:1] in (["i"], ["på"]) and "har" in words[2:4]
    after = words[words.index("har") + 1 :][:_NEXT] if is_there else []
    is_done = any(_is_done(word) and word not in _STATES for word in after)
    is_done = is_done or bool(_FIRST.search(sentence))
    is_state = bool(_LASTS.search(sentence)) or any(word in _STATES for word in words)
    return is_state and not (is_done or _lets(sentence))


def _lets(text: str) -> bool:
    """Whether a text says what somebody may do: "får unga låna cyklar"."""
    return any(
        any(map(begins_with_infinitive, found[1].split()[1:])) for found in _LETS.finditer(text)
    )
