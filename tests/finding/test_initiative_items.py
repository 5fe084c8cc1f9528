"""Items of lists tell of initiatives by what announces them, and by whose they say they are."""

from __future__ import annotations

import pytest
from finding.examples import told


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Mentorer (Region Skåne).", ("Skåne", "Mentorer", "", "Region Skåne")),
        ("Sol (Ladda, Halland och Blekinge)", ("Halland + Blekinge", "Sol", "Ladda", "")),
        ("Sol (Sol 2030; Skåne, Örebro)", ("Skåne + Örebro", "Sol", "Sol 2030", "")),
        ("Sol (Halland, projektet Hav)", ("Halland", "Sol", "Hav", "")),
        ("Sol (Tillväxt Norrbotten)", ("Norrbotten", "Sol", "Tillväxt Norrbotten", "")),
        ("Sol (Lomma, Odla i Skåne)", ("Skåne", "Sol", "Odla i Skåne", "")),
        ("Sol (Lomma, , i Skåne)", ("Skåne", "Sol", "", "")),
        ("Sol (Lomma, Region Skåne)", ("Skåne", "Sol", "", "Region Skåne")),
        ("Sol (Lomma kommun, Getbilen; Skåne)", ("Skåne", "Sol", "Getbilen", "Lomma kommun")),
        ("Sol (Getbilen, Lomma bibliotek, Skåne)", ("Skåne", "Sol", "Getbilen", "Lomma bibliotek")),
        ("Sol (Getbilen, Lomma, Skåne)", ("Skåne", "Sol", "Getbilen", "")),
        (
            "Sol (Lomma, i samarbete med Getlaget)",
            ("Skåne", "Sol", "", "Lomma, i samarbete med Getlaget"),
        ),
        ("Sol (Lunds universitet, Skåne)", ("Skåne", "Sol", "", "Lunds universitet")),
        ("Sol (Region Skåne 2021)", ("Skåne", "Sol", "", "Region Skåne")),
        ("Sol (i samarbete med Region Gävleborg)", ("Gävleborg", "Sol", "", "")),
        ("Sol (Dalarna). Mer om den.", ("Dalarna", "Sol", "", "")),
        ("I Värmland: Kurser för lärare. Fler kommer.", ("Värmland", "Kurser för lärare", "", "")),
        ("Region Skåne: 5G i hamnar.", ("Skåne", "5G i hamnar", "", "Region Skåne")),
        ("Sol på tak – Region Skåne", ("Skåne", "Sol på tak", "", "Region Skåne")),
        ("Gotland och Uppsala – en databas", ("Gotland + Uppsala", "en databas", "", "")),
        (
            "Region Halland har infört ett system.",
            ("Halland", "Region Halland har infört ett system", "", "Region Halland"),
        ),
    ],
)
@pytest.mark.parametrize(
    "above",
    ["# Goda exempel\n\n", "# El\n\n## Så gör regionerna\n\n", "# El\n\nExempel i urval:\n\n"],
)
def test_forms_of_items(above: str, item: str, expected: tuple[str, ...]) -> None:
    """The region stands in a parenthesis, before a colon or in the words of an announced item."""
    assert told(f"{above}- {item}") == [expected]


@pytest.mark.parametrize(
    ("above", "item"),
    [
        ("Mest stöd till projekt har gått till:", "Västerbotten (15 procent)"),
        ("Exempel på stöd:", "stöd till kommersiell service är Västerbotten (15 procent)"),
        ("Goda exempel:", "Läs mer på nätet (se Region Skånes webbplats)"),
        ("Goda exempel:", "Nya mötesplatser på Höga Kusten (Möten)"),
        ("Goda exempel:", "konkreta exempel på insatser från alla regioner"),
        ("Projektet ska:", "utveckla tillväxten i Skåne"),
        ("Det gäller till exempel:", "vägar (Skåne)"),
        ("Så gör du:", "ring växeln (Region Skåne)"),
        ("Kontor finns på:", "Storgatan (Örebro)"),
        ("Ansökningar:", "De arbetar i Skåne."),
        ("Goda exempel:", "(Skåne)"),
    ],
)
def test_items_that_are_none(above: str, item: str) -> None:
    """Shares, references, aims, and lists that announce no examples, tell of no initiative."""
    assert told(f"# Arbetsmarknad\n\n{above}\n\n- {item}") == []


