"""The report's figures are found once each, within their quotes, with their own subjects."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from finding.figures import shown

from sok.finding.statistics import find_statistics
from sok.reading import read_document
from sok.records import Document, Kind, Statistic

REPORT = Path(__file__).parents[2] / "corpus" / "hallbar-regional-utveckling-2021.txt"
SKIPPED = {Kind.HEADING, Kind.PULL_QUOTE, Kind.FURNITURE}


@pytest.fixture(scope="module")
def report() -> Document:
    """The report that `sok` was made for."""
    return read_document(REPORT)


@pytest.fixture(scope="module")
def statistics(report: Document) -> tuple[Statistic, ...]:
    """Its figures."""
    return find_statistics(report)


def test_every_amount_and_share_of_the_report_is_found_once(
    report: Document, statistics: tuple[Statistic, ...]
) -> None:
    """A search for the units' words finds the same places, in the same order."""
    expected = [
        (number, match.end())
        for number, block in enumerate(report.blocks)
        if block.kind not in SKIPPED
        for match in re.finditer(r"\d miljoner kronor|\d procent|hälften", block.text)
    ]
    places = [
        (s.figure.block, s.figure.end)
        for s in statistics
        if s.unit in {"miljoner kronor", "procent"}
    ]
    assert list(dict.fromkeys(places)) == expected
    assert len(expected) == 78


def test_every_figure_of_the_report_is_within_its_quote(
    report: Document, statistics: tuple[Statistic, ...]
) -> None:
    """The figure is printed as the record says, in the quote, and has a subject and a year."""
    for statistic in statistics:
        assert shown(report, statistic.figure) == statistic.printed
        assert statistic.printed in shown(report, statistic.span)
        assert statistic.subject and statistic.year is not None


def test_subjects_of_the_report_are_its_own_words(
    report: Document, statistics: tuple[Statistic, ...]
) -> None:
    """Each stretch of a subject stands in the figure's paragraph, list or headings."""
    for statistic in statistics:
        block = report.blocks[statistic.figure.block]
        words = "\n".join([block.text, block.lead, *block.headings])
        for stretch in re.split(r": | … ", statistic.subject):
            assert stretch in words


@pytest.mark.parametrize(
    ("value", "subject", "whole"),
    [
        (66.2, "Omställning genom starka regionala innovationssystem", ""),
        (287.8, "Innovation och förnyelse samt entreprenörskap", ""),
        (59, "Innovation och förnyelse samt entreprenörskap", "den totala summan på 489 miljoner"),
        (77, "det strategiska området för innovation", "finansieringen från statliga 1:1-medel"),
        (277.5, "en minskning", ""),
        (52.2, "väl fungerande infrastruktur för kompetensförsörjning", ""),
    ],
)
def test_amounts_of_the_report_have_the_right_subject(
    statistics: tuple[Statistic, ...], value: float, subject: str, whole: str
) -> None:
    """The figures that are asked for most, each of its own area or priority."""
    statistic = next(s for s in statistics if s.value == value)
    assert subject in statistic.subject
    assert statistic.whole.startswith(whole)
