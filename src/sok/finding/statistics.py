"""A Document to the figures in it that measure something, each with what it measures.

What counts as a figure is said in `numbers` (amounts, shares, counts) and `number_years`
(periods, and years in which something happened).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sok.finding.number_elided import numbers_in
from sok.finding.number_kinds import Measure, Number
from sok.finding.number_years import find_mentions, find_years
from sok.finding.statistic_context import region_of, year_of
from sok.finding.statistic_counts import count_subject, event_subject, leans_back, period_subject
from sok.finding.subject_clauses import WHERE, without_verb
from sok.finding.subject_headings import innermost_heading
from sok.finding.subject_listed import introduced, is_each, listed_at, parenthesis, part_of
from sok.finding.subject_places import Place, Subject, places
from sok.finding.subject_pointers import is_named_before
from sok.finding.subject_right import place_after
from sok.finding.subject_things import names_thing
from sok.finding.subjects import gone_on, subject_of
from sok.records import Document, Kind, Span, Statistic
from sok.regions import regions_in

# Text that is no running prose: a figure in it measures what no sentence says.
_SKIPPED = frozenset(
    {Kind.HEADING, Kind.PULL_QUOTE, Kind.FURNITURE, Kind.ROW, Kind.CAPTION},
)
_PART_OF_BEFORE = ("Av detta", "Av denna", "Av dessa", "Av dem", "Sådan")
_LETTERS = re.compile(r"[^\W\d_]{3}")
# Dots that lead to a page number: a table of contents.
_LEADERS = re.compile(r"\.{5,}|(?:\. ){5,}")
_DIGIT_OR_WORD = re.compile(
    r"\d|hälften|del|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|ton|tal|\bvar(?:t|an)?"
)


def find_statistics(document: Document) -> tuple[Statistic, ...]:
    """The figures of a document in reading order, those of its running text alone.

    A figure that holds for several things ("6 procent vardera") gives one record for each.
    """
    return tuple(
        statistic
        for number, block in enumerate(document.blocks)
        if block.kind not in _SKIPPED
        for start, place in places(document, number)
        for statistic in _of_sentence(start, place)
    )


def _of_sentence(offset: int, place: Place) -> Iterator[Statistic]:
    text = place.text
    if not _DIGIT_OR_WORD.search(text.lower()) or _LEADERS.search(text):
        return
    numbers = numbers_in(place)
    years = [year for year in find_years(text) if _is_event(text, numbers, year)]
    for number in sorted((*numbers, *years), key=lambda n: n.start):
        for subject, region in _subjects(place, numbers, number):
            yield _statistic(offset, place, number, subject, region)


def _is_event(text: str, numbers: tuple[Number, ...], year: Number) -> bool:
    """Whether a year is no part of another figure, nor the year that one is compared with."""
    if any(number.start <= year.start < number.end for number in numbers):
        return False
    amounts = [number.start for number in numbers if number.measure is not Measure.COUNT]
    is_bare = (
        year.measure is Measure.YEAR and text[year.start].isdigit() and year.end - year.start == 4
    )
    if amounts and is_bare and year.start < amounts[0]:
        return False  # it dates the amounts
    is_compared = any(m.is_other and year.start <= m.start < year.end for m in find_mentions(text))
    return not (is_compared and amounts)


def _subjects(
    place: Place, numbers: tuple[Number, ...], number: Number
) -> Iterator[tuple[Subject, str | None]]:
    """What a figure measures, with the region that it is listed for; several for "vardera"."""
    text = place.text
    opened = parenthesis(text, number.start)
    first = next((n for n in numbers if n.start > opened), number)
    is_listed = opened > 0 and not re.search(r"\w", text[opened : first.start])
    before = next((n for n in numbers if not text[n.end : max(n.end, opened)].strip()), number)
    if is_listed and before.end < opened and before.measure in {Measure.AMOUNT, Measure.SHARE}:
        yield subject_of(place, numbers, before), None  # "310 mnkr (275 mnkr 2020)"
    elif is_listed and number.measure not in {Measure.YEAR, Measure.PERIOD}:
        yield from _listed(place, numbers, opened, number)
    elif number.measure is Measure.PERIOD:
        yield Subject(said := period_subject(text, number), said), None
    elif number.measure is Measure.YEAR:
        yield Subject(said := event_subject(text, number), said, back=leans_back(place)), None
    elif number.measure is Measure.COUNT:
        yield count_subject(place, number), None
    else:
        subject = subject_of(place, numbers, number)
        leans = text.startswith(_PART_OF_BEFORE) or is_named_before(place)
        back = 1 if place.sentence and leans else 0
        said = without_verb(subject.text)
        subject = replace(subject, text=said, back=max(subject.back, back))
        of = regions_in(subject.named)
        for region in of if len(of) > 1 and is_each(text, number.end) else (None,):
            yield subject, region


def _listed(
    place: Place, numbers: tuple[Number, ...], opened: int, number: Number
) -> Iterator[tuple[Subject, str | None]]:
    listed = listed_at(place.text, opened, number.end)
    whole = part_of(listed.intro) if number.measure is Measure.SHARE else ""
    if listed.regions:
        said = introduced(listed.intro) or place.above
        subject = Subject(said, said, whole)
        if not names_thing(said):
            # What is told before the first of them is said of all.
            opens = place.text.find("(")
            first = next((n for n in numbers if n.start > opens), number)
            subject = gone_on(
                place, numbers, first, replace(subject, text=f"{said} {listed.names[0]}")
            )
        for region in listed.regions:
            yield subject, region
        return
    for name in listed.names:
        said = name if _LETTERS.search(name) else place.above
        yield Subject(said, said, whole), None


def _statistic(
    offset: int, place: Place, number: Number, subject: Subject, region: str | None
) -> Statistic:
    document, block = place.document, place.record
    back = min(subject.back, place.sentence)
    start = _start(place, back, offset)
    figure = Span(document.name, place.block, offset + number.start, offset + number.end)
    span = Span(document.name, place.block, start, offset + len(place.text))
    quoted = block.text[start : span.end]
    place_in_quote = figure.start - start
    is_year = number.measure in {Measure.YEAR, Measure.PERIOD}
    year = (
        int(number.value)
        if is_year
        else year_of(
            quoted,
            place_in_quote,
            figure.end - start,
            block.text[:start],
            block,
            document.metadata,
        )
    )
    near = place_after(place.text, number.end)
    said = subject.named or subject.text or place.text
    words = near if regions_in(near) else f"{said} {subject.whole}"
    led_up = _led_up(place, number)
    if len(regions_in(words)) != 1 or (WHERE.search(led_up) and regions_in(led_up)):
        words = led_up
    return Statistic(
        value=number.value,
        printed=block.text[figure.start : figure.end],
        unit=number.unit,
        subject=subject.text or innermost_heading(block) or place.text,
        whole=subject.whole,
        region=region or region_of(words, block),
        year=year,
        figure=figure,
        span=span,
    )


def _led_up(place: Place, number: Number) -> str:
    """What a sentence says between the figure before and this one: "Kalmar, 5 dagar"."""
    ends = [other.end for other in numbers_in(place) if other.end <= number.start]
    return place.text[max(ends, default=0) : number.start]


def _start(place: Place, back: int, offset: int) -> int:
    """Where the quote begins that has `back` sentences before the figure's own."""
    if not back:
        return offset
    starts = [start for start, _ in places(place.document, place.block)]
    return starts[place.sentence - back]