def test_a_region_named_by_the_lead_holds_for_its_items() -> None:
    """ "Region Skåne har genomfört följande insatser:" says where the items belong."""
    text = "# El\n\nRegion Skåne har genomfört följande insatser:\n\n- startat ett nätverk\n\n- El"
    assert told(text) == [("Skåne", "startat ett nätverk", "", "")]


def test_a_lead_that_breaks_off_after_har_tells_what_was_done() -> None:
    """Items that go on from "Region Skåne har" are of that region; what it "has" as a thing is not.

    A parenthesis at the end names the project.
    """
    text = "# El\n\nUnder våren har Region Skåne:\n\n- byggt ett stall (Gnägg)\n\n- en häst"
    assert told(text) == [("Skåne", "byggt ett stall", "Gnägg", "")]


def test_infinitives_with_a_region_tell_of_initiatives() -> None:
    """ "Samla frukt (Äppelkart, Skåne)" is one, whatever announces it; "frukt (Skåne)" is none."""
    text = "# El\n\nHär är de:\n\n- Samla frukt (Äppelkart, Skåne)\n\n- Frukt (Skåne)"
    assert told(text) == [("Skåne", "Samla frukt", "Äppelkart", "")]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            "Åre och Krokom har köpt en båt.",
            ("Jämtland Härjedalen", "Åre och Krokom har köpt en båt"),
        ),
        ("Region Skåne ringer till alla.", ("Skåne", "Region Skåne ringer till alla")),
        (
            "Kommunen i Lycksele lånar ut cyklar.",
            ("Västerbotten", "Kommunen i Lycksele lånar ut cyklar"),
        ),
    ],
)
def test_announced_items_tell_who_does_what(item: str, expected: tuple[str, str]) -> None:
    """Any verb of doing will do, and a place is in its region; a name alone tells of nothing."""
    assert [one[:2] for one in told(f"# El\n\nNågra exempel:\n\n- {item}\n\n- Lycksele")] == [
        expected
    ]
    assert told(f"# El\n\nDe sade:\n\n- {item}") == []


def test_a_list_whose_items_all_say_whose_they_are_is_one_of_examples() -> None:
    """In a parenthesis behind several words, and a municipality or province is in its region."""
    items = (
        "- en lägenhet till den som flyttar (Överkalix)\n\n"
        "- betald tid för att läsa (Lässtund, Vilhelmina)\n\n"
        "- en kurs för nya i fyra kommuner (Dalsland)"
    )
    assert told(f"# El\n\nHär är de:\n\n{items}") == [
        ("Norrbotten", "en lägenhet till den som flyttar", "", ""),
        ("Västerbotten", "betald tid för att läsa", "Lässtund", ""),
        ("Västra Götaland", "en kurs för nya i fyra kommuner", "", ""),
    ]
    few = items.rpartition("\n\n")[0]
    assert told(f"# El\n\nHär är de:\n\n{few}\n\n- en bok för alla som läser") == []
    assert told("# El\n\nKontor:\n\n- Storgatan (Lycksele)\n\n- Nygatan (Skåne)") == []


def test_how_somebody_went_about_it_announces_what_was_done() -> None:
    """Each item names its region before a colon."""
    text = (
        "# Barn\n\nSå har några län gått till väga:\n\n"
        "- Kalmar: En buss kör runt som familjecentral.\n\n- Skåne: Unga får en egen vuxen."
    )
    assert [(regions, name) for regions, name, _, _ in told(text)] == [
        ("Kalmar", "En buss kör runt som familjecentral"),
        ("Skåne", "Unga får en egen vuxen"),
    ]


@pytest.mark.parametrize(
    ("item", "project"),
    [
        ("Getter på äng (Skåne). Det görs i projektet Råbock.", "Råbock"),
        ("Getter på äng (Skåne, projektet Hav). Sedan kom projektet Råbock.", "Hav"),
        ("Getter på äng (Skåne). Det görs i maj.", ""),
    ],
)
def test_a_later_sentence_of_an_item_may_name_its_project(item: str, project: str) -> None:
    """Where what says whose it is names none."""
    assert [one[::2] for one in told(f"# Goda exempel\n\n- {item}")] == [("Skåne", project)]


