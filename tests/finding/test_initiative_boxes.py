"""Boxes and running text tell of initiatives by place, project, and what is done."""

from __future__ import annotations

import pytest
from fakes import fake_document
from finding.examples import told

from sok.finding.actors import actor_in
from sok.finding.initiatives import find_initiatives


def test_boxes_of_a_series_are_of_one_kind() -> None:
    """Where most boxes titled by regions tell of undertakings, one whose verb is unknown does too.

    One that only says how things are is none, and nothing is where most are so.
    """
    doing = "## {0}\n\n| Kommunen har startat ett projekt.\n\n"
    other = "## Kor i Dalarna\n\n| Bönderna delar sedan i fjol på en mjölkbil.\n\n"
    state = "## Får i Blekinge\n\n| Fåren ökade med 8 procent.\n\n"
    three = "".join(map(doing.format, ("Getter i Halland", "Höns i Skåne", "Ko i Kalmar")))
    names = [name for _, name, _, _ in told(f"# Djur\n\n{three}{other}{state}")]
    assert names == ["Getter i Halland", "Höns i Skåne", "Ko i Kalmar", "Kor i Dalarna"]
    assert told(f"# Djur\n\n{state}{other}{state.replace('Blekinge', 'Kalmar')}") == []


@pytest.mark.parametrize(("above", "names"), [("Goda exempel", 4), ("Sex län", 3)])
def test_a_title_that_is_but_a_region_has_a_portrait_below(above: str, names: int) -> None:
    """Unless examples are announced only those that tell of an undertaking themselves are one."""
    doing = "## {0}\n\n| Kommunen har startat ett projekt.\n\n"
    three = "".join(map(doing.format, ("Halland", "Skåne", "Kalmar")))
    other = "## Dalarna\n\n| Bönderna delar sedan i fjol på en mjölkbil.\n\n"
    assert len(told(f"# {above}\n\n{three}{other}")) == names


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Region Skåne betalar båten.", "Region Skåne"),
        ("Lunds bibliotek har i ett år lånat ut cyklar.", "Lunds bibliotek"),
        ("Ombuden utbildas av länsbiblioteket.", "länsbiblioteket"),
        ("Region Skåne har fått mer pengar.", ""),
        ("Skåne lockar många.", ""),
    ],
)
def test_who_does_something_whatever_it_is(sentence: str, actor: str) -> None:
    """An organisation with any verb but of state or getting is an actor; a place alone is none."""
    assert actor_in(sentence) == actor


def test_running_text_that_names_place_and_project() -> None:
    """A sentence that opens with the region and names a project tells of one; others do not."""
    text = (
        "# Djur\n\nFlera gör så. I Halland har det prövats i projektet Råbock.\n\n"
        "# Växter\n\nI Skåne har det prövats."
    )
    assert told(text) == [("Halland", "I Halland har det prövats i projektet Råbock", "Råbock", "")]


def test_a_name_of_a_region_or_the_title_says_no_topic() -> None:
    """Below "Region Skåne" the heading above is the topic, and never that of the whole document."""
    text = "# Djur\n\n## Hur länen har löst det\n\n### Region Skåne\n\n| Vi har byggt ett stall."
    found = find_initiatives(fake_document(text))
    assert [i.topic for i in found] == ["Hur länen har löst det"]


def test_text_after_a_list_is_not_the_headings_own() -> None:
    """A heading is of the list below it; the paragraph after the list is no example."""
    text = "# Exempel i Skåne\n\n- Hav (Lomma, Skåne)\n\nRegionen vill starta ett projekt."
    assert told(text) == [("Skåne", "Hav", "", "")]


def test_headings_below_announced_examples() -> None:
    """A heading that names a region is an initiative if something was undertaken; once each."""
    text = """# 3 Exempel från länen

## Gröna jobb i Värmland

Projektet Gröna jobb drivs av Karlstads universitet. Målet är fler jobb.

Här fortsätter texten om ett projekt i Skåne.

## Arbetslöshet i Dalarna

Arbetslösheten var 8 procent.

# Slutsatser

## Samverkan i Skåne

Region Skåne har startat ett projekt.
"""
    assert told(text) == [
        ("Värmland", "Gröna jobb i Värmland", "Gröna jobb", "Karlstads universitet")
    ]


