"""Each form of answer as it is drawn, without a browser."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from presenting.answers import (
    AMOUNT,
    ANSWERS,
    COMPARISON,
    FARMING,
    HARD,
    HELP,
    INITIATIVES,
    LIST,
    REFUSED,
    REGION,
    at,
)
from streamlit.testing.v1 import AppTest
from web.fakes import REFUSAL, Ask, a_quote

from sok.presenting.findings_table import Table
from sok.records import Answer, Cited, Form

# The lead of COMPARISON as it is set.
LEAD = "Minst: 3\u00a0miljoner\u00a0kronor."


def _holding(app: AppTest, text: str) -> list[str]:
    return [element.value for element in app.html if text in element.value]


def _page(app: AppTest) -> str:
    """All HTML of the page, from its top."""
    return "".join(element.value for element in app.html)


def _folded(app: AppTest) -> list[str]:
    """What the answer has folded away, by its labels."""
    return re.findall('<details class="vikt"><summary>(.+?)</summary>', _page(app))


def _downloads(app: AppTest) -> list[str]:
    """The files of the answer, of which there are none before their choice is opened."""
    assert not app.get("download_button")
    if any(block.proto.popover.label == "Hämta svaret" for block in app.get("popover")):
        app.session_state["svar-0-hamta"] = True
        app.run()
    return [button.proto.label for button in app.get("download_button")]


def test_reading_and_notes_stand_together_before_the_answer(ask: Ask) -> None:
    """How the question was understood is one small part, between question and answer."""
    read = replace(AMOUNT, standalone="Vad fick fisket 2021?", notes=("”fsik” är läst som fisk.",))
    app = ask(read)
    (shown,) = _holding(app, ">Tolkat som: Vad fick fisket 2021?<")
    note, quote = shown.index("”fsik” är läst som fisk."), shown.index("<mark>")
    assert shown.index("Tolkat som") < note < quote
    assert "</div>" not in shown[shown.index("Tolkat som") : note]


def test_an_amount_is_marked_in_its_quote(ask: Ask) -> None:
    """The quote is the answer, and nothing else stands beside it."""
    app = ask(AMOUNT)
    (shown,) = _holding(app, "<mark>")
    assert "fick <mark>3 miljoner kronor</mark> av 9.”" in shown
    assert not _holding(app, "<table")


def test_several_amounts_are_told_apart_in_a_table(ask: Ask) -> None:
    """Each has its row and its quote, and the quotes are in view."""
    app = ask(replace(COMPARISON, form=Form.AMOUNT, lead=""))
    assert _page(app).count("<table") == 1
    assert _folded(app) == ["Underlag: 2 ställen i dokumenten"]


def test_a_comparison_is_a_sentence_a_table_and_quotes_to_unfold(ask: Ask) -> None:
    """Our sentence comes first, then the rows in the answer's order, then their quotes folded."""
    app = ask(COMPARISON)
    (shown,) = _holding(app, ">Minst: 3\u00a0miljoner\u00a0kronor.<")
    before, table, quotes, _ = re.split("<table|<details class=.vikt.>", shown)
    assert LEAD in before
    assert table.index("fisket") < table.index("jordbruket")
    assert 0 < quotes.index("”Fisket fick") < quotes.index("”Jordbruket fick")
    assert _folded(app) == ["Citat: 2", "Underlag: 2 ställen i dokumenten"]


def test_a_comparison_within_one_quote_needs_no_unfolding(ask: Ask) -> None:
    """A single quote is shown at once."""
    rows = tuple(Cited(row.found, AMOUNT.quotes[0]) for row in COMPARISON.statistics)
    app = ask(replace(COMPARISON, quotes=AMOUNT.quotes, statistics=rows))
    assert _folded(app) == ["Underlag: 2 ställen i dokumenten"]
    assert _holding(app, "”Fisket fick 3 miljoner kronor av 9.”")


def test_initiatives_are_entries_in_the_answers_order(ask: Ask) -> None:
    """Each has its title, region, verbatim text and page, once, under no heading of their own."""
    (shown,) = _holding(ask(INITIATIVES), '<ol class="insatser">')
    shown, _ = shown.split('<details class="vikt">')
    assert shown.count("<li>") == shown.count("<h3") == shown.count("<figure") == 2
    assert shown.index("”Bygga båtar av trä") < shown.index("Aktör: Hamnbolaget")


def test_a_region_has_its_initiatives_and_its_figures(ask: Ask) -> None:
    """Two parts, each under its heading, and the titles of entries below those."""
    app = ask(REGION)
    assert len(_holding(app, ">Exempel på insatser</h3>")) == 1
    assert len(_holding(app, ">Siffror</h3>")) == 1
    assert "<h4" in _holding(app, '<ol class="insatser">')[0]
    assert _holding(app, "<table")


def test_a_list_is_its_announcement_and_its_items(ask: Ask) -> None:
    """What follows on another page has a source of its own."""
    same_page = replace(
        LIST, quotes=(*LIST.quotes[:2], at(a_quote("skog", 4, headings=("Stöd",)), 8))
    )
    (shown,) = _holding(ask(same_page), '<ul class="lista">')
    assert "<p>”Stöden är:”<a " in shown
    assert shown.count("<li>") == 2
    app = ask(LIST)
    assert _page(app).count("<strong>s.\u00a05</strong>") == 2, "quote and passage"


def test_neighbouring_sentences_are_no_list(ask: Ask) -> None:
    """Only a list that was asked for has bullets."""
    app = ask(replace(LIST, form=Form.SPANS))
    assert not _holding(app, "<li>")
    assert _holding(app, "<p>”fiske”<a ")


