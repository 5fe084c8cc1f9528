"""Words as they are seen: over line ends, in ligatures, of letters made of two signs."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_pdf import pdf_of_objects, stream
from reading.pdf.paper import LEFT, OTHER_PROSE, PROSE, TOP, Paper, read_bytes, texts


def paragraph(folder: Path, *lines: str) -> str:
    """The paragraph that is read from these lines, below another one."""
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE)
    y = paper.lines(LEFT, y + 20, lines)
    paper.flow(LEFT, y + 20, OTHER_PROSE)
    before, found, after = texts(paper.read(folder))
    assert (before, after) == (PROSE, OTHER_PROSE)
    return found


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("bestäm- melser", "bestämmelser"),
        ("kollektiv- trafiken", "kollektivtrafiken"),
        ("EG- domstolen", "EG-domstolen"),
        ("CAS- nummer", "CAS-nummer"),
        ("EU- kommissionens", "EU-kommissionens"),
        ("e- post", "e-post"),
        ("till- lämpa", "tillämpa"),
        ("till- lämpning", "tillämpning"),
        ("natt- trafik", "nattrafik"),
        ("upp- passning", "uppassning"),
        ("bygg- och", "bygg- och"),
        ("inne- och utemiljö", "inne- och utemiljö"),
        ("närings- eller", "närings- eller"),
        ("miljö- samt", "miljö- samt"),
        ("lång- samt", "långsamt"),
        ("Skåne- Blekinge", "Skåne-Blekinge"),
        ("1990- talet", "1990-talet"),
        ("2014– 2020", "2014–2020"),
        ("2014- 2020", "2014-2020"),
        ("978-91- 88191", "978-91-88191"),
        ("www.lansstyrelsen.se/stod- till-foretag", "www.lansstyrelsen.se/stod-till-foretag"),
    ],
)
def test_words_over_line_ends(tmp_path: Path, broken: str, whole: str) -> None:
    """A hyphen that breaks a word goes, one that is the word's own stays."""
    first, second = broken.split(" ", 1)
    lines = (
        f"Myndigheten har under det gångna året fått i uppdrag att se över {first}",
        f"{second} och allt annat som hör dit, sade de.",
    )
    assert paragraph(tmp_path, *lines) == (
        "Myndigheten har under det gångna året fått i uppdrag att se över "
        f"{whole} och allt annat som hör dit, sade de."
    )


@pytest.mark.parametrize("written", ["informations- och", "EU-stöd", "1:1-medel", "2014–2020"])
def test_hyphens_within_lines(tmp_path: Path, written: str) -> None:
    """Within a line every hyphen is the text's own."""
    text = f"Länsstyrelsen redovisar frågan om {written} kommunikationsteknik för regeringen."
    assert paragraph(tmp_path, text) == text


def test_a_dash_at_a_line_end(tmp_path: Path) -> None:
    """A dash with a space before it parts two phrases and stays."""
    lines = ("Pengarna räckte till alla som sökte stöd under hela det gångna året –", "men nätt.")
    assert paragraph(tmp_path, *lines) == " ".join(lines)


def test_a_word_over_a_page_end(tmp_path: Path) -> None:
    """A word that the end of a page breaks is whole."""
    paper = Paper().page()
    paper.flow(LEFT, TOP, PROSE)
    lines = ("Myndigheten har under det gångna året fått i uppdrag att se över bestäm-",)
    paper.lines(LEFT, 700, lines)
    paper.page()
    y = paper.lines(LEFT, TOP, ["melserna om stöd."])
    paper.flow(LEFT, y + 20, OTHER_PROSE)
    found = texts(paper.read(tmp_path))
    assert found[1] == f"{lines[0][:-1]}melserna om stöd."


def mapped(shown: bytes, names: str, letters: dict[int, str]) -> bytes:
    """A file that shows these codes in a font that names its glyphs and says what they mean."""
    pairs = "\n".join(
        f"<{code:02x}> <{text.encode('utf-16-be').hex()}>" for code, text in letters.items()
    )
    meaning = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{pairs}\nendbfchar\n"
        "endcmap end end"
    ).encode()
    encoding = f"<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[{names}]>>".encode()
    return pdf_of_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding %b/ToUnicode 6 0 R>>" % encoding,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>"
        b"/Contents 5 0 R>>",
        stream(b"BT /F1 12 Tf 50 650 Td " + shown + b" ET"),
        stream(meaning),
    )


ASCII = {code: chr(code) for code in range(32, 127)}


