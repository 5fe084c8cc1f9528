"""Whether a quote holds what a question cannot do without."""

from __future__ import annotations

import re

from sok.answering.asked.question import Query
from sok.answering.asked.wants import Need
from sok.answering.evidence.ahead import asks_ahead, is_past
from sok.answering.words.definitions import defines, things_defined
from sok.answering.words.facets import (
    AMOUNT,
    COUNT,
    DATE,
    DAY,
    LEAST,
    MONEY,
    REASON,
    without_pointing,
)
from sok.answering.words.synonyms import said_otherwise
from sok.answering.words.units import is_unit, states_measure, states_unit
from sok.answering.words.wording import ASKING, topical_words
from sok.compounds import is_noun
from sok.indexing.terms import terms
from sok.places import places_in
from sok.regions import regions_in, regions_of_parts
from sok.sentences import sentences_of
from sok.swedish import is_entry

# A number and what it counts stand at most this many words apart.
COUNTED_WITHIN = 4

_VIEWS = re.compile(
    r"\b(?:enligt|anser|tycker|menar|bedömer|upplever|uppger|framhåller|lyfter|pekar på|tar upp|"
    r"beskriver|konstaterar|(?:be)?svara(?:r|des?|ts?)|nämn(?:er|s|de)|ange[rs]|angav|uppgav|ansåg|"
    r"tyckte|menade|önskar|efterlys(?:er|te)|drar|vill|föreslår|föredrar|tillstyrker|avstyrker|ifrågasätter|"
    r"motsätter|anfört?|ställer sig|(?:är|var) (?:\w+ )?(?:emot|positiva|negativa|kritiska))\b",
    re.IGNORECASE,
)
# What tells of a reason without a word for it: "För att nå målet krävs ..."
_GROUNDS = re.compile(
    r"(?:^|[.\n] ?)För att\b|"
    r"(?:^|[.\n] ?)Då (?!(?:ska|skall|kan|måste|bör|kom|blev|fick)\b|\w+(?:r|des?|tes?)\b)\w|"
    r"\b(?:krävs|behövs|medföra?|faktum|påverkar?|nämligen|gör att|[Dd]et(?:ta)? gör det)\b|"
    r"\b[Pp]å (?:så|detta|det) (?:vis|sätt)\w*|\bleder till\b|\b(?:i|med) syfte\b|\b[Gg]enom att\b"
)
# What is done for is a reason for doing it, but not the cause of how things are.
_AIMS = re.compile(
    r"\b(?:mål|syfte|tanke|avsikt|ambition)\w* (?:med \w+ )?(?:är|var) att\b|\bför att\b",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\bvarför (?:gör|gjorde|görs|gjordes|ger|gav|ges|gavs|arbetar|jobbar|satsar|satsade|startade|"
    r"införde|vill|ville|ska|skall|skulle|bör|behöver|måste|får)\b",
    re.IGNORECASE,
)
_COUNTS_PEOPLE = re.compile(
    r"(?:^\W*|\b(?:veta|undrar) )hur många som\b|"
    r"\bhur många (?:har|hade|är|var|kom|kommer|deltog|deltar|gick|går|fick|får|ska|kan|måste|bör|"
    r"behöver|jobbar|arbetar|\w+ades|"
    r"anställda|personer|människor|medarbetare|arbetstagare)\b|"
    r"\b(?:mycket|många|mer|fler) (?:folk|personer|människor|besökare|deltagare)\b.*\bhur många\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:\w{3,}(?:are|arna|ister)|personer|människor|anställda|sysselsatta|elever|barn|kvinnor|"
    r"män|medlemmar)\b",
    re.IGNORECASE,
)
# How old somebody is tells of no other time.
_AGE = re.compile(
    r"\b(?:fyll\w+|åldern?|ålder av) (?:(?:minst|högst|lägst|om|på) )?\w+ år\b|\b\w+ års ålder\b",
    re.IGNORECASE,
)
_ASKS_AGE = re.compile(
    r"\bgam(?:mal|la|malt)\b|\w*ålder|\bfyll|\bår (?:gammal|måste|ska)", re.IGNORECASE
)
# How large a number of people is: "hur stor är befolkningen".
_CROWD = re.compile(
    r"\bhur stor\w* .*\b(?:\w*befolkning|\w*folkmängd|\w*publik|\w*kår|\w*styrka)(?:en|n)?\b",
    re.IGNORECASE,
)
# What says that something is no longer as it was; two years may be held against each other.
_CHANGES = re.compile(
    r"\b(?:\w*ök(?:ar|ade|at|ning\w*)|\w*minsk(?:ar|ade|at|ning\w*)|(?:upp|ned)gång\w*|"
    r"st(?:eg|igit|iger)|sj(?:önk|unkit|unker)|växt?e?|vuxit|(?:höj(?:er|de|t)|sänk(?:er|te|t))s?|"
    r"halvera\w+|(?:för)?dubbl\w+|"
    r"(?:mer|mindre|fler|färre|större|högre|lägre) än|oförändra\w+|"
    r"lika (?:mycket|många|stor\w*))\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ANNOUNCES = re.compile(r"[^\n]*(?::\s*\n|\w\s*\n\W*[a-zà-ÿ\d])")
_PARTS = re.compile(r",|\n|\b(?:och|samt)\b", re.IGNORECASE)
# A first name and a surname, the one or the other of which is in no dictionary.
_NAME = re.compile(r"\b([A-ZÅÄÖ][\w-]+) ([A-ZÅÄÖ][\w-]+)")
# "Agenda 2030" tells of no year.
_NAME_WITH_YEAR = re.compile(r"(?<=\w )[A-ZÅÄÖ]\w* (?:19|20)\d\d\b")
# Who asks when something must be done may want what it depends on, not a date.
_WHEN_DUE = re.compile(
    r"^\W*(?:när|vid vilken tid(?:punkt)?) "
    r"(?:måste|får|bör|behöver|behövs|krävs|kan|räknas|ska(?:ll)?)\b(?!.*\b(?:ha|vara|bli|senast)\b)",
    re.IGNORECASE,
)
_DEPENDS = re.compile(
    # Who tells somebody about something, or asks whether, makes no condition of it.
    r"\b(?:om(?! (?:att|vilk\w+|hur|vad|vem)\b)|"
    r"vid|när|innan|efter|inför|så snart|så länge|omedelbart|genast|dagligen|årligen|"
    r"utan dröjsmål|i de fall|under förutsättning|senast|avsedd)\b",
    re.IGNORECASE,
)
_MEANING = re.compile(r"\bdefinition|\bbegrepp", re.IGNORECASE)
_PLACES = re.compile(r"\b(?:näst|tvåa|trea|tredje|fjärde|femte|sjätte)\b", re.IGNORECASE)


def holds(need: Need, query: Query, quoted: str, whole: str) -> bool:
    """Whether a quote (for a region or reason: its paragraph and headings) holds what is needed."""
    if need is Need.AMOUNT:
        return _holds_amount(query, quoted)
    if need is Need.COUNT:
        return _holds_count(query, quoted)
    if need is Need.MONEY:
        return bool(MONEY.search(quoted))
    # "Vad menar ni med" asks what a word means, as does "vem är projektägare, enligt definitionen".
    of_word = need is Need.VIEW or (need is Need.NAME and _MEANING.search(query.asked))
    if of_word and defines(query.defined, things_defined(quoted)):
        return True
    if need is Need.NAME:
        return _holds_name(query, quoted, whole)
    if need is Need.LEAST:
        return bool(LEAST.search(quoted))
    if need is Need.REGION:
        return _holds_region(query, whole)
    if need is Need.REASON:
        aims = _DOES.search(query.asked) and _AIMS.search(quoted)
        return bool(REASON.search(whole) or _GROUNDS.search(quoted) or aims)
    if need is Need.CHANGE:
        return bool(_CHANGES.search(quoted)) or len(set(_YEAR.findall(quoted))) > 1
    if need is Need.VIEW:
        return _holds_view(query, quoted, whole)
    if need is Need.ITEMS:
        many = [len(_PARTS.findall(sentence)) + 1 for sentence in sentences_of(quoted)]
        # Of a list the first line may announce the others.
        lines = len(quoted.splitlines()) - bool(_ANNOUNCES.match(quoted))
        return max(*many, lines) >= query.items
    if need is Need.TASK:
        return False
    if need is Need.PLACE:
        return bool(_PLACES.search(quoted))
    if need is Need.DATE and query.defined:
        return True  # who asks when something is one of a kind wants the meaning of that
    if need is Need.DATE and _WHEN_DUE.search(query.asked) and _DEPENDS.search(quoted):
        return True
    for name in _NAME_WITH_YEAR.findall(query.asked):
        quoted = quoted.replace(name, "")
    dated = DAY if need is Need.DAY else DATE
    if asks_ahead(query.asked):
        return any(dated.search(said) and not is_past(said) for said in sentences_of(quoted))
    return bool(dated.search(quoted))


def _holds_region(query: Query, whole: str) -> bool:
    """Whether a text names a region, another than the one that the question itself names."""
    named = {*regions_in(whole), *regions_of_parts(whole)}
    return bool(named - query.regions if len(query.regions) == 1 else named)


def _holds_amount(query: Query, quoted: str) -> bool:
    """Whether a quote has an amount, a price if one is asked for, or people if they are large."""
    is_price = Need.MONEY in query.needs and MONEY.search(quoted)
    is_of_people = _CROWD.search(query.asked) and any(map(_PEOPLE.search, _counted(quoted)))
    return bool(AMOUNT.search(quoted) or is_price or is_of_people) or states_measure(quoted)


def _holds_count(query: Query, quoted: str) -> bool:
    """Whether a quote has a number of what is counted near it, or in the unit that is asked for.

    Who asks how many have done something counts people, whatever they are called. Where a question
    does not name what it counts any number may be of that.
    """
    told = quoted if _ASKS_AGE.search(query.asked) else _AGE.sub("", quoted)
    near = _counted(told)
    if _COUNTS_PEOPLE.search(query.asked):
        return any(map(_PEOPLE.search, near))
    if states_unit(query.asked, told):
        return True
    if not query.counted:
        return bool(near) and not any(map(is_unit, query.asked.lower().split()))
    said = [frozenset(terms(text)) for text in near]
    return any(query.counted & its or said_otherwise(query.counted, its) for its in said)


def _counted(quoted: str) -> list[str]:
    """What stands near each number of a quote that may count something."""
    text = without_pointing(quoted)
    return [
        " ".join(
            [
                *text[: found.start()].split()[-COUNTED_WITHIN:],
                *text[found.end() :].split()[:COUNTED_WITHIN],
            ]
        )
        for found in COUNT.finditer(text)
    ]


def _holds_name(query: Query, quoted: str, whole: str) -> bool:
    """Whether a quote has a name of two words, of which the question has neither.

    Of an organisation that the question names, its paragraph or document must tell.
    """
    asked = frozenset(terms(query.standalone))
    said = frozenset(terms(whole))
    of = [word for name in query.names for word in name.split() if not word.isupper()]
    return all(said.intersection(terms(word)[:1]) for word in of) and any(
        not all(is_entry(word.lower()) for word in name)
        and asked.isdisjoint(terms(" ".join(name)))
        # "Visby Airport" and "Region Skåne" are no people.
        and not (places_in(name[0]) or regions_in(" ".join(name)))
        for name in _NAME.findall(quoted)
    )


def _holds_view(query: Query, quoted: str, whole: str) -> bool:
    """Whether a quote says what somebody thinks, of a thing that the question names, if it does.

    What a report says its documents do.
    """
    views = " ".join(said for said in sentences_of(quoted) if _VIEWS.search(said))
    around = frozenset(terms(f"{views} {whole.replace(quoted, ' ')}"))
    about = [
        its
        for word, its in topical_words(query.asking, ASKING)
        if is_noun(word) and query.viewer.isdisjoint(its)
    ]
    around |= said_otherwise((its[0] for its in about), around)
    is_of_it = not about or any(not around.isdisjoint(its) for its in about)
    return bool(views) and query.viewer <= around and is_of_it
