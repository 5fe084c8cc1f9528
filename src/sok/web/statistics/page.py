"""The page Siffror: all figures of the documents, in charts of those that may be compared."""

from __future__ import annotations

from functools import partial

import streamlit as st

from sok.answering.engine import Engine
from sok.answering.quoting.quotes import cited, quote
from sok.indexing.store import Index
from sok.presenting.charts import find_charts
from sok.presenting.filters import (
    Filters,
    documents_with,
    heading_depths,
    headings_above_statistics,
    statistics_wanted,
    units,
)
from sok.presenting.findings_table import Table, statistics_table
from sok.regions import REGIONS
from sok.web import filtering as fields
from sok.web import listed, markup
from sok.web.addresses import DOCUMENT
from sok.web.frame import begin
from sok.web.ready import ready_engine
from sok.web.statistics import bars
from sok.web.statistics.rows import rows_html

# Rows, and charts, shown at first, and more at each request: some screens of them.
_ROWS, _CHARTS = 50, 6
_SHOWN_ROWS, _SHOWN_CHARTS = "siffror-visade", "diagram-visade"
_FIELDS = (fields.AREA, fields.REGION, fields.UNIT, fields.TEXT, DOCUMENT)
_NOTHING_TO_COMPARE = (
    "Det finns inga diagram för det här urvalet: diagram ritas bara av siffror som mäter samma "
    "sak i samma enhet, och av andelar som är andelar av samma helhet."
)


def page() -> None:
    """Draw the filters, and the charts and the table of what passes them."""
    begin("Siffror", wide=True)
    engine = ready_engine()
    nothing = "Dokumenten har inga siffror som går att känna igen."
    fields.draw_found(engine.index.statistics, nothing, partial(_draw, engine))


def _draw(engine: Engine) -> None:
    with st.container(key="urval"):
        filters = _draw_filters(engine)
    total = len(engine.index.statistics)
    numbers = statistics_wanted(engine.index, filters)
    all_of = f" av {total}" if len(numbers) < total else ""
    st.html(listed.count_html(f"{len(numbers)}{all_of} siffror", fields.chosen_text(_FIELDS)))
    if not numbers:
        text = "Inga siffror passar valen. Ta bort något av dem, eller rensa alla."
        st.html(markup.paragraph_html(text))
        return
    _draw_charts(engine, numbers, filters)
    _draw_table(engine, numbers, filters)


def _draw_filters(engine: Engine) -> Filters:
    """The fields; what is chosen in them."""
    index = engine.index
    documents = documents_with(index, index.statistics)
    choices = {
        fields.AREA: headings_above_statistics(index),
        fields.REGION: [*REGIONS],
        fields.UNIT: units(index),
        DOCUMENT: [*documents],
    }
    st.html(listed.section_html("Välj siffror"))
    for name, options in choices.items():
        fields.tell_unknown(name, options)
    st.html(listed.depths_html(heading_depths(index)))
    left, right = st.columns(2)
    with left:
        areas = fields.choose(
            fields.AREA, "Område enligt rubrikerna", choices[fields.AREA], "Alla områden"
        )
        used = fields.choose(fields.UNIT, "Enhet", choices[fields.UNIT], "Alla enheter")
    with right:
        regions = fields.choose(fields.REGION, "Region", choices[fields.REGION], "Alla regioner")
        text = fields.type_text(fields.TEXT, "Innehåller orden", "Till exempel bredband")
    several = len(documents) > 1
    titles = fields.choose(DOCUMENT, "Dokument", [*documents], "Alla dokument") if several else []
    fields.offer_clearing(_FIELDS)
    of = frozenset(documents[title] for title in titles)
    return Filters(frozenset(regions), of, frozenset(areas), frozenset(used), text)


def _draw_charts(engine: Engine, numbers: list[int], filters: Filters) -> None:
    st.html(listed.section_html("Diagram"))
    charts = find_charts(engine.index, engine.series, numbers)
    if not charts:
        st.html(markup.paragraph_html(_NOTHING_TO_COMPARE))
        return
    shown = charts[: fields.shown_of(_SHOWN_CHARTS, _CHARTS, filters)]
    index = engine.index
    quotes = {
        bar.number: quote(index.documents[chart.document], index.statistics[bar.number].span)
        for chart in shown
        for bar in chart.bars
    }
    st.html(bars.charts_html(shown, quotes, _several(index)))
    fields.offer_more(_SHOWN_CHARTS, _CHARTS, len(charts))


def _draw_table(engine: Engine, numbers: list[int], filters: Filters) -> None:
    st.html(listed.section_html("Tabell"))
    with st.container(horizontal=True, key="verktyg"):
        fields.offer_files(partial(_table, engine, tuple(numbers)), "siffror")
    index = engine.index
    shown = numbers[: fields.shown_of(_SHOWN_ROWS, _ROWS, filters)]
    found = cited(index.documents, (index.statistics[number] for number in shown))
    of = listed.sources_of(found, engine.documents, _several(index))
    st.html(rows_html(found, of))
    fields.offer_more(_SHOWN_ROWS, _ROWS, len(numbers))


def _several(index: Index) -> bool:
    """Whether there are figures of more than one document, so that each is to be named."""
    return len(documents_with(index, index.statistics)) > 1


def _table(engine: Engine, numbers: tuple[int, ...]) -> Table:
    index = engine.index
    return statistics_table(cited(index.documents, (index.statistics[n] for n in numbers)))