def test_help_says_what_can_be_asked(ask: Ask) -> None:
    """A greeting gets no quotes, no nearest passages and nothing to download."""
    app = ask(HELP)
    assert _holding(app, '<p class="">Fråga om öar.</p>')
    assert not _holding(app, "ligger närmast")
    assert _downloads(app) == _folded(app) == []


def test_a_refusal_says_why_and_shows_the_nearest(ask: Ask) -> None:
    """Three passages, as such; what is no answer is not offered as a file."""
    app = ask(replace(REFUSED, text=f"{REFUSAL} Dokumenten nämner inte ”pizza”."))
    assert _holding(app, "Dokumenten nämner inte ”pizza”.")
    (nearest,) = _holding(app, "<figure")
    assert nearest.count("<figure") == 3
    assert not _holding(app, "data-text")
    assert _downloads(app) == []


@pytest.mark.parametrize(
    ("answer", "tables"),
    [(AMOUNT, 0), (LIST, 0), (COMPARISON, 2), (INITIATIVES, 2), (REGION, 4)],
)
def test_answers_can_be_had_as_files(ask: Ask, answer: Answer, tables: int) -> None:
    """Each answer as document, text and references, and its figures and initiatives as tables."""
    downloads = _downloads(ask(answer))
    assert downloads[:5] == ["Word", "Markdown", "Text", "BibTeX", "RIS"]
    assert len(downloads) == 5 + tables


def test_a_file_is_made_when_it_is_asked_for(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawing an answer, which is done again and again, makes none of its files."""

    def make(table: Table) -> bytes:
        raise AssertionError("made too early")

    monkeypatch.setattr("sok.web.ask.downloads.xlsx_bytes", make)
    app = ask(COMPARISON)
    assert len(app.exception) == 0
    assert "Siffror, Excel" in _downloads(app)


def test_a_whole_answer_can_be_copied(ask: Ask) -> None:
    """One click copies our words, the quotes and the sources."""
    app = ask(COMPARISON)
    assert not _holding(app, "Kopiera hela svaret")
    assert _downloads(app)
    (shown,) = _holding(app, "Kopiera hela svaret")
    for part in (
        "Minst: 3\u00a0miljoner\u00a0kronor.",
        "”Jordbruket fick 12 miljoner kronor.”",
        "Källor",
    ):
        assert part in shown


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
def test_hostile_text_stays_text_in_every_form(ask: Ask, answer: Answer) -> None:
    """Signs of HTML and Markdown are letters wherever a document's text can stand."""
    hostile = replace(FARMING, text=HARD, title=HARD, headings=(HARD,))
    statistics = tuple(
        Cited(replace(row.found, subject=HARD, printed=HARD), hostile) for row in answer.statistics
    )
    initiatives = tuple(
        Cited(replace(one.found, name=f"{HARD}!", project=HARD, actor=HARD), hostile)
        for one in answer.initiatives
    )
    app = ask(
        replace(
            answer,
            standalone=HARD,
            text=HARD,
            lead=HARD,
            notes=(HARD,),
            quotes=tuple(hostile for _ in answer.quotes),
            statistics=statistics,
            initiatives=initiatives,
        )
    )
    assert len(app.exception) == 0
    assert not _holding(app, "<script>alert")
    own = {"html", "chat_input"}
    others = [element for element in app if element.type not in own]
    assert not any("[c](d)" in str(getattr(element, "label", "")) for element in others)
    assert not any("[c](d)" in str(getattr(element, "value", "")) for element in others)


def test_an_amount_is_shown_large_before_its_quote(ask: Ask) -> None:
    """The figure is seen first, as it is printed."""
    app = ask(AMOUNT)
    (shown,) = _holding(app, '<p class="belopp">3 miljoner kronor</p>')
    assert shown.index('class="belopp"') < shown.index("<mark>")


def test_the_figures_of_a_comparison_stand_in_its_table_alone(ask: Ask) -> None:
    """Nothing is large where there is more than one; few sources need no list."""
    app = ask(COMPARISON)
    assert not _holding(app, '<p class="belopp">')
    assert not _holding(app, '<ol class="kallor">')


def test_many_sources_are_listed(ask: Ask) -> None:
    """From four places on there is a list of them, each once, in the order of their numbers."""
    quotes = tuple(at(a_quote(f"Ö {n}.", n), n) for n in (3, 4, 5, 6))
    app = ask(replace(LIST, form=Form.SPANS, quotes=(*quotes, at(a_quote("Åter.", 3), 20))))
    (shown,) = re.findall('<ol class="kallor">.+?</ol>', _page(app))
    assert shown.count("<li>") == 4
    first, last = "[1]</span> <strong>s.\u00a03", "[4]</span> <strong>s.\u00a06"
    assert shown.index(first) < shown.index(last)
    assert "Källor: 4 ställen" in _folded(app)


def test_a_refusal_says_of_each_passage_what_it_lacks(ask: Ask) -> None:
    """The sentence that there is no answer stands out, and under each passage is the reason."""
    refused = replace(REFUSED, standalone="Vad fick fisket och pizzan?", text=f"{REFUSAL} För att.")
    app = ask(refused)
    assert _holding(app, f'<p class="ledning">{REFUSAL}</p>') and _holding(app, ">För att.<")
    (nearest,) = _holding(app, "<figure")
    assert nearest.count("Nämner ”fisket”, men inte ”pizzan”.") == 1
    assert nearest.count("Nämner inte ”fisket” eller ”pizzan”.") == 2
