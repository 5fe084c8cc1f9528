"""Lines to headings, paragraphs and list items."""

from __future__ import annotations

import pytest

from sok.reading.furniture import find_furniture
from sok.reading.grouping import Draft, group
from sok.reading.lines import split_lines
from sok.records import Kind

LONG = "Regionerna arbetar med frågan i hela landet och under hela året"


def drafts(*texts: str) -> tuple[Draft, ...]:
    """The drafts of pages with these texts."""
    pages = split_lines(texts)
    return group(pages, find_furniture(pages, 1))


def kinds(*texts: str) -> list[str]:
    """Each draft as the first letter of its kind and its lines: "h Rubrik", "p Text|mera"."""
    return [
        f"{draft.kind.value[0]} {'|'.join(line.bare for line in draft.lines)}"
        for draft in drafts(*texts)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakgrund\n\nText följer.", ["h Bakgrund", "p Text följer."]),
        (f"Bakgrund\n{LONG}\noch mer.", ["h Bakgrund", f"p {LONG}|och mer."]),
        ("Stöd till små och\nstora företag\n\nText.", ["h Stöd till små och|stora företag",
                                                       "p Text."]),
        ("# Stöd till länen\nText.", ["h # Stöd till länen", "p Text."]),
        ("Text som går\n## Stöd\nvidare.", ["p Text som går", "h ## Stöd", "p vidare."]),
        ("# a\n# b\n# c\n# d\n# e\n\nText.", ["h # a", "h # b", "h # c", "h # d", "h # e",
                                                "p Text."]),
        ("#1 på listan\noch mer.", ["p #1 på listan|och mer."]),
        ("HELA LANDET\n\nText.", ["h HELA LANDET", "p Text."]),
        ("1.2.1 Metod\n\nText.", ["h 1.2.1 Metod", "p Text."]),
        ("1. Inledning\n\nText.", ["h 1. Inledning", "p Text."]),
        (f"2. Metod\n{LONG}.", ["h 2. Metod", f"p {LONG}."]),
        ("3\nDe fyra områdena\n\nText.", ["h 3|De fyra områdena", "p Text."]),
        ("Hur går vi vidare?\n\nText.", ["h Hur går vi vidare?", "p Text."]),
        ("Anslag 1:1 Åtgärder\n\nText.", ["h Anslag 1:1 Åtgärder", "p Text."]),
        (f"Vad pengarna gick till\n\n{LONG}.", ["h Vad pengarna gick till", f"p {LONG}."]),
        ("Ruta 3. En väg in\n\nText.", ["h Ruta 3. En väg in", "p Text."]),
        ("Bilaga. Metod\n\nText.", ["h Bilaga. Metod", "p Text."]),
        ("2     Metod\n\nText.", ["h 2     Metod", "p Text."]),
        ("2.1   Metod\n\nText.", ["h 2.1   Metod", "p Text."]),
        ("Bilaga 1     Ord\n\nText.", ["h Bilaga 1     Ord", "p Text."]),
        ("REGION SKÅNE\nBussen stannar\n\nText.", ["h REGION SKÅNE|Bussen stannar", "p Text."]),
        ("RÖR PÅ DIG!\nRegion Skåne\n\nText.", ["h RÖR PÅ DIG!|Region Skåne", "p Text."]),
        (f"FRÅN LÄNEN\nGetter ringer – Skåne\n{LONG}.", ["h FRÅN LÄNEN", "h Getter ringer – Skåne",
                                                       f"p {LONG}."]),
        (f"FRÅN LÄNEN\nGetter ringer ofta\n{LONG}.", ["h FRÅN LÄNEN",
                                                    f"p Getter ringer ofta|{LONG}."]),
        (f"Är det allt?\nNej. {LONG}\noch mer.", ["h Är det allt?", f"p Nej. {LONG}|och mer."]),
        ("KONTAKT\nKarin från Lomma kommun\n\nText.", ["h KONTAKT", "p Karin från Lomma kommun",
                                                     "p Text."]),
        ("REGION SKÅNE\nHär arbetar 12 båtar\n\nText.", ["h REGION SKÅNE",
                                                      "p Här arbetar 12 båtar", "p Text."]),
    ],
)  # fmt: skip
def test_headings(text: str, expected: list[str]) -> None:
    """Short lines that end no sentence, apart or broken before the next word would have fitted."""
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Stödet har ökat.",
        "Stödet har ökat:",
        "Bakgrund ................ 7",
        "12      Skåne län",
        "86,4 miljoner kronor · 231 insatser",
        "4     Se rapporten om vård",
        "Län       2021     2022\nSkåne     1 000    1 200",
        "Det ökade. Sedan minskade det",
        "samverkan sker framför allt",
        "Samverkan mellan regioner och",
        f"{LONG} {LONG} {LONG}",
        f"Arbetet med frågan i landet kallas\nLänshjälp. {LONG}\noch mer.",
        f"Mest pengar till frågan fick Västra\nGötaland. {LONG}\noch mer.",
        "Beviljat är det som en region har beslutat om. 1",
    ],
)
def test_text_that_is_no_heading(text: str) -> None:
    """Sentences, rows of a contents list or a table, fragments and long lines are paragraphs."""
    assert [draft.kind for draft in drafts(f"{text}\n\nMer text.")] == [Kind.PARAGRAPH] * 2


