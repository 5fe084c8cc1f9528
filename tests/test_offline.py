"""Nothing leaves the machine: with the network gone, the real model indexes and answers."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from sok.answering.engine import open_engine, rebuild
from sok.settings import Settings

TEXT = """\
Regional utveckling

Regionerna ansvarar för kollektivtrafiken i sina län.

Under 2021 betalade Tillväxtverket ut 287,8 miljoner kronor i stöd till företag.

Skogen växer långsamt i norr.
"""
METADATA = 'title = "Rapport"\nfirst_page = 3\n'


@pytest.fixture
def attempts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every attempt to reach the network, each of which fails."""
    made: list[str] = []

    def refuse(name: str) -> object:
        def attempt(*arguments: object, **named: object) -> NoReturn:
            made.append(f"{name}{arguments[-1:]}")
            raise OSError(f"no network in this test: {name}")

        return attempt

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse(name))
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse(name))
    return made


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A small corpus for the default model, and no index."""
    settings = Settings(corpus=tmp_path / "corpus", index=tmp_path / "index")
    settings.corpus.mkdir()
    (settings.corpus / "rapport.txt").write_text(TEXT, "utf-8")
    (settings.corpus / "rapport.toml").write_text(METADATA, "utf-8")
    return settings


@pytest.fixture
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache of this test's own, so that nothing fetched or made earlier is used."""
    cache = tmp_path / "cache"
    monkeypatch.setenv("SOK_CACHE", str(cache))
    yield cache
    # The model is half a gigabyte, and pytest keeps the folders of its last runs.
    shutil.rmtree(cache, ignore_errors=True)


def test_the_network_is_gone(attempts: list[str]) -> None:
    """The test below would notice: resolving and connecting both fail, and are noted."""
    with pytest.raises(OSError, match="no network"):
        socket.create_connection(("localhost", 9))
    with socket.socket() as plain, pytest.raises(OSError, match="no network"):
        plain.connect(("127.0.0.1", 9))
    assert len(attempts) == 2


@pytest.mark.model
def test_indexing_and_asking_need_no_network(
    settings: Settings,
    attempts: list[str],
    empty_cache: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """From a text file to a cited answer by the real model, without one attempt to connect.

    The model is made anew from the installed weights, as on the first start, and prints nothing.
    """
    report = rebuild(settings)
    assert report.embedded > 0
    answer = open_engine(settings).ask("Hur mycket stöd betalade Tillväxtverket ut till företag?")
    assert answer.answered
    assert "287,8 miljoner kronor" in answer.quotes[0].text
    assert answer.quotes[0].page == 3
    assert any(empty_cache.iterdir())
    assert attempts == []
    assert capfd.readouterr() == ("", "")
