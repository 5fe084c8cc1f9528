"""A sentence to how many things it lists: "pirar, fyrar och bojar" are three."""

from __future__ import annotations

import re

from sok.compounds import is_noun

# So many things are a list; two are a pair.
FEWEST_LISTED = 3
# Words of one of the things listed; what is longer is a clause.
MOST_WORDS = 5

# A comma before such a word begins a clause or another turn of the sentence, and no further thing.
_NO_ITEM = (
    r"(?:som|vilk\w+|men|utan|där|när|eftersom|så|då|om|även|dock|liksom|inklusive|bland|jämfört|"
    r"dels|vars|medan|trots|varav|både|utifrån|tillsammans|efter|med|till exempel|framför allt)\b"
)
_WORD = r"[\w:/–-]+(?: \([^()]*\))?"
_ITEM = rf"{_WORD}(?: (?!(?:och|samt|eller)\b){_WORD}){{0,{MOST_WORDS - 1}}}"
# One of the things may itself be a pair: "mat och dryck samt service".
_PAIRED = rf" (?:och|samt) (?!{_NO_ITEM}){_ITEM}(?=,| (?:och|samt|eller)\b)"
_LISTED = re.compile(
    rf"(?P<commas>(?:, (?!{_NO_ITEM}){_ITEM}(?:{_PAIRED})?)+),? (?:och|samt|eller)(?:, [^,]+,)? \w",
    re.IGNORECASE,
)
# Without a comma: "bryggor och bojar samt fyrar".
_LISTED_IN_PAIRS = re.compile(
    rf"\w (?:och|eller) (?!{_NO_ITEM})(?P<item>{_ITEM}) samt (?!{_NO_ITEM})\w",
    re.IGNORECASE,
)
# Clauses that begin alike, of any length: "att A inte ska B, att C och att D".
_CLAUSES = re.compile(
    r"\b(?P<like>att|till|hur|om|på|med|av|för|genom)\b[^,.:;]+"
    r"(?P<more>(?:, (?P=like)\b[^,.:;]+?)+),? (?:och|samt|eller) (?P=like)\b",
    re.IGNORECASE,
)
# Ways in which a sentence says that it gives some of several.
_GIVES = re.compile(
    r"\b(?:exempel(?:vis)?|t\.? ?ex\b\.?|bland annat|bl\.? ?a\.|såsom|som att|allt från|"
    r"framför allt)",
    re.IGNORECASE,
)
_COMMA = re.compile(r",(?![^()]*\))")


def listed(text: str) -> int:
    """The most things that one sentence of a text lists, 0 if fewer than `FEWEST_LISTED`.

    Adjectives and verbs are no things: "på lokal, regional och nationell nivå".
    """
    found = (_items(one["commas"]) for one in _LISTED.finditer(text))
    most = max((len(items) + 2 for items in found if any(map(_is_thing, items))), default=0)
    alike = (len(_items(one["more"])) + 2 for one in _CLAUSES.finditer(text))
    most = max(most, max(alike, default=0))
    in_pairs = any(_is_thing(one["item"]) for one in _LISTED_IN_PAIRS.finditer(text))
    return most if most >= FEWEST_LISTED else FEWEST_LISTED * in_pairs


def gives_examples(text: str) -> bool:
    """Whether a text says that it gives some of several things."""
    return bool(_GIVES.search(text))


def _items(commas: str) -> list[str]:
    return [item.strip() for item in _COMMA.split(commas) if item.strip()]


def _is_thing(item: str) -> bool:
    return " " in item or item != item.lower() or is_noun(item)
