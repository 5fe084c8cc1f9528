"""A row of a table and a finding -> whether they are the same, and what differs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sok.evaluate.gold import Aspects, Check, Row, compare
from sok.evaluate.matches import comparable
from sok.evaluate.numbers import states
from sok.evaluate.support import same_print
from sok.records import Cited, Initiative, Quote, Statistic

STATISTICS_COLUMNS = tuple("page printed value unit subject region year whole class".split())
INITIATIVES_COLUMNS = tuple("page region kind name project actor topic starts".split())
_SEVERAL = ";"  # between the regions, pages or wordings of one cell


def check_statistics(rows: Sequence[Row], found: Sequence[Cited[Statistic]]) -> Check:
    """Compare by the printed figure; of equal figures the one on the page, of the region etc."""
    return compare(rows, found, _is_figure, _STATISTIC, "class", _name_statistic, "printed")


def check_initiatives(rows: Sequence[Row], found: Sequence[Cited[Initiative]]) -> Check:
    """Compare by the first words of the text."""
    return compare(rows, found, _is_initiative, _INITIATIVE, "kind", _name_initiative, "starts")


def _is_figure(row: Row, cited: Cited[Statistic]) -> bool:
    """Whether one printed figure holds the other, on the right page or of the right subject."""
    row_print, printed = row["printed"], cited.found.printed
    is_same = states(row_print, printed) or states(printed, row_print)
    return is_same and (_on_page(row, cited.quote) or _has_subject(row, cited))


def _is_initiative(row: Row, cited: Cited[Initiative]) -> bool:
    return comparable(row["starts"]) in comparable(cited.quote.text)


def _on_page(row: Row, quote: Quote) -> bool:
    """A quote over a page break is on both."""
    return any(page in map(str, quote.pages) for page in _several(row["page"]))


def _has_subject(row: Row, cited: Cited[Statistic]) -> bool:
    """Whether all words of the subject are in that of the finding or in the headings above."""
    return _words_in(row["subject"], [cited.found.subject, *cited.quote.headings])


def _words_in(words: str, texts: Iterable[str]) -> bool:
    text = comparable(" ".join(texts))
    return all(comparable(word) in text for word in words.replace(_SEVERAL, " ").split())


def _several(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(_SEVERAL) if part.strip()]


def _is_topic(heading: str, topic: str) -> bool:
    """Whether the topic is the heading, which may go on ("– exempel") or begin with a number."""
    return bool(topic) == bool(heading) and comparable(topic) in comparable(heading)


def _is_same(one: str, other: str) -> bool:
    return comparable(one) == comparable(other)


def _has_value(row: Row, cited: Cited[Statistic]) -> bool:
    try:
        return float(row["value"]) == cited.found.value
    except ValueError:
        return False


# What a row leaves empty is not judged, but for the region: a figure of none must be given none.
_STATISTIC: Aspects[Statistic] = {
    "sida": lambda row, cited: _on_page(row, cited.quote),
    "region": lambda row, cited: row["region"] == (cited.found.region or ""),
    "ämne": _has_subject,
    "värde": _has_value,
    "enhet": lambda row, cited: _is_same(row["unit"], cited.found.unit),
    "tryck": lambda row, cited: same_print(row["printed"], cited.found.printed),
    "år": lambda row, cited: row["year"] in {"", str(cited.found.year)},
    "helhet": lambda row, cited: _words_in(row["whole"], [cited.found.whole]),
}
_INITIATIVE: Aspects[Initiative] = {
    "sida": lambda row, cited: _on_page(row, cited.quote),
    "region": lambda row, cited: {*_several(row["region"])} == {*cited.found.regions},
    "namn": lambda row, cited: _is_same(row["name"], cited.found.name),
    "projekt": lambda row, cited: _is_same(row["project"], cited.found.project),
    "aktör": lambda row, cited: (
        not row["actor"]
        or any(_words_in(one, [cited.found.actor]) for one in _several(row["actor"]))
    ),
    "ämne": lambda row, cited: _is_topic(row["topic"], cited.found.topic),
}


def _name_statistic(cited: Cited[Statistic]) -> str:
    found = cited.found
    about = [found.subject, found.whole and f"av {found.whole}", found.region, found.year]
    told = "; ".join(str(part) for part in about if part)
    return f"s. {cited.quote.page} {found.printed} = {found.value:g} {found.unit} ({told})"


def _name_initiative(cited: Cited[Initiative]) -> str:
    found = cited.found
    about = [", ".join(found.regions), found.project, found.actor, found.topic]
    return f"s. {cited.quote.page} {found.name} ({'; '.join(filter(None, about))})"
