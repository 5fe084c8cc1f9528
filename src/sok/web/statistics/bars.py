"""Charts to HTML: bars that are text and links first, and lengths beside.

Plain HTML and no picture: the figures are read aloud and found by the keyboard as any link, print
as they are, take the theme's colours, and stand in their place at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from sok.answering.words.references import page_reference
from sok.presenting.charts import Bar, Chart
from sok.records import Quote
from sok.web.addresses import quote_address

_PATH = " › "
# Headings of a chart's path that are shown: the innermost tells what it is of, and the one above
# where that is.
_SHOWN = 2
# Characters of a printed figure that stand on one line: "1 234,5 miljoner kronor".
_WIDEST = 23


def charts_html(charts: Iterable[Chart], quotes: Mapping[int, Quote], several: bool) -> str:
    """The charts side by side; `quotes` has statistics' numbers as keys.

    Where there are `several` documents each chart names its own.
    """
    figures = "".join(_figure(chart, quotes, several) for chart in charts)
    return f'<div class="sok bred" lang="sv"><div class="diagram">{figures}</div></div>'


def _figure(chart: Chart, quotes: Mapping[int, Quote], several: bool) -> str:
    title = quotes[chart.bars[0].number].title if several else ""
    told = [title, chart.region, _PATH.join(chart.path[-_SHOWN:]), str(chart.year or "")]
    below = " · ".join(filter(None, told))
    bars = "".join(f"<li>{_bar(bar, quotes[bar.number])}</li>" for bar in chart.bars)
    # Beside the longest bar there is room for the longest printed figure.
    room = min(max(len(bar.printed) for bar in chart.bars), _WIDEST) + 1
    return (
        f'<figure style="--plats: {room}ch">'
        f'<figcaption><h3 class="titel">{escape(chart.title)}</h3>'
        f'<p class="kant">{escape(below)}</p></figcaption><ol>{bars}</ol></figure>'
    )


def _bar(bar: Bar, quote: Quote) -> str:
    """A row that is a link as a whole; the page is read, and shown when pointed at."""
    page = escape(page_reference(quote.pages))
    return (
        f'<a class="kalla" href="{escape(quote_address(quote))}" title="{page}">'
        f'<span>{escape(bar.label)}</span> <span class="langd">'
        f'<span class="stapel" style="--del: {bar.share:.4f}"></span> '
        f'<span class="tryckt">{escape(bar.printed)}</span></span></a>'
    )
