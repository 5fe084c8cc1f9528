"""Charts hold figures that may be compared, and none that may not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from answering.made import engine_over
from hypothesis import given
from hypothesis import strategies as st

from sok.answering.searching.series import find_series
from sok.answering.words.measures import Measure, amount_of, measure_of, unit_of
from sok.indexing.store import Index
from sok.presenting.bars import are_comparable
from sok.presenting.charts import Chart, find_charts
from sok.records import Block, Document, Kind, Metadata, Span, Statistic

PIERS = "Stödet till färjor var 12,5 miljoner kronor, vilket är 20 procent av det totala stödet."
LIGHTS = "Stödet till färjor var 30,0 miljoner kronor, vilket är 48 procent av det totala stödet."
TWO = f"# Färjor\n\n## Piren\n\n{PIERS}\n\n## Fyren\n\n{LIGHTS}"


def charts_of(folder: Path, text: str) -> tuple[Chart, ...]:
    """All charts of a document in the notation of `fakes`."""
    folder.mkdir(exist_ok=True)
    engine = engine_over(folder, text)
    return find_charts(engine.index, engine.series, range(len(engine.index.statistics)))


def drawn(chart: Chart) -> list[tuple[str, str]]:
    """The bars' labels and printed figures."""
    return [(bar.label, bar.printed) for bar in chart.bars]


def test_amounts_and_shares_are_charts_of_their_own(tmp_path: Path) -> None:
    """Each is titled by what its figures are, the largest first, as long as it is large."""
    amounts, shares = charts_of(tmp_path, TWO)
    assert amounts.title.endswith("(miljoner kronor)")
    assert drawn(amounts) == [("Fyren", "30,0 miljoner kronor"), ("Piren", "12,5 miljoner kronor")]
    assert [bar.share for bar in amounts.bars] == [1, pytest.approx(12.5 / 30)]
    assert shares.title == "Andel av det totala stödet"
    assert drawn(shares) == [("Fyren", "48 procent"), ("Piren", "20 procent")]
    assert shares.path == ("Färjor",)


def test_units_of_several_sizes_are_drawn_in_one(tmp_path: Path) -> None:
    """A billion is longer than two millions; the labels stay as printed."""
    text = "Mest stöd fick Skåne (2 miljoner kronor) och Halland (1 miljard kronor)."
    (chart,) = charts_of(tmp_path, text)
    assert drawn(chart) == [("Halland", "1 miljard kronor"), ("Skåne", "2 miljoner kronor")]
    assert chart.bars[1].share == pytest.approx(0.002)


def test_figures_that_are_filtered_away_are_not_drawn(tmp_path: Path) -> None:
    """What is left of a chart is one only if there is something to compare."""
    engine = engine_over(tmp_path, TWO)
    shares = [n for n, one in enumerate(engine.index.statistics) if one.unit == "procent"]
    assert len(find_charts(engine.index, engine.series, shares)) == 1
    assert find_charts(engine.index, engine.series, shares[:1]) == ()


def test_shares_of_a_region_under_several_headings_are_not_compared(tmp_path: Path) -> None:
    """ "Stödet inom området" is another whole under each."""
    listing = "Mest av stödet inom området fick Skåne ({} procent) och Halland ({} procent)."
    text = f"# Vägar\n\n{listing.format(40, 30)}\n\n# Broar\n\n{listing.format(20, 10)}"
    for chart in charts_of(tmp_path, text):
        assert len({label for label, _ in drawn(chart)} & {"Skåne", "Halland"}) == 2


def test_ranges_and_years_have_no_length(tmp_path: Path) -> None:
    """A bar would say one figure where the text says two, or none."""
    text = "Mest stöd fick Skåne ({} miljarder kronor) och Halland ({} miljarder kronor)."
    assert len(charts_of(tmp_path / "one", text.format(46, 2))) == 1
    assert charts_of(tmp_path / "other", text.format("46–69", "2–3")) == ()


