"""Whether a text has the kind of thing that a question asks for by a general noun or verb.

A text that names the topic and no obstacle does not tell which obstacles there are. The kinds are
those that any subject can have, and each is known by the ways in which Swedish says it.
"""

from __future__ import annotations

import re

from sok.answering.words.facets import YEAR, without_pointing
from sok.indexing.terms import terms

# What stands between a question word and the noun that says what is asked for.
_HEAD = (
    r"\b(?:vilk(?:a|en|et)|vad|finns det|vad finns det för|några|någon) "
    r"(?:(?!har\b|gör\b|görs\b|kan\b|som\b|för att\b|med\b)\w+ ){0,2}?"
)
_FORMS = r"(?:en|et|n|er|erna|na|ar|arna|orna|or)?\b"
_TROUBLE = (
    r"hind(?:er|r)|svår|problem|utmaning|brist|sakna|risk|far(?:a|or|lig)|skad|nackdel|otydlig|"
    r"oklar|glapp|begräns|negativ|försämr|sämre|motstånd|tröskel|kritik|inte tillräcklig|konflikt"
)
_NUMBER = (
    r"\d|\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\w{3,}ton|arton|tjugo|\w{3,}tio|"
    r"hundra|tusen)\b"
)
# Left: the question. Right: the text, of which the quote must say it.
_KINDS = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for asked, told in (
        (
            _HEAD + rf"(?:hinder|svårighet|problem|nackdel|bekymmer|brist|hot){_FORMS}|"
            r"\bvad (?:är det som )?(?:hindrar|försvårar|stoppar|bromsar)\b",
            _TROUBLE,
        ),
        (
            _HEAD + rf"(?:risk|fara|faror){_FORMS}",
            _TROUBLE + r"|ohälsa|olycks",
        ),
        (
            r"\bhur (?:länge|gam(?:mal|malt|la)|dyr[ta]?|djup[ta]?|bre(?:d|da|tt)|tung[ta]?|"
            r"snabb[ta]?|långa? (?:tid )?(?:är|var|blir|tar)|långt (?:är|måste|får|ska))\b",
            rf"{_NUMBER}|\bett (?:\w+ )?(?:dygn|år|kvartal)|"
            r"\ben (?:\w+ )?(?:timm|minut|dag|veck|månad|termin)|"
            r"daglig|omedelbar|genast|tills\b|så länge|permanent|alltid|"
            r"livslång(?!t lärande)|utan dröjsmål|tillsvidare|tidigast|senast|när\b|"
            r"innan\b|under hela|snara|giltig|upphör|\bhalv|till och med|t\.?o\.?m\b",
        ),
        (
            r"\b(?:hur ofta|med vilke[nt] (?:intervall?|frekvens|mellanrum))\b",
            # What is said of a noun ("det årliga mötet") tells how often that is.
            r"\b(?:varje|vart?(?:annan|annat)?|en gång|gång(?:er)?|intervall?|mellanrum)\b|"
            r"\b(?:dag|vecko?|månat?d?|kvartal|halvår|år)(?:ligen|s?vis)\b|\balltid\b|\baldrig\b|"
            r"\b(?:regelbundet|löpande|kontinuerligt|ofta|sällan|återkommande)"
            r"(?=\W*$|[^\w ]| (?:och|för|under|av|i|med|genom|till|på|så|som|om|minst)\b)|"
            rf"\bper (?:år|månad|vecka|dag|mandatperiod)|(?:{_NUMBER}) (?:år|månader|veckor|dagar)",
        ),
        (
            r"\b(?:utvärder\w+|betyg\w* av)\b",
            r"utvärder|nöjd|uppskatt|\btyck|\banser|följ\w* upp|uppfölj|bedöm|erfarenhet|betyg|"
            r"resultat|effekt",
        ),
        (
            r"\bvad (?:visa(?:de|r)|kom (?:\w+ ){1,8}?fram till|blev resultatet av|framgick av)\b|"
            r"\bvad (?:är|var|blev) (?:resultatet|utfallet|effekten)\b|"
            r"\b(?:(?:lett|ledde) till|(?:gjort|gjorde|medfört|medförde|inneburit) att|tack vare|"
            r"resulter(?:at|ade) i)\b|"
            r"\b(?:effekt|resultat|följd|utfall|påverkan)\w* (?:har|hade|fick|gav|blev)\b",
            # What a thing is for is no result of it, nor what it is.
            r"visa|framgå|framgick|slutsats|tyd(?:er|de)|\bled(?:er|de|a|tt) |lett till|gett|"
            r"\bgav\b|fått|\bfick\b|blivit|\bblev\b|har skapat|ök(?:at|ade|ning)|"
            r"minsk(?:at|ade|ning)|effekt|resultatet|resulter|medför|hjälpt",
        ),
        (
            r"\b(?:miss)?nöjda?\b|\b(?:gillar|uppskattar|uppskattas|trivs)\b|\bpopulär\w*|"
            r"\bhur (?!m|st)(?:\S+ )*?(?:tagits|togs) (?:\S+ )*?emot\b",
            r"nöjd|missnöj|uppskatt|tyck|\bgill|populär|positiv|negativ|efterfråg|betyg|fungerar|"
            r"uppmärksam|uppslutning|intresse",
        ),
        (
            r"\bvem (?:är det som |ska(?:ll)? |kommer att )?(?:leder|ledde|leda)\b",
            r"\b(?:projekt|grupp|arbets)?led(?:s|er|ning|are)\b|\bledd|ansvarar|styr|driv|uppdrag|"
            r"chef|håller i|ordförande|huvudman",
        ),
        (
            # What is said of each of two things alone is asked for apart (sides.py).
            r"\bskillnad(?:en|er|erna)? mellan\b",
            r"skil|olik|medan|däremot|jämför|\bän\b|motsats|snarare|i ?stället|å andra sidan|"
            r"respektive|\d",
        ),
        (
            r"\b(?:vem|vilka) (?:är det som |ska(?:ll)? |har )?(?:betala(?:r|de|t)?|"
            r"bekosta(?:r|de|t)?|finansiera(?:r|de|t)?|står för (?:kostnad|not|fiol)\w*)\b",
            r"finansi|betal|bekost|avlön|kostnad|medel|anslag|kronor|bidrag|\bstöd|budget|pengar|"
            r"avgift|ersätt|tillhandahåll|ansvara|svarar för",
        ),
        (
            # Who got nothing is not told by who got something.
            r"\b(?:blir|blev|är|var|står|stod|fick|gå|gick|lämnades) (?:helt |alldeles )?utan\b|"
            r"\b(?:får|fick|hade|har fått) (?:inte något|inget|ingen|inga)\b",
            r"\butan\b|\binte\b|\bing(?:en|et|a)\b|sakna|\bej\b|aldrig|undantag",
        ),
        (
            r"\bvilk(?:en|a) färg(?:er)?\b|\bvad (?:har|är det för|ska \w+ ha för) \w* ?färg",
            r"\b(?:röd|gul|grön|blå|svart|vit|grå|brun|orange|lila|violett|rosa|färglös)\w*|"
            r"\w+färgad",
        ),
        (
            r"\b(?:vilk(?:en|et)|vad) är (?=(?:det |den )?(?:\w+ ){0,2}?"
            r"\w*(?:gräns|rikt|max|minimi|medel|tröskel)värdet\b)|"
            r"\bhur (?:fort|snabbt) (?:(?:kan|får|ska) .*\b(?:flyga|köra|gå|åka|segla)\b|"
            r"(?:flyger|kör|går|åker|seglar)\b)|"
            r"\bvilk(?:en|et) (?:är (?:den|det) (?:\w+[ae] )+)?\w*(?:ålder|åldersgräns|temperatur|"
            r"hastighet|gränsvärde|riktvärde|höjd|bredd|längd|vikt|tjocklek|avstånd|volym)(?:e?[nt])?\b",
            # The year in which it was built is no height of a bridge.
            rf"(?<!\d)(?!(?:19|20)\d\d(?!\d))(?:{_NUMBER})",
        ),
        (
            # "Har någon annan ö ...": not told by the one that is known of.
            r"^\W*(?:och )?(?:har|hade|är|var|finns|gör|får|fick|deltar) (?:det )?"
            r"(?:någon annan|något annat|några andra)\b",
            r"\b(?:ann(?:an|at)|andra|också|även|fler|flera|övriga|båda|samtliga|alla|liknande)\b",
        ),
        (
            r"\bnästa (?!steg|fråga|gång)\w+",
            r"nästa|kommande|framöver|framtid|\bkommer (?:\w+ )?att\b|planera|avser|prognos|"
            r"väntas|beräknas|föreslå|förväntas|på sikt",
        ),
    )
)
_YEAR_SIDE = re.compile(
    r"\b(?P<side>efter|innan|före) (?:år )?(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
# What may be said of the time on either side of a year without naming another one.
_SAID = {
    "efter": r"efter|sedan|från och med",
    "innan": r"före|innan|till och med",
    "före": r"före|innan|till och med",
}


def has_kind(question: str, quoted: str) -> bool:
    """Whether a quote has each kind of thing that a question asks for; True if it asks for none."""
    said = without_pointing(quoted)
    return all(told.search(said) for asked, told in _KINDS if asked.search(question))


def terms_of_kinds(question: str) -> frozenset[str]:
    """The terms with which a question asks for such a kind: a text says it in its own words."""
    found = (match[0] for asked, _ in _KINDS for match in asked.finditer(question))
    return frozenset(terms(" ".join(found)))


def is_of_time(question: str, whole: str) -> bool:
    """Whether a text tells of the time after or before a year, if a question asks for that."""
    return all(
        _is_beside(found["side"].lower(), found["year"], whole)
        for found in _YEAR_SIDE.finditer(question)
    )


def _is_beside(side: str, year: str, whole: str) -> bool:
    others = YEAR.findall(whole)
    return bool(
        re.search(rf"\b(?:{_SAID[side]}) (?:\w+ ){{0,2}}{year}", whole, re.IGNORECASE)
    ) or any(other > year if side == "efter" else other < year for other in others)