def test_items_labelled_by_regions_of_their_own_are_a_series() -> None:
    """If most say what is done there; if they say how things are, or of two, they are none."""
    items = ["Skåne: En bil hämtar mjölk.", "Halland: Unga lånar mark.", "Kalmar: Fåren är 300."]
    listed = "# Djur\n\nHär redovisas läget.\n\n" + "".join(f"- {item}\n\n" for item in items)
    assert [one[0] for one in told(listed)] == ["Skåne", "Halland", "Kalmar"]
    assert told(listed.replace("lånar mark", "är få")) == []
    assert told(listed.replace("lånar mark", "är få. De lånar mark")) == []
    assert told(listed.replace("- Kalmar: Fåren är 300.\n\n", "")) == []
    assert told(listed.replace("Kalmar:", "Skåne:")) == []
    assert told(listed.replace("Kalmar: ", "")) == []


@pytest.mark.parametrize("heading", ["Vad regionerna gör", "Så arbetar kommunerna"])
def test_what_regions_do_announces_examples(heading: str) -> None:
    """Below such a heading an item in its own words is one, of the topic of the chapter."""
    assert told(f"# Djur\n\n## {heading}\n\n- Lunds kommun lånar ut getter.") == [
        ("Skåne", "Lunds kommun lånar ut getter", "", "Lunds kommun")
    ]


@pytest.mark.parametrize(
    ("items", "found"),
    [
        # A name and the region before a colon, the place and its region, and what is done there.
        (
            (
                "Saltvakt, Blekinge: sensorer varnar.",
                "Skilda nät, Skåne: Ystad byter.",
                "X, Kalmar: Y.",
            ),
            [("Blekinge", "Saltvakt"), ("Skåne", "Skilda nät"), ("Kalmar", "X")],
        ),
        (
            (
                "Ydre (Östergötland). Mackar lånar ut.",
                "Hörby (Skåne). En klubb sänder.",
                "Orust (Västra Götaland). Båtar hissar flagg.",
            ),
            [
                ("Östergötland", "Mackar lånar ut"),
                ("Skåne", "En klubb sänder"),
                ("Västra Götaland", "Båtar hissar flagg"),
            ],
        ),
        # Behind a dash the region, and the project.
        (
            (
                "Löjrom renas i tunnor – Norrbotten, projekt Rent guld",
                "Musslor blir foder – Kalmar, projekt Fång",
                "Id på menyn i skolan – Skåne, projekt Ratad fisk",
            ),
            [
                ("Norrbotten", "Löjrom renas i tunnor"),
                ("Kalmar", "Musslor blir foder"),
                ("Skåne", "Id på menyn i skolan"),
            ],
        ),
        # In words of their own, most with what is done there.
        (
            (
                "Gävle sjukhus väger maten.",
                "I Halland beställer patienter mat.",
                "Region Skåne köper in egna höns.",
            ),
            [
                ("Gävleborg", "Gävle sjukhus väger maten"),
                ("Halland", "I Halland beställer patienter mat"),
                ("Skåne", "Region Skåne köper in egna höns"),
            ],
        ),
    ],
)
def test_items_that_each_say_where_are_examples(
    items: tuple[str, ...], found: list[tuple[str, str]]
) -> None:
    """Whatever announces them, in a list of three regions or more."""
    listed = "# Djur\n\nMer finns.\n\n" + "\n\n".join(f"- {item}" for item in items)
    assert [(regions, name) for regions, name, _, _ in told(listed)] == found
    assert told("\n\n".join(listed.split("\n\n")[:-1])) == []


@pytest.mark.parametrize(
    "items",
    [
        ("Sundsvall bygger broar.", "Sundsvall leder klimatet.", "Hur Sundsvall lockar folk."),
        ("I Skåne är 12 procent unga.", "I Kalmar är andelen 9.", "I Halland är den 7 procent."),
        ("Region Skåne bör bygga.", "Region Halland ska köpa.", "Region Kalmar måste sälja."),
        ("I Skåne är det tomt.", "I Kalmar finns många.", "I Halland ökar de."),
        ("Region Skåne – Ann Berg, tfn 040-12 34", "Kalmar – Bo Ek, tfn 08-1", "Halland – x@y.se"),
        ("Bo Ek (Region Dalarna)", "Ann Berg (Skåne)", "Eva Lind (Region Kalmar län)"),
        ("Bruket i Lund stängdes.", "Kvarnen i Falun lades ned.", "Badet i Kalmar såldes i våras."),
    ],
)
def test_items_of_one_place_shares_and_advice_are_no_examples(items: tuple[str, ...]) -> None:
    """Nor what says how things are, though each says where."""
    listed = "\n\n".join(f"- {item}" for item in items)
    assert told(f"# Djur\n\nMer finns.\n\n{listed}") == []
