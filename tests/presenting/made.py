"""Findings with quotes to show."""

from __future__ import annotations

from dataclasses import replace

from web.fakes import a_quote

from sok.records import Cited, Initiative, Quote, Span, Statistic

# A figure on its own, over a page break, and an initiative of two regions.
QUOTE = a_quote("Av stödet gick 77,5 procent till öar.", 7, 8, headings=("Kust", "Öar"))
SHARE = Statistic(
    77.5,
    "77,5 procent",
    "procent",
    "öar",
    "stödet",
    "Gotland",
    2021,
    Span("oar.txt", 0, 15, 27),
    QUOTE.span,
)
STATISTIC = Cited(SHARE, QUOTE)
INITIATIVE = Cited(
    Initiative(
        "Båtar", ("Skåne", "Kalmar"), "Havet", "Region Skåne", "Sjöfart", Span("o", 0, 0, 6)
    ),
    a_quote("Båtar (Havet, Skåne och Kalmar).", 9, headings=("Kust", "Sjöfart")),
)
BARE_INITIATIVE = Cited(Initiative("Öar", (), "", "", "", Span("o", 0, 0, 4)), a_quote("Öar.", 3))


def a_statistic(
    printed: str = "15", value: float = 15.0, quote: Quote | None = None
) -> Cited[Statistic]:
    """A count of which nothing more is known."""
    quote = quote or a_quote(f"Där finns {printed} öar.", 4)
    found = replace(
        SHARE,
        value=value,
        printed=printed,
        unit="öar",
        subject="",
        whole="",
        region=None,
        year=None,
    )
    return Cited(replace(found, span=quote.span), quote)
