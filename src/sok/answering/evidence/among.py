"""Whether a text tells of others, or another time, than those that a question names."""

from __future__ import annotations

import re

from sok.answering.asked.ranking import AGAINST_TIME
from sok.answering.evidence.shares import is_met
from sok.answering.words.facets import YEAR
from sok.answering.words.synonyms import said_otherwise
from sok.indexing.terms import terms, words_of

_AMONG = re.compile(r"\bbland (?!annat\b|(?:de|dem|dom|dessa)\b)(\w[\w ]*)", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:sedan|från och med) (?:år )?(?:19|20)\d\d\b", re.IGNORECASE)
_YEAR_BEFORE = re.compile(
    r"(?<!från )(?<!sedan )\b(?:året (?:innan|före|dessförinnan)|föregående år)\b", re.IGNORECASE
)
_AT_END = re.compile(rf"{_YEAR_BEFORE.pattern}\W*$", re.IGNORECASE)
_EARLIER = re.compile(
    rf"{_YEAR_BEFORE.pattern}|\bförra år|\btidigare\b|\bjämför|"
    r"\b(?:ök|minsk)(?:a[dt]e?s?|ning\w*)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:sedan|från|efter)\b", re.IGNORECASE)


def tells_among_others(question: str, quoted: str) -> bool:
    """Whether a question asks of some among whom, and a quote tells only of others.

    "Hur stor är andelen bland kvinnor?" is not what it is "bland barn".
    """
    asked = _AMONG.search(question)
    if asked is None or not _AMONG.search(quoted):
        return False
    said = frozenset(terms(quoted))
    its = next(iter(words_of(asked[1])), ())
    return bool(its) and not is_met(its, said | said_otherwise(its[:1], said))


def dated_at(question: str, text: str) -> str:
    """A text without the years since when something is so, which date nothing else in it.

    "Sedan 2021 finns ett bidrag på 75 000 kronor" is no amount of that year. As it is for who asks
    of the time since a year. What is told of "året före" is of the year before that told last.
    """
    said = text if _FROM.search(question) else _SINCE.sub("", text)
    told = (YEAR.findall(said[: back.start()])[-1:] for back in _YEAR_BEFORE.finditer(said))
    return " ".join([said, *(str(int(year) - 1) for years in told for year in years)])


def is_of_later_year(question: str, quoted: str, year: int | None) -> bool:
    """Whether a question asks of the year before, and a quote tells of no earlier one.

    That is before the last year that the question names, or before `year`, that of the quote's
    document. A quote of a change tells of both years.
    """
    # "Än året före" asks how one year is to another.
    if not _YEAR_BEFORE.search(AGAINST_TIME.sub("", question)):
        return False
    named = YEAR.findall(question)
    # "2021, året före valet" says of which year it is told.
    if named and not _AT_END.search(question):
        return False
    of = int(named[-1]) if named else year
    is_earlier = any(of is None or int(one) < of for one in YEAR.findall(quoted))
    return not (is_earlier or _EARLIER.search(quoted))
