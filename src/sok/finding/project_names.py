"""A text to the name of the project that it tells of, by the forms in which such are named."""

from __future__ import annotations

import re

from sok.compounds import is_noun
from sok.finding.subject_clauses import is_supine
from sok.places import places_in
from sok.swedish import FUNCTION_WORDS, is_entry, is_word, lemmas

# Kinds of undertaking that bear names of their own, as they end a Swedish noun.
_KINDS = "projekt|forum|hubb|koncept|satsning|initiativ|program|plattform|nätverk|modell|kampanj"
_DEFINITE = (
    r"\b\w*(?:(?:projekt|forum|koncept|initiativ|nätverk)et|(?:program)met|"
    r"(?:hubb|satsning|plattform|modell|kampanj)en)"
)
_CAPITAL = r"[A-ZÅÄÖ][\w&+-]*"
_RUN = rf"{_CAPITAL}(?:\s+(?:{_CAPITAL}|\d+)){{0,8}}"
_QUOTED = r"[”\"“»]([^”\"“»«]{2,60})[”\"“»«]"
_KIND_OF_IT = r"\w+(?:e[nt]|an|on)"
# "projektet Besökskraft", "konceptet Matens hus", "projektet ”Våga välja”".
_AFTER_NOUN = re.compile(rf"(?i:{_DEFINITE})\s+(?:{_QUOTED}|({_RUN}))")
# "kursen heter Pröva", "kallar arbetet Hemtjänst på el", "går under namnet El i renskogen".
_CALLED = re.compile(
    rf"(?:\b{_KIND_OF_IT}\s+(?:kallas|heter)|\bkallar\s+(?:det|den|{_KIND_OF_IT})|"
    rf"\b(?:under|med)\s+namnet)\s+(?:{_QUOTED}|({_RUN}))"
)
# "driver sedan 2022 Gödsel blir gas, där", "har bildat Flisringen, som".
_FOUNDED = re.compile(
    r"\b(?:driver|drivit|bildat|bildade|startat|startade|lanserat|lanserade|skapat|skapade)"
    rf"(?:\s+(?:sedan|år)?\s*\d{{4}})?\s+((?!Region\b|Kommun){_RUN}(?:\s+[a-zåäö]+){{0,3}})"
    r"(?=,\s+(?:där|som)\b|\.)"
)
# "Teknikcollege är ett forum", but not "Handboken är ett projekt".
_IS_ONE = re.compile(
    rf"(?:^|[.!?]\s+)({_RUN})\s+är\s+(?:ett|en)\s+(?:\w+\s+)?(?:\w*(?:{_KINDS}|samarbete))\b"
)
# "Nordic Nature Health Hub": capitals throughout, and the last word a kind of undertaking.
_NAMED_KIND = re.compile(
    rf"\b({_CAPITAL}\s+(?:{_CAPITAL}\s+){{0,6}}"
    r"(?:Hub|Hubb|Forum|Arena|Lab|Center|Centrum|Network|Nätverk|Park|Platform|Plattform|College))\b"
)
# At most so many words in lower case belong to a name that begins with a capital.
MOST_LOWER = 4
_LOWER = re.compile(r"\b[a-zåäö]+\b")
# Words that join a noun to the name of a plain thing: "Ljus i bygdegården", "Låna ut en timme".
_JOINS = frozenset({"av", "den", "det", "en", "ett", "för", "i", "in", "på", "till", "ut", "utan"})
# What stands after such a word and says of a project where or with whom it is.
_BESIDE = frozenset(
    """
    dag form hela kommunen kommunerna landet länet regi regionen regionerna samarbete samband
    samråd samverkan sverige syfte uppdrag år
    """.split()
)
_VERB = re.compile(r"(?:r|[dt]e|s)$|^(?:gick|pågick|fick|blev|gav|drev|kom|stod|lett|gett)$")
_DEFINITE_FORM = re.compile(r"(?:en|et|an|na|on)$")


def project_in(text: str) -> str:
    """The project that a text names, as it stands there; "" if it names none."""
    if found := _AFTER_NOUN.search(text) or _CALLED.search(text):
        return found[1] or _whole(text, found.start(2), found.end(2))
    if (found := _FOUNDED.search(text)) and not places_in(found[1]):
        return found[1]
    if (found := _IS_ONE.search(text)) and _is_name(found[1]):
        return found[1]
    # A pronoun or "I" with a capital begins the sentence and not the name.
    if (found := _NAMED_KIND.search(text)) and found[1].split()[0].lower() not in FUNCTION_WORDS:
        return found[1]
    return ""


def _whole(text: str, start: int, end: int) -> str:
    """The name from `start`, with the words in lower case that belong to it: "Matens hus".

    They follow a single Swedish word, and end where a verb or preposition goes on; but the name of
    a plain thing, no compound, may say of what or where it is: "Ljus i bygdegården".
    """
    name = text[start:end]
    if " " in name or not is_word(name.lower()):
        return name
    plain = name.lower()
    is_plain = plain in lemmas(plain) or (is_entry(plain) and not _DEFINITE_FORM.search(plain))
    reached = end
    for number, word in enumerate(_LOWER.finditer(text, end)):
        if number == MOST_LOWER or text[reached : word.start()].strip():
            break
        is_within = reached > end
        reached = word.end()
        if is_plain and word[0] in _JOINS:
            continue
        belongs = word[0] not in _BESIDE and is_noun(word[0])
        if not (belongs if is_within else not _goes_on(word[0])):
            break
        end = reached
    return text[start:end]


def _goes_on(word: str) -> bool:
    """Whether the sentence, and not the name, goes on with a word in lower case."""
    if word in FUNCTION_WORDS or is_supine(word):
        return True
    is_genitive = word.endswith("s") and word in lemmas(word)
    return not is_genitive and bool(_VERB.search(word))


def _is_name(run: str) -> bool:
    """Whether capitals at a sentence's start are those of a name, not of a word such as "Den"."""
    words = run.split()
    common = words[0].lower() in FUNCTION_WORDS or _DEFINITE_FORM.search(words[0])
    return len(words) > 1 or not common
