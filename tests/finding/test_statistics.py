"""The figures of a document: what each measures, of what, where, when, and where it is quoted."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import fake_document

from sok.finding.statistics import find_statistics
from sok.reading import read_document
from sok.records import Document, Kind, Span, Statistic

REPORT = Path(__file__).parents[2] / "corpus" / "hallbar-regional-utveckling-2021.txt"
SKIPPED = {Kind.HEADING, Kind.PULL_QUOTE, Kind.FURNITURE}


def found(text: str) -> tuple[Statistic, ...]:
    """The statistics of a document in the notation of `fakes`."""
    return find_statistics(fake_document(text))


def subjects(text: str) -> list[tuple[str, str, str]]:
    """Figure as printed, subject and whole of each statistic."""
    return [(s.printed, s.subject, s.whole) for s in found(text)]


def shown(document: Document, span: Span) -> str:
    """The text of a span."""
    return document.blocks[span.block].text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Stödet till projekt uppgick till 12 mkr under 2021.",
            [("12 mkr", "Stödet till projekt", "")],
        ),
        ("Under 2021 uppgick stödet till 12 mkr.", [("12 mkr", "stödet", "")]),
        (
            "Regionerna fick totalt 92 mkr för stöd till service.",
            [("92 mkr", "Regionerna … för stöd till service", "")],
        ),
        (
            "Satsningen är 30 procent av den totala summan på 489 mkr.",
            [
                ("30 procent", "Satsningen", "den totala summan på 489 mkr"),
                ("489 mkr", "Satsningen: den totala summan", ""),
            ],
        ),
        (
            "Insatsen kultur fick 3 mkr och 0,7 procent av stödet.",
            [("3 mkr", "Insatsen kultur", ""), ("0,7 procent", "Insatsen kultur", "stödet")],
        ),
        (
            "Stödet till kultur var 20 mkr och stödet till idrott 35 mkr.",
            [("20 mkr", "Stödet till kultur", ""), ("35 mkr", "stödet till idrott", "")],
        ),
        (
            "De fick investeringsstöd (529 mkr) och främjandestöd (151 mkr).",
            [("529 mkr", "investeringsstöd", ""), ("151 mkr", "främjandestöd", "")],
        ),
        (
            "Största delen av stödet har gått till området för innovation (77 procent).",
            [("77 procent", "området för innovation", "stödet")],
        ),
        (
            "30 procent av företagen anser att frågan är viktig.",
            [("30 procent", "anser att frågan är viktig", "företagen")],
        ),
        (
            "Av de sökande var 45 procent kvinnor.",
            [("45 procent", "kvinnor", "de sökande")],
        ),
        (
            "Jämfört med 2020 hade stödet en minskning med 5 mkr.",
            [("5 mkr", "Jämfört med 2020 hade stödet en minskning", "")],
        ),
        (
            "Utsläppen ska minska med minst 63 procent.",
            [("minst 63 procent", "Utsläppen ska minska", "")],
        ),
        (
            "Andelen kvinnor ökade från 35 procent till 42 procent.",
            [
                ("35 procent", "Andelen kvinnor ökade från", ""),
                ("42 procent", "Andelen kvinnor ökade", ""),
            ],
        ),
        (
            "Beloppet blev 310 mnkr (275 mnkr 2020).",
            [("310 mnkr", "Beloppet", ""), ("275 mnkr", "Beloppet", "")],
        ),
        (
            "Bidraget uppgick till 12 tkr, varav 30 procent gick till kommuner.",
            [("12 tkr", "Bidraget", ""), ("30 procent", "gick till kommuner", "Bidraget")],
        ),
        (
            "Åtta av tio företag anser att det är bra.",
            [("Åtta av tio", "anser att det är bra", "företag")],
        ),
        (
            "Stödet minskade och uppgick till 92 mkr.",
            [("92 mkr", "Stödet", "")],
        ),
        ("Projektet, som fick 12 mkr, är klart.", [("12 mkr", "Projektet", "")]),
        (
            "Totalt har 14 regioner fått stöd.",
            [("14 regioner", "Totalt har 14 regioner fått stöd", "")],
        ),
        ("El 4201 MWh, olja 16 MWh.", [("4201 MWh", "El", ""), ("16 MWh", "olja", "")]),
    ],
)
def test_the_subject_is_the_words_that_the_figure_measures(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    """Each figure of a sentence has its own subject, and a share what it is a share of."""
    assert subjects(text) == expected


def test_an_enumeration_gives_a_record_for_each_region() -> None:
    """Figures in parentheses belong to the region before them, and "vardera" to each of two."""
    text = (
        "De regioner som har fått mest stöd inom området är Kalmar (8 procent), Jämtland och "
        "Härjedalen (7 procent) samt Värmland och Blekinge (6 procent vardera)."
    )
    statistics = found(text)
    assert [(s.region, s.value) for s in statistics] == [
        ("Kalmar", 8),
        ("Jämtland Härjedalen", 7),
        ("Värmland", 6),
        ("Blekinge", 6),
    ]
    assert {s.subject for s in statistics} == {"mest stöd inom området"}
    assert statistics[2].figure == statistics[3].figure


def test_an_enumeration_of_other_things_has_them_as_subjects() -> None:
    """The same shape holds for what is no region."""
    assert subjects(
        "Mest gick till skog (12 procent), vatten (8 procent) samt jord och luft (6 % vardera)."
    ) == [
        ("12 procent", "skog", ""),
        ("8 procent", "vatten", ""),
        ("6 %", "jord", ""),
        ("6 %", "luft", ""),
    ]


def test_regions_without_parentheses_are_read_from_lists_lines_and_rows() -> None:
    """A region with a figure after it measures what announces it."""
    items = found("Andel av stödet:\n\n- Skåne 12 procent\n\n- Halland, 8 procent")
    line = found("Andel av stödet: Skåne 12 procent och Halland 8 procent.")
    row = found("Andel av stödet: Skåne 12 procent Halland 8 procent")
    for statistics in (items, line, row):
        assert [(s.region, s.subject) for s in statistics] == [
            ("Skåne", "Andel av stödet"),
            ("Halland", "Andel av stödet"),
        ]


def test_two_figures_side_by_side_belong_to_the_same_region() -> None:
    """In the row of a table, a figure without words of its own goes with the one before it."""
    row = found("Skåne 12,5 mnkr 8 % Halland 3,4 mnkr 2 %")
    assert [s.region for s in row] == ["Skåne", "Skåne", "Halland", "Halland"]


def test_a_pointer_is_resolved_to_the_heading_that_a_list_or_a_plural_announces() -> None:
    """ "Denna prioritering" is the listed one above it, "detta område" the one of the areas."""
    text = (
        "# De två områdena\n\n## 1 Natur och vatten\n\nPrioriteringar inom området:\n\n"
        "- rent vatten\n\n- friska träd\n\n### Fördelning\n\n"
        "Stödet var 9 mkr för detta viktiga område.\n\n### Friska träd\n\n"
        "Denna prioritering fick 4 mkr."
    )
    assert subjects(text) == [
        ("9 mkr", "Natur och vatten: Stödet", ""),
        ("4 mkr", "Friska träd", ""),
    ]


def test_a_pronoun_takes_the_subject_of_the_sentence_before_and_both_are_quoted() -> None:
    """What leans back is resolved, and its quote begins where it can be understood."""
    document = fake_document("Stödet till kultur var 9 mkr. Det utgör 30 procent av summan.")
    statistic = find_statistics(document)[1]
    assert (statistic.subject, statistic.whole) == ("Stödet till kultur", "summan")
    assert shown(document, statistic.span) == document.blocks[0].text


def test_these_four_are_the_enumeration_before() -> None:
    """ "Dessa fyra län" stands for the four that the sentence before names."""
    text = "Mest fick Kalmar, Skåne, Jämtland Härjedalen och Gotland. Dessa fyra län har hälften."
    assert found(text)[1].subject == "Kalmar, Skåne, Jämtland Härjedalen och Gotland"
    text = "Mest fick skog, vatten och luft. Dessa tre områden svarade för hälften."
    assert found(text)[1].subject == "skog, vatten och luft"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Stödet var 9 mkr 2018.", 2018),
        ("Stödet var 9 mkr.", 2020),
        ("# Läget 2019\n\nStödet var 9 mkr.", 2019),
        ("# Strategi 2021–2030\n\nStödet var 9 mkr.", 2020),
        ("Jämfört med 2017 minskade stödet med 9 mkr.", 2020),
        ("Målet är 9 mkr till 2014 och 12 mkr till 2025.", 2014),
        ("Beloppet blev 9 mkr (5 mkr 2018).", 2020),
        ("Andelen steg från 9 procent till 12 procent mellan 2015 och 2018.", 2015),
    ],
)
def test_the_year_is_the_nearest_that_the_figure_belongs_to(text: str, year: int) -> None:
    """The sentence's year goes before a heading's, and that before the document's."""
    document = fake_document(text)
    dated = replace(document, metadata=replace(document.metadata, year=2020))
    assert find_statistics(dated)[0].year == year