@pytest.mark.parametrize(
    ("heading", "first"),
    [("Hamnar i Skåne", "Halland"), ("Hamnar i Norra", "Skåne"), ("Getter i Skåne", "Båtar")],
)
def test_a_region_beside_a_line_break_does_not_go_on_over_it(heading: str, first: str) -> None:
    """A name that is whole on its own line ends the heading, or begins the text."""
    assert kinds(f"{heading}\n{first} {LONG}\noch mer.")[0] == f"h {heading}"


def test_a_list_may_go_on_counting() -> None:
    """One that begins with another number than 1 goes on from a list that stands elsewhere."""
    assert kinds("Länen bör\n\n6. lämna sina underlag\n7. redovisa vad som hänt.") == [
        "h Länen bör",
        "i 6. lämna sina underlag",
        "i 7. redovisa vad som hänt.",
    ]
    assert kinds("Det gäller\n\n6. lämna sina underlag\noch redovisa.")[1][0] == "p"


def test_a_list_that_counts_goes_on_below_a_heading() -> None:
    """Another number, or text before it, begins no item."""
    text = "Till staten\n\n1. Betala.\n2. Mät.\n\nTill länen\n\n3. Bygg.\n4. Riv."
    assert kinds(text)[3:] == ["h Till länen", "i 3. Bygg.", "i 4. Riv."]
    assert kinds(text.replace("3. B", "5. B"))[3:] == ["h Till länen", "p 5. Bygg.|4. Riv."]
    assert kinds(text.replace("3. B", "De ska.\n\n3. B"))[-1][0] == "p"


def test_the_first_heading_after_a_cover_is_one() -> None:
    """However many lines the cover has, which are a row of headings."""
    cover = "\n\n".join(["Rapporten", "Om länen", "Verket", "Vitt omslag"])
    found = kinds(cover, "Förord\n\nText.")
    assert found[-2:] == ["h Förord", "p Text."]
    assert found[0] == "p Rapporten"


def test_a_title_like_others_stands_apart_whatever_word_comes_below() -> None:
    """ "Skåne: solel på taken", above a word too long for the rest of its line."""
    others = "\n\n".join(
        f"{name}: nya båtar\nEn lång rad om båtarna där." for name in ("Gotland", "Skåne")
    )
    one = "Dalarna: solel på taken\nLantbruksorganisationerna räknar.\nDe mäter."
    assert kinds(f"{others}\n\n{one}")[-2:] == [
        "h Dalarna: solel på taken", "p Lantbruksorganisationerna räknar.|De mäter."
    ]  # fmt: skip
    assert kinds(one) == [f"p {one.replace(chr(10), '|')}"]


