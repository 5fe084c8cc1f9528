"""Engines over made-up reports, for the pages that list what was found in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from answering.made import engine_over
from streamlit.testing.v1 import AppTest
from web.fakes import FakeManifest

from sok.answering.engine import Engine

# Opens a page over another engine, or at an address with these values.
Open = Callable[..., AppTest]

# What a document may hold that is more than text where it is not escaped.
HOSTILE = "<b>fet</b> $x^2$ :red[röd] ![b](http://x.invalid/b.png)"
BOATS = f"""\
# Båtar {HOSTILE}

Stödet till färjor fick Gotland (40 procent) samt Kalmar och Halland (10 procent vardera).

## Pirar

Stödet till pirar var 12,5 miljoner kronor, vilket är 20 procent av det totala stödet.

## Fyrar

Stödet till fyrar var 30,0 miljoner kronor, vilket är 48 procent av det totala stödet.

# Läsning – exempel på insatser

Exempel på insatser för läsning:

- Bokbussar besöker öar {HOSTILE} (Bokens väg, Skåne)

- Sagostunder på biblioteket (Gotland)
"""
TREES = """\
# Skog

Planteringen kostade 30 miljoner kronor.

# Trä – exempel på insatser

Exempel på insatser för trä:

- Nya broar av trä (Träbron, Skåne)
"""


def engine_of(folder: Path, *texts: str) -> Engine:
    """An engine over texts in the notation of `fakes`."""
    return engine_over(folder, *texts)


def opener(page: Callable[[], None], engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a page, which imports what it needs itself, over `engine` or another one."""

    def run(over: Engine = engine, **values: str | list[str]) -> AppTest:
        monkeypatch.setattr("sok.web.opening.open_engine", lambda settings: over)
        monkeypatch.setattr("sok.web.opening.read_manifest", lambda folder: FakeManifest())
        app = AppTest.from_function(page, default_timeout=60)
        app.query_params.update(values)
        return app.run()

    return run


def shown(app: AppTest) -> str:
    """The HTML of the page, which drew without an error."""
    assert len(app.exception) == 0, app.exception
    return " ".join(element.value for element in app.html if "<style>" not in element.value)


def labelled(app: AppTest, label: str) -> object:
    """The one field of that label."""
    (field,) = [one for one in (*app.multiselect, *app.text_input) if one.label == label]
    return field
