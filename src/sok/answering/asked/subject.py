"""A question to what it is about, and a later sentence about the same."""

from __future__ import annotations

import re

from sok.answering.words.openings import OPENING, PREPOSITIONS, THEN
from sok.regions import regions_in

# Words: what is longer is no name for something, but a description that reads badly in a sentence.
LONGEST = 6

_TAIL = r"(?: (?:för (?:något|nåt)|egentligen|tack|i rapporten|enligt rapporten))*\W*$"
_SUBJECT = re.compile(
    r"^\W*(?:vad (?:är|innebär|betyder|menas med)|"
    r"(?:kan du )?(?:berätta|läs|säg)(?: mig)?(?: lite| mer| mera| allt| något)? om|"
    r"vad (?:säger|står|skriver|sägs|skrivs|vet)(?: \w+){0,3}? om|"
    r"hur (?:ser det ut|går det) (?:med|för)|"
    r"hur många [^?]*?(?:har|hade|arbetar|jobbar)(?: på| hos| vid)?(?= (?-i:[A-ZÅÄÖ]))|"
    rf"vad handlar) (?P<subject>[^?!.,–]+?)(?: om)?{_TAIL}|"
    r"^\W*varför (?:är|behövs) (?P<why>[^?!.,–]+?) (?:så )?(?:viktig|bra|nödvändig)\w*\b",
    re.IGNORECASE,
)
# What such a question begins with when it names nothing: "Vad är på gång?", "Vad är det?"
_NO_SUBJECT = re.compile(
    r"(?:den|det|de|dem|detta|denna|dessa|på|i|inom|för|så|som|mest|målet|syftet|det|att)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?P<before>inom|med|av|om|på|för|till|i|från|mot|hos|bakom|få|än|gör|kostar|kostade|sker|"
    r"fungerar|funkar) (?:den|det|de|dem)"
    r"(?P<after>(?: (?:nu|då|främst|oftast|mest|egentligen))?(?:\W*|\? .*))$",
    re.IGNORECASE,
)
# "Och bryggor, när byggs de?" names first what its pronoun stands for, as does "Skåne: vad gör de?"
_NAMED_FIRST = re.compile(
    r"^(?P<tie>\W*(?:(?:och|men|eller) )?)(?P<name>(?:[^\s,.?!:;]+ ){0,3}[^\s,.?!:;]+)"
    r"(?P<sign>[,:]) "
    r"(?P<asks>(?:vad|vem|vilk\w+|hur|när|varför)\b[^,]*)$",
    re.IGNORECASE,
)
# "Jag stötte på ordet mikrostöd, vad är det?" is "Mikrostöd, vad är det?"
_MET = re.compile(
    r"^\W*(?:(?:jag|vi) )?(?:(?:har|hade) )?(?:nyligen |just |ofta )?"
    r"(?:(?:stött?|stötte|stöter|snubbla\w*) på|såg|sett|ser|läs(?:te|t|er)|hör(?:de|t)?|"
    r"fastna(?:de|t) (?:för|vid|på)|hittade) (?:om )?"
    r"(?:(?:ordet|begreppet|uttrycket|termen|förkortningen|namnet|något som heter) )(?:om )?"
    r"(?=[^\s,.?!:;])(?=(?:[^\s,.?!:;]+ ){0,3}[^\s,.?!:;]+[,.:]? (?:och )?va)",
    re.IGNORECASE,
)
# "Skåne då, var ligger de där?" is "Skåne då?"
_HOW_IT_IS = re.compile(
    r"(?<=\w), vilka (?:har|finns) (?:man|de|det|ni)(?: (?:där|då))*(?=\W*$)|"
    r"(?<=\w), (?:var|hur) (?:ligg|låg|hamna|gå|gick|ser|såg|stå|stod|är)\w* (?:de|den|det)"
    r"(?: (?:där|då|ut|till|nu|för dem))*(?=\W*$)",
    re.IGNORECASE,
)
_LEADS = re.compile(rf"(?:{PREPOSITIONS}) ", re.IGNORECASE)
_THERE = re.compile(r"\bdär\b(?! som\b)", re.IGNORECASE)
# Of a region that is named first it is the only one, wherever it stands.
_OF_REGION = re.compile(r"\b(?:den|det|de|dem)\b(?! som\b)", re.IGNORECASE)
_STANDS_FOR = re.compile(
    rf"\b(?:den|det|de|dem)\b(?= (?:då|nu|sig|som)\b|(?: (?:egentligen|{PREPOSITIONS}))?\W*$)|"
    # "Holmbidraget, vad är det för pengar?"
    r"(?<=\bvad är )det(?= för \w+)|(?<=\bfick )(?:den|det|de)\b",
    re.IGNORECASE,
)


def subject_of(question: str) -> str:
    """What a question is about, in its own words; "" if it does not say so as such."""
    found = _SUBJECT.search(question)
    subject = ((found["subject"] or found["why"]) if found else "").strip()
    if not subject or _NO_SUBJECT.match(subject):
        return ""
    return subject if len(subject.split()) <= LONGEST else ""


def with_named_inside(question: str) -> str:
    """A question that names first what it asks of, with that in the place of its pronoun.

    "Och bryggor, när byggs de?" is "Och när byggs bryggor?"; any other is as it was.
    """
    question = _MET.sub("", question)
    shorter = _HOW_IT_IS.sub("", question)
    question = shorter if THEN.search(shorter) or OPENING.match(shorter) else question
    found = _NAMED_FIRST.match(question)
    if found is None:
        return question
    name = found["name"][:1].lower() + found["name"][1:] if not found["tie"] else found["name"]
    of_region = bool(regions_in(name))
    if found["sign"] == ":" and not of_region:
        return question  # "Kort fråga: vad är det?"
    form = _THERE if _LEADS.match(name) else _OF_REGION if of_region else _STANDS_FOR
    asks = form.sub(lambda _: name, found["asks"], count=1)
    if asks == found["asks"] and form is not _THERE:
        within = "i" if of_region else "inom"
        asks = _THERE.sub(lambda _: f"{within} {name}", asks, count=1)
    if asks == found["asks"]:
        return question
    return f"{found['tie']}{asks}" if found["tie"] else f"{asks[:1].upper()}{asks[1:]}"


def has_pronoun(sentence: str) -> bool:
    """Whether a sentence ends in a pronoun that its subject can stand in place of."""
    return bool(_PRONOUN.search(sentence))


def with_subject(subject: str, sentence: str) -> str:
    """A sentence that points back to a subject, with that in place of its pronoun or before it.

    "Vilka arbetar med det?" is "Vilka arbetar med bredband?", and "Varför har de byggts ut?" is
    "Bredband – varför har de byggts ut?".
    """
    replaced = _PRONOUN.sub(lambda found: f"{found['before']} {subject}{found['after']}", sentence)
    whole = replaced if replaced != sentence else f"{subject} – {sentence}"
    return whole[:1].upper() + whole[1:]
