"""Answers of each form, made by hand, as the engine fills them."""

from __future__ import annotations

from dataclasses import replace

from fakes import fake_document
from web.fakes import TITLE, a_quote, an_answer

from sok.answering.quoting.quoted_tables import quoted_figure, quoted_table
from sok.records import Answer, Cited, Form, Initiative, Quote, Span, Statistic

# Every sign that Markdown, HTML, LaTeX or a table could take for something else.
HARD = "*a* _b_ [c](d) `e` <script>alert(1)</script> | & &amp; 50 % $x$ {y} ~z~ ^ # \\ \\* ![i](j)"


def at(quote: Quote, block: int, document: str = "") -> Quote:
    """The quote as one of the whole of another block, perhaps of another document."""
    name = document or quote.span.document
    return replace(quote, span=Span(name, block, 0, len(quote.text)))


def said(quote: Quote) -> tuple[str, ...]:
    """What is shown of a quote: its text, or the cells of a table's row."""
    return tuple(filter(None, quote.row.cells)) if quote.row else (quote.text,)


def mark(quote: Quote, figure: str) -> Span:
    """Where the figure stands in the quote."""
    start = quote.span.start + quote.text.index(figure)
    return Span(quote.span.document, quote.span.block, start, start + len(figure))


def a_figure(
    quote: Quote,
    printed: str,
    subject: str,
    whole: str = "",
    region: str | None = None,
    year: int | None = 2021,
) -> Cited[Statistic]:
    """A figure of the quote."""
    figure = mark(quote, printed)
    return Cited(
        Statistic(1.0, printed, "x", subject, whole, region, year, figure, quote.span), quote
    )


def an_initiative(
    quote: Quote, name: str, *regions: str, project: str = "", actor: str = ""
) -> Cited[Initiative]:
    """An initiative that the quote is the text of."""
    return Cited(Initiative(name, regions, project, actor, "Sjöfart", quote.span), quote)


FISHING = at(a_quote("Fisket fick 3 miljoner kronor av 9.", 4, headings=("Stöd", "Fiske")), 1)
FARMING = at(a_quote("Jordbruket fick 12 miljoner kronor.", 5, 6, headings=("Stöd", "Jord")), 2)
BOATS = at(a_quote("Bygga båtar av trä (Havet, Skåne).", 9, headings=("Exempel",)), 3)
HARBOUR = at(a_quote("Hamnen har fått en ny kaj.", 10, headings=("Exempel", "Hamn")), 5)

AMOUNT = replace(
    an_answer("Vad fick fisket?", FISHING),
    form=Form.AMOUNT,
    marks=(mark(FISHING, "3 miljoner kronor"),),
)
COMPARISON = replace(
    an_answer("Vem fick minst?", FISHING, FARMING),
    form=Form.COMPARISON,
    lead="Minst: 3 miljoner kronor.",
    statistics=(
        a_figure(FISHING, "3 miljoner kronor", "fisket"),
        a_figure(FARMING, "12 miljoner kronor", "jordbruket"),
    ),
)
INITIATIVES = replace(
    an_answer("Och till sjöss?", BOATS, HARBOUR, standalone="Vilka insatser finns till sjöss?"),
    form=Form.INITIATIVES,
    initiatives=(
        an_initiative(BOATS, "Bygga båtar av trä", "Skåne", project="Havet"),
        an_initiative(HARBOUR, "Ny kaj i Visby", "Gotland", "Kalmar", actor="Hamnbolaget"),
    ),
)
REGION = replace(
    an_answer("Vad gör Skåne?", BOATS, FISHING),
    form=Form.REGION,
    initiatives=INITIATIVES.initiatives[:1],
    statistics=COMPARISON.statistics[:1],
)
LIST = replace(
    an_answer(
        "Vilka är stöden?",
        at(a_quote("Stöden är:", 4, headings=("Stöd",)), 6),
        at(a_quote("fiske", 4, headings=("Stöd",)), 7),
        at(a_quote("jordbruk", 5, headings=("Stöd",)), 8),
    ),
    form=Form.LIST,
)
TABLES = fake_document(
    f"^ Tabell 1. Fångst i ton\n\n+ Hav  Sill  Torsk\n\n= Östersjön  1 200  ~\n\n= {HARD}  7  8\n\n"
    "^ Figur 1. Fångst över tid\n",
    name="oar.txt",
    title=TITLE,
)
_TABLE, _FIGURE = quoted_table(TABLES, 0), quoted_figure(TABLES, 0)
TABLE = replace(
    an_answer("Vilken tabell visar fångsten?", *filter(None, (_TABLE.caption, *_TABLE.rows))),
    form=Form.TABLE,
    tables=(_TABLE,),
)
FIGURE = replace(an_answer("Visa figur 1", _FIGURE.caption), form=Form.FIGURE, figures=(_FIGURE,))
ROW = an_answer("Hur mycket sill fångades i Östersjön?", _TABLE.rows[1], _TABLE.rows[0])
HELP = replace(
    an_answer("hej", answered=False),
    form=Form.HELP,
    text="Fråga om öar.\nTill exempel: Finns öar?",
)
REFUSED = replace(
    an_answer("Vad?", FISHING, FARMING, BOATS, HARBOUR, answered=False), form=Form.REFUSAL
)
ANSWERS: dict[str, Answer] = {
    "amount": AMOUNT,
    "comparison": COMPARISON,
    "initiatives": INITIATIVES,
    "region": REGION,
    "list": LIST,
    "table": TABLE,
    "figure": FIGURE,
    "row": ROW,
    "help": HELP,
    "refusal": REFUSED,
}
