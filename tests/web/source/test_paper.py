"""A page as HTML: its text is whole and harmless, and what is marked is the quote."""

from __future__ import annotations

from fakes import fake_document
from hypothesis import given
from hypothesis import strategies as st
from web.reader import read
from web.source.broken import FIRST, LAST, broken_document

from sok.records import Document, Span
from sok.web.source import lists, panel
from sok.web.source.asked import Asked
from sok.web.source.contents import contents
from sok.web.source.paper import paper_html
from sok.web.source.searching import Found, search_document
from sok.web.source.view import View, view

HOSTILE = '<script>alert(1)</script> $x^2$ "onmouseover="alert(1) javascript:alert(1)'
PAGE = fake_document(
    "# Öar\n\n## Skär\n\nText med <b>ord</b>.\n\n- Ett\n\n- Två\n\n| Ruta\n\n> Utdrag\n\n@ Sidhuvud"
    "\n\n^ Tabell 1. Folk\n\n+ Ö  Folk\n\n= Ven  350\n\n* Not"
)


def _shown(document: Document, place: int, span: Span | None = None) -> View:
    return View(document, place, (span,) if span else (), ())


def _dropped(text: str) -> str:
    return text.replace("Citatet börjar: ", "").replace(" Citatet slutar.", "")


def test_each_kind_of_block_has_its_element() -> None:
    """Headings are headings below the document's title, items a list, rows a table."""
    html = paper_html(_shown(PAGE, 0), [])
    for part in (
        "<h3>Öar</h3><h4>Skär</h4>",
        "Text med &lt;b&gt;ord&lt;/b&gt;.",
        "<ul><li>Ett</li><li>Två</li></ul>",
        '<div class="ruta">Ruta</div><blockquote class="utdrag">Utdrag</blockquote>',
        '<th scope="col">Ö</th><th scope="col">Folk</th></tr><tr><td>Ven</td><td>350</td></tr>',
        '<p class="fotnot">Not</p>',
    ):
        assert part in html
    assert "Sidhuvud" not in html


@given(st.data())
def test_the_mark_is_the_quote(data: st.DataObject) -> None:
    """Of any stretch, what is marked says the quote and no more, and the page stays whole."""
    number = data.draw(st.sampled_from([2, 3, 10]))
    text = PAGE.blocks[number].text
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    hits = [Span("a.txt", number, at, at + 1) for at in data.draw(st.sets(st.integers(0, 4)))]
    plain = read(paper_html(_shown(PAGE, 0), []))
    shown = read(paper_html(_shown(PAGE, 0, Span("a.txt", number, start, end)), []))
    assert "".join(shown.marked) == text[start:end].replace("\t", "")
    both = read(paper_html(_shown(PAGE, 0, Span("a.txt", number, start, end)), hits))
    assert _dropped(both.text) == _dropped(shown.text) == plain.text


def test_a_quote_over_a_page_break_is_marked_on_both_pages() -> None:
    """On each what stands there, with the way to the other, where it is marked too."""
    document = broken_document()
    span = view(document, Asked(quote=f"{FIRST}{LAST}"), [document], {}).span
    for place, part, way in ((0, FIRST, "fortsätter på"), (1, LAST, "börjar på")):
        html = paper_html(_shown(document, place, span), [])
        assert "".join(read(html).marked).strip() == part.strip()
        assert f"({way} s.\u00a0{2 - place})" in html and "citat=Hamnen" in html
    assert "fortsätter på" in panel.other_pages_html(_shown(document, 0, span))
    assert "börjar på" in panel.other_pages_html(_shown(document, 1, span))
    assert panel.other_pages_html(_shown(document, 0)) == ""


def test_a_page_without_text_says_so() -> None:
    """It is not left blank."""
    assert "Sidan har ingen text." in paper_html(_shown(fake_document("Ett.\f"), 1), [])


def test_hostile_text_is_letters_everywhere() -> None:
    """Tags and signs of attributes, in a document, its title, an address or what is looked for."""
    document = fake_document(f"# {HOSTILE}\n\n{HOSTILE}", name=f"{HOSTILE}.txt", title=HOSTILE)
    asked = Asked(f"x{HOSTILE}", HOSTILE, HOSTILE, f"{HOSTILE} x", "", HOSTILE, True)
    shown = view(document, asked, [document], {})
    found = search_document(document, HOSTILE)
    htmls = [
        paper_html(shown, [hit.span for hit in found.hits]),
        panel.title_html(document, shown.address(0)),
        lists.contents_html(document, contents(document), None),
        lists.found_html(shown, found, HOSTILE),
        lists.found_html(shown, Found((), False), HOSTILE),
        panel.change_html(HOSTILE, f"{HOSTILE} nytt"),
        panel.steps_html(shown, HOSTILE, "ovanför"),
        *map(panel.notice_html, shown.notices),
    ]
    for html in htmls:
        assert "<script" not in html and 'href="javascript' not in html
        assert not {"script", "b", "img"} & set(read(html).tags)


def test_contents_are_lists_within_lists() -> None:
    """One entry each, the current one told by more than its looks."""
    entries = contents(fake_document("# Ett\n\n## Ett ett\n\n### Djupt\n\n# Två"))
    html = lists.contents_html(fake_document("x"), entries, entries[2])
    shown = read(html)
    assert shown.tags.count("ol") == 3 and shown.tags.count("li") == 4
    assert html.count('aria-current="location">Djupt</a>') == 1


def test_differences_are_told_by_more_than_colour() -> None:
    """What is gone and what is new have elements of their own, and words for those who hear."""
    html = panel.change_html("Tre öar.", "Fyra öar.")
    assert '<del><span class="dold">[borttaget:] </span>Tre</del> öar.' in html
    assert '<ins><span class="dold">[tillagt:] </span>Fyra</ins> öar.' in html


def test_the_first_page_has_none_before_it() -> None:
    """Nor the last one after it; what is looked for goes along."""
    document = fake_document("Ett.\fTvå.")
    first, last = (panel.steps_html(_shown(document, place), "ord", "u") for place in (0, 1))
    assert "sida=2" in first and "sida=1" in last
    assert first.count("<a ") == last.count("<a ") == 1
    assert "sok=ord" in first


def test_many_hits_are_counted() -> None:
    """No more are listed than one reads through."""
    document = fake_document("ord " * 150)
    html = lists.found_html(_shown(document, 0), search_document(document, "ord"), "ord")
    assert "150 träffar på ”ord”. De första 100 visas." in html and html.count("<li>") == 100