def test_a_figure_of_an_event_is_its_year() -> None:
    """A year in which something happened is a figure in years, of that year."""
    statistic = found("Flyget landade i Visby hösten 2021.")[0]
    assert (statistic.value, statistic.unit, statistic.year) == (2021, "år", 2021)
    assert statistic.subject == "Flyget landade i Visby"


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("# Elektrifiering i Gävleborg\n\n| Cirka 15 företag deltar.", "Gävleborg"),
        ("# Insatser\n\n| Skåne fick 12 mkr.", "Skåne"),
        ("Förslag:\n\n- Utbilda 50 företag (Kunskap, Halland).", "Halland"),
        ("Andelen var 12 procent i Skåne och 8 procent i Halland.", "Skåne"),
        ("Skåne och Halland fick 12 mkr.", None),
        ("Cirka 15 företag deltar.", None),
    ],
)
def test_the_region_is_the_one_named_nearest(text: str, region: str | None) -> None:
    """The figure's own words go before the heading, and two regions together are none."""
    assert found(text)[0].region == region


def test_what_is_no_running_text_is_skipped() -> None:
    """Headings, rows of tables and captions give no figure; items, boxes and footnotes do."""
    text = "# 21 regioner\n\n> 22 regioner\n\n@ 23 regioner\n\n- 24 regioner\n\n| 25 regioner\n\n"
    text += "^ 26 regioner\n\n= 27 regioner\n\n* 28 regioner"
    assert [s.value for s in found(text)] == [24, 25, 28]


def test_a_table_of_contents_and_a_document_without_figures_give_nothing() -> None:
    """Dots that lead to a page number mark what is no sentence."""
    assert found("Tre stora samhällsutmaningar .............. 12") == ()
    assert found("Här finns ord.\n\nÄven här.") == ()
    assert found("") == ()


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
