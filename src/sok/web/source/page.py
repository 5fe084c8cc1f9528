"""The page Källa: a document page by page, at the place and with the quote of its address.

The address is all the state there is: each way to another place is a link or sets the address,
so that what stands in the browser's field can be sent to somebody else.
"""

from __future__ import annotations

import streamlit as st

from sok.answering.engine import Engine
from sok.answering.words.references import page_reference
from sok.errors import CorpusError
from sok.indexing.manifest import Relation
from sok.records import Document, Span
from sok.web import markup
from sok.web.frame import begin, name_window
from sok.web.opening import shared_opening
from sok.web.ready import ready_engine
from sok.web.source import lists, panel
from sok.web.source.asked import Asked, asked_for, seen
from sok.web.source.choosing import by_title, draw_choice, draw_search
from sok.web.source.contents import contents, current, path_to
from sok.web.source.lookup import find_document, missing
from sok.web.source.paper import paper_html
from sok.web.source.said import changed_meanwhile, of_document, unread
from sok.web.source.script import SCRIPT, showing
from sok.web.source.searching import Found, on_page, search_document
from sok.web.source.sheet import sheet_html
from sok.web.source.view import Editions, View, view

# Names in the state of a session.
_SEEN, _DRAWN, _ADDRESS = "kalla-sedd", "kalla-ritad", "kalla-adress"


def page() -> None:
    """Draw the place that the address names, or what there is to choose from."""
    begin("Källa")
    st.html(SCRIPT, unsafe_allow_javascript=True)
    engine = ready_engine()
    asked = asked_for(st.query_params.to_dict())
    documents = engine.documents
    document = find_document(documents, asked)
    if document is None and not asked.document and len(documents) == 1:
        document = documents[0]
    draw_choice(documents, document)
    if document is not None:
        _draw(engine, document, asked)
        return
    if asked.document:
        for notice in missing(documents, asked):
            st.html(panel.notice_html(notice))
    st.html(markup.paragraph_html("Välj det dokument som ska visas:"))
    st.html(lists.links_html(map(of_document, by_title(documents))))


def _draw(engine: Engine, document: Document, asked: Asked) -> None:
    shown = view(document, asked, engine.documents, _editions(engine))
    found = search_document(document, asked.search) if asked.search else Found((), True)
    place = page_reference([document.pages[shown.place].printed])
    # Two windows with two sources are told apart.
    name_window(f"{seen(document.metadata.title)}, {place}")
    _tell(shown)
    address = _whole(shown.address(shown.place, asked.search))
    st.html(panel.title_html(document, address))
    draw_search(shown, found, asked)
    _draw_contents(shown)
    with st.container(key="kalla-steg"):
        st.html(panel.steps_html(shown, asked.search, "ovanför"))
    with st.container(key="kalla-sida"):
        _draw_page(shown, on_page(found.hits, document, shown.place))
    st.html(panel.steps_html(shown, asked.search, "nedanför"))
    _bring_into_view(shown, asked)


def _tell(shown: View) -> None:
    """What is to be said before the page: remarks, what changed meanwhile, how wordings differ."""
    document = shown.document
    before = st.session_state.get(_SEEN)
    if before is not None and before[0] == document.name and before[1] != document.sha256:
        st.html(panel.notice_html(changed_meanwhile(document)))
    st.session_state[_SEEN] = (document.name, document.sha256)
    for notice in shown.notices:
        st.html(panel.notice_html(notice))
    if shown.old:
        st.html(panel.change_html(shown.old, shown.quoted))


def _draw_contents(shown: View) -> None:
    entries = contents(shown.document)
    here = current(shown.document, entries, shown.place, shown.span)
    if here is not None:
        st.html(lists.path_html(path_to(entries, here)))
    if entries:
        with st.expander("Innehåll"):
            st.html(lists.contents_html(shown.document, entries, here))


def _draw_page(shown: View, hits: tuple[Span, ...]) -> None:
    """The page as a picture with its text to unfold, or as text where there is no picture."""
    if other := panel.other_pages_html(shown):
        st.html(other)
    if said := unread(shown.document, shown.place):
        st.html(markup.paragraph_html(said, "kant"))
    text = markup.part_html(f'<div class="blad">{paper_html(shown, hits)}</div>')
    if not shown.document.pages[shown.place].pdf:
        st.html(text)
        return
    try:
        with st.spinner("Ritar sidan …"):
            picture = sheet_html(shared_opening().settings.corpus, shown, hits)
    except CorpusError as error:
        st.html(markup.problem_html(f"{error} Här är sidans text i stället."))
        st.html(text)
        return
    st.html(picture)
    with st.expander("Sidans text"):
        st.html(text)


def _bring_into_view(shown: View, asked: Asked) -> None:
    """Once for each address: what is drawn again at the same place is not moved.

    Remarks, and what a search found, are seen before what they are about.
    """
    before: Asked | None = st.session_state.get(_ADDRESS)
    st.session_state[_ADDRESS] = asked
    if before is None:
        searched = asked.search and not (asked.page or asked.quote)
    else:
        searched = asked.search != before.search
    if before == asked or searched or any(notice.is_problem for notice in shown.notices):
        return
    drawing = st.session_state[_DRAWN] = st.session_state.get(_DRAWN, 0) + 1
    st.html(showing(drawing, to_page=before is not None), unsafe_allow_javascript=True)


def _editions(engine: Engine) -> Editions:
    return {
        entry.name: [one.name for one in entry.related if one.relation is Relation.EDITION]
        for entry in engine.index.manifest.documents
    }


def _whole(address: str) -> str:
    """The address with that of the server before it, where the browser has told it."""
    _, _, query = address.partition("?")
    base = st.context.url
    return f"{base}?{query}" if base else address
