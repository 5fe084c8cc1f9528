"""From a corpus to a cited answer, with the fake encoder in place of the model."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from time import sleep

import pytest
from fakes import FakeEncoder, read_fake

from sok.answering.corpus import Corpus
from sok.answering.engine import Engine, open_engine, rebuild
from sok.answering.question import Query
from sok.answering.quotes import verify
from sok.answering.refusal import SORRY
from sok.answering.search import Search, search
from sok.errors import (
    CorpusError,
    IndexDamaged,
    IndexMissing,
    IndexStale,
    QuestionError,
    UnusableIndex,
)
from sok.indexing import model
from sok.indexing.build import build_index
from sok.indexing.encoder import Encoder
from sok.indexing.manifest import read_manifest
from sok.indexing.store import Index
from sok.records import Answer, Form
from sok.settings import Settings

SettingsFor = Callable[..., Settings]
IndexOf = Callable[..., Index]

WATER = """\
# Vatten

Sjöar och hav ger dricksvatten till 42 hushåll i Skåne. Vattnet renas med sand.

# Mål

Målen för vattnet är följande:

- Rena sjöar

- Friska hav
\f# Projekt

Alla byar fick nya brunnar av staten under den torra sommaren i Halland.
"""
TRAFFIC = "# Trafik\n\nBussar och tåg tar många resenärer till skolor i staden varje dag.\n"
QUESTIONS = [
    "Vad ger dricksvatten till hushåll?",
    "Vilka är målen för vattnet?",
    "Vart tar bussar och tåg resenärer?",
    "Hur många elefanter bor i Kongo?",
    "Vad fick alla byar av staten?",
]


@pytest.fixture
def built(settings_for: SettingsFor) -> Settings:
    """The settings of a small corpus whose index is fresh."""
    settings = settings_for(WATER, TRAFFIC)
    build_index(settings, FakeEncoder(), read_fake)
    return settings


@pytest.fixture
def engine(built: Settings) -> Engine:
    """An engine over the small corpus."""
    return open_engine(built, FakeEncoder())


def timeless(answer: Answer) -> Answer:
    """An answer but for the time it took."""
    return replace(answer, seconds=0.0)


def is_refusal(answer: Answer) -> bool:
    """Whether an answer says that there is none, and quotes nothing."""
    says_so = not answer.answered and answer.form is Form.REFUSAL and answer.text == answer.lead
    return says_so and answer.text.startswith(SORRY) and answer.quotes == answer.marks == ()


def test_a_question_is_answered_by_quotes_with_their_pages(engine: Engine) -> None:
    """The sentence that says it, with document, printed page, headings and raw place."""
    answer = engine.ask("Vad fick alla byar av staten under sommaren?")
    text = "Alla byar fick nya brunnar av staten under den torra sommaren i Halland."
    assert answer.answered
    quote = answer.quotes[0]
    assert quote.text == text
    assert (quote.span.document, quote.page, quote.pages) == ("a.txt", 2, (2,))
    assert quote.headings == ("Projekt",)
    page = engine.index.documents["a.txt"].pages[1].text
    assert page[quote.start : quote.end] == text
    assert f"”{text}” (a, s.\u00a02)" in answer.text.splitlines()
    assert answer.question == answer.standalone
    assert answer.seconds > 0


def test_a_list_that_is_asked_for_is_the_answer(engine: Engine) -> None:
    """All of it, in its order."""
    answer = engine.ask("Vilka är målen för vattnet?")
    assert [quote.text for quote in answer.quotes] == [
        "Målen för vattnet är följande:",
        "Rena sjöar",
        "Friska hav",
    ]


def test_what_no_document_says_is_refused(engine: Engine) -> None:
    """In our own words, with what was looked for; no quotes, and the nearest passages as such."""
    answer = engine.ask("Hur många elefanter bor i Kongo?")
    assert is_refusal(answer)
    assert "”elefanter”, ”bor” och ”Kongo” i 2 dokument" in answer.text
    assert answer.passages


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("top", [1, 2, 8, 500])
def test_passages_are_ranked(engine: Engine, question: str, top: int) -> None:
    """Ranks count from 1, scores fall, no more than asked for, and none lies in another."""
    passages = engine.ask(question, top=top).passages
    assert 1 <= len(passages) <= top
    assert [passage.rank for passage in passages] == list(range(1, len(passages) + 1))
    scores = [passage.score for passage in passages]
    assert scores == sorted(scores, reverse=True)
    spans = [frozenset(quote.span for quote in passage.quotes) for passage in passages]
    for later, inner in enumerate(spans):
        assert not any(inner <= outer for outer in spans[:later])


def test_fewer_passages_are_the_first_of_more(engine: Engine) -> None:
    """And the answer is the same however many are asked for."""
    many, few = engine.ask(QUESTIONS[0], top=500), engine.ask(QUESTIONS[0], top=2)
    assert few.passages == many.passages[:2]
    assert few.quotes == many.quotes


@pytest.mark.parametrize("question", QUESTIONS)
def test_all_that_is_shown_stands_on_its_page(engine: Engine, question: str) -> None:
    """Quotes and passages verify against their documents, and quotes are in the answer."""
    answer = engine.ask(question)
    for quote in (*answer.quotes, *(q for passage in answer.passages for q in passage.quotes)):
        assert verify(quote, engine.index.documents[quote.span.document])
    assert all(quote.text in answer.text for quote in answer.quotes)


def test_one_sentence_can_be_asked(index_of: IndexOf) -> None:
    """A corpus of one chunk answers, refuses, and has one passage."""
    engine = Engine(index_of("Bussen går varje timme."), FakeEncoder())
    answer = engine.ask("Går bussen varje timme?")
    assert answer.answered
    assert answer.text == "”Bussen går varje timme.” (s.\u00a01)"
    assert len(answer.passages) == 1
    assert is_refusal(engine.ask("Vad är elefanter?"))


def test_a_follow_up_is_answered_as_it_was_meant(engine: Engine) -> None:
    """`standalone` says how it was read, `question` what was typed."""
    history = ["Fick alla byar nya brunnar av staten i Skåne?"]
    answer = engine.ask("Och i Halland?", history)
    assert answer.question == "Och i Halland?"
    assert answer.standalone == "Fick alla byar nya brunnar av staten i Halland?"
    assert answer.quotes[0].page == 2


def test_of_two_readings_the_one_that_is_answered_counts(engine: Engine) -> None:
    """What points back is read alone where that, and not the two together, has an answer."""
    question = "Fick alla byar de nya brunnar av staten?"
    answer = engine.ask(question, ["Hur många elefanter bor i Kongo?"])
    assert answer.answered
    assert answer.standalone == question


def test_of_two_readings_without_answer_the_likelier_counts(engine: Engine) -> None:
    """A refusal shows the question with what came before."""
    answer = engine.ask("Vem matar de?", ["Hur många elefanter bor i Kongo?"])
    assert not answer.answered
    assert answer.standalone == "Hur många elefanter bor i Kongo – vem matar de?"


UNRELATED = [
    "Hur bakar man kanelbullar?",
    "Hur bakar man goda kanelbullar i ugn?",
    "Vilka myndigheter ansvarar för bygglov?",
    "Och kanelbullar då?",
    "Kanelbullar?",
    "Vad är bygglov?",
    "Hur många elefanter bor i Kongo?",
]


@pytest.mark.parametrize("question", UNRELATED)
@pytest.mark.parametrize("earlier", [QUESTIONS[0], QUESTIONS[1], QUESTIONS[4]])
def test_what_no_document_says_is_refused_after_any_question(
    engine: Engine, question: str, earlier: str
) -> None:
    """An earlier question that has an answer is not answered again in place of the new one."""
    assert engine.ask(earlier).answered
    assert is_refusal(engine.ask(question, [earlier]))


@pytest.mark.parametrize("earlier", QUESTIONS)
def test_a_question_that_stands_alone_is_not_answered_from_an_earlier_one(
    engine: Engine, earlier: str
) -> None:
    """It has the quotes that it has without one, although the earlier one has its own."""
    question = "Vart tar bussar och tåg resenärer till skolor i staden?"
    alone = engine.ask(question)
    assert alone.answered
    assert timeless(engine.ask(question, [earlier])) == timeless(alone)


def test_only_what_is_enough_is_quoted(index_of: IndexOf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of several candidates, those that lack the amount and the region asked for are left out."""
    # However far behind the best, a sentence is a candidate.
    monkeypatch.setattr("sok.answering.extract.MARGIN", float("inf"))
    right = "Stödet till Skåne var 12 miljoner kronor."
    index = index_of(f"Stödet till Halland var litet.\n\n{right}\n\nStödet till byarna ökade.")
    answer = Engine(index, FakeEncoder()).ask("Hur mycket var stödet till Skåne?")
    assert len(answer.passages) == 3
    assert [quote.text for quote in answer.quotes] == [right]


