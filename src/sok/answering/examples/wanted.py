"""Whether a question wants initiatives, and not something that is told of them."""

from __future__ import annotations

import re

from sok.answering.asked.against import says_more
from sok.answering.asked.leaning import is_clause
from sok.answering.asked.ranking import order_asked
from sok.answering.asked.wants import Need, asks_whether_changed
from sok.answering.examples.initiatives import is_known
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.search import Search
from sok.answering.searching.topics import asks_what_is_done, names_examples, topic_of
from sok.answering.words.facets import Facet
from sok.answering.words.measures import measures_asked
from sok.answering.words.synonyms import said_otherwise
from sok.indexing.terms import words_of
from sok.regions import without_regions

# Chunks among which an initiative must be for a question that does not ask for examples as such.
NEAR = 2
# The same where it asks which region did something: initiatives alone tell of that.
NEAR_OF_REGION = 6


_EFFORTS = r"(?:projekt|insats(?:er)?|satsning(?:ar)?|åtgärder)"
# Examples by name, also where nothing is asked of them: "Projekt för bönder?", and a wish that is
# no question: "Något som får unga att läsa".
_EXPLICIT = re.compile(
    r"^\W*(?:något|nåt|någonting) (?:bra |nytt |annat )?som \w+[rs]\b|"
    r"exemp(?:el|l)|initiativ|\binspiration\w*|\btips\w* (?:om|på|kring|för|från)\b|"
    rf"^\W*{_EFFORTS} (?:\w+ )?(?:om|för|kring|mot|till|inom|där|som|med)\b|"
    rf"\bvilka (?:av )?(?:\w+ )?{_EFFORTS}(?:na|en|erna)? "
    r"(?:handlar|rör|gäller|riktar|vänder|syftar|drivs|använder|tar (?:till vara|hand|upp))\b|"
    rf"\bvilka (?:\w+ )?{_EFFORTS}(?:na|en|erna)? (?:mot|inom|för|på|till|kring|om|i|med) .*"
    r"\b(?:beskrivs|nämns|presenteras|redovisas|"
    r"lyfts|tas upp|genomförs|genomförts|pågår|finns)\b|"
    r"\b(?:letar efter|söker|finns (?:det )?(?:något|nåt|några|ett|nån|någon)) (?:\w+ )?"
    rf"(?:{_EFFORTS}|försök|upplägg)\b",
    re.IGNORECASE,
)
_WORKS = r"(?:arbetar|jobbar|satsar|håller på) (?:med|på)\b"
# What has been done is told by examples, what is done ("vad gör regionerna") by the text as well.
# What had been done ("hade byggt") is told of one thing.
_DONE = re.compile(
    r"(?<!\bhade )\b(?:gjorts?|hittat på|arbetat|jobbat|satsats?|testats?|prövats?|provats?|"
    r"försökt|utvecklats?|infört|byggts?|skapats?|startats?|tagits? (?:fram|sig an))\b",
    re.IGNORECASE,
)
# What somebody has done, and not what has become of them: "satsat", "löst", "spridit".
_DID = (
    r"(?!(?:fått|blivit|varit|haft|ansvarat|svarat|deltagit|sökt|kunnat|\w+st)\b)"
    r"\w{2,}(?:[aåoie]|[^aeiouyåäö\W])t\b"
)
_SOME = r"(?:någon|nån|några|fler|flera|andra)(?: (?:annan|andra|fler))?"
# "Har någon region gjort något för unga?", "Vilka jobbar med flyg?", "Vad görs för unga?"
_WHO_DOES = re.compile(
    r"\b(?:någon|nån|några|nåt|något) (?:annan |andra )?(?:region\w*|län)\b|"
    r"\b(?:andra|som) (?:regioner(?:na)?|län(?:en)?)\b|"
    rf"\b(?:vem|vilka) {_WORKS}|\bvem gör vad\b|"
    r"^\W*(?:vem|vilka) (?:vill|försöker|hjälper|erbjuder|utbildar|stöttar|testar|provar)\b|"
    r"\bhar (?:någon|nån) \w+t\b|"
    rf"\b(?:vem|vilka) har (?:redan )?{_DID}|\b{_SOME} som (?:har )?{_DID}|"
    rf"\b(?:finns (?:det )?|är det ){_SOME} som (?!(?:är|har|får)\b)\w{{2,}}r\b|"
    r"\bvilka tar (?:sig an|tag i|itu med)\b|"
    r"\bhur (?:(?:har|kan|gör) )?(?:man )?(?:(?:de |några )?andra|på andra håll) |"
    rf"\b{_SOME} som {_WORKS}|"
    r"\bvad (?:görs|gjordes|(?:prov|pröv|test)a[rs]|gör man för (?:dem|de|att))\b|"
    r"^\W*(?:görs det|gör man|händer det) (?:något|nåt|någonting) (?:för|åt|kring|inom)\b|"
    r"^\W*(?:något|nåt) (?:om|kring|för|på gång)\b|"
    r"^\W*var (?:i (?:landet|sverige)|någonstans) (?:arbetar|jobbar|satsa[rs]|görs?|finns)\b|"
    r"^\W*finns (?:det )?(?:något|nåt|någonting) (?:i \w+ )?(?:för|som (?:rör|riktar|vänder))\b|"
    r"\bvad (?:görs|händer|pågår)\b.*\b(?:ute i|runtom i|i) (?:regionerna|länen|landet)\b",
    re.IGNORECASE,
)
_WHAT_WAS_DONE = re.compile(rf"\b(?:vad|hur) har (?:\w+ ){{0,2}}{_DONE.pattern}", re.IGNORECASE)
# Who asks for the areas in which something is done, or "de krav som regionerna har", wants none of
# it either.
_NO_EXAMPLE = r"(?!insats|initiativ|projekt|satsning|exempel|åtgärd|saker)"
_OTHERS = re.compile(
    rf"\b(?:vilka (?:{_NO_EXAMPLE}[\w-]+ ){{0,2}}?|(?:räkna upp|nämn|lista) (?:de )?)\w*områden\b|"
    rf"\b(?:vilka(?: är)?|räkna upp|nämn|lista) (?:de )?{_NO_EXAMPLE}\w+ som (?:region|läne)",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"\bhur många (?:region|län)", re.IGNORECASE)
