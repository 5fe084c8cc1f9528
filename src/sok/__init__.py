"""Questions in Swedish to reports in Swedish, answered by verbatim quotes with their pages."""

from typing import TYPE_CHECKING, Any

from sok.records import Answer, Passage, Quote
from sok.settings import Settings

if TYPE_CHECKING:
    from sok.answering.engine import Engine, open_engine

__all__ = ["Answer", "Engine", "Passage", "Quote", "Settings", "open_engine"]


def __getattr__(name: str) -> Any:
    """The engine, imported when it is asked for: its libraries take a second to import."""
    if name in {"Engine", "open_engine"}:
        from sok.answering import engine

        return getattr(engine, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
