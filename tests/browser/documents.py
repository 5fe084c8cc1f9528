"""Documents that are made to stand beside the report, and what is looked for in them."""

from __future__ import annotations

from made_pdf import captioned_pdf, typeset_pdf

TABLE = "Tabell 1. Antal resor med färja och buss i Holmsund"
ROWS = (("Färdmedel", "2021", "2022"), ("Färja", "1 250", "1 480"), ("Buss", "20 300", "22 150"))
FIGURE = "Figur 1. Diagram över fjärrvärmens pris i Holmsund"
# The number printed on the second page of that PDF.
PRINTED = 7

# Text that tries to be a page.
HOSTILE = (
    "<script>alert(1)</script> ![b](http://x.invalid/b.png) [länk](javascript:alert(2)) :red[nu] "
    "\u202ebakvänt\u202c"
)
INITIATIVE = "Region Skåne har tagit fram en plan för glass"
_FINDINGS = (
    f"Satsningar\n\nExempel på insatser:\n\n- {INITIATIVE} {HOSTILE} i länet.\n"
    "- Region Halland har tagit fram en plan för bad.\n"
    "- Region Dalarna har startat ett projekt.\n\n"
    f"Fördelning {HOSTILE}\n\nStödet till glass {HOSTILE} var 25 miljoner kronor 2021.\n"
)

PLANNED = "Hamnen i Holmsund ska muddras till fjorton meters djup för större fartyg."
PLANNING = "Hur djupt ska hamnen i Holmsund muddras?"
# A page of A4 has room for so many lines: the quote stands far down on it.
_ABOVE = [f"Rad {number} av planen handlar om annat." for number in range(30)]
_PLAN = typeset_pdf(
    [("Plan för hamnen", 24), "Umeå kommun", "2023-05-02"], [*_ABOVE, PLANNED], ["Slut"]
)
SEA = "Här finns tre öar och många skär som är små."

MADE = {
    "trafik.pdf": captioned_pdf(TABLE, ROWS, FIGURE, PRINTED),
    "glass.txt": _FINDINGS.encode(),
    "plan.pdf": _PLAN,
    "oar.txt": f"Öar\n\n{SEA}\n".encode(),
}