def test_what_is_said_in_several_places_part_by_part_is_no_answer(index_of: IndexOf) -> None:
    """Each quote must be enough by itself."""
    question = "Behövs bredband, kollektivtrafik och hamnar?"
    text = "Bredband är nät.\n\nKollektivtrafik är tåg.\n\nHamnar är djupa."
    apart = Engine(index_of(text), FakeEncoder())
    answer = apart.ask(question)
    assert not answer.answered
    assert answer.quotes == ()


@pytest.mark.parametrize(("asked", "answered"), [("2021", True), ("2020", False)])
def test_the_year_that_a_document_is_about_need_not_be_said(
    index_of: IndexOf, asked: str, answered: bool
) -> None:
    """A paragraph without a year answers a question for the report's own year, and no other."""
    index = index_of("Byn byggde en bro över ån nära den gamla kvarnen och skolan i söder.")
    document = index.documents["a.txt"]
    dated = replace(document, metadata=replace(document.metadata, year=2021))
    engine = Engine(replace(index, documents={"a.txt": dated}), FakeEncoder())
    assert engine.ask(f"Byggde byn en bro {asked}?").answered is answered


@pytest.mark.parametrize("half", ["\ud83d", "\udc00", "\udfff\ud800"])
def test_half_a_character_does_no_harm(engine: Engine, half: str) -> None:
    """In a question or in its history, a lone surrogate is as good as not there."""
    question, earlier = "Vad fick alla byar av staten under sommaren?", QUESTIONS[0]
    wanted = timeless(engine.ask(question, [earlier]))
    found = engine.ask(
        f"Vad fick{half} alla byar av staten under sommaren?{half}", [earlier + half]
    )
    assert timeless(replace(found, question=question)) == wanted


