"""The wording of a question to the kinds of text that it wants, and to what an answer must hold."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from sok.answering.asked.advice import WHAT_TO_DO
from sok.answering.asked.named import THINKS, viewer_of, without_apposed
from sok.answering.words.facets import Facet
from sok.answering.words.measures import BY_HOW_MUCH
from sok.answering.words.wording import (
    NOT_TIMES,
    OTHER_TIME,
)
from sok.compounds import is_noun
from sok.indexing.terms import terms
from sok.regions import regions_in


class Need(StrEnum):
    """What an answer must hold to be one at all."""

    AMOUNT = "amount"
    COUNT = "count"
    DATE = "date"
    DAY = "day"
    REGION = "region"
    LEAST = "least"
    REASON = "reason"
    VIEW = "view"
    ITEMS = "items"
    PLACE = "place"
    TASK = "task"
    NAME = "name"
    MONEY = "money"
    CHANGE = "change"


_WHY = (
    r"\bvarför\b|\bhur kommer det sig|"
    r"\bvad (?:beror|berodde|ligger bakom|låg bakom)|\borsak|\banledning|"
    r"\bav vilke[nt] skäl\b|\bskälet\b"
)
# "När får en buss kallas fossilfri?" asks what the word means.
_NO_NAME = r"(?! (?:får|kan|ska) (?:en|ett) .*\b(?:kallas|räknas|klassas)\b)"
# What makes a kind of text likelier to be the answer: read broadly, a wrong guess costs little.
_ASKS = {
    Facet.AMOUNT: r"\bhur (?:mycket|stort?|stora?|hög[at]?)\b|\bbelopp|\bsumma|\bprocent|\bandel|"
    r"\bkronor\b|\bmiljon|\bkosta|\bpengar\b|\bsiffr",
    Facet.BARRED: r"\b(?:vad|vilka|vilket|något|nåt)\b.*"
    r"(?:\bfår (?:(?!som\b)[^\s,.?!]+ ){0,4}?(?:inte|ej)\b|\b(?:inte|ej) (?:får|tillåt\w*)\b)",
    Facet.COUNT: r"\bhur många\b|\bantal(?:et)?\b",
    Facet.DATE: rf"^\W*(?:sedan )?när\b{_NO_NAME}|\bvilket (?:år|datum)|\bvilka år|"
    r"\bvilken (?:dag|månad|(?:tids)?period)\b|\bårtal",
    Facet.EXAMPLE: r"\bexempel|insats(?:er|en|erna)?\b|\binitiativ|\bprojekt(?:et|en)?\b|"
    r"\bsatsning",
    Facet.LIST: r"(?<!under )\bvilka\b(?! (?:är det som|år)\b)|\bi vilken (?:ordning|följd)\b|"
    r"\bvad för (?:slags?|sorts?|typ\w*)\b|"
    r"\b(?:ge|visa|vill ha|behöver|få) (?:(?:mig|oss) )?(?:alla|samtliga)\b|"
    r"\blista|\w+lista\b|\br[aä]kna upp\b|\brada upp\b|\buppräkning|\bnämn\b|"
    r"\bpunkt(?:er|form)\b|\btitlar|\bhur lyder\b|"
    r"\bvad (?:heter|är|var) (?:de|\w{3,}(?:arna|erna|orna|ena))\b|"
    # What hinders something is mostly more than one thing, as is what somebody is to do, or wants
    # others to.
    r"\bvad (?:är det som )?(?:hindrar|bromsar|försvårar)\b|"
    r"\bvad (?:föreslå\w*|rekommendera\w*|uppmana\w*|efterlys\w*)\b|"
    rf"{WHAT_TO_DO}|"
    r"\bvad (?:bör|borde|ska|behöver) (?:\w+ ){1,4}göra(?= *(?:$|[,.?!]|enligt\b))|"
    # "Vad drar de för slutsatser?" asks which; what is done for somebody does not.
    r"\bvad (?!g[jö]\w+ )(?:\w+ ){1,4}?för \w{3,}(?:ar|er|or|en)"
    r"(?= *(?:$|[,.?!]|(?:om|av|i|på|till|som|mellan|inom|från|med|under|när|efter)\b))|"
    r"\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio) \w{3,}(?:a|e|ar|er|or|en)\b",
    Facet.FORCE: r"^\W*(?:när|från vilke[nt]|till vilke[nt]|hur länge|sedan när)\b.*"
    r"\b(?:gäll(?:er|a|de)|i kraft|giltig\w*)\b",
    Facet.RANKING: r"\b(?:mest|minst|flest|störst\w*|lägst\w*|högst\w*|största|topp\w*|"
    r"rangordn\w*|mer)\b",
    # An explanation need not say that it is one.
    Facet.REASON: _WHY + r"|\bhur så\b|\bförklaring(?:en|ar|arna)? (?:till|bakom)\b",
    Facet.USE: r"\bvad\b.*\b(?:använ(?:d|t)\w*|nyttjas?|får (?:\S+ ){0,3}gå|går)\b.*\btill\b|"
    r"\b(?:till|för) vad\b.*\banvän\w+|"
    r"\bvad\b.*\b(?:lägg(?:er|as?)|läggs|spender\w+)\b.*\bpå\b",
}
# "Ökade stödet till Skåne?" asks of figures.
_WHETHER_CHANGED = re.compile(
    r"^\W*(?:(?:ökade|minskade|steg|sjönk|växte)\b|"
    r"(?:har|är|blev|fick)\b.*\b(?:ökat|minskat|stigit|sjunkit|vuxit)\b)",
    re.IGNORECASE,
)
_HAS_CHANGED = r"(?:ök(?:at|ade|ar|ning\w*)|minsk(?:at|ade|ar|ning\w*)|stigit|sjunkit|vuxit)"
# Yes or no: "en av de tre" in such a question asks for no list.
_WHETHER = re.compile(
    r"^(?:är|har|kan(?! (?:du|ni|jag)\b)|får|fick|ska|måste|finns|stämmer|gick|går|gör|behöver|"
    r"blev|(?:vill|ville|borde|bör|hade|fanns|kommer|kunde|skulle)(?! (?:du|ni|jag|vi|man)\b))\b|"
    # But "Var finns ..." and "Var och hur ..." ask where.
    r"^var\b(?! (?:och|eller|i|på|inom|hos|\w+(?:st|n)ans|kan|ska|har|är|\w{2,}(?:r|des?|s))\b)|"
    # Any other verb before its pronoun: "Ser de lika ut?"
    r"^(?!hur|var|när|varför|för|över|under|efter)\w{2,}(?:r|de|te) (?:de|den|det|man|dessa|ni)\b",
    re.IGNORECASE,
)
# "Varför är det svårt att säga vilka effekter det får?" asks for no list, but "Varför det, vilka
# skäl finns?" does.
_WHY_FIRST = re.compile(
    r"\W*(?:(?:men|och) )?(?:varför|hur kommer det sig)\b"
    r"(?!.*\bvilka (?:\w+ )?(?:skäl|orsaker|anledningar|förklaringar)\b)",
    re.IGNORECASE,
)
# What an answer may not lack: read strictly, so that no good answer is refused. "Hur mycket" in
# the middle of a yes-or-no question does not ask for an amount.
_HOW = r"(?:^|[,.!?:;–] ?|\b(?:undrar|veta|vet|och|för|behöver|med|till) )(?:(?:ungefär|exakt) )?"
_NEEDS = {
    Need.AMOUNT: _HOW + r"hur (?:mycket|stort?|stora?|hög[at]?)\b|"
    r"\bhur många (?:procent|kronor|milj\w+)\b|"
    r"\b\w*belopp|\bsumman?\b|\bbudget\b|\b(?:hur stor andel|vilken grad av)\b|\bvad kosta|"
    r"\bg(?:å|år|ick) (?:\w+ ){0,4}loss på\b",
    Need.COUNT: rf"\b(?:hur många\b{NOT_TIMES}|antal(?:et)?\b)",
    Need.DATE: rf"^\W*(?:sedan )?när\b{_NO_NAME}|\bvid vilken tid|\bvilket (?:år|datum)|\bvilka år|"
    r"\boch när (?:\w+s|är|blir|öppnar|börjar|startar|slutar|kommer|ska)\b|"
    r"\bvilken (?:dag|månad|(?:tids)?period)\b|\bårtal",
    # "Ökade det jämfört med året innan?", "Är det mer än 2020?"
    Need.CHANGE: r"^\W*(?:(?:\w+ )?(?:ökade|minskade|steg|sjönk|växte)|(?:har|är|var|blev|fick)\b.*"
    r"\b(?:mer|mindre|fler|färre|större|högre|lägre|ökat|minskat|stigit|sjunkit|vuxit))\b.*"
    rf"\b(?:än|med|mot|sedan|från) (?:under |i |för |år )*{OTHER_TIME}\b|"
    # "Vilken har ökat mest?", "Var är minskningen störst?"
    rf"\b{_HAS_CHANGED}\b.*\b(?:mest|minst|störst\w*)\b|"
    rf"\b(?:mest|minst|störst\w*) (?:\w+ )?{_HAS_CHANGED}\b|"
    rf"\bhur mycket\b.*\b{_HAS_CHANGED}\b",
    Need.DAY: r"\bvilket datum|\bvilken dag",
    Need.LEAST: r"\b(?:minst|lägst\w*|sämst\w*|botten\w*)\b(?! (?:\d|en|ett|två|tre|lika))|"
    r"\b(?:kom|kommer|låg|ligger|hamna(?:r|de)) (?:\w+ )?sist\b",
    Need.REASON: _WHY,
    Need.VIEW: rf"\b{THINKS}\b|\bvad har .*\b(?:tyckt|ansett|menat|sagt|svarat)\b",
    Need.PLACE: r"\b(?:tvåa|trea|femma|sexa|(?<!de )fyra (?:i|på)\b|silver|brons|näst \w+|"
    r"(?:andra|tredje|fjärde|femte|sjätte) plats|nummer (?:två|tre|fyra|fem))\w*",
    # Who holds an office, and what a person is called: nouns in -are, -ör, -chef are of people.
    Need.NAME: r"\b(?:vem (?:är|var|blev|har utsetts till|utsågs till)|vad heter) "
    # Not "vad heter projektet om smartare ...".
    r"(?:(?!(?:om|för|på|i|med|som|till|av|där)\b)\w+ ){0,2}?"
    r"(?:\w{3,}(?:are|ande|ör|ist|ent|(?<!huvud)man)|\w*(?:chef|minister|ordförande|strateg|ombud))"
    r"(?:n|en|et)?\b|\bvad heter (?:den )?person(?:en)?\b|"
    r"\bvem (?:\w+ ){0,2}har (?:skrivit under|undertecknat|utsetts)\b|"
    # What people do, and no organisation.
    r"\bvem (?:som )?(?:(?:tala|prata|moderera)(?:r|de)|föreläs(?:er|te)|invig(?:er|de))\b|"
    r"\bvem (?:har|hade|utsåg|utnämnde|förordnade) (?:\S+ ){1,3}?"
    r"(?:utsett |utnämnt |förordnat )?till\b",
    Need.MONEY: r"\bvad (?:kosta|tar \w+ betalt)|\bvad (?:har )?betala(?:r|de|t)\b|"
    r"\bhur (?:dyr[ta]?|mycket (?:kostar?|(?:dyr|billig)are))\b|"
    r"\bprislapp\w*|(?<!för )\bnotan?\b|^\W*pris (?:på|för)\b|"
    r"\bpriset (?:på|för)\b|\bhur många kronor\b|"
    r"\b(?:vad|hur mycket|hur bra) tjänar\b|\b(?:vad|hur mycket) (?:har|får|fick)\b.*\bi lön\b|"
    r"\bhur (?:stort?|högt?) (?:är |var |blev )?"
    r"\w*(?:avgift|vite|böter|skadestånd|lön(?!sam)|arvode|hyra)\w*",
    Need.TASK: r"^\W*(?:(?:kan|skulle) du |snälla )?(?:rita|skriva? (?:en|ett|mig)\b(?! lista)|"
    r"översätta?|dikta|programmera|boka|beställa?|skicka|mejla|ringa?)\b",
    # "Vilka samarbetar regionerna med" asks for others.
    Need.REGION: r"\bvilk(?:en|a) (?:landsdel|landsänd|del(?:ar)? av (?:landet|sverige\b))|"
    r"\bvart? i (?:landet|sverige)\b|"
    # And "vilken roll regionerna har" for something else.
    r"\bvilk(?:a|en|et) (?:är de |av )?(?!\w+[aet]r (?:region|läne)\w*n)"
    r"(?:(?:de|dessa|alla|våra) |\w+ (?!region(?:en|erna)\b|läne[nt]\b))?"
    r"(?:region|län(?:et|en)?\b)",
}
_MOST = re.compile(r"\b(?:mest|oftast|flest\w*|störst\w*|högst\w*|bäst\w*)\b", re.IGNORECASE)
_ASKS_COMPILED = {facet: re.compile(pattern, re.IGNORECASE) for facet, pattern in _ASKS.items()}
_NEEDS_COMPILED = {need: re.compile(pattern, re.IGNORECASE) for need, pattern in _NEEDS.items()}
_WHICH = re.compile(r"^\W*(?:vilka|vem)\b", re.IGNORECASE)
# What one thing is held against, comes on top of, or lies between, is not asked for: "från de tre
# andra områdena", "än de fyra övriga", "vad mer än de tre målen", "en tvist mellan två grannar".
# Nor are those who do what is asked for: "de tre norrlandslänen".
_BESIDES = re.compile(
    r"\b(?:mellan (?:två|tre|fyra) \w+|"
    r"(?:från|än|med|mot) (?:de )?(?:\w+ (?:andra|övriga)|(?:andra|övriga) \w+)\b"
    r"(?: \w+(?:a|e|ar|er|or|en)\b)?|"
    r"(?:två|tre|fyra|fem|sex) (?!region|län)\w+(?:länen|regionerna)\b|"
    r"(?:än|förutom|utöver|utom|bortsett från|vid sidan av) (?:de |dessa )?"
    r"(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d+) \w+)",
    re.IGNORECASE,
)
_NUMERALS = {
    word: number
    for number, word in enumerate(
        "två tre fyra fem sex sju åtta nio tio elva tolv".split(), start=2
    )
} | {str(number): number for number in range(2, 13)}


@lru_cache(maxsize=1_000)
def asks_of(text: str) -> frozenset[Facet]:
    """The kinds of text wanted; who only names a region wants to know what it does."""
    text = without_apposed(text)
    asks = {facet for facet, pattern in _ASKS_COMPILED.items() if pattern.search(text)}
    if not _ASKS_COMPILED[Facet.LIST].search(_BESIDES.sub("", text)):
        asks.discard(Facet.LIST)
    if _WHETHER.search(text) or _WHY_FIRST.match(text):
        asks.discard(Facet.LIST)
    is_of_figures = asks & {Facet.AMOUNT, Facet.COUNT, Facet.RANKING}
    if regions_in(text) and not (is_of_figures or asks_whether_changed(text)):
        asks.add(Facet.EXAMPLE)
    return frozenset(asks)


@lru_cache(maxsize=1_000)
def needs_of(text: str) -> frozenset[Need]:
    """What an answer may not lack; who asks why wants no figure again."""
    text = without_apposed(text)
    needs = {need for need, pattern in _NEEDS_COMPILED.items() if pattern.search(text)}
    if _WHICH.search(text):
        needs.discard(Need.AMOUNT)
    if _ASKS_COMPILED[Facet.REASON].search(text):
        return frozenset(needs & {Need.REASON})
    counts = needs & {Need.AMOUNT, Need.COUNT}
    if _ASKS_COMPILED[Facet.LIST].search(text) and items_of(text) and not counts:
        needs.add(Need.ITEMS)
    if not viewer_of(text):
        needs.discard(Need.VIEW)
    if BY_HOW_MUCH.search(text) and Need.COUNT in needs:
        needs.discard(Need.AMOUNT)
    if _MOST.search(text):
        needs.discard(Need.LEAST)  # of both ends the figures tell
    return frozenset(needs - {Need.COUNT} if Need.AMOUNT in needs else needs)


def items_of(text: str) -> int:
    """How many things a question says there are, 0 if it does not, or asks whether."""
    return 0 if _WHETHER.search(text) else _numbered(text)[0]


def things_numbered(text: str) -> frozenset[str]:
    """The terms of what a question says that there are so many of: "vilka tre skäl"."""
    return frozenset(terms(" ".join(filter(is_noun, _numbered(text)[1][:2]))))


def _numbered(text: str) -> tuple[int, list[str]]:
    """The first number from two to twelve that a question spells out, and the words after it."""
    said = _BESIDES.sub("", without_apposed(text)).lower().split()
    found = ((_NUMERALS[word], said[n + 1 :]) for n, word in enumerate(said) if word in _NUMERALS)
    return next(found, (0, []))


def asks_whether(text: str) -> bool:
    """Whether a question is one for yes or no."""
    return bool(_WHETHER.search(text))


def asks_whether_changed(text: str) -> bool:
    """Whether a question is one for yes or no of whether something rose or fell."""
    return bool(_WHETHER_CHANGED.search(text))
