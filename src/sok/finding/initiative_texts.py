"""A box, the first text below a heading, or running text to the initiative that it tells of.

What tells of one is a place, and what is done there; and for running text a heading that announces
examples, the name of a project, or that it says to be an example.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.finding.actors import actor_in
from sok.finding.deeds import tells_of_deed, tells_of_states
from sok.finding.initiative_lists import Announced, Named, announces, first_sentence
from sok.finding.project_names import project_in
from sok.places import regions_told
from sok.records import Block, Kind
from sok.regions import only_regions, regions_in
from sok.sentences import sentence_spans

# What a text says that tells of something undertaken, not of how things are: a purpose, a kind
# of undertaking, or a verb of doing.
UNDERTAKING = re.compile(
    r"\b(?:målet (?:är|med)|syftet?|vill|\w*(?:projekt|satsning|insats|initiativ|samarbete|forum|"
    r"nätverk|plattform|hubb|förstudie|pilot|testbädd|koncept|försök)(?:et|en|er|erna)?|"
    r"(?:ta(?:r|git)?|tog|tas) fram|(?:utveckla|satsa|arbeta|jobba|lansera|arrangera|anordna|skapa|"
    r"inrätta|påbörja|starta|testa|pröva|prova|initiera|utbilda|samordna|stärk|inför|genomför|bygg|"
    r"erbjud|undersök|anlägg)(?:r|t|ts|de|des|s|er|te|tes)?)\b",
    re.IGNORECASE,
)
# The named region is that of the place where something is, or an organisation's.
_LOCATED = re.compile(
    r"(?:\A|\b(?:[Ii]|[Pp]å|[Ff]ör|[Ii]nom|[Rr]egion)\s+|\b(?=Västra\s+Götalandsregionen))"
    r"(?=[A-ZÅÄÖ])"
)
# "Ett exempel är Solstråk på Öland", "Ytterligare ett exempel finns i Lund".
_IS_ONE = re.compile(r"\bett (?:\w+ )?exempel (?:är|finns) ", re.IGNORECASE)
# "Torsby är ett undantag. Där har kommunen ...": where, the sentence before says.
_THERE = re.compile(r"Där \w")
# It says first where, or who does it: "Sametinget och Region Norrbotten ...", "Lunds kommun ...".
_OPENS = re.compile(
    r"(?:I|På|(?:[A-ZÅÄÖ][\w-]+ och )?Region) [A-ZÅÄÖ]|"
    r"(?:[A-ZÅÄÖ][\w-]+(?:,| och)? )+kommun(?:er)?\b(?! (?:är|var)\b)"
)
# The longest enumeration of regions looked for: "Jämtland Härjedalen, Västra Götaland och ...".
ENUMERATED = 12


def tells_of_undertaking(text: str) -> bool:
    """Whether a text says what is undertaken, what for, or who does it."""
    return bool(UNDERTAKING.search(text) or actor_in(text))


def from_text(
    block: Block, title: Block | None, are_examples: bool, is_label: bool
) -> tuple[list[tuple[int, Named]], tuple[str, ...]]:
    """What a box, or the first text below a heading, tells of; and the headings above its own.

    With each is where in the text it begins: running text may tell of several.
    """
    titled = title is not None and block.headings[-1:] == (title.text,)
    name = block.headings[-1] if titled or (block.kind is Kind.BOX and block.headings) else ""
    above = block.headings[:-1] if name else block.headings
    is_below = bool(name) and (is_label or _are_announced(above))
    are_announced = is_below or _are_announced(block.headings)
    regions = regions_told(name) if are_announced else regions_in(name)
    if block.kind is Kind.BOX or is_below:
        regions = regions or _located(block.text)
    if is_below:
        regions = regions or regions_told(first_sentence(block.text))
    if block.kind is not Kind.BOX and not (regions and are_announced):
        return _from_sentences(block.text, are_announced), block.headings
    tells = tells_of_undertaking(block.text) or (are_examples and not tells_of_states(block.text))
    tells = tells or (is_below and tells_of_deed(block.text))
    if not regions or not tells:
        return [], above
    project = project_in(block.text)
    name = name or first_sentence(block.text)
    return [(0, Named(name, regions, project, actor_in(block.text, project)))], above


def _are_announced(headings: Sequence[str]) -> bool:
    return any(announces(heading) is Announced.YES for heading in headings)


def _from_sentences(text: str, are_announced: bool) -> list[tuple[int, Named]]:
    """What sentences of running text tell of that begin with where it was undertaken.

    Where no heading announces examples they must name the project, or the next sentence must, or
    they say themselves that they are one: "Ett exempel är ...". What comes after one of a region
    goes on with it, unless it is another region's.
    """
    found: list[tuple[int, Named]] = []
    spans = sentence_spans(text)
    said = [text[start:end] for start, end in spans]
    around = zip(["", *said], said, [*said[1:], ""], spans, strict=False)
    for before, sentence, following, (start, _) in around:
        named = _from_sentence(before, sentence, following, are_announced)
        if named and all(set(named.regions).isdisjoint(other.regions) for _, other in found):
            found.append((start, named))
    return found


def _from_sentence(before: str, sentence: str, following: str, are_announced: bool) -> Named | None:
    is_one = bool(_IS_ONE.search(sentence))
    both = f"{sentence} {following}"
    project = project_in(sentence) or project_in(following)
    there = before if _THERE.match(sentence) else ""
    opens = _OPENS.match(sentence) or is_one or there
    where = there or (both if is_one else sentence)
    regions = (_located(sentence) or regions_told(where)) if opens else ()
    tells = tells_of_undertaking(sentence) or (bool(project or is_one) and tells_of_deed(both))
    if regions and tells and (project or are_announced or is_one):
        return Named(first_sentence(sentence), regions, project, actor_in(both, project))
    return None


def _located(text: str) -> tuple[str, ...]:
    """The regions where a text says that something takes place or who does it."""
    for found in _LOCATED.finditer(text):
        words = text[found.end() :].split(maxsplit=ENUMERATED)[:ENUMERATED]
        starts = (" ".join(words[:count]).rstrip(".") for count in range(len(words), 0, -1))
        if regions := next((named for start in starts if (named := only_regions(start))), ()):
            return regions
    return ()
