"""Sentences of a Swedish text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sok.sentences import sentence_spans, typed_sentences

TOKENS = ["t.ex.", "bl.a.", "Det", "är", "1:1", "2021.", "”Ja!”", "…", "...", ".", "?", " ", "\n",
          "K.", "S. 4", "å", "Å", "a\u030a", "\u00a0", "(Se", "nr.)", "–", "•", "🙂"]  # fmt: skip


def split(text: str) -> list[str]:
    """The sentences of `text`, and proof that nothing but white space is between them."""
    spans = sentence_spans(text)
    end = 0
    for start, stop in spans:
        assert not text[end:start].strip()
        assert start < stop
        assert not text[start].isspace()
        assert not text[stop - 1].isspace()
        end = stop
    assert not text[end:].strip()
    return [text[start:stop] for start, stop in spans]


@given(st.one_of(st.text(), st.lists(st.sampled_from(TOKENS)).map(" ".join)))
def test_sentences_hold_all_of_a_text_but_white_space(text: str) -> None:
    """Spans are in order, do not overlap, and only white space lies between them."""
    assert "".join("".join(split(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "Det gäller t.ex. Skåne och bl.a. Gotland.",
        "Fonden, dvs. ERUF, och s.k. EU-medel.",
        "Medlen (t.ex. Anslag 1:1) är EU:s.",
        "Mötet börjar kl. 13 i sal nr. 4, se s. 12 och kap. 3.",
        "Enligt 2 kap. MB och 3 kap. 4 § gäller det.",
        "Från den 1. januari gäller 5,8 procent.",
        "Ca. 300 personer t.o.m. 2021.",
        "Enligt K. Andersson och A. B. Berg ökar det.",
        "”Vad händer?” frågade hon.",
        "Alla vill ... men ingen kan.",
        "... bättre möjligheter att bo.",
        "… Bättre möjligheter att bo.",
        "1. Likvärdiga möjligheter till boende",
        "2.3. Mål för arbetet",
        "Det kostar 28.6 miljoner.",
        "En lista m.m. och mer, osv. och så vidare.",
        "Ingen punkt på slutet",
        "!",
    ],
)
def test_a_sentence_is_not_cut_inside(text: str) -> None:
    """Abbreviations, initials, numbers, quoted questions and ellipses end no sentence."""
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Det är bra. Vi går.", ["Det är bra.", "Vi går."]),
        ("Stödet minskade 2021. Det beror på EU.", ["Stödet minskade 2021.", "Det beror på EU."]),
        ("Det ökade. 2022 var bättre.", ["Det ökade.", "2022 var bättre."]),
        ("Varför? Därför! Jaså.", ["Varför?", "Därför!", "Jaså."]),
        ("Hälsa, kultur m.m. Det är allt.", ["Hälsa, kultur m.m.", "Det är allt."]),
        ("Han sa ”det är klart.” Sedan gick han.", ["Han sa ”det är klart.”", "Sedan gick han."]),
        ("Han gick. ”Det är klart”, sa han.", ["Han gick.", "”Det är klart”, sa han."]),
        ("Det är så … Men inte alltid.", ["Det är så …", "Men inte alltid."]),
        ("Det är så. (Se bilagan.) Så är det.", ["Det är så.", "(Se bilagan.)", "Så är det."]),
        ("Butiken var tom. Ingen kom.", ["Butiken var tom.", "Ingen kom."]),
        ("Han köpte en bil. Den var röd.", ["Han köpte en bil.", "Den var röd."]),
        ("Ett.  \n Två.", ["Ett.", "Två."]),
        ("Först. Örebro är med.", ["Först.", "Örebro är med."]),
        ("Forst. O\u0308rebro är med.", ["Forst.", "O\u0308rebro är med."]),
        ("  Ett. ", ["Ett."]),
        ("", []),
        (" \n", []),
    ],
)
def test_a_sentence_ends(text: str, sentences: list[str]) -> None:
    """Marks, closing quotes and brackets stay with their sentence; white space is left out."""
    assert split(text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("jag seglar. får jag det?", ["jag seglar.", "får jag det?"]),
        (
            "När ska utredaren (dir. 2016:15) vara klar?",
            ["När ska utredaren (dir. 2016:15) vara klar?"],
        ),
        ("vad säger 4 kap. 2 §? tack", ["vad säger 4 kap. 2 §?", "tack"]),
        ("får t.ex. barn segla?", ["får t.ex. barn segla?"]),
    ],
)
def test_what_is_typed_may_go_on_in_lower_case(text: str, sentences: list[str]) -> None:
    """But not after an abbreviation."""
    assert typed_sentences(text) == sentences