@pytest.mark.parametrize("sign", ["\ufb01", "fi"])
def test_ligatures(tmp_path: Path, sign: str) -> None:
    """A ligature is read as its letters, be it one character of the file or two."""
    data = mapped(
        b"(\x01nansiering av \x01berkabel och \x01ske i hela landet) Tj",
        "1/fi",
        {1: sign, **ASCII},
    )
    assert texts(read_bytes(tmp_path, data)) == [
        "finansiering av fiberkabel och fiske i hela landet"
    ]


def test_a_ligature_of_one_letter_twice(tmp_path: Path) -> None:
    """A ligature that stands for two equal letters is two, and no letter printed twice."""
    shown = b"(o\x01entliga e\x01ekter och a\x01\x97rer i hela landet) Tj"
    letters = {1: "ff", 151: "ä", **ASCII}
    data = mapped(shown, "1/fl 151/adieresis", letters)
    assert texts(read_bytes(tmp_path, data)) == ["offentliga effekter och affärer i hela landet"]


def test_ligatures_without_codes(tmp_path: Path) -> None:
    """What programs write for ligatures of Calibri is read as the letters that are seen."""
    shown = b"(\x01ll Ska\x04everket, e\x02er a\x04 ha se\x04 \x02saka) Tj"
    signs = {1: "Ɵ", 2: "Ō", 4: "Ʃ", **ASCII}
    data = mapped(shown, "1/fi 2/fl 4/fl", signs)
    assert texts(read_bytes(tmp_path, data)) == ["till Skatteverket, efter att ha sett Ōsaka"]


@pytest.mark.parametrize("sign", ["\u2010", "\u2011"])
def test_hyphens_of_other_kinds(tmp_path: Path, sign: str) -> None:
    """Signs that look like a hyphen are one: they break words over lines, and join parts of one."""
    shown = b"(En EU\x01granskning av utvecklings\x01) Tj 0 -14 Td (medel i hela landet) Tj"
    data = mapped(shown, "1/hyphen", {1: sign, **ASCII})
    assert texts(read_bytes(tmp_path, data)) == [
        "En EU-granskning av utvecklingsmedel i hela landet"
    ]


def test_a_ring_set_above_an_a(tmp_path: Path) -> None:
    """An å that is drawn as an a with a ring over it is one letter."""
    shown = b"(p) Tj [(a) 445 (\x02) -222 ( ett ar sedan)] TJ"
    document = read_bytes(tmp_path, mapped(shown, "1/fi 2/ring", {2: "\u030a", **ASCII}))
    assert texts(document) == ["på ett ar sedan"]


def test_a_soft_hyphen_that_is_seen(tmp_path: Path) -> None:
    """A hyphen whose character is the soft one breaks a word as any other."""
    shown = b"(Myndigheten fick i uppdrag att se \x97ver best\x01m\x02) Tj 0 -14 Td (melserna) Tj"
    letters = {1: "ä", 2: "\u00ad", 151: "ö", **ASCII}
    data = mapped(shown, "1/adieresis 2/hyphen 151/odieresis", letters)
    document = read_bytes(tmp_path, data)
    assert texts(document) == ["Myndigheten fick i uppdrag att se över bestämmelserna"]


def test_words_before_dots_that_are_set_apart(tmp_path: Path) -> None:
    """The dots that lead to a page number say nothing of how far the letters are apart."""
    paper = Paper().page()
    end = paper.put(LEFT, TOP, "2.2 Vilka som har fått stöd")
    for _ in range(60):
        end = paper.put(end + 3, TOP, ".")
    paper.put(end + 6, TOP, "17")
    paper.page().flow(LEFT, TOP, PROSE)
    (entry, *_) = texts(paper.read(tmp_path))
    assert entry.startswith("2.2 Vilka som har fått stöd .")


def test_letters_that_reach_out_of_their_place(tmp_path: Path) -> None:
    """The f of an italic reaches over the space before and behind it, which parts words still."""
    said = "Vi fick en chef i Alf och golf när af fanns."
    paper = Paper().page()
    y = paper.flow(LEFT, TOP, PROSE) + 20
    paper.pdf.set_font("Times", "I", 15)
    x = LEFT
    for word in said.split():
        paper.pdf.text(x, y, word)
        x += paper.pdf.get_string_width(word) + 0.25 * 15
    paper.flow(LEFT, y + 40, OTHER_PROSE)
    assert said in texts(paper.read(tmp_path))
