"""A made-up report on reading, whose regions have examples of what they do."""

from __future__ import annotations

BUS = "Bokbussar besöker öar varje vecka (Bokens väg, Skåne)"
TALES = "Sagostunder för barn på biblioteket (Gotland)"
CIRCLES = "Bokcirklar i fängelser (Läslust, Kalmar)"
TABLETS = "Surfplattor lånas ut till äldre (Skåne)"
CODE = "Kurser i kodning för unga (Kodknuten, Halland)"
BRIDGES = "Trä används i nya broar. Projektet Träbron leds av Region Dalarna. Broarna är fem."
DOCUMENT = f"""\
# Bibliotek

Biblioteken lånar ut böcker i alla län.

## Läsning – exempel på insatser

Exempel på insatser för läsning:

- {BUS}

- {TALES}

- {CIRCLES}

## Digitalt – exempel på insatser

Exempel på insatser för det digitala:

- {TABLETS}

- {CODE}

# Skog

## Mer trä i Dalarna

| {BRIDGES}

# Regler

Reglerna säger:

- Böcker får inte eldas

- Träd får inte fällas i Skåne
"""
ALL = [BUS, TALES, CIRCLES, TABLETS, CODE, BRIDGES]
