"""Charts to HTML: bars that are text and links first, and lengths beside.

Plain HTML and no picture: the figures are read aloud and found by the keyboard as any link, print
as they are, take the theme's colours, and stand in their place at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from sok.answering.references import page_reference
from sok.presenting.charts import Bar, Chart
from sok.records import Quote
from sok.web.addresses import quote_address

_PATH = " › "
# Headings of a chart's path that are shown: the innermost tells what it is of, and the one above
# where that is.
_SHOWN = 2
# Characters of a printed figure that stand on one line: "1 234,5 miljoner kronor".
_WIDEST = 23

STYLE = """<style>
.sok .diagram { display: grid; gap: 1.75rem 2.5rem; margin: 0;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); }
.sok .diagram figcaption { margin: 0 0 0.5rem; }
.sok .diagram .titel { color: var(--sok-ink, inherit); }
.sok .diagram ol { margin: 0; padding: 0; list-style: none; }
.sok .diagram li { margin: 0; padding: 0; }
.sok .diagram a.kalla { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  gap: 0 0.75rem; align-items: center; padding: 0.25rem 0; font-size: 0.875rem; line-height: 1.35;
  text-decoration: none; }
.sok .diagram a.kalla:hover .tryckt { text-decoration: underline; }
.sok .diagram .langd { display: flex; align-items: center; gap: 0.5rem; }
.sok .diagram .stapel { width: calc(var(--del) * (100% - var(--plats))); min-width: 2px;
  height: 0.9rem; border-radius: 2px;
  background: var(--sok-bar, #2f7d9c); border: 1px solid var(--sok-bar, #2f7d9c);
  print-color-adjust: exact; }
.sok .diagram .tryckt { flex: 0 0 auto; max-width: 24ch; font-weight: 600;
  font-variant-numeric: tabular-nums; }
@media (max-width: 640px) {
  .sok .diagram a.kalla { grid-template-columns: minmax(0, 1fr); } }
@media print { .sok .diagram figure { break-inside: avoid; } }
</style>"""


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
