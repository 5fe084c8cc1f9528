"""Whether texts have a name that a question gives, or what it is made from."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sok.indexing.terms import words_of

# Letters of a name that another word is made from.
LEAST_LETTERS = 5
# "EU-land" is a kind of thing, "EU-kommissionen" one that is called so.
_ACRONYM = re.compile(r"^[A-ZÅÄÖ\d]{2,}-(?:[a-zà-ÿ]\w*(?<!en)(?<!et)(?<!an)(?<!na)$)?")
# "Lundaprojektet" is a project in Lund.
_GENERAL = re.compile(r"(?<=\w{4})s?-?(?:projekt|exempl|exempel|insats|satsning|initiativ)\w*$")


def is_known(name: str, known: Collection[str]) -> bool:
    """Whether documents have each word of a name, or most of it: "Malmöbo" is made from Malmö.

    An acronym need not be there, nor in "EU-kommissionen": they may write it out. Nor need what
    kind of thing it is, which is a noun of the question as others are.
    """
    return all(
        its[0] in known or any(term in known for term in beginnings(its[0]))
        for word in name.split()
        if not word.isupper()
        for its in words_of(_GENERAL.sub("", _ACRONYM.sub("", word)))
    )


def beginnings(word: str) -> Iterator[str]:
    """What a name may be made from: at least half of it, as "natur" tells of no agency."""
    least = max(LEAST_LETTERS, (len(word) + 1) // 2)
    return (word[:length] for length in range(least, len(word)))
