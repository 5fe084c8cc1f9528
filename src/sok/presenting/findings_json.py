"""Statistics and initiatives as JSON: the form that docs/json.md documents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sok.presenting.pages_json import page_keys
from sok.records import Cited, Initiative, Quote, Statistic


def statistics_object(statistics: Iterable[Cited[Statistic]]) -> dict[str, Any]:
    """What `sok statistics --json` prints."""
    return {"statistics": [statistic_object(cited) for cited in statistics]}


def initiatives_object(initiatives: Iterable[Cited[Initiative]]) -> dict[str, Any]:
    """What `sok initiatives --json` prints."""
    return {"initiatives": [initiative_object(cited) for cited in initiatives]}


def statistic_object(cited: Cited[Statistic]) -> dict[str, Any]:
    """A statistic as a JSON object, its keys in the documented order."""
    statistic, quote = cited.found, cited.quote
    return {
        "value": number(statistic.value),
        "printed": statistic.printed,
        "unit": statistic.unit,
        "subject": statistic.subject,
        "whole": statistic.whole,
        "region": statistic.region,
        "year": statistic.year,
        **place_object(quote),
        "quote": quote.text,
    }


def initiative_object(cited: Cited[Initiative]) -> dict[str, Any]:
    """An initiative as a JSON object, its keys in the documented order."""
    initiative, quote = cited.found, cited.quote
    return {
        "name": initiative.name,
        "region": initiative.regions[0] if initiative.regions else None,
        "regions": list(initiative.regions),
        "project": initiative.project,
        "actor": initiative.actor,
        "topic": initiative.topic,
        **place_object(quote),
        "text": quote.text,
    }


def number(value: float) -> int | float:
    """A whole number without a decimal point: 15, not 15.0."""
    return int(value) if value.is_integer() else value


def place_object(quote: Quote) -> dict[str, Any]:
    """Where a quote stands: its document, pages, headings and characters."""
    return {
        "headings": list(quote.headings),
        "document": quote.span.document,
        "sha256": quote.sha256,
        "title": quote.title,
        **page_keys(quote.pages),
        "start": quote.start,
        "end": quote.end,
    }