def test_titles_that_name_what_was_done_beside_its_region_are_a_series() -> None:
    """Three such headings, or one that says to be an example, need no undertaking named below."""
    text = "Sexton pensionärer går varje vecka samma sträcka och fotograferar."
    titles = ["Ledvakten, Region Dalarna", "Region Skåne: Sista biten", "Kotte – Region Kalmar"]
    section = "## {0}\n\n" + text + "\n\n"
    assert [
        name for _, name, _, _ in told("# Fjäll\n\n" + "".join(map(section.format, titles)))
    ] == titles
    assert told("# Fjäll\n\n" + "".join(map(section.format, titles[:2]))) == []
    section = section.replace(text, "Tre turer om dagen med en guide.")
    assert len(told("# Fjäll\n\n" + "".join(map(section.format, titles)))) == len(titles)
    for where in ("Exempel från Region Dalarna", "Ett exempel i Dalarna", "Exempel på Gotland"):
        one, region = f"{where}: Ledvakten", where.split()[-1]
        assert told(f"# Fjäll\n\n## {one}\n\n| {text}") == [(region, one, "", "")]
    plain = ["Ledvakten i Dalarna", "Sista biten i Skåne", "Kotten i Kalmar"]
    assert told("# Fjäll\n\n" + "".join(map(section.format, plain))) == []


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        (
            "I Västernorrland driver Kramfors kommun satsningen Grön kust.",
            ("Västernorrland", "Kusten växer", "Grön kust", "Kramfors kommun"),
        ),
        (
            "Hushållningssällskapet Kalmar, Kronoberg och Blekinge prövar ny teknik i Kalmar län. "
            "Målet är mer mat.",
            (
                "Kalmar",
                "Kusten växer",
                "",
                "Hushållningssällskapet Kalmar, Kronoberg och Blekinge",
            ),
        ),
        (
            "Målet är att elever i Jämtland och Härjedalen lär sig mer. I konceptet ”Blå skolan” "
            "har länsstyrelsen tagit fram en kurs.",
            ("Jämtland Härjedalen", "Kusten växer", "Blå skolan", "länsstyrelsen"),
        ),
    ],
)
def test_a_box_whose_text_names_the_region(box: str, expected: tuple[str, ...]) -> None:
    """Without a region in its title, a box is of the region where its text says it happens."""
    assert told(f"# Miljö\n\n## Kusten växer\n\n| {box}") == [expected]


@pytest.mark.parametrize(
    "box",
    ["Här utvecklas ett projekt.", "Elpriset i Skåne var 62 öre i maj.", "Projektet är nytt."],
)
def test_boxes_that_are_none(box: str) -> None:
    """A box without a region, or on how things are, tells of no initiative."""
    assert told(f"# Miljö\n\n## Kusten växer\n\n| {box}") == []


@pytest.mark.parametrize("above", ["# Djur – ur verkligheten\n\n", "# Djur\n\n## EXEMPEL\n\n"])
def test_titles_below_what_announces_examples_need_no_region(above: str) -> None:
    """The text says where: a place is in its region. One that tells of no deed is none."""
    text = "## {0}\n\nI Lycksele {1} getter.\n\n"
    assert [one[:2] for one in told(above + text.format("Getter på äng", "lånar de ut"))] == [
        ("Västerbotten", "Getter på äng")
    ]
    assert told(above + text.format("Getter på äng", "fanns det")) == []
    assert told("# Djur\n\n" + text.format("Getter på äng", "lånar de ut")) == []


def test_a_region_further_on_is_not_that_of_a_title() -> None:
    """A text says first where it is; after two sentences another region may be told of."""
    text = "# Djur\n\n## EXEMPEL\n\n## Getter på äng\n\nGården lånar ut getter. {0}"
    assert [one[0] for one in told(text.format("De bor i Skåne."))] == ["Skåne"]
    assert told(text.format("De är små. I Skåne bor de inomhus.")) == []


@pytest.mark.parametrize(
    ("opening", "is_one"),
    [
        ("Ett exempel på lån är Getlånet", True),
        ("Ett annat exempel på lån av djur till alla gårdar finns i fjällen", True),
        ("Ett exempel på lån kommer från fjällen", True),
        ("Ett exempel kommer från fjällen", True),
        ("Ett exempel på lån, som är bra, saknas", False),
        ("Ett exempel på lån saknas", False),
    ],
)
def test_running_text_may_say_what_it_is_an_example_of(opening: str, is_one: bool) -> None:
    """Before it says which one it is, or where it comes from."""
    text = f"# Djur\n\n{opening}. Där lånar kommunen i Lycksele ut getter."
    names = [name for _, name, _, _ in told(text)]
    assert (opening in names) is is_one


def test_running_text_that_says_it_is_an_example() -> None:
    """ "Ett exempel är ..." announces itself; where it is may stand in the next sentence."""
    text = "Ett exempel är Getlånet. Där lånar kommunen i Lycksele ut getter."
    assert [one[:2] for one in told(f"# Djur\n\n{text}")] == [
        ("Västerbotten", "Ett exempel är Getlånet")
    ]
    assert told("# Djur\n\nEtt exempel är höns. De värper i Lycksele.")[1:] == []