@pytest.mark.parametrize(
    ("history", "is_said"),
    [
        ([""], True),
        (["🙂", "?"], True),
        (["\ud83d"], True),
        (["x" * 10_000], True),
        (["ord " * 2_500], False),
        (QUESTIONS * 10, False),
        (["?", QUESTIONS[0]], False),
    ],
    ids=["empty", "signs", "half", "x", "ord", "many", "one with sense"],
)
def test_a_history_without_sense_does_no_harm(
    engine: Engine, history: list[str], is_said: bool
) -> None:
    """A question that stands alone is answered as without it.

    Where no turn has words that are any, a note says that the history was left out.
    """
    question = "Fick alla byar nya brunnar av staten under sommaren i Halland?"
    answer = engine.ask(question, history)
    alone = engine.ask(question)
    assert timeless(replace(answer, notes=())) == timeless(alone)
    assert alone.notes == ()
    assert [note.startswith("De tidigare frågorna gick inte") for note in answer.notes] == (
        [True] if is_said else []
    )


def test_no_question_is_an_error_before_the_model_is_loaded(built: Settings) -> None:
    """Who types nothing need not wait."""
    encoder = FakeEncoder()
    with pytest.raises(QuestionError):
        open_engine(built, encoder).ask("  ")
    assert encoder.texts == []


def test_threads_get_the_answers_they_would_get_alone(engine: Engine) -> None:
    """Questions asked at once do not mix."""
    alone = [timeless(engine.ask(question)) for question in QUESTIONS]
    start = threading.Barrier(4)

    def ask_all(shift: int) -> list[Answer]:
        start.wait()
        order = QUESTIONS[shift:] + QUESTIONS[:shift]
        answers = {question: timeless(engine.ask(question)) for question in order}
        return [answers[question] for question in QUESTIONS]

    with ThreadPoolExecutor(4) as pool:
        assert all(answers == alone for answers in pool.map(ask_all, range(4)))


