"""Measures the app as people meet it: a server of its own, Chromium, and questions typed there.

`python -m benchmarks.interface`, in the project's folder, with the index built (`make index`) and
Chromium on the path. Conversations are kept in a temporary folder.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TypeVar

from playwright.async_api import Browser, Page, async_playwright

from sok.evaluate.cases import read_cases
from sok.evaluate.figures import percentile_95

QUESTIONS = Path("tests/cases/questions.jsonl")
FIELD = "Ställ en fråga"
# Whether the last turn asks the question and has its answer: quotes, a table, or a message.
PAINTED = """question => {
  const turn = [...document.querySelectorAll('[class*="st-key-turn-"]')].at(-1);
  return turn?.querySelector("h2.fraga")?.textContent === question
    && turn.querySelector("figure.citat, table, .fel") !== null;
}"""
# Milliseconds between two looks. To look with each frame would have every open page draw all the
# time, and the figure would be of the looking.
POLLING = 50
STARTS = 3
USERS, EACH = 10, 5
# Seconds between an answer and the next question of somebody who reads in haste.
READING = 5
ROW = 200
# Of the questions in a row, after how many the server's memory is compared with that at the end:
# by then each kind of answer has been given, and the caches are full.
SETTLED = 50
# Milliseconds after which something is wrong.
LONGEST = 60_000

Made = TypeVar("Made")


async def measure() -> None:
    """Print a table as README.md here holds it, without greetings, which get no quote."""
    cases = read_cases(QUESTIONS)
    questions = [case.question for case in cases if case.answerable and not case.history]
    rows = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        starts = [await _start(browser, questions[0]) for _ in range(STARTS)]
        rows.append(("server start to the chat usable (aim: 5 s)", _seconds(starts, 0)))
        rows.append(("server start to the first answer", _seconds(starts, 1)))
        with _server() as (server, address):
            rows += [row async for row in _warm(browser, address, server.pid, questions)]
    print("| what | measured |\n| --- | --- |")
    for what, measured in rows:
        print(f"| {what} | {measured} |")


async def _start(browser: Browser, question: str) -> tuple[float, float]:
    """Seconds from the start of a server until a question can be typed, and is answered."""
    begun = perf_counter()
    with _server() as (_, address):
        async with _window(browser, address) as page:
            usable = perf_counter() - begun
            await _ask(page, question)
            return usable, perf_counter() - begun


async def _warm(
    browser: Browser, address: str, process: int, questions: Sequence[str]
) -> AsyncIterator[tuple[str, str]]:
    async with _window(browser, address) as page:
        await _ask(page, questions[0])
        alone = [await _ask(page, question) for question in questions[1:31]]
        yield "a warm question, typed to painted (aim: 1 s)", _spread(alone)
    yield (
        f"the same, {USERS} people at the same moment, again and again (aim: p95 3 s)",
        _spread(await _crowd(browser, address, questions)),
    )
    yield (
        f"the same, {USERS} people who read nothing between their questions",
        _spread(await _rush(browser, address, questions[: USERS * EACH])),
    )
    async with _window(browser, address) as page:
        for question in _repeated(questions, SETTLED):
            await _ask(page, question)
        before = _megabytes(process)
        taken = [await _ask(page, question) for question in _repeated(questions, ROW - SETTLED)]
        shown = await page.locator('[class*="st-key-turn-"]').count()
    after = _megabytes(process)
    yield f"{ROW} questions in one conversation", f"{_spread(taken)}; {shown} turns are shown"
    yield (
        f"memory of the server after {SETTLED} and {ROW} of them",
        f"{before:.0f} and {after:.0f} MB",
    )


async def _crowd(browser: Browser, address: str, questions: Sequence[str]) -> list[float]:
    """Seconds of each question of people who ask at the same moment, read, and ask again."""
    async with AsyncExitStack() as open_windows:
        pages = [
            await open_windows.enter_async_context(_window(browser, address)) for _ in range(USERS)
        ]
        taken: list[float] = []
        for turn in range(EACH):
            await asyncio.sleep(READING)
            asked = questions[turn * USERS : (turn + 1) * USERS]
            taken += await _all([_ask(page, one) for page, one in zip(pages, asked, strict=True)])
        return taken


async def _rush(browser: Browser, address: str, questions: Sequence[str]) -> list[float]:
    """Seconds of each question of people who ask the next as soon as they have an answer."""

    async def ask_all(page: Page, mine: Sequence[str]) -> list[float]:
        return [await _ask(page, question) for question in mine]

    async with AsyncExitStack() as open_windows:
        pages = [
            await open_windows.enter_async_context(_window(browser, address)) for _ in range(USERS)
        ]
        every = [ask_all(page, questions[number::USERS]) for number, page in enumerate(pages)]
        return [taken for one in await _all(every) for taken in one]


async def _all(tasks: Sequence[Awaitable[Made]]) -> list[Made]:
    return list(await asyncio.gather(*tasks))


@asynccontextmanager
async def _window(browser: Browser, address: str) -> AsyncIterator[Page]:
    """A new visitor's window, at which a question can be typed."""
    context = await browser.new_context(locale="sv-SE")
    page = await context.new_page()
    await page.goto(address)
    await page.get_by_placeholder(FIELD).wait_for(timeout=LONGEST)
    yield page
    await context.close()


async def _ask(page: Page, question: str) -> float:
    """Seconds from the key to the painted answer; an error of the app fails the run."""
    field = page.get_by_placeholder(FIELD)
    await field.fill(question)
    begun = perf_counter()
    await field.press("Enter")
    await page.wait_for_function(PAINTED, arg=question, polling=POLLING, timeout=LONGEST)
    taken = perf_counter() - begun
    if await page.get_by_test_id("stException").count():
        raise RuntimeError(f"the app failed at: {question}")
    return taken


@contextmanager
def _server() -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    with socket.socket() as free, tempfile.TemporaryDirectory() as data:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        server = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"],
            env=os.environ | {"STREAMLIT_SERVER_HEADLESS": "true", "SOK_DATA": data},
            stdout=subprocess.DEVNULL,
        )
        try:
            _wait(port)
            yield server, f"http://localhost:{port}"
        finally:
            server.terminate()
            server.wait()


def _wait(port: int) -> None:
    """Wait until something answers at the port."""
    deadline = perf_counter() + LONGEST / 1000
    while perf_counter() < deadline:
        with socket.socket() as trying:
            if trying.connect_ex(("127.0.0.1", port)) == 0:
                return
    raise RuntimeError("the server did not start")


def _repeated(questions: Sequence[str], number: int) -> Iterator[str]:
    return (questions[place % len(questions)] for place in range(number))


def _megabytes(process: int) -> float:
    """The memory that a process holds now, where the system says so (Linux)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def _seconds(starts: Sequence[tuple[float, float]], place: int) -> str:
    taken = [start[place] for start in starts]
    return f"median {median(taken):.1f} s, at most {max(taken):.1f} s"


def _spread(taken: Sequence[float]) -> str:
    return f"median {median(taken):.2f} s, p95 {percentile_95(taken):.2f} s"


if __name__ == "__main__":
    asyncio.run(measure())
