"""A text on an initiative to who runs it, in the text's own words.

Who is said to run it ("X håller i projektet", "drivs av X") goes before a named organisation
that does something, and that before one that is only "regionen" or that pays for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

from sok.finding.actor_names import (
    DESCRIBED,
    is_actor,
    is_common,
    is_genitive,
    is_named,
    is_organisation,
    is_place,
    is_proper,
    name_after_by,
    names_in,
)
from sok.finding.deeds import begins_with_deed
from sok.sentences import sentences_of


class Role(IntEnum):
    """What somebody is said to do, the surest to run it first."""

    LEADS = 0
    ACTS = 1
    JOINS = 2
    OFFICE_ACTS = 3
    IS_DONE_BY = 4
    PAYS = 5


# The verb stands within so many characters of the name.
BESIDE = 120

_LEADS = (
    r"(?:driver(?:\s+nu)?|drev|drivit|leder(?! till)|ledde|lett|samordnar|samordnade|"
    r"ansvara(?:r|de) för|håller i|höll i|står bakom|stod bakom|sköter|skötte|förvaltar|"
    r"förvaltade|arrangera(?:r|de)|ordnar|ordnade|förmedla(?:r|de)|"
    r"(?:är|var) (?:huvudman|projektägare|värd|ansvarig\w*|initiativtagare)|"
    r"står för (?:\w*kurs|\w*undervisning|\w*utbildning|innehåll|arbete|drift|genomförande)\w*)\b"
)
# After a name; and before it, where that comes last: "håller Ånge kommun i".
_THEN_LEADS = re.compile(
    rf"\s+(?:har\s+)?{_LEADS}|\s+har\s+fått\s+(?:(?:i\s+)?uppdrag|[\d ]+\w* ?kronor för att)"
)
_LEADING = re.compile(
    r"(?:\b(?:driver|leder|samordnar|sköter|håller)|\bhar|\bbakom\b[^.;]*?\bstår)\s+$",
    re.IGNORECASE,
)
# What must come after the name then.
_NEEDS = {
    "har": re.compile(r"\s+fått\s+(?:i\s+)?uppdrag"),
    "håller": re.compile(r"\s+i\s+[A-ZÅÄÖ]"),
}
_LED_BY = re.compile(
    r"(?:\b(?:driv|led|samordna|genomför|äg|sköt|förvalta|arrangera|ordna|bedriv|utför|initiera|"
    r"starta|utveckla)(?:s|des|tes|ts|t)|\b(?:ta|tog|tagit)s fram|\btagits fram)\s+"
    r"(?:\w+\s+){0,3}?av\s+|\b(?:projektägare|ansvarig|utförare):\s+",
    re.IGNORECASE,
)
_BY = re.compile(r"\b\w{3,}(?:s|t)\s+(?:\w+\s+){0,3}av\s+$")
# "Här är det vaktmästaren som har tagit initiativet."
_CLEFT = re.compile(
    rf"\b(?:är|var) det (?P<who>\w+(?:en|et|na)) som (?:har tagit initiativ|{_LEADS})"
)
# "Det är Region Skåne som driver ..."
_IT_IS = re.compile(r"\b[Dd]et (?:är|var) (?=[A-ZÅÄÖ])")
_WHO_LEADS = re.compile(rf"[^.,;]{{0,40}}? som (?:har )?(?:{_LEADS}|tagit initiativ|startat)")
_PAYS = re.compile(
    r"\s+(?:har\s+)?(?:betala(?:r|de|t)|finansiera(?:r|de|t)|bidra(?:r|git)|bidrog|stöd(?:er|jer)|"
    r"stödde|stött|står för (?:\w*kostnad|\w*peng|\w*del))"
)
# What may part a name from its verb: "X, en förening med 130 medlemmar, förmedlar"; and what that
# may say of it.
_PARTED = re.compile(r",\s+(?P<is>som|en|ett)\s[^,.;]+,(?=\s)")
_JOINT = re.compile(
    r"\bär\s+ett\s+(?:\w+\s+)?(?:samarbete|samverkansprojekt|partnerskap)\s+mellan\s+"
    r"(?P<who>[^.;:]+?)(?=[.;:]|$|\s+som\s)"
)
# What a name that is no organisation's by its form must do: of "Skåne" much else is said.
_UNDERTAKES = (
    r"(?:driv|utveckla|(?:ta(?:r|git)|tog)(?= (?:\w+ )?(?:fram|initiativ|sig an))|genomför|arbeta|"
    r"jobba|satsa|starta|lansera|arrangera|anordna|skapa|bygg|inför|inrätta|påbörja|erbjud|"
    r"undersök|testa|prova|initiera|öppna|pröva|utbilda)\w*"
)
_THEN_UNDERTAKES = re.compile(rf"\s+(?:(?:har|vill|ska)(?:\s+\w+){{0,5}}?\s+)?{_UNDERTAKES}")
_HAS_UNDERTAKEN = re.compile(rf"(?:\s+\w+){{0,5}}?\s+{_UNDERTAKES}t\b")
# "Bussarna i Malmö", but not "Jouren Lyktan i Västerås".
_THING_IN_PLACE = re.compile(r"\S+ i ")
_UNDERTAKING = re.compile(rf"\b{_UNDERTAKES}\s+$")
# Leads up to what is done: "har valt en annan väg".
_OTHER_WAY = re.compile(r"(?:\s+\w+){1,3}\s+(?:en|sin)\s+(?:annan|egen|ny)\s+väg\b")
_WANTS = re.compile(r"\b(?:vill|ska)\s+$")
_LAST_WORD = re.compile(r"(\w+)\s+$")
_STARTS = re.compile(r"(?:^|[,;:]|\b(?:och|som|medan|men|där))\s*$")
# A clause of its own, or the region that an item begins with: "Skåne: Lunds universitet ..."
_CLAUSE = re.compile(r"^(?:[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)?:\s+)?$|, (?:där|medan|och)\s+$")


def actor_in(text: str, project: str = "") -> str:
    """Who runs what a text tells of, as it says it; "" if it does not. `project` is no one."""
    roles = (one for sentence in sentences_of(text) for one in _roles(sentence))
    said = [(role, who) for role, who in roles if who != project]
    return min(said, key=lambda one: one[0])[1] if said else ""


def _roles(sentence: str) -> Iterator[tuple[Role, str]]:
    """Those that a sentence names, each with what it is said to do."""
    for found in _LED_BY.finditer(sentence):
        if by := name_after_by(sentence, found.end()):
            yield Role.LEADS, by
    for found in _CLEFT.finditer(sentence):
        yield Role.LEADS, found["who"]
    for found in _IT_IS.finditer(sentence):
        who, _, end = next(names_in(sentence[found.end() :]), ("", 0, 0))
        if who and _WHO_LEADS.match(sentence, found.end() + end):
            yield Role.LEADS, who
    for found in _JOINT.finditer(sentence):
        yield Role.JOINS, found["who"].strip()
    for who, start, end in names_in(sentence):
        before = _before(sentence, start)
        said = DESCRIBED.sub("", before)
        parted = _PARTED.match(sentence, end, end + BESIDE)
        is_told = said != before or bool(parted and parted["is"] != "som")
        is_sure = is_told or is_organisation(who) or is_common(who)
        end = parted.end() if parted else end
        role = _role(said, who, sentence[end : end + BESIDE], is_sure)
        if role is not None:
            yield role, who


def _before(sentence: str, start: int) -> str:
    """What stands before a name, or the end of it, which then begins no sentence."""
    return sentence[:start] if start <= BESIDE else f"...{sentence[start - BESIDE : start]}"


def _role(before: str, who: str, after: str, is_sure: bool) -> Role | None:
    """What somebody does between what stands before and after; None if nothing is said of them.

    `is_sure` says that the name, or what is said beside it, is that of an organisation.
    """
    if is_genitive(who) or not (is_sure or is_actor(who) or is_proper(who)):
        return None
    if _STARTS.search(before) and _THEN_LEADS.match(after):
        return Role.LEADS
    if not is_sure:
        of_place = is_place(who) or _THING_IN_PLACE.match(who)
        does = (_undertakes if of_place else _acts)(before, after)
        return Role.ACTS if does else None
    if _PAYS.match(after):
        return Role.PAYS
    if _leads_after(before, after):
        return Role.LEADS
    if _acts(before, after):
        return Role.ACTS if is_named(who) else Role.OFFICE_ACTS
    return Role.IS_DONE_BY if _BY.search(before) else None


def _undertakes(before: str, after: str) -> bool:
    """Whether a place, or something there, is said to undertake something."""
    if before.endswith("har "):
        return bool(_HAS_UNDERTAKEN.match(after))
    if _CLAUSE.search(before):
        return bool(_THEN_UNDERTAKES.match(after)) and not _OTHER_WAY.match(after)
    return bool(_UNDERTAKING.search(before))


def _leads_after(before: str, after: str) -> bool:
    """Whether a verb of running comes before the name: "håller Ånge kommun i Byabilen"."""
    found = _LEADING.search(before)
    verb = found[0].split()[-1].lower() if found else ""
    needs = _NEEDS.get(verb)
    return bool(found) and (needs is None or bool(needs.match(after)))


def _acts(before: str, after: str) -> bool:
    """Whether a name is that of who does something, before its verb or after it."""
    if _OTHER_WAY.match(after):
        return False
    if _CLAUSE.search(before):
        return begins_with_deed(after.strip())
    found = _LAST_WORD.search(before)
    verb = found[1] if found else ""
    is_verb = verb.islower() and begins_with_deed(verb)
    return is_verb or _has_done(before, after) or bool(_WANTS.search(before))


def _has_done(before: str, after: str) -> bool:
    """Whether it is told what a name has done: "I Åre har Fjällbyn byggt"."""
    return before.endswith("har ") and begins_with_deed(f"har {after}")
