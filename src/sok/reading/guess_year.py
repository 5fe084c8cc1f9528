"""The year a document was published, by all that dates it, weighed against each other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from sok.reading.front import DATE, NUMBER, Front, Guess, number_of

# Reports in digital form are no older than this.
EARLIEST_YEAR = 1950

# How much each kind of evidence says. A number in a series carries the year of the series; a
# date that stands alone at the front is the document's own; the year of the file is that of the
# last printing to PDF, and a year in the text may be that of anything.
_NUMBER, _DATED, _DECIDED, _NAME, _FRONT, _FILE, _TEXT = 5.0, 4.0, 3.0, 2.0, 1.5, 1.0, 0.5

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Words before a date that say it is the document's own.
_OWN_DATE = re.compile(
    r"(?:besluta\w*|utfärda\w*|utkom|från trycket|publicera\w*|tryckt|stockholm|datum|"
    r"fastställ\w*|antag\w*|utgiv\w*|version|upplaga)\b[^\d\n]{0,30}$",
    re.IGNORECASE,
)
# How municipalities number decisions (§ 110/2013), and who holds the right to a text since when.
_DECISION = re.compile(r"(?:§\s*\d+/|©\s*|copyright\s+)((?:19|20)\d\d)(?!\d)", re.IGNORECASE)


def guess_year(front: Front) -> Guess:
    """The year; None if nothing dates the document.

    A year that is still to come is a goal, not the year of publication.
    """
    says: defaultdict[int, list[tuple[float, str]]] = defaultdict(list)
    for year, weight, reason in _evidence(front):
        if EARLIEST_YEAR <= year <= date.today().year and (weight, reason) not in says[year]:
            says[year].append((weight, reason))
    dated = {year: sum(weight for weight, _ in found) for year, found in says.items() if found}
    if not dated:
        return Guess(None)
    best = max(dated, key=lambda year: dated[year])
    return Guess(best, f"Året {max(says[best])[1]}.")


def _evidence(front: Front) -> Iterator[tuple[int, float, str]]:
    """Each year that something speaks for, how much it says, and what it is."""
    number = number_of(front)
    if number and not number["session"]:
        yield int(number["year"]), _NUMBER, f"står i numret {number[0]}"
    for year in _own_dates(front.text):
        yield year, _DATED, "är det i datumet på första sidorna"
    for match in _DECISION.finditer(front.text):
        yield int(match[1]), _DECIDED, "är det då dokumentet beslutades"
    if named := _years(front.stem):
        yield named[-1], _NAME, "står i filens namn"
    if front.file.created is not None:
        yield front.file.created, _FILE, "är det då filen gjordes"
    first = "\n".join(line.text for line in front.first[0]) if front.first else ""
    if years := _years(NUMBER.sub("", first)):
        yield Counter(years).most_common(1)[0][0], _FRONT, "nämns på första sidan"
    elif years := _years("\n".join("\n".join(lines) for lines in front.pages)):
        yield Counter(years).most_common(1)[0][0], _TEXT, "är det som nämns mest"


def _own_dates(text: str) -> Iterator[int]:
    """The years of dates that stand alone on a line, or after a word such as "beslutade"."""
    for match in DATE.finditer(text):
        before = text[: match.start()]
        line = before.rpartition("\n")[2] + text[match.end() :].partition("\n")[0]
        if not line.strip() or _OWN_DATE.search(before):
            yield int(match["written"] or match["counted"])


def _years(text: str) -> list[int]:
    years = (int(year) for year in _YEAR.findall(text))
    return [year for year in years if EARLIEST_YEAR <= year <= date.today().year]