def test_the_model_is_loaded_once_and_when_needed(
    built: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening loads nothing; of several first questions one loads and the others wait."""
    name = read_manifest(built.index).encoder
    loaded: list[Settings] = []

    def load(settings: Settings) -> FakeEncoder:
        loaded.append(settings)
        sleep(0.05)
        return FakeEncoder()

    monkeypatch.setattr(model, "encoder_name", lambda settings: name)
    monkeypatch.setattr(model, "load_encoder", load)
    engine = open_engine(built)
    assert not engine.ready
    assert loaded == []
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(engine.ask, [QUESTIONS[0]] * 4))
    assert loaded == [built]
    assert engine.ready
    assert len({timeless(answer) for answer in answers}) == 1


def test_what_was_found_is_not_looked_for_again(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The earlier questions of a conversation are read anew with each, and searched for once."""
    searched = []

    def counted(corpus: Corpus, encoder: Encoder, query: Query, top: int) -> Search:
        searched.append((query, top))
        return search(corpus, encoder, query, top)

    monkeypatch.setattr("sok.answering.engine.search", counted)
    history = [QUESTIONS[0]]
    for question in ("Och i Halland?", "Vad fick byar där?", "Och i Skåne?"):
        engine.ask(question, history)
        history.append(question)
    once = list(searched)
    assert len(once) == len(set(once)) > len(history)
    engine.ask("Och i Skåne?", history[:-1])
    assert searched == once


def test_documents_are_those_of_the_corpus(engine: Engine) -> None:
    """With the names of their files."""
    assert [document.name for document in engine.documents] == ["a.txt", "b.txt"]


def test_a_quote_that_does_not_stand_on_its_page_is_never_shown(index_of: IndexOf) -> None:
    """An index whose text differs from its page in one digit gives an error, not an answer."""
    index = index_of("Bussen går var 12 minut.")
    document = index.documents["a.txt"]
    block = replace(document.blocks[0], text="Bussen går var 13 minut.")
    broken = replace(index, documents={"a.txt": replace(document, blocks=(block,))})
    assert Engine(index, FakeEncoder()).ask("Hur går bussen?").passages
    with pytest.raises(IndexDamaged, match="stämmer inte med sidans text"):
        Engine(broken, FakeEncoder()).ask("Hur går bussen?")


def test_an_index_that_was_never_built_is_missing(settings_for: SettingsFor) -> None:
    """Opening says so, and builds nothing by itself."""
    settings = settings_for(WATER)
    with pytest.raises(IndexMissing, match="sok index"):
        open_engine(settings, FakeEncoder())
    assert not settings.index.exists()


@pytest.mark.parametrize("change", ["changed", "added", "removed"])
def test_an_index_of_another_corpus_is_stale(built: Settings, change: str) -> None:
    """A document that was changed, added or removed is named, and `sok index` mends it."""
    if change == "changed":
        (built.corpus / "b.txt").write_text("Annat.", "utf-8")
    elif change == "added":
        (built.corpus / "c.txt").write_text("Nytt.", "utf-8")
    else:
        (built.corpus / "b.txt").unlink()
    name = "c.txt" if change == "added" else "b.txt"
    with pytest.raises(IndexStale, match=name):
        open_engine(built, FakeEncoder())
    build_index(built, FakeEncoder(), read_fake)
    assert open_engine(built, FakeEncoder()).ask(QUESTIONS[0]).answered


def test_an_index_made_by_another_model_is_refused(built: Settings) -> None:
    """Its vectors mean nothing to this one; both models are named."""
    with pytest.raises(IndexStale, match="gjort med modellen fake, inte annan"):
        open_engine(built, FakeEncoder(name="annan"))


def test_an_index_made_by_another_model_is_refused_before_loading_one(
    built: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The settings alone tell the model's name."""
    monkeypatch.setattr(model, "load_encoder", lambda settings: pytest.fail("loaded"))
    with pytest.raises(IndexStale, match="gjort med modellen fake"):
        open_engine(built)


def test_every_damaged_file_is_noticed(built: Settings) -> None:
    """One byte changed, the end cut off or the file gone: opening refuses, a build mends."""
    data = built.index / read_manifest(built.index).build
    files = [built.index / "manifest.json", *(p for p in data.rglob("*") if p.is_file())]
    assert len(files) > 4
    for path in files:
        whole = path.read_bytes()
        for broken in (whole[:-1] + bytes([whole[-1] ^ 1]), whole[: len(whole) // 2], None):
            if broken is None:
                path.unlink()
            else:
                path.write_bytes(broken)
            with pytest.raises(UnusableIndex):
                open_engine(built, FakeEncoder())
        path.write_bytes(whole)
    assert open_engine(built, FakeEncoder()).ask(QUESTIONS[0]).answered


def test_a_damaged_index_is_rebuilt(built: Settings) -> None:
    """The error is IndexDamaged, and the next build needs no force."""
    data = built.index / read_manifest(built.index).build
    (data / "texts.json").write_text("{}", "utf-8")
    with pytest.raises(IndexDamaged, match="sok index"):
        open_engine(built, FakeEncoder())
    build_index(built, FakeEncoder(), read_fake)
    assert open_engine(built, FakeEncoder()).ask(QUESTIONS[0]).answered


def test_a_corpus_that_is_gone_is_said(tmp_path: Path, built: Settings) -> None:
    """The index could still answer, but from documents that nobody can open."""
    with pytest.raises(CorpusError, match="borta"):
        open_engine(replace(built, corpus=tmp_path / "borta"), FakeEncoder())


def test_rebuild_reads_real_files(settings_for: SettingsFor) -> None:
    """From text files to an answer, twice: the second build has nothing to do."""
    settings = settings_for("Vatten\n\nSjöar ger dricksvatten till \n42 hushåll i Skåne.\n")
    stages: list[str] = []
    report = rebuild(settings, lambda stage, share: stages.append(stage), encoder=FakeEncoder())
    assert report.read == ("a.txt",)
    assert stages[-1] == "Indexet är klart"
    answer = open_engine(settings, FakeEncoder()).ask("Vad ger dricksvatten till hushåll?")
    assert answer.quotes[0].text == "Sjöar ger dricksvatten till 42 hushåll i Skåne."
    again = rebuild(settings, encoder=FakeEncoder())
    assert (again.read, again.reused, again.embedded) == ((), ("a.txt",), 0)
    assert rebuild(settings, force=True, encoder=FakeEncoder()).read == ("a.txt",)
