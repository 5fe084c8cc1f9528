"""A made-up report on woods, libraries and bridges, with more than one answer to most."""

from __future__ import annotations

BUS = "Bokbussar besöker öar varje vecka (Bokens väg, Skåne)"
TABLETS = "Surfplattor lånas ut till äldre (Skåne)"
DOCUMENT = f"""\
# Skog

Skogen ger virke till hus. Skogen ger bär till saft. Många djur bor i skogen. Djuren äter bär.

Virke från skogen blir papper. Virke säljs på torget. Papper blir böcker.

## Mål

Målen för skogen är:

- Mer virke från skogen

- Fler vägar till skogen

# Bibliotek

## Läsning – exempel på insatser

Exempel på insatser för läsning:

- {BUS}

- Sagostunder för barn på biblioteket (Gotland)

## Digitalt – exempel på insatser

Exempel på insatser för det digitala:

- {TABLETS}

\f# Broar

## Mer trä i Dalarna

| Trä används i nya broar. Projektet Träbron leds av Region Dalarna. Broarna är fem.

## Bryggor i Halland

| Projektet bygger bryggor av sten. De är långa.

# Stöd

Av stödet till broar gick 20 procent till trä. Av stödet till broar gick 80 procent till sten.
"""
