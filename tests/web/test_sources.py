"""Where a quote stands becomes links to it, with names that say where they lead."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st
from presenting.answers import COMPARISON, FARMING, FISHING, LIST, TABLE
from web.fakes import TITLE, a_quote
from web.reader import read

from sok.presenting.outline import outline
from sok.web.addresses import quote_address
from sok.web.found import grid_html, table_html
from sok.web.quoted import citing_of, list_html, quotes_html
from sok.web.sources import mark_html, page_link_html, quotes_address, source_html, sources_html


def _links(html: str) -> list[str]:
    return [unescape(found) for found in re.findall(r'<a class="kalla[^"]*" href="([^"]*)"', html)]


def test_each_quote_ends_with_the_number_of_its_place() -> None:
    """A link to that very quote, named by number, page and document."""
    html = quotes_html([FISHING], citing_of([[FARMING], [FISHING]], (), {}))
    assert "”Fisket fick 3 miljoner kronor av 9.”[2]" in read(html).text
    assert f'aria-label="Källa 2: s.\u00a04 i {TITLE}, öppnas i eget fönster"' in html
    assert _links(html) == [quote_address(FISHING)] * 2, "the mark and the line below"


def test_items_of_a_list_share_a_number_and_lead_each_to_its_own() -> None:
    """One place, but what is marked there is the item."""
    items = LIST.quotes[:2]
    html = list_html(items, citing_of([items], (), {}))
    assert read(html).text.count("[1]") == 3
    assert _links(html) == [quote_address(one) for one in (*items, items[0])]


def test_rows_of_a_comparison_lead_to_their_quotes() -> None:
    """Each row has the number of its own quote."""
    parts = outline(COMPARISON)
    html = table_html(parts.rows, citing_of(parts.places, (), {}))
    assert _links(html) == [quote_address(FISHING), quote_address(FARMING)]
    assert "s.\u00a04\u00a0[1]" in read(html).text and "s.\u00a05–6\u00a0[2]" in read(html).text


def test_a_table_leads_to_its_caption_and_rows_to_themselves() -> None:
    """The header of a row is not what was asked for; several rows are in one address."""
    whole = grid_html(TABLE.quotes, citing_of([TABLE.quotes], (), {}))
    assert _links(whole) == [quote_address(TABLE.quotes[0])]
    rows = [quote for quote in TABLE.quotes if quote.row][:2]
    one = grid_html(rows, citing_of([rows], (), {}))
    assert _links(one) == [quote_address(rows[1])]
    body = [quote for quote in TABLE.quotes if quote.row and not quote.row.is_header]
    several = grid_html(body, citing_of([body], (), {}))
    assert len(body) > 1 and _links(several) == [quotes_address(body)]
    held = parse_qs(urlsplit(quotes_address(body)).query)["citat"]
    assert held == ["\n".join(" ".join(quote.text.split()) for quote in body)]


def test_the_list_of_sources_has_each_with_its_number() -> None:
    """In order, as links."""
    html = sources_html([[FISHING], [FARMING]])
    assert html.count("<li>") == 2
    assert read(html).text.index("[1] s.\u00a04") < read(html).text.index("[2] s.\u00a05–6")
    assert _links(html) == [quote_address(FISHING), quote_address(FARMING)]


def test_no_number_is_no_mark() -> None:
    """Passages are no answer, and have none."""
    assert mark_html(FISHING, 0) == ""
    assert "[" not in read(source_html([FISHING])).text


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_no_text_becomes_a_tag(text: str) -> None:
    """Whatever a document says, its address and its name are shown, never obeyed."""
    hostile = a_quote(text, 4, headings=(text,), title=text)
    harmless = a_quote("a", 4, headings=("a",), title="a")
    for make in (
        lambda quote: mark_html(quote, 1),
        lambda quote: source_html([quote], 1),
        lambda quote: page_link_html(quote, quote.title, 1),
        lambda quote: sources_html([[quote]]),
    ):
        assert read(make(hostile)).tags == read(make(harmless)).tags
        assert _links(make(hostile)) == [quote_address(hostile)]