def test_a_long_row_of_headings_is_a_table() -> None:
    """More than four headings with nothing between them are cells, but for a cover with a foot."""
    cells = "\n\n".join(["Skåne", "Halland", "Blekinge", "Kalmar", "Örebro"])
    assert {draft.kind for draft in drafts(f"{cells}\n\nText.")} == {Kind.PARAGRAPH}
    cover = "Skåne\n\nHalland\n\nBlekinge\n\nKalmar\n\n1"
    pages = [
        draft for draft in drafts(cover, "Förord\n\nText.") if draft.kind is not Kind.FURNITURE
    ]
    assert [draft.kind for draft in pages[:-1]] == [Kind.HEADING] * 5
    few = "\n\n".join(["Skåne", "Halland", "Blekinge", "Kalmar"])
    assert [draft.kind for draft in drafts(f"{few}\n\nText.")] == [Kind.HEADING] * 4 + [
        Kind.PARAGRAPH
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("• ett\n\n• två", ["i • ett", "i • två"]),
        ("• ett\n  som går vidare\n• två", ["i • ett|som går vidare", "i • två"]),
        ("•\nett\n•\ntvå", ["i •|ett", "i •|två"]),
        ("Vi gör:\n• ett", ["p Vi gör:", "i • ett"]),
        ("Rubrik\n• ett\n• två", ["h Rubrik", "i • ett", "i • två"]),
        ("▪ ett\n◦ två\n* tre", ["i ▪ ett", "i ◦ två", "i * tre"]),
        ("Vi gör:\n- ett\n- två", ["p Vi gör:", "i - ett", "i - två"]),
        ("Vi gör:\n\n– ett\n\n– två", ["p Vi gör:", "i – ett", "i – två"]),
        ("Insatser\n\n- ett\n- två", ["h Insatser", "i - ett", "i - två"]),
        ("Vi gör:\n\n1. ett\n\n2. två", ["p Vi gör:", "i 1. ett", "i 2. två"]),
        ("Vi gör:\na) ett\nb) två", ["p Vi gör:", "i a) ett", "i b) två"]),
        ("Vi gör detta\n1. Bygg\n2. Riv", ["p Vi gör detta", "i 1. Bygg", "i 2. Riv"]),
        ("Vi gör:\n1) ett\n2) två", ["p Vi gör:", "i 1) ett", "i 2) två"]),
        ("Vi gör\n\n(i) ett\n(ii) två", ["h Vi gör", "i (i) ett", "i (ii) två"]),
        ("Vi gör:\n(1) ett\n(2) två", ["p Vi gör:", "i (1) ett", "i (2) två"]),
        ("Vi gör:\n(a) ett\n(b) två", ["p Vi gör:", "i (a) ett", "i (b) två"]),
        ("• ett.\n\nText.", ["i • ett.", "p Text."]),
    ],
)
def test_list_items(text: str, expected: list[str]) -> None:
    """Each mark of a list begins an item that keeps its continuation lines."""
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jämställdhet \n– exempel på insatser\n\n• ett", ["h Jämställdhet|– exempel på insatser",
                                                            "i • ett"]),
        ("– Det är viktigt, säger ministern.", ["p – Det är viktigt, säger ministern."]),
        ("Stödet ökade\n- men bara lite.", ["p Stödet ökade|- men bara lite."]),
        ("Det skedde den\n12. maj det året.", ["p Det skedde den|12. maj det året."]),
        ("-5 grader var det.", ["p -5 grader var det."]),
        ("Det står i lagen\n(1) och gäller.", ["p Det står i lagen|(1) och gäller."]),
        ("Vi gör:\n(1) ett\n(3) tre", ["p Vi gör:", "i (1) ett|(3) tre"]),
        ("Vi gör:\n1. ett\n3. tre", ["p Vi gör:", "i 1. ett|3. tre"]),
        ("1. Inledning\n\n1.1 Bakgrund\n\nText.\n\n2. Metod\n\nText.",
         ["h 1. Inledning", "h 1.1 Bakgrund", "p Text.", "h 2. Metod", "p Text."]),
    ],
)  # fmt: skip
def test_dashes_and_numbers_that_begin_no_item(text: str, expected: list[str]) -> None:
    """Quoted speech, asides, dates and numbered headings stay what they are."""
    assert kinds(text) == expected


def test_paragraphs_are_parted_by_a_line_broken_early() -> None:
    """Without a blank line, a sentence end on a short line parts two paragraphs."""
    text = f"{LONG}\noch det ger nytta.\nSedan kom pandemin och då hände något helt annat\nigen."
    assert kinds(text) == [
        f"p {LONG}|och det ger nytta.",
        "p Sedan kom pandemin och då hände något helt annat|igen.",
    ]


