"""A sentence to the numbers in it that say how many there are of what it names before them.

"Antalet projekt var 214 år 2022 och 312 år 2024." "Då var antalet ansökningar 512." "Av
ansökningarna beviljades 312, och 176 avslogs."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.compounds import is_noun
from sok.finding.number_counts import bare_numerals, is_object, is_subject
from sok.finding.number_kinds import Measure, Number
from sok.finding.number_names import is_label
from sok.finding.subject_clauses import is_finite
from sok.swedish import FUNCTION_WORDS

_NUMBER_OF = re.compile(r"\bantalet((?:\s+[a-zà-ÿ-]+){1,4})", re.IGNORECASE)
# What may stand before such a number, and what may before one that follows another.
_LEADS = re.compile(
    r"\b(?:är|var|varit|blev|blir|till|från|mot|nu|bara|endast|hela)\s+$|,\s*$", re.IGNORECASE
)
_JOINS = re.compile(r"(?:,|\b(?:och|respektive))\s+$")
_OF = re.compile(r"^Av\s+([a-zà-ÿ]+(?:[aeo]r|e)?na)\b(?=\s+[a-zà-ÿ])")
_NO_NOUN = re.compile(r"\s+(?:har|hade|är|var|blev|steg|ökade|minskade|sjönk|växte)\b")
_FIRST = re.compile(r"\w+(?:or|ar|er)(?= )")
# A new clause may count something else.
_CLAUSE = re.compile(r"[;:()]|\b(?:som|där|medan|men|varav|eftersom)\b")


def totals(text: str, numbers: Sequence[Number]) -> tuple[Number, ...]:
    """The numbers of a sentence that "antalet" and a noun count, in the unit of that noun.

    `numbers` are those with a unit of their own, of which none is one.
    """
    found: list[Number] = []
    for named in _NUMBER_OF.finditer(text):
        unit, end = _counted(text, named)
        if not unit:
            continue
        stop = _CLAUSE.search(text, end)
        counted: list[Number] = []
        for numeral, start in bare_numerals(text, numbers):
            before = text[end:start]
            leads = _LEADS.search(before) or not before.strip()
            is_inside = end <= start < (stop.start() if stop else len(text))
            if (
                is_inside
                and not is_label(text, start)
                and (leads or (counted and _JOINS.search(before)))
            ):
                counted.append(Number(numeral.value, unit, Measure.COUNT, start, numeral.end))
        found += counted
    return tuple(found)


def parts(text: str, numbers: Sequence[Number]) -> tuple[Number, ...]:
    """The numbers of a sentence that count some of what it begins with: "Av ansökningarna".

    Each stands right after a verb, or before one where it begins its clause. `numbers` are those
    with a unit of their own, of which none is one.
    """
    named = _OF.match(text)
    if named is None or not is_noun(named[1]):
        return ()
    return tuple(
        Number(numeral.value, named[1], Measure.COUNT, start, numeral.end)
        for numeral, start in bare_numerals(text, numbers)
        if is_object(text[:start]) or is_subject(text, text[:start], numeral.end)
    )


def _counted(text: str, named: re.Match[str]) -> tuple[str, int]:
    """The noun after "antalet" with the adjectives before it, and where it ends; "" if none.

    It stands before a verb or a preposition: "antalet nya anställda är". Of "antalet beviljade
    projekt" the first word looks like a verb. "Antalet har stigit" is that of what the sentence
    begins with, if those are several: "Kameror".
    """
    end = named.start(1)
    if _NO_NOUN.match(named[1]):
        first = _FIRST.match(text)
        is_several = first is not None and is_noun(first[0].lower())
        return (first[0].lower() if first and is_several else ""), end
    for place, word in enumerate(re.finditer(r"[a-zà-ÿ-]+", named[1], re.IGNORECASE)):
        is_last = place and is_noun(text[named.start(1) : end].split()[-1]) and not is_noun(word[0])
        if place and (is_last or is_finite(word[0]) or word[0] in FUNCTION_WORDS):
            break
        end = named.start(1) + word.end()
    return text[named.start(1) : end].strip(), end