def test_a_chart_is_not_drawn_without_one_of_its_figures(tmp_path: Path) -> None:
    """Where a range cannot be drawn, bars of the others would say that it is not there."""
    places = "Skåne ({} kronor), Halland (2 kronor) och Blekinge (3 kronor)"
    text = f"Mest stöd fick {places}."
    (chart,) = charts_of(tmp_path / "one", text.format("4"))
    assert len(chart.bars) == 3
    assert charts_of(tmp_path / "other", text.format("4–6")) == ()


@dataclass(frozen=True)
class Made:
    """What charts read of an index: statistics, and documents whose text is its figures."""

    statistics: tuple[Statistic, ...]
    documents: dict[str, Document]

    def text(self, span: Span) -> str:
        """The text of a span."""
        return self.documents[span.document].blocks[span.block].text[span.start : span.end]


_TEXT = "ett två tre fyra fem sex sju åtta nio tio elva tolv"
_METADATA = Metadata("Rapport", "Verket", 2021, "sv", 1)
_BLOCKS = tuple(
    Block(Kind.PARAGRAPH, _TEXT, (), path)
    for path in ((), ("Vägar",), ("Vägar", "Grus"), ("Broar",))
)
_spans = st.builds(
    lambda block, start: Span("a.txt", block, start, start + 6),
    st.integers(0, len(_BLOCKS) - 1),
    st.sampled_from([0, 10]),
)


def _statistic(span: Span, value: float, **rest: object) -> Statistic:
    return Statistic(value=value, printed=f"{value:g}", figure=span, span=span, **rest)


_statistics = st.builds(
    _statistic,
    span=_spans,
    value=st.sampled_from([-1.0, 0.0, 2.5, 40.0]),
    unit=st.sampled_from(
        "procent;procentenheter;miljoner kronor;miljarder kronor;kronor per år;år;miljarder;".split(
            ";"
        )
    ),
    subject=st.sampled_from(["", "grus", "sten", "vägar: stödet", "broar: stödet"]),
    whole=st.sampled_from(["", "stödet", "hela summan"]),
    region=st.sampled_from([None, "Skåne", "Halland"]),
    year=st.sampled_from([None, 2020, 2021]),
)


@given(st.lists(_statistics, max_size=12), st.data())
def test_no_chart_mixes_units_or_wholes(found: list[Statistic], data: st.DataObject) -> None:
    """Whatever a document says, bars beside each other count the same, of the same, in one year."""
    index: Index = Made(tuple(found), {"a.txt": Document("a.txt", "0", _METADATA, (), _BLOCKS)})
    among = data.draw(st.sets(st.sampled_from(range(len(found))))) if found else set()
    for chart in find_charts(index, find_series(index), among):
        bars = [found[bar.number] for bar in chart.bars]
        assert {bar.number for bar in chart.bars} <= among and len(bars) > 1
        assert are_comparable(bars)
        assert len({(unit_of(one), one.whole, one.year) for one in bars}) == 1
        assert len({bar.label for bar in chart.bars}) == len(bars)
        if measure_of(bars[0]) is Measure.SHARE:
            assert bars[0].whole
            assert all(one.region is None for one in bars) or len({one.span for one in bars}) == 1
        amounts = [amount_of(one) for one in bars]
        assert amounts == sorted(amounts, reverse=True) and amounts[-1] >= 0
        assert measure_of(bars[0]) is not Measure.TIME
        assert [bar.share for bar in chart.bars] == [
            pytest.approx(amount / amounts[0] if amounts[0] else 0) for amount in amounts
        ]


@given(st.lists(_statistics, max_size=12))
def test_no_chart_is_part_of_another_before_it(found: list[Statistic]) -> None:
    """The same figures are drawn once."""
    index: Index = Made(tuple(found), {"a.txt": Document("a.txt", "0", _METADATA, (), _BLOCKS)})
    charts = find_charts(index, find_series(index), range(len(found)))
    drawn = [frozenset(bar.number for bar in chart.bars) for chart in charts]
    assert not any(later <= one for at, one in enumerate(drawn) for later in drawn[at + 1 :])