def test_a_paragraph_goes_on_after_a_blank_line() -> None:
    """A column break inside a sentence, or inside a word, does not end the paragraph."""
    assert kinds("allt regionalt utvecklingsar\n\nbete. Detta märks.") == [
        "p allt regionalt utvecklingsar|bete. Detta märks."
    ]
    assert kinds("Det kostar för\n\nregionen.") == ["p Det kostar för|regionen."]


def test_a_paragraph_goes_on_over_a_page() -> None:
    """A sentence without its end goes on after page number and running head."""
    assert kinds("Stödet gick till\n\n1", "2\n\nföretag i norr.") == [
        "p Stödet gick till|företag i norr.", "f 1", "f 2",
    ]  # fmt: skip


def test_a_cut_line_that_looks_like_a_heading_goes_on() -> None:
    """The first words of a paragraph alone at the page's end are its beginning."""
    assert kinds("Text.\n\nVid sidan av regleringen finns\n\n1", "2\n\ndet en lag.") == [
        "p Text.", "p Vid sidan av regleringen finns|det en lag.", "f 1", "f 2",
    ]  # fmt: skip


def test_a_paragraph_goes_on_past_a_pull_quote() -> None:
    """A quote set between two columns does not swallow the rest of the sentence."""
    text = "Stödet ökade. Det gick till små\n\nDet blev bra för alla.\n\nföretag i norr."
    assert kinds(text) == [
        "p Stödet ökade. Det gick till små|företag i norr.", "p Det blev bra för alla.",
    ]  # fmt: skip


def test_a_finished_sentence_takes_nothing_more() -> None:
    """After a full stop, or two pages later, text in lower case is a paragraph of its own."""
    assert kinds("Stödet ökade.\n\nföretag i norr.") == ["p Stödet ökade.", "p företag i norr."]
    assert kinds("Stödet gick till små", "", "företag i norr.")[-1] == "p företag i norr."


def test_gaps_and_page_starts_are_noted() -> None:
    """The blank lines above a draft, and whether it opens its page, are evidence for levels."""
    found = drafts("Ett\n\nText.\n\n\nTvå\n\nText.", "\nTre\n\nText.")
    assert [(draft.gap, draft.page_start) for draft in found] == [
        (0, True), (1, False), (2, False), (1, False), (1, True), (1, False),
    ]  # fmt: skip


def test_items_without_marks_that_each_name_a_region_are_a_list() -> None:
    """They close with it in parentheses, at least three of them, and nothing else comes after."""
    lines = ["Båtar för alla barn", "som bor vid vatten (Flyt, Region Skåne)", "Bilar (Halland)",
             "Cyklar (Rull, Region Kalmar)"]  # fmt: skip
    assert kinds("\n".join(lines)) == [
        "i " + "|".join(lines[:2]),
        *(f"i {one}" for one in lines[2:]),
    ]
    others = (lines[:3], [*lines, "Mer text."], [one.replace("Halland", "2021") for one in lines])
    assert not any(one.startswith("i ") for other in others for one in kinds("\n".join(other)))


def test_key_figures_below_each_other_are_a_list() -> None:
    """What stands above them announces them; three or more, of which none ends a sentence."""
    lines = ["Året i siffror", "61 300 var med", "7 av 10 gårdar", "vågar mer", "9,3 kronor kom in"]
    figures = "\n".join(lines)
    assert kinds(figures) == [
        "p Året i siffror",
        "i 61 300 var med",
        "i 7 av 10 gårdar|vågar mer",
        "i 9,3 kronor kom in",
    ]
    for other in ("9,3 kronor.", "Kronor kom in", "9,3    13    14"):
        assert kinds(figures.replace(lines[-1], other))[0] != "p Året i siffror"


def test_a_title_may_stand_right_above_a_number() -> None:
    """A list that counts goes on below it; a long line is text."""
    text = "Till staten\n1. Betala.\n\n2. Mät.\n\nTill länen\n3. Bygg.\n\n4. Riv."
    assert kinds(text)[3:] == ["h Till länen", "i 3. Bygg.", "i 4. Riv."]
    assert kinds(f"{LONG}\n3. Bygg.")[0][0] == "p"


def test_a_letter_apart_is_a_bullet() -> None:
    """As some programs write it; in a word, or right before one, it is none."""
    assert kinds("Vi gör:\n\no   ett\no   två") == ["p Vi gör:", "i o   ett", "i o   två"]
    assert [one[0] for one in kinds("och   ett\no två")] == ["p"]
