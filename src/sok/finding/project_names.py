"""A text to the name of the project that it tells of, by the forms in which such are named."""

from __future__ import annotations

import re
from itertools import islice

from sok.compounds import is_noun
from sok.finding.actor_names import is_organisation
from sok.finding.subject_clauses import is_supine
from sok.places import places_in, regions_told
from sok.regions import regions_in
from sok.swedish import FUNCTION_WORDS, is_entry, is_word, lemmas

# Kinds of undertaking that bear names of their own, as they end a Swedish noun.
_KINDS = "projekt|forum|hubb|koncept|satsning|initiativ|program|plattform|nätverk|modell|kampanj"
_DEFINITE = (
    r"\b\w*(?:(?:projekt|forum|koncept|initiativ|nätverk|arbetssätt|försök)et|(?:program)met|"
    r"(?:hubb|satsning|plattform|modell|kampanj|metod|tjänst|kurs)en)"
)
_CAPITAL = r"[A-ZÅÄÖ][\w&+-]*"
_RUN = rf"{_CAPITAL}(?:\s+(?:{_CAPITAL}|\d+\+?)){{0,8}}"
_QUOTED = r"[”\"“»]([^”\"“»«]{2,60})[”\"“»«]"
_KIND_OF_IT = r"\w+(?:e[nt]|an|on)"
# "projektet Besökskraft", "konceptet Matens hus", "projektet ”Våga välja”".
_AFTER_NOUN = re.compile(rf"(?i:{_DEFINITE})\s+(?:{_QUOTED}|({_RUN}))")
# "projektet Hela byns bibliotek i Skåne, där": the name ends where it says where.
_SOMEWHERE = re.compile(
    rf"(?i:{_DEFINITE})\s+({_CAPITAL}(?:\s+[a-zà-ÿ]+){{1,4}})\s+(?:i|på)\s+(?P<where>{_RUN})(?=,)"
)
# "i Projekt Blöta skogen", and not the first word of a sentence.
_TITLED = re.compile(rf"(?<=[\w,] )Projekt\s+({_RUN})")
_BY_NAME = r"\b(?:under|med|har|bär|fått|fick)\s+(?:namnet|rubriken)"
# "kursen heter Pröva", "kallar arbetet Hemtjänst på el", "går under namnet El i renskogen",
# "försöket, som kallas Nattögat".
_CALLED = re.compile(
    rf"(?:\b(?:{_KIND_OF_IT}|som)\s+(?:kallas|heter)(?:\s+för)?|"
    rf"\bkallar\s+(?:det|den|{_KIND_OF_IT})(?:\s+för)?|"
    rf"{_BY_NAME})\s+(?:{_QUOTED}|({_RUN}))"
)
# "försöket, som har namnet Disken i trappan, betalas"
_WHOLE_NAME = re.compile(rf"{_BY_NAME}\s+({_CAPITAL}(?:\s+\w+){{0,4}})(?=[,.])")
# "satsningen heter Öppet för fler och drivs av ..."
_CALLED_IN_WORDS = re.compile(
    rf"(?i:{_DEFINITE}|\bdet|\barbetet|\b(?:övning|insats)en)\s+(?:heter|kallas)\s+"
    rf"({_CAPITAL}\s+(?:av|den|det|en|ett|för|in|på|till|ut|utan)"
    r"(?:\s+[a-zà-ÿ]+){1,2})(?=[.,]|\s+och\s+(?P<then>[a-zà-ÿ]+[rs])\b)"
)
# "Ekonomi vid köksbordet, som projektet kallas, drivs av ..."
_AS_CALLED = re.compile(
    rf"({_CAPITAL}(?:\s+[a-zà-ÿ]+){{0,4}}),\s+som\s+(?i:{_DEFINITE})\s+(?:kallas|heter)\b"
)
# "där driver Bergs kommun Fjärrlov, en lovskola", or "Lov hela året, en lovskola";
# "i Källkartan, som kommunen förvaltar";
# "driver regionen Renarnas år, där"; "byggt en simulator, Gläntan, där"
_RUN_BY = re.compile(
    rf"\bdriver(?:\s+{_CAPITAL})+\s+kommun\s+"
    rf"(?P<name>{_CAPITAL}(?=[,.])|{_CAPITAL}(?:\s+[a-zà-ÿ]+){{1,4}}(?=,\s+(?:där|som|en|ett)\b))|"
    rf"\b(?:driver|startade|prövar)\s+(?:regionen|kommunen|länsstyrelsen)\s+"
    rf"(?P<theirs>{_CAPITAL}(?:\s+[a-zà-ÿ]+){{0,4}})(?=,\s+(?:där|som|en|ett)\b|\.)|"
    rf"\b(?:en|ett)\s+[a-zà-ÿ]+,\s+(?P<called>{_CAPITAL}(?:\s+[a-zà-ÿ]+){{0,3}}),\s+(?:där|som)\b|"
    rf"(?<=[a-zà-ÿ] )(?P<of>{_CAPITAL}),\s+som\s+[^,.]{{3,60}}?\s+"
    r"(?:driver|förvaltar|leder|samordnar)\b"
)
# "Ett exempel är Sol på ladan, där", but not "Ett exempel är Region Skåne".
_EXAMPLE = re.compile(rf"\bexempel\s+är\s+(?!Region\b)(?:{_QUOTED}|({_RUN}))")
# "driver sedan 2022 Gödsel blir gas, där", "har bildat Flisringen, som".
_FOUNDED = re.compile(
    r"\b(?:driver|drivit|bildat|bildade|startat|startade|lanserat|lanserade|skapat|skapade|"
    r"tagit fram|inrättat|öppnat|(?:samman|ihop) om)"
    rf"(?:\s+(?:sedan|år)?\s*\d{{4}})?\s+((?!Region\b|Kommun){_RUN}(?:\s+[a-zà-ÿ]+){{0,3}}?)"
    r"(?=,\s+(?:där|som|en|ett)\b|\.|\s+(?:på|i|för|med)\s)"
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
# At most so many words belong to a name after its first.
MOST_FURTHER = 4
_WORD = re.compile(r"\b[^\W\d]+\b")
# Words that join a noun to the name of a plain thing: "Ljus i bygdegården", "Låna ut en timme".
_JOINS = frozenset({"av", "den", "det", "en", "ett", "för", "i", "in", "på", "till", "ut", "utan"})
# A verb and its particle, after which nothing of the sentence's own follows: "Häng med och ...".
_PARTICLE = re.compile(r"\s+(?:hem|igen|med|upp)(?=\s*[.,;]|\s+och\b)")
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
    if found := _WHOLE_NAME.search(text):
        return found[1]
    found = _CALLED_IN_WORDS.search(text)
    if found and not (found["then"] and is_noun(found["then"])):
        return found[1]
    if found := _AS_CALLED.search(text):
        return found[1]
    if (found := _SOMEWHERE.search(text)) and regions_told(found["where"]):
        return found[1]
    if found := _AFTER_NOUN.search(text) or _CALLED.search(text) or _example(text):
        return found[1] or _whole(text, found.start(2), found.end(2))
    if found := _TITLED.search(text):
        return _whole(text, found.start(1), found.end(1))
    if (found := _FOUNDED.search(text)) and _is_founded(found[1]):
        return found[1]
    if found := _RUN_BY.search(text):
        name = next(filter(None, found.groups()))
        is_theirs = bool(found["theirs"]) and not places_in(name)
        return name if is_theirs or _is_founded(name) else ""
    if (found := _IS_ONE.search(text)) and _is_name(found[1]):
        return found[1]
    # A pronoun or "I" with a capital begins the sentence and not the name.
    if (found := _NAMED_KIND.search(text)) and found[1].split()[0].lower() not in FUNCTION_WORDS:
        return found[1]
    return ""


def _is_founded(name: str) -> bool:
    """Whether what somebody has started is called so, and is no place or organisation."""
    is_other = bool(places_in(name)) or is_organisation(name)
    return not is_other and not name.split()[0].endswith("s")


def _example(text: str) -> re.Match[str] | None:
    """Where a text names what it says to be an example, if that is no place."""
    found = _EXAMPLE.search(text)
    name = (found[2] or "") if found else ""
    return None if places_in(name) or regions_in(name) else found


def _whole(text: str, start: int, end: int) -> str:
    """The name from `start`, with the further words that belong to it: "Matens hus".

    They follow a single Swedish word, and end where a verb or preposition goes on; but the name of
    a plain thing, no compound, may say of what or where it is: "Ljus i bygdegården", "Kraft på
    Höglandet". That of something definite is whole: "Kometen".
    """
    name = text[start:end]
    plain = name.lower()
    if " " in name or not is_word(plain):
        return name
    is_definite = bool(_DEFINITE_FORM.search(plain)) and plain not in lemmas(plain)
    is_plain = plain in lemmas(plain) or (is_entry(plain) and not is_definite)
    if is_plain and (particle := _PARTICLE.match(text, end)):
        return text[start : particle.end()]
    first = reached = end
    joined = False
    for word in islice(_WORD.finditer(text, end), MOST_FURTHER):
        if is_definite or text[reached : word.start()].strip():
            break
        is_within = reached > end
        reached = word.end()
        if word[0][0].isupper():
            is_of_it = joined and end == first and not regions_in(word[0])
            return text[start : reached if is_of_it else end]
        joined = is_plain and word[0] in _JOINS
        if joined:
            continue
        belongs = word[0] not in _BESIDE and is_noun(word[0])
        if not (belongs if is_within else not _goes_on(text, word)):
            break
        end = reached
    return text[start:end]


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Whether the sentence, and not the name, goes on with a word in lower case.

    What may be a noun is one where the verb comes after it: "Tyst åker leds av ...".
    """
    word = found[0]
    if word in FUNCTION_WORDS or is_supine(word):
        return True
    if not _VERB.search(word) or (word.endswith("s") and word in lemmas(word)):
        return False
    following = _WORD.match(text, found.end() + 1)
    is_before_verb = following and _VERB.search(following[0]) and not is_noun(following[0])
    return not (is_before_verb and is_noun(word))


def _is_name(run: str) -> bool:
    """Whether capitals at a sentence's start are those of a name, not of a word such as "Den"."""
    words = run.split()
    common = words[0].lower() in FUNCTION_WORDS or _DEFINITE_FORM.search(words[0])
    return len(words) > 1 or not common
