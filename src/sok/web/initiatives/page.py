"""The page Insatser: all examples of what the regions do, by region, topic and text."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from sok.answering.engine import Engine
from sok.answering.quoting.quotes import cited
from sok.presenting.filters import Filters, documents_with, initiatives_wanted, topics
from sok.presenting.findings_table import Table, initiatives_table
from sok.records import Initiative
from sok.regions import REGIONS
from sok.web import filtering as fields
from sok.web import listed, markup
from sok.web.addresses import DOCUMENT
from sok.web.ask.answer import counted
from sok.web.frame import begin
from sok.web.initiatives.cards import cards_html, rows_html
from sok.web.initiatives.style import PLACED
from sok.web.initiatives.tiles import Tile, tiles
from sok.web.ready import ready_engine

# Cards and rows shown at first, and more at each request: some screens of them.
_STEP = 48
_SHOWN = "insatser-visade"
_CARDS, _TABLE = "Kort", "Tabell"
_FIELDS = (fields.REGION, fields.TOPIC, fields.ABOUT, fields.TEXT, DOCUMENT)


def page() -> None:
    """Draw the filters, the map, and what passes the filters."""
    begin("Insatser", wide=True)
    st.html(PLACED)
    engine = ready_engine()
    nothing = "Dokumenten har inga exempel på insatser som går att känna igen."
    fields.draw_found(engine.index.initiatives, nothing, partial(_draw, engine))


def _draw(engine: Engine) -> None:
    with st.container(key="urval"):
        left, right = st.columns([3, 2], gap="medium")
    with left:
        filters, about = _draw_filters(engine)
        on_topic = _on_topic(engine, about)
    everywhere = _passing(engine, replace(filters, regions=frozenset()), on_topic)
    with right:
        _draw_map([engine.index.initiatives[number] for number in everywhere], filters.regions)
    _draw_found(engine, _passing(engine, filters, on_topic), (filters, about))


def _draw_filters(engine: Engine) -> tuple[Filters, str]:
    """The fields; what is chosen in them, and the topic to search for by meaning."""
    index = engine.index
    documents = documents_with(index, index.initiatives)
    st.html(listed.section_html("Välj insatser"))
    choices = {fields.REGION: [*REGIONS], fields.TOPIC: topics(index), DOCUMENT: [*documents]}
    for name, options in choices.items():
        fields.tell_unknown(name, options)
    regions = fields.choose(fields.REGION, "Region", choices[fields.REGION], "Alla regioner")
    chosen = fields.choose(
        fields.TOPIC, "Ämne enligt rubriken", choices[fields.TOPIC], "Alla ämnen"
    )
    about = fields.type_text(fields.ABOUT, "Handlar om (söker på betydelse)", "Till exempel skog")
    text = fields.type_text(fields.TEXT, "Innehåller orden", "Till exempel energi")
    # A link that names a document is met even where there is no choice.
    several = len(documents) > 1
    titles = fields.choose(DOCUMENT, "Dokument", [*documents], "Alla dokument") if several else []
    fields.offer_clearing(_FIELDS)
    of = frozenset(documents[title] for title in titles)
    return Filters(frozenset(regions), of, frozenset(chosen), text=text), about


def _on_topic(engine: Engine, about: str) -> list[Initiative] | None:
    """The initiatives on the topic, the nearest first; None if none was asked for."""
    if not about:
        return None
    with st.spinner("Söker …" if engine.ready else "Läser in språkmodellen …"):
        return [one.found for one in engine.initiatives(about)]


def _passing(engine: Engine, filters: Filters, on_topic: list[Initiative] | None) -> list[int]:
    """The numbers of the initiatives that pass, those on a topic the nearest first.

    The topic is searched for in all of them, so that a region holds as many as its tile says.
    """
    numbers = initiatives_wanted(engine.index, filters)
    if on_topic is None:
        return numbers
    near = {one: place for place, one in enumerate(on_topic)}
    of = engine.index.initiatives
    return sorted((n for n in numbers if of[n] in near), key=lambda n: near[of[n]])


def _draw_map(found: list[Initiative], chosen: frozenset[str]) -> None:
    outside = sum(not one.regions for one in found)
    nowhere = f" {counted(outside, 'insats', 'insatser')} har ingen region." if outside else ""
    text = f"Tryck på en region för att välja den eller ta bort valet.{nowhere}"
    st.html(listed.section_html("Karta"))
    with st.container(key="karta"):
        st.html(markup.paragraph_html(text, "kant"))
        for number, tile in enumerate(tiles(found, chosen)):
            _draw_tile(number, tile)


def _draw_tile(number: int, tile: Tile) -> None:
    """A button; what stands in bold in its name is what is seen on the tile.

    Whether it is chosen stands in italics, for the style sheet. Streamlit would make another kind
    of button anew, and the keyboard would lose its place.
    """
    name = tile.name.replace(tile.region, f"**{tile.region}**", 1)
    name = name.replace(f" {tile.count} ", f" **{tile.count}** ").replace("vald", "*vald*")
    st.button(
        name,
        key=f"ruta-{number}",
        disabled=not tile.count and not tile.chosen,
        width="stretch",
        on_click=_toggle,
        args=(tile.region,),
    )


def _toggle(region: str) -> None:
    chosen = st.session_state[fields.REGION]
    others = [one for one in chosen if one != region]
    st.session_state[fields.REGION] = others if region in chosen else [*chosen, region]


def _draw_found(engine: Engine, numbers: list[int], filters: object) -> None:
    """How many they are, as what and in which files they can be had, and themselves."""
    total = len(engine.index.initiatives)
    all_of = f" av {total}" if len(numbers) < total else ""
    fields.tell_unknown(fields.VIEW, [_CARDS, _TABLE])
    st.html(listed.count_html(f"{len(numbers)}{all_of} insatser", fields.chosen_text(_FIELDS)))
    if not numbers:
        text = "Inga insatser passar valen. Ta bort något av dem, eller rensa alla."
        st.html(markup.paragraph_html(text))
        return
    with st.container(horizontal=True, key="verktyg", vertical_alignment="center"):
        view = st.segmented_control(
            "Visa som", [_CARDS, _TABLE], default=_CARDS, required=True, key=fields.VIEW,
            bind="query-params",
            label_visibility="collapsed",
        )  # fmt: skip
        fields.offer_files(partial(_table, engine, tuple(numbers)), "insatser")
    index = engine.index
    shown = numbers[: fields.shown_of(_SHOWN, _STEP, filters)]
    found = cited(index.documents, (index.initiatives[number] for number in shown))
    several = len(documents_with(index, index.initiatives)) > 1
    of = listed.sources_of(found, engine.documents, several)
    st.html(rows_html(found, of) if view == _TABLE else cards_html(found, of))
    fields.offer_more(_SHOWN, _STEP, len(numbers))


def _table(engine: Engine, numbers: tuple[int, ...]) -> Table:
    index = engine.index
    return initiatives_table(cited(index.documents, (index.initiatives[n] for n in numbers)))
