"""A made-up report on ferries, whose figures can be ranked."""

from __future__ import annotations

SUPPORT = (
    "Stödet till färjor uppgick till {} miljoner kronor, vilket är {} procent av det totala stödet."
)
PIERS, LIGHTS, BUOYS = (
    SUPPORT.format(*figures) for figures in (("12,5", "20"), ("30,0", "48"), ("20,0", "32"))
)
TRIPS = (
    "Störst andel av resorna gick till Gotland (40 procent), Skåne (25 procent) samt Kalmar och "
    "Halland (10 procent vardera)."
)
GRANTS = (
    "Bidraget till broar fördelades på Gotland (12 procent), Skåne (7 procent) och Halland "
    "(12 procent)."
)
PAIR = "Av avgifterna till hamnar gick 59 procent till kranar och 41 procent till kättingar."
DOCUMENT = f"""\
# Färjor

## Stöd till färjor

### Piren

{PIERS} Pengarna gick till nya bryggor.

### Fyren

{LIGHTS} Pengarna gick till lampor.

### Bojen

{BUOYS} Pengarna gick till färg.
\f# Resor

{TRIPS}

# Broar

{GRANTS}

# Hamnar

{PAIR}

# Vägar

Av vägarna gick 20 procent till grus. Av vägarna gick 20 procent till asfalt. Av vägarna gick \
60 procent till sten.
"""