# "När" within a sentence is no question: "stöd till oss när vi gör analyser".
_ONE_FACT = re.compile(
    rf"\b(?:vem(?! (?:{_WORKS}|gör vad\b|försöker\b|hjälper\b|erbjuder\b|har {_DID}))|vilket|"
    r"hur har (?:[^\s?]+ ){1,6}(?:utvecklats|(?:för)?ändrats)\b|"
    r"varför|vad heter|vad är|vad betyder|vad innebär|vad menas|"
    r"vad (?:krävs|behövs|fordras|kostar?)|mål(?:et)?)\b|"
    # A project that was told of: "Har projektet hjälpt?"
    r"\b(?:har|hade|är|var|kan|kunde|ska|gav|fick|får|blev|gick) (?:det |den |de )?"
    r"(?:projekt|initiativ|insats|satsning)e[nt]\b|"
    r"(?:^\W*|[,.?!] |\b(?:och|undrar|veta) )när\b",
    re.IGNORECASE,
)


def asks_for_others(question: str) -> bool:
    """Whether a question asks for things that are no examples: "Vilka områden ...?"."""
    return bool(_OTHERS.search(question))


def asks_for_examples(corpus: Corpus, found: Search) -> bool:
    """Whether a question wants initiatives, and not one fact of them or something else."""
    text = found.query.standalone
    if found.query.needs - {Need.REGION} or _ONE_FACT.search(text) or asks_for_others(text):
        return False
    if (measures_asked(text) and order_asked(text)) or asks_whether_changed(text):
        return False  # who got most of something, and whether it rose, is told by figures
    topic = topic_of(text, corpus.index.chunk_terms.frequencies)
    # "Läsning i Skåne" wants examples, and a word that no document has may want anything.
    is_phrase = not (is_clause(text) or found.query.asks & {Facet.AMOUNT, Facet.COUNT})
    only_named = is_phrase and is_known(corpus, topic.text)
    if found.query.regions:
        # "Fick Skåne mer än Kalmar?" wants their figures.
        only_named = only_named or not (is_phrase or topic.text)
        only_named = only_named and not measures_asked(text)
        return asks_what_is_done(text) or (only_named and not order_asked(without_regions(text)))
    if _EXPLICIT.search(text) or (topic.regions and (asks_what_is_done(text) or only_named)):
        return True
    # "Är det fler som satsar nu än förr?" wants no example.
    asks_who = bool(_WHO_DOES.search(text)) and not says_more(text)
    of_region = Need.REGION in found.query.needs or asks_who
    # Which regions were counted is told with their number, and not by what is like it.
    of_region = of_region and not _COUNTS.search(found.query.earlier)
    named = names_examples(text)
    done = bool(topic.text) and _DONE.search(text)
    if (done and _WHAT_WAS_DONE.search(text)) or (named and of_region):
        return True
    if asks_who and _is_told_otherwise(corpus, topic.text):
        return True
    near = NEAR_OF_REGION if of_region else NEAR if named or done else 0
    return any(_is_initiative(corpus, chunk) for chunk in found.order[:near])


def _is_told_otherwise(corpus: Corpus, topic: str) -> bool:
    """Whether initiatives say each word of a topic, one that no document has by a synonym.

    What is like the topic in the words of the question is then no initiative.
    """
    asked = [its[0] for its in words_of(topic)]
    said = corpus.initiative_terms
    known = said | said_otherwise(asked, said)
    return not is_known(corpus, topic) and known.issuperset(asked)


def _is_initiative(corpus: Corpus, chunk: int) -> bool:
    """Whether a chunk is the text of an initiative, or a list of them."""
    spans = corpus.index.chunks[chunk].spans
    return any(corpus.initiative_at(span) is not None for span in spans)
