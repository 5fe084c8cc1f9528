"""What is shown for each kind of address, and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from fakes import fake_document
from hypothesis import given
from hypothesis import strategies as st
from web.source.broken import FIRST, LAST, broken_document

from sok.records import Document
from sok.web.source.asked import Asked, asked_for
from sok.web.source.lookup import find_document, missing
from sok.web.source.view import View, view

THREE = "Här finns tre öar och många skär."
DOCUMENT = fake_document(
    f"# Öar\n\n{THREE}\fDär bor femton fiskare.\fSlut.", name="oar 2020.txt", sha256="a" * 64
)
LATER = replace(DOCUMENT, name="oar 2023.txt", sha256="b" * 64)


def _year(document: Document, year: int | None) -> Document:
    return replace(document, metadata=replace(document.metadata, year=year))


def _view(asked: Asked, document: Document = DOCUMENT) -> View:
    return view(document, replace(asked, document=document.name), [document], {})


def _said(shown: View) -> list[str]:
    return [notice.text for notice in shown.notices]


def test_a_quote_on_its_page_needs_no_words() -> None:
    """The page, the quote, and nothing to say."""
    shown = _view(Asked(page="1", quote=THREE, version="a" * 12))
    assert (shown.place, shown.quoted, shown.notices, shown.old) == (0, THREE, (), "")


def test_a_page_beyond_the_last_is_said() -> None:
    """The nearest is shown."""
    shown = _view(Asked(page="99"))
    assert shown.place == 2
    assert _said(shown) == ["Det finns ingen sida 99 i dokumentet. Den närmaste, s.\u00a03, visas."]


def test_a_page_that_is_no_number_is_said() -> None:
    """The first one is shown."""
    shown = _view(Asked(page="tjugo"))
    assert shown.place == 0
    assert _said(shown) == ["”tjugo” är inget sidnummer. Första sidan, s.\u00a01, visas."]


def test_a_quote_elsewhere_is_shown_there() -> None:
    """With the page that it was said to be on, whether there is such a page or not."""
    shown = _view(Asked(page="2", quote=THREE))
    assert (shown.place, shown.quoted) == (0, THREE)
    assert _said(shown) == ["Citatet står inte på s.\u00a02 utan på s.\u00a01, som visas här."]
    shown = _view(Asked(page="99", quote=THREE))
    assert _said(shown) == ["Det finns ingen sida ”99”. Citatet står på s.\u00a01, som visas här."]
    assert _said(_view(Asked(quote=THREE))) == []


def test_a_quote_that_outlived_a_change_is_said_to() -> None:
    """The document is another one, the words are not."""
    shown = _view(Asked(page="1", quote=THREE, version="c" * 12))
    assert _said(shown) == [
        "Dokumentet har ändrats sedan länken gjordes. Citatet står kvar ordagrant."
    ]
    assert not shown.notices[0].is_problem
    assert _said(_view(Asked(page="1", version="c" * 12))) == [
        "Dokumentet har ändrats sedan länken gjordes."
    ]


def test_a_changed_wording_is_shown_beside_the_old() -> None:
    """The most similar sentence is taken for the quote, and the old wording kept."""
    old = "Här finns två öar och många skär."
    shown = _view(Asked(page="2", quote=old, version="c" * 12))
    assert (shown.place, shown.quoted, shown.old) == (0, THREE, old)
    assert "har ändrats sedan länken gjordes, och citatet står inte kvar" in _said(shown)[0]
    same = _view(Asked(page="1", quote=old, version="a" * 12))
    assert _said(same) == [
        "Citatet i länken står inte ordagrant i dokumentet. Det som liknar det mest står på "
        "s.\u00a01."
    ]


def test_a_quote_that_is_gone_can_be_looked_for() -> None:
    """What is on the page asked for is shown, with ways to search and to what is nearest."""
    quote = "Skatten på båtar höjs med tolv procent."
    shown = _view(Asked(page="2", quote=quote, version="c" * 12))
    assert (shown.place, shown.span) == (1, None)
    (notice,) = shown.notices
    assert notice.text.endswith(
        f"gjordes. Citatet finns inte i dokumentet: ”{quote}” Sök efter några av orden i fältet "
        "Sök i dokumentet."
    )
    assert notice.links == (), "the document has none of its words"
    near = _view(Asked(page="2", quote="Här bor många fiskare och skär."))
    assert [link.label for link in near.notices[0].links] == [
        "Sök efter ”fiskare” i dokumentet",
        "Sök efter ”många” i dokumentet",
        "Visa det som liknar mest, s.\u00a01",
    ]


def test_a_quote_over_a_page_break_is_on_both_pages() -> None:
    """Each page is shown as it was asked for, with the quote and no remark."""
    document = broken_document()
    for page, place in (("1", 0), ("2", 1)):
        shown = _view(Asked(page=page, quote=f"{FIRST}{LAST}"), document)
        assert (shown.place, shown.pages, shown.notices) == (place, (0, 1), ())


def test_a_newer_edition_is_offered_with_the_quote() -> None:
    """Only a later one; the quote is looked for there."""
    old, new = _year(DOCUMENT, 2020), _year(LATER, 2023)
    other = {old.name: [new.name], new.name: [old.name]}
    asked = Asked(old.name, "1", quote=THREE)
    (notice,) = view(old, asked, [old, new], other).notices
    assert notice.text == "Det finns en nyare upplaga; det här är den från 2020."
    held = parse_qs(urlsplit(notice.links[0].address).query)
    assert held == {"dokument": [new.name], "citat": [THREE]}
    assert view(new, replace(asked, document=new.name), [old, new], other).notices == ()
    assert view(_year(old, None), asked, [old, new], other).notices == ()


def test_the_address_of_what_is_shown_leads_back_to_it() -> None:
    """Whatever was wrong with the address that led here."""
    for asked in (
        Asked(page="99", quote=THREE),
        Asked(quote="Här finns två öar och många skär.", version="c" * 12),
        Asked(page="2"),
    ):
        shown = _view(asked)
        held = parse_qs(urlsplit(shown.address(shown.place)).query)
        again = _view(asked_for({name: value for name, [value] in held.items()}))
        assert (again.place, again.span, again.notices) == (shown.place, shown.span, ())


@given(st.builds(Asked, st.text(), st.text(), st.text(), st.text(), st.text(), st.text()))
def test_there_is_always_something_to_show(asked: Asked) -> None:
    """Whatever an address holds."""
    shown = view(DOCUMENT, asked, [DOCUMENT], {})
    assert 0 <= shown.place < 3
    assert find_document([DOCUMENT], asked) is None or missing([], asked)


def test_a_document_is_known_by_its_name_or_contents() -> None:
    """Case and ending aside; a file that was renamed is known by its hash, and that is said."""
    both = [DOCUMENT, LATER]
    for name in ("oar 2023.txt", "OAR 2023.txt", "oar 2023"):
        assert find_document(both, Asked(name)) is LATER
    assert find_document(both, Asked("gammal.txt", version="b" * 12)) is LATER
    assert find_document(both, Asked("gammal.txt", version="b" * 3)) is None
    shown = view(LATER, Asked("gammal.txt", version="b" * 12), both, {})
    assert _said(shown) == ["”gammal.txt” heter nu oar 2023.txt."]


def test_an_unknown_document_has_near_names() -> None:
    """Names that are like it, the library, and where its quote stands instead."""
    notices = missing([DOCUMENT, LATER], Asked("öar 2020.pdf", quote=THREE))
    assert notices[0].text.startswith("Dokumentet ”öar 2020.pdf” finns inte i biblioteket.")
    assert len(notices[0].links) == 3 and notices[0].links[-1].address == "bibliotek"
    assert notices[1].text == "Citatet finns ordagrant här:" and len(notices[1].links) == 2
    alike = missing([DOCUMENT], Asked("xyz", quote="Här finns två öar och många skär."))
    assert [notice.text for notice in alike][1:] == ["En liknande formulering finns här:"]
    assert len(alike[0].links) == 1, "nothing is like that name"
    assert len(missing([DOCUMENT], Asked("xyz", quote="Något helt annat sägs."))) == 1
