"""The colours of the pages, read from the style sheet: enough contrast, and one set of them."""

from __future__ import annotations

import re
import tomllib

import pytest
from web.fakes import APP

from sok.web.style import SHEETS, looks_file

# WCAG 2.2: 1.4.3 for text, 1.4.11 for what shows a control, its state or a figure.
TEXT, PARTS = 4.5, 3.0
# Each pair that stands on each other: what is seen, on what, and how much it must stand out.
PAIRS = [
    *((seen, under, TEXT) for seen in ("ink", "quiet", "accent") for under in ("paper", "shade")),
    ("ink", "mark", TEXT),
    ("ink", "accent-shade", TEXT),
    ("accent", "accent-shade", TEXT),
    ("ink", "error-shade", TEXT),
    ("ink", "done-shade", TEXT),
    ("error", "paper", TEXT),
    ("done", "paper", TEXT),
    ("edge", "paper", PARTS),
    ("edge", "shade", PARTS),
    ("ink", "found", TEXT),
    ("mark-line", "paper", PARTS),
    ("sheet-line", "sheet-mark", PARTS),
    ("sheet-dashes", "sheet-found", PARTS),
    ("paper", "accent", TEXT),
    ("bar", "paper", PARTS),
    ("bar", "shade", PARTS),
    ("error", "error-shade", PARTS),
    ("done", "done-shade", PARTS),
]
THEMES = ("light", "dark")
COLOUR = re.compile(r"--sok-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);")
COLOURS = {
    name: dict(zip(THEMES, values, strict=True))
    for name, *values in COLOUR.findall(looks_file("colours.css"))
}
CONFIG = tomllib.loads((APP.parent / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


def luminance(colour: str) -> float:
    """The relative luminance of "#rrggbb", 0 for black and 1 for white, as WCAG defines it."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in shares]
    return sum(weight * x for weight, x in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """How much two colours stand out from each other, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    """Black on white is 21, and the grey that is known to pass just so passes just so."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("seen", "under", "least"), PAIRS)
def test_what_is_seen_stands_out(seen: str, under: str, least: float, theme: str) -> None:
    """Text has a contrast of 4.5, and what shows a control, a state or a figure of 3."""
    assert contrast(COLOURS[seen][theme], COLOURS[under][theme]) >= least


@pytest.mark.parametrize("theme", THEMES)
def test_charts_stand_out(theme: str) -> None:
    """Each colour that Streamlit gives to charts stands out from the page."""
    for colour in CONFIG["theme"][theme]["chartCategoricalColors"]:
        assert contrast(colour, COLOURS["paper"][theme]) >= PARTS


@pytest.mark.parametrize("theme", THEMES)
def test_streamlit_has_the_same_colours(theme: str) -> None:
    """What Streamlit draws by its theme looks like what we draw by our style sheet."""
    ours = {
        "primaryColor": "accent",
        "backgroundColor": "paper",
        "secondaryBackgroundColor": "shade",
        "textColor": "ink",
        "linkColor": "accent",
        "borderColor": "line",
    }
    said = CONFIG["theme"][theme]
    assert {name: said[name] for name in ours} == {
        name: COLOURS[colour][theme] for name, colour in ours.items()
    }


def test_colours_are_named_once() -> None:
    """The other style sheets take their colours from there, and each that is named is there."""
    sheets = {name: looks_file(f"{name}.css") for name in SHEETS if name != "colours"}
    assert {name for name, text in sheets.items() if re.search(r"#[0-9a-f]{3,8}\b", text)} == set()
    used = {name for text in sheets.values() for name in re.findall(r"var\(--sok-([\w-]+)", text)}
    assert used - {"measure", "serif"} <= COLOURS.keys()
