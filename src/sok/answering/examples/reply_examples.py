"""A search to a reply made of initiatives: those on a topic or in a region, or who runs one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.answering.asked.leaning import is_clause
from sok.answering.asked.ranking import order_asked
from sok.answering.asked.wants import Need
from sok.answering.evidence.refusal import listed
from sok.answering.examples.initiatives import in_regions, is_known, on_topic, topic_scores
from sok.answering.examples.told_examples import told_examples
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.headings import bare, reads_well
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.spans import same_block
from sok.answering.searching.topics import asks_what_is_done, names_examples, topic_of
from sok.answering.words.facets import Facet
from sok.answering.words.measures import measures_asked
from sok.answering.words.openings import narrows
from sok.indexing.encoder import Encoder
from sok.records import Form, Span
from sok.regions import without_regions

# Initiatives must be so much nearer where one region or actor is asked for ("vilken region").
OF_ONE = 0.5
# Said where nobody is named who runs what is done in a region.
ONLY_PROJECTS = "Vem som driver insatserna nämns inte, men vilka projekt de hör till."
# Topics that a refusal names.
MOST_TOPICS = 2
# Chunks among which an initiative must be for a question that does not ask for examples as such.
NEAR = 2
# The same where it asks which region did something: initiatives alone tell of that.
NEAR_OF_REGION = 6

_EXPLICIT = re.compile(r"exemp(?:el|l)|initiativ", re.IGNORECASE)
_WORKS = r"(?:arbetar|jobbar|satsar|håller på) (?:med|på)\b"
# What has been done is told by examples, what is done ("vad gör regionerna") by the text as well.
# What had been done ("hade byggt") is told of one thing.
_DONE = re.compile(
    r"(?<!\bhade )\b(?:gjorts?|hittat på|arbetat|jobbat|satsats?|testats?|prövats?|provats?|"
    r"försökt|utvecklats?|infört|byggts?|skapats?|startats?|tagits? (?:fram|sig an))\b",
    re.IGNORECASE,
)
# "Har någon region gjort något för unga?", "Vilka jobbar med flyg?", "Vad görs för unga?"
_WHO_DOES = re.compile(
    r"\b(?:någon|nån|några|nåt|något) (?:annan |andra )?(?:region\w*|län)\b|"
    r"\b(?:andra|som) (?:regioner(?:na)?|län(?:en)?)\b|"
    rf"\b(?:vem|vilka) {_WORKS}|"
    r"^\W*vilka (?:vill|försöker)\b|\bhar (?:någon|nån) \w+t\b|"
    rf"\b(?:någon|nån|några) som {_WORKS}|"
    rf"\b(?:vilka har|(?:någon|nån|några) som(?: har)?) {_DONE.pattern}|"
    r"\bvad (?:görs|gjordes)\b|^\W*(?:något|nåt) (?:om|kring|för|på gång)\b|"
    r"^\W*var (?:i (?:landet|sverige)|någonstans) (?:arbetar|jobbar|satsa[rs]|görs?|finns)\b|"
    r"\bvad (?:görs|händer|pågår)\b.*\b(?:ute i|runtom i|i) (?:regionerna|länen|landet)\b",
    re.IGNORECASE,
)
_WHAT_WAS_DONE = re.compile(rf"\b(?:vad|hur) har (?:\w+ ){{0,2}}{_DONE.pattern}", re.IGNORECASE)
# Who asks for the areas in which something is done wants none of it either.
_AREAS = re.compile(
    r"\b(?:vilka (?:(?!insats|initiativ|projekt|satsning|exempel)[\w-]+ ){0,2}?|"
    r"(?:räkna upp|nämn|lista) (?:de )?)\w*områden\b",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"\bhur många (?:region|län)", re.IGNORECASE)
_ONE = re.compile(r"\b(?:vilken region|vilket län|vilken aktör)\b", re.IGNORECASE)
# "När" within a sentence is no question: "stöd till oss när vi gör analyser".
_ONE_FACT = re.compile(
    rf"\b(?:vem(?! {_WORKS})|vilket|varför|vad heter|vad är|vad betyder|vad innebär|vad menas|"
    r"mål(?:et)?)\b|"
    r"(?:^\W*|[,.?!] |\b(?:och|undrar|veta) )när\b",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\b(?:bakom|driver|drev|drivs|drevs|ansvarar|ansvarig\w*|håller i|leder|ledde|leds|genomför|"
    r"genomförs|utför|utförs|arrangerar|arrangeras|ordnar|ordnas|står för|utvecklar)\b",
    re.IGNORECASE,
)
_LEADERS = re.compile(
    rf"\b(?:vem|vilka|vilken (?:aktör|organisation|myndighet|part))\b.*(?:{_LEADS.pattern})",
    re.IGNORECASE,
)


def asks_for_examples(corpus: Corpus, found: Search) -> bool:
    """Whether a question wants initiatives, and not one fact of them or something else."""
    text = found.query.standalone
    if found.query.needs - {Need.REGION} or _ONE_FACT.search(text) or _AREAS.search(text):
        return False
    if measures_asked(text) and order_asked(text):
        return False  # who got most of something is told by figures
    topic = topic_of(text, corpus.index.chunk_terms.frequencies)
    # "Läsning i Skåne" wants examples, and a word that no document has may want anything.
    is_phrase = not (is_clause(text) or found.query.asks & {Facet.AMOUNT, Facet.COUNT})
    only_named = is_phrase and is_known(corpus, topic.text)
    if found.query.regions:
        # "Fick Skåne mer än Kalmar?" wants their figures.
        only_named = only_named or not (is_phrase or topic.text)
        return asks_what_is_done(text) or (only_named and not order_asked(without_regions(text)))
    if _EXPLICIT.search(text) or (topic.regions and (asks_what_is_done(text) or only_named)):
        return True
    of_region = Need.REGION in found.query.needs or bool(_WHO_DOES.search(text))
    # Which regions were counted is told with their number, and not by what is like it.
    of_region = of_region and not _COUNTS.search(found.query.earlier)
    named = names_examples(text)
    done = bool(topic.text) and _DONE.search(text)
    if (done and _WHAT_WAS_DONE.search(text)) or (named and of_region):
        return True
    near = NEAR_OF_REGION if of_region else NEAR if named or done else 0
    return any(_is_initiative(corpus, chunk) for chunk in found.order[:near])


def examples(
    corpus: Corpus, encoder: Encoder, found: Search, shown: Sequence[Span]
) -> Reply | None:
    """One entry for each initiative on the topic and in the region that are asked for."""
    topic = topic_of(found.query.standalone, corpus.index.chunk_terms.frequencies)
    index = corpus.index
    among = in_regions(index.initiatives, topic.regions)
    if topic.text and among:
        further = OF_ONE if _ONE.search(found.query.asked) else 1
        only = _narrowed(corpus, encoder, found, among)
        chosen = on_topic(corpus, encoder, topic, among, further) if only is None else only
        if shown and topic.regions:
            scores = topic_scores(corpus, encoder, topic.text)
            chosen = sorted(among, key=lambda number: -scores[number])
    else:
        chosen = among if topic.regions or not topic.text else []
    told = None if shown else told_examples(corpus, found, chosen)
    if told is not None:
        return told
    left = [n for n in chosen if not any(same_block(index.initiatives[n].span, s) for s in shown)]
    if not left:
        return None
    spans = tuple(index.initiatives[number].span for number in left)
    weighed = evidence(corpus, found, spans)
    if not (weighed.regions and weighed.numbers and weighed.names and weighed.needs):
        return None
    return Reply(Form.INITIATIVES, spans, weighed, initiatives=tuple(left))


def _narrowed(
    corpus: Corpus, encoder: Encoder, found: Search, among: Sequence[int]
) -> list[int] | None:
    """Those on the topic of the question before that are on the one which a follow-up wants only.

    None if it names no topic of its own, or wants no less.
    """
    said, known = " ".join(found.query.added), corpus.index.chunk_terms.frequencies
    before, only = topic_of(found.query.earlier, known), topic_of(said, known)
    if not (narrows(said) and before.text and only.text):
        return None
    wider = on_topic(corpus, encoder, before, among)
    return [number for number in on_topic(corpus, encoder, only, among) if number in wider]


def nearest_topics(corpus: Corpus, encoder: Encoder, found: Search) -> str:
    """The topics of the examples that are nearest to what is asked for, as a sentence.

    "" where the question names no topic, or there are no examples.
    """
    topic = topic_of(found.query.standalone, corpus.index.chunk_terms.frequencies)
    among = in_regions(corpus.index.initiatives, topic.regions)
    if not (topic.text and among):
        return ""
    scores = topic_scores(corpus, encoder, topic.text)
    topics = (
        corpus.index.initiatives[number].topic
        for number in sorted(among, key=lambda number: -scores[number])
    )
    nearest = [*dict.fromkeys(filter(reads_well, topics))][:MOST_TOPICS]
    if not nearest:
        return ""
    return f"Närmast ligger insatserna under {listed([f'”{bare(one)}”' for one in nearest])}."


def led(corpus: Corpus, found: Search) -> Reply | None:
    """The sentence that says who runs an initiative, for one who asks that.

    Of all that a region does those initiatives of which somebody is named, if they are several.
    """
    asked = found.query.standalone if found.query.who else found.query.asked
    if not _LEADERS.search(asked) or not found.query.asking:
        return None
    if all_of_region := _led_in_region(corpus, found):
        return all_of_region
    for chunk in found.order[:NEAR]:
        number = corpus.initiative_at(corpus.index.chunks[chunk].spans[-1])
        if number is None or len(corpus.index.chunks[chunk].spans) > 1:
            continue
        initiative = corpus.index.initiatives[number]
        weighed = evidence(corpus, found, [initiative.span])
        said = _saying(corpus, initiative.span, initiative.actor) if initiative.actor else None
        if said and weighed.is_enough:
            return Reply(Form.SPANS, (said,), weighed, initiatives=(number,))
    return None


def _led_in_region(corpus: Corpus, found: Search) -> Reply | None:
    """The initiatives of a region whose actors are named, or else the projects they belong to.

    None where more than a region is asked about, or the only one that names its actor says it best.
    """
    initiatives = corpus.index.initiatives
    topic = topic_of(found.query.asking, corpus.index.chunk_terms.frequencies)
    if not (found.query.who and topic.regions) or topic.text:
        return None
    among = in_regions(initiatives, topic.regions)
    led_by = [number for number in among if initiatives[number].actor]
    chosen = led_by or [number for number in among if initiatives[number].project]
    if not chosen or len(led_by) == 1:
        return None
    spans = tuple(initiatives[number].span for number in chosen)
    lead = "" if led_by else ONLY_PROJECTS
    weighed = evidence(corpus, found, spans)
    return Reply(Form.INITIATIVES, spans, weighed, lead, initiatives=tuple(chosen))


def _saying(corpus: Corpus, within: Span, text: str) -> Span | None:
    """The sentence of a block that says a text, or None."""
    parts = (part.span for part in corpus.index.sentences if same_block(part.span, within))
    return next((span for span in parts if text in corpus.index.text(span)), None)


def _is_initiative(corpus: Corpus, chunk: int) -> bool:
    """Whether a chunk is the text of an initiative, or a list of them."""
    spans = corpus.index.chunks[chunk].spans
    return any(corpus.initiative_at(span) is not None for span in spans)
