"""A text that names the topic does not tell of it unless it has the kind of thing asked for."""

from __future__ import annotations

import pytest

from sok.answering.words.kinds import has_kind, is_of_time, terms_of_kinds


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Vilka hinder finns för broarna?", "Broarna är fem och målade.", False),
        ("Vilka hinder finns för broarna?", "Broarna saknar räcken.", True),
        ("Vad hindrar fler broar?", "Det är svårt att få virke.", True),
        ("Vilka nackdelar har broarna?", "Broarna är vackra.", False),
        ("Hur länge håller broarna?", "Broarna håller bra.", False),
        ("Hur fort går färjan?", "Färjan gick första gången 2021.", False),
        ("Hur fort går färjan?", "Färjan gör 30 knop.", True),
        ("Hur länge gäller planen?", "Giltighetstid: 31 december 2036", True),
        ("Hur länge håller broarna?", "Broarna håller i sextio år, minst 60.", True),
        ("Hur ofta ses broarna över?", "Det årliga, kontinuerliga arbetet är viktigt.", False),
        ("Hur ofta ses broarna över?", "Broarna ses över årligen.", True),
        ("Hur ofta ses broarna över?", "Broarna ses över löpande.", True),
        ("Hur ofta ses broarna över?", "Minst vart femte år.", True),
        ("Hur lång tid tar bygget?", "Bygget är en ny satsning.", False),
        ("Hur lång tid tar kursen?", "Kursen ger livslångt lärande.", False),
        ("Hur lång tid tar bygget?", "Bygget tar en månad.", True),
        ("Vad visade studien av broarna?", "En studie av broarna ska göras.", False),
        ("Vad visade studien av broarna?", "Studien visar att broarna håller.", True),
        ("Vad kom studien av byns broar fram till?", "En studie av broarna görs.", False),
        ("Vad kom studien av byns broar fram till?", "Den visar att de håller.", True),
        ("Vad har broarna lett till?", "Målet med broarna är att fler ska cykla.", False),
        ("Vad har broarna lett till?", "Broarna har gett fler cyklister.", True),
        ("Cyklar fler tack vare broarna?", "Broarna innebär en väg till.", False),
        ("Cyklar fler tack vare broarna?", "Det är en ökning med fem procent.", True),
        ("Vilka effekter fick broarna?", "Fler cyklar, en effekt av broarna.", True),
        ("Är byn nöjd med broarna?", "Byn har fem broar.", False),
        ("Är byn nöjd med broarna?", "Broarna är uppskattade.", True),
        ("Hur togs broarna emot?", "Byn har fem broar.", False),
        ("Hur har broarna tagits emot?", "Broarna har väckt intresse.", True),
        ("Hur många gäster har tagits emot?", "Fem gäster har kommit.", True),
        ("Hur har broarna utvärderats?", "Broarna byggdes i trä.", False),
        ("Vem leder bygget av broarna?", "Broarna byggs i byn.", False),
        ("Vem leder bygget av broarna?", "En projektledare har utsetts.", True),
        ("Vem ska leda bygget av broarna?", "Broarna byggs i byn.", False),
        ("Vem betalar för broarna?", "Broarna byggs i byn.", False),
        ("Vem betalar för broarna?", "Byn finansierar broarna.", True),
        ("Vilka byar blev utan broar?", "Tre byar fick broar.", False),
        ("Vilka byar blev utan broar?", "Byarna i norr fick inga broar.", True),
        ("Vilka byar fick inget?", "Tre byar fick broar.", False),
        ("Vilken färg ska broarna ha?", "Broarnas färg bestäms av byn.", False),
        ("Vilken färg ska broarna ha?", "Broar målas gröna.", True),
        ("Vilket är det högsta gränsvärdet för buller?", "Gränsvärden finns för buller.", False),
        ("Vilket är det högsta gränsvärdet för buller?", "För buller gäller 45 dB.", True),
        ("Vilken är den högsta tillåtna brohöjden?", "Brohöjd: avståndet till vattnet", False),
        ("Vilken är den högsta tillåtna brohöjden?", "Brohöjden får vara 4 meter.", True),
        ("Vilken bredd har broarna?", "Broarna byggdes 2021.", False),
        ("Vilken bredd har broarna?", "Broarna är två meter breda.", True),
        ("Får byn fler broar nästa år?", "Byn fick fem broar.", False),
        ("Får byn fler broar nästa år?", "Byn planerar för en bro.", True),
        ("När börjar nästa bygge?", "Bygget tog slut i fjol.", False),
        ("Har någon annan by fått en sådan bro?", "Byn i norr har fått en bro.", False),
        ("Har någon annan by fått en sådan bro?", "Byn i söder har också fått en bro.", True),
        ("Hur länge gäller planen?", "Planens giltighetstid: 31 december 2026", True),
        ("Vad gör byn med broarna?", "Broarna är vackra.", True),
    ],
)
def test_the_kind_asked_for_is_said(question: str, text: str, expected: bool) -> None:
    """Obstacles, a result, a colour and so on are said in words of theirs."""
    assert has_kind(question, text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Planen gäller 2021–2030.", False),
        ("Planen gäller till 2035.", True),
        ("Efter år 2030 görs planen om.", True),
    ],
)
def test_the_time_after_a_year_is_told_of(text: str, expected: bool) -> None:
    """A text up to that year does not tell what comes later."""
    assert is_of_time("Vad händer med planen efter 2030?", text) is expected


def test_what_a_text_says_in_its_own_words_is_known() -> None:
    """The word for an obstacle need not be said where one is; what is required is."""
    assert "hind" in {term[:4] for term in terms_of_kinds("Vilka hinder finns för broarna?")}
    assert not terms_of_kinds("Vilka krav ställs på broarna?")
    assert not terms_of_kinds("Vad gör byn med broarna?")


def test_who_employs_somebody_pays_for_them() -> None:
    """A wage is a way to pay."""
    assert has_kind("Vem betalar för den personen?", "Hamnen avlönar lotsen.")
    assert not has_kind("Vem betalar för den personen?", "Hamnen känner lotsen.")