def test_the_project_may_be_named_in_the_next_sentence() -> None:
    """What opens with a place and is a deed is an initiative if the project is named after it."""
    text = "I Lycksele lånar kommunen ut getter. {0}."
    assert told("# Djur\n\n" + text.format("Projektet heter Råbock")) == [
        ("Västerbotten", "I Lycksele lånar kommunen ut getter", "Råbock", "kommunen")
    ]
    assert told("# Djur\n\n" + text.format("Det är bra")) == []


@pytest.mark.parametrize(
    "who",
    ["Region Skåne", "Hembygdslaget och Region Skåne", "Lunds kommun", "Lund och Eslövs kommuner"],
)
def test_running_text_may_begin_with_who_did_it(who: str) -> None:
    """A region, somebody with one, or municipalities."""
    text = f"{who} lånar ut getter. Insatsen går under namnet Bock i skogen."
    assert [(region, project) for region, _, project, _ in told(text)] == [
        ("Skåne", "Bock i skogen")
    ]


def test_where_it_was_may_be_said_in_the_sentence_before() -> None:
    """ "Där har kommunen ..." is done in the place that the sentence before names."""
    text = "Lycksele kommun är ett undantag. {0} har kommunen i projektet Råbock lånat ut getter."
    assert [one[::2] for one in told("# Djur\n\n" + text.format("Där"))] == [
        ("Västerbotten", "Råbock")
    ]
    assert told("# Djur\n\n" + text.format("Därför")) == []


def test_running_text_may_tell_of_two_regions() -> None:
    """Each from its own sentence to that of the next; what a region does again goes on."""
    text = (
        "# Exempel från regionerna\n\nFler har egna lösningar. Region Gotland erbjuder i projektet "
        "Ölotsen handledning. Region Gotland utbildar också. Region Skåne har byggt en skola."
    )
    document = fake_document(text)
    found = find_initiatives(document)
    assert [one.regions for one in found] == [("Gotland",), ("Skåne",)]
    first, second = (document.blocks[one.span.block].text[one.span.start :] for one in found)
    assert first.startswith("Fler har") and second == "Region Skåne har byggt en skola."
    assert found[0].span.end == found[1].span.start


@pytest.mark.parametrize(("title", "are_more"), [("BOCKEN SOM STANNAR", True), ("Bocken", False)])
def test_a_title_in_capitals_is_one_of_a_series(title: str, are_more: bool) -> None:
    """Beside boxes that name their regions so, the text says whose it is."""
    doing = "## REGION {0} Bra\n\n| Kommunen har startat ett projekt.\n\n"
    three = "".join(map(doing.format, ("SKÅNE", "KALMAR", "HALLAND")))
    other = f"## {title}\n\n| Varje kväll plockar barn från kommunen hö i Dalarna.\n\n"
    assert [region for region, *_ in told(f"# Djur\n\n{three}{other}")][3:] == (
        ["Dalarna"] if are_more else []
    )


def test_boxes_that_tell_of_deeds_in_several_regions_are_a_series() -> None:
    """Though none names an undertaking; what says how much is told in one is none."""
    box = "## {0} delar upp maten\n\n| Nio bönder säljer mat till kommunen.\n\n"
    three = "".join(map(box.format, ("Skåne", "Kalmar", "Halland")))
    share = "## Gotland högst\n\n| Andelen är högst på Gotland. Hela ön säljer.\n\n"
    assert [where for where, *_ in told(f"# Mat\n\n{three}{share}")] == [
        "Skåne",
        "Kalmar",
        "Halland",
    ]
    two = "".join(map(box.format, ("Skåne", "Kalmar", "Kalmar")))
    assert told(f"# Mat\n\n{two}") == []


def test_paragraphs_that_begin_with_a_name_are_a_series() -> None:
    """A few words before a full stop, and then where and what is done."""
    said = (
        "Rörelserik. I Region Skåne har ett förbund utbildat ledare.\n\n"
        "Kyrkkaffe plus. Kyrkan i Arvika och Region Värmland bjuder på kaffe.\n\n"
        "Kvarten. Ett förbund och Region Kalmar ringer upp de ensamma.\n\n"
    )
    assert [one[:2] for one in told(f"# Hälsa\n\n{said}")] == [
        ("Skåne", "Rörelserik"),
        ("Värmland", "Kyrkkaffe plus"),
        ("Kalmar", "Kvarten"),
    ]
    bare = "".join(part.split(". ", 1)[1] + "\n\n" for part in said.split("\n\n") if part)
    assert told(f"# Hälsa\n\n{bare}") == []
