"""Figures that an answer shows by itself, and whether its quotes bear them out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from evaluate.made import a_mark, a_reply, a_statistic, an_initiative
from fakes import fake_document
from web.fakes import TITLE, a_quote

from sok.answering.quoting.quoted_tables import quoted_table
from sok.evaluate.support import unsupported
from sok.records import Answer, Form, Passage, Span

TEXT = "Kalmar fick 8 procent och Örebro 14 miljoner kronor."
QUOTE = a_quote(TEXT, 3, 4, headings=("2 Stödet",))


def reply(lead: str = "", text: str = "", answered: bool = True) -> Answer:
    """An answer of the one quote."""
    return replace(a_reply([], [QUOTE] if answered else [], answered), lead=lead, text=text)


@pytest.mark.parametrize(
    "lead",
    [
        "Minst fick Kalmar, 8 procent:",
        "Under 2 Stödet nämns 14 miljoner kronor.",
        "Sökte i 12 dokument, 1 citat på s. 7–8 och sidan 9.",
        "[5] Kalmar",
        "21 av 447 sidor kunde inte läsas, och 33 bara delvis. 5 av 19 dokument kunde inte läsas.",
    ],
    ids=["quoted", "heading", "no figures", "note", "coverage"],
)
def test_what_the_quotes_say_is_supported(lead: str) -> None:
    """Numbers of the quotes and their headings; pages and counts are no figures."""
    assert unsupported(reply(lead)) == ()
    assert unsupported(reply(text=f"{lead}\n”{TEXT}” (s.\u00a03–4)")) == ()


@pytest.mark.parametrize(
    ("lead", "figures"),
    [
        ("Kalmar fick 9 procent:", ("9 procent",)),
        ("Örebro fick 4 miljoner.", ("4 miljoner",)),
        ("Örebro fick 14 miljarder.", ("14 miljarder",)),
        ("Hälften gick till Kalmar 2020.", ("2020", "hälften")),
        ("Här är 3 citat.", ("3",)),
    ],
    ids=["altered", "cut", "other scale", "year and share", "miscounted"],
)
def test_what_no_quote_says_is_not(lead: str, figures: tuple[str, ...]) -> None:
    """In the lead and in the text round the quotes alike, and counted once where it is both."""
    assert unsupported(reply(lead)) == figures
    assert unsupported(reply(text=f"{lead}\n”{TEXT}”")) == figures
    assert unsupported(reply(lead, text=f"{lead}\n”{TEXT}”")) == figures


def test_sources_are_no_figures() -> None:
    """Titles, years of publication, numbered entries and notes are not what the answer states."""
    titled = replace(QUOTE, title=f"{TITLE} 1999")
    text = f"Jag läste frågan som 2018.\n1. ”{TEXT}” ({TITLE} 1999, Myndigheten, 2021, s. 3)"
    answer = replace(reply(text=text), quotes=(titled,), notes=("Jag läste frågan som 2018.",))
    assert unsupported(answer) == ()


def test_a_refusal_may_repeat_the_question() -> None:
    """And what the nearest passages say; an answer may not take a number from its question."""
    near = replace(reply("Inget om 2018, men 8 procent.", answered=False), question="År 2018?")
    near = replace(near, passages=(Passage(1, 1.0, (QUOTE,)),))
    assert unsupported(near) == ()
    assert unsupported(replace(near, answered=True, quotes=(QUOTE,))) == ("2018",)


def test_help_states_nothing() -> None:
    """It names what can be asked, with titles that may hold years; any other answer is checked."""
    helped = replace(reply(text="Fråga om ”Rapport 2021”.", answered=False), form=Form.HELP)
    assert unsupported(helped) == ()
    assert unsupported(replace(helped, form=Form.REFUSAL)) == ("2021",)


def test_entries_may_be_counted() -> None:
    """As many initiatives as are shown."""
    answer = replace(
        reply("2 initiativ:"), initiatives=(an_initiative("Öar."), an_initiative("Skär."))
    )
    assert unsupported(answer) == ()
    assert unsupported(replace(answer, lead="5 initiativ:")) == ("5",)


def test_a_row_has_its_figure_in_its_quote() -> None:
    """Where it is said to stand, and worth what is printed."""
    right = a_statistic(TEXT, "8 procent", 8.0)
    elsewhere = a_mark(TEXT, "14 miljoner")
    wrong = (
        replace(right, found=replace(right.found, value=9.0)),
        replace(right, found=replace(right.found, figure=elsewhere)),
        replace(right, found=replace(right.found, figure=Span("oar.txt", 7, 0, 9))),
    )
    assert unsupported(replace(reply(), statistics=(right,))) == ()
    for row in wrong:
        assert len(unsupported(replace(reply(), statistics=(right, row)))) == 1


def test_a_share_in_words_may_be_rounded() -> None:
    """A third is 33.3 percent, but not 34."""
    text = "En tredjedel gick hit."
    assert (
        unsupported(replace(reply(), statistics=(a_statistic(text, "En tredjedel", 33.3),))) == ()
    )
    assert unsupported(replace(reply(), statistics=(a_statistic(text, "En tredjedel", 34.0),)))


def test_a_mark_is_within_a_quote() -> None:
    """One that marks nothing which is shown is counted."""
    inside, outside = a_mark(TEXT, "8 procent"), Span("oar.txt", 0, 0, len(TEXT) + 1)
    assert unsupported(replace(reply(), marks=(inside,))) == ()
    assert len(unsupported(replace(reply(), marks=(inside, outside)))) == 1


def test_the_cells_of_a_row_support_their_own_figures() -> None:
    """ "66–130" and "200" in cells beside each other are no "130 200"."""
    document = fake_document("+ Klass  Effekt  Medel\n\n= låg  66–130  200\n")
    row, header = (quoted_table(document, 0).rows[place] for place in (1, 0))
    said = "Klass: låg; Effekt: 66–130; Medel: 200 (s.\u00a01)"
    answer = a_reply([], [row, header])
    assert unsupported(replace(answer, text=said)) == ()
    assert unsupported(replace(answer, text=said.replace("200", "300"))) == ("300",)


def test_the_name_of_a_column_is_the_documents_own() -> None:
    """Also where its header is not quoted: "Resultat 2024"."""
    document = fake_document("+ Klass  Resultat 2024\n\n= låg  66\n")
    answer = a_reply([], [quoted_table(document, 0).rows[1]])
    said = "Klass: låg; Resultat 2024: 66 (s.\u00a01)"
    assert unsupported(replace(answer, text=said)) == ()
    assert unsupported(replace(answer, text=said.replace("2024", "2025"))) == ("2025",)
