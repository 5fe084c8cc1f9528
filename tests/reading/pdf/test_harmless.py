"""What a PDF asks to be done is not done: reading leaves no trace and calls nobody."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from made_pdf import FONT, drawn_line, pdf_of_objects, stream

from sok.reading.pdf.opening import check_pdf
from sok.reading.pdf.pdfium import open_pdf, read_sheet, render
from sok.reading.pdf.structure import read_structure

_watched: list[list[str]] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    """Note what reaches out of the process, where someone watches."""
    reaches = event.startswith(("socket.", "subprocess.", "os.exec", "os.system", "os.posix_spawn"))
    writes = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
    if _watched and (reaches or writes):
        _watched[-1].append(f"{event} {arguments[:1]}")


sys.addaudithook(_watch)


@contextmanager
def watched() -> Iterator[list[str]]:
    """What reaches out of the process meanwhile; a hook can be added, never removed."""
    _watched.append([])
    try:
        yield _watched[-1]
    finally:
        _watched.pop()


@pytest.fixture
def server() -> Iterator[socket.socket]:
    """A server on this machine, to which everything in the file leads."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)
        yield listening


def hostile(address: str, trace: Path) -> bytes:
    """A file that calls `address`, and writes to `trace`, by all the means that the format has."""
    web, file = address.encode(), str(trace).encode()
    launch = b"<</S/Launch/F(/bin/sh)/Unix(touch %b)/Win<</F(cmd.exe)/P(/c echo > %b)>>>>" % (
        file,
        file,
    )
    script = b"<</S/JavaScript/JS(app.launchURL('%b', true); this.submitForm('%b');)>>" % (web, web)
    link = b"<</S/URI/URI(%b)/Next[%b %b]>>" % (web, launch, script)
    submit = b"<</S/SubmitForm/F<</FS/URL/F(%b)>>>>" % web
    return pdf_of_objects(
        b"<</Type/Catalog/Pages 2 0 R/OpenAction %b/Outlines 7 0 R/URI<</Base(%b)>>"
        b"/AA<</WC %b/DS %b>>/Names<</JavaScript<</Names[(a) %b]>>"
        b"/EmbeddedFiles<</Names[(b) 9 0 R]>>>>>>" % (script, web, submit, launch, script),
        b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
        FONT,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents[5 0 R 6 0 R]"
        b"/Resources<</Font<</F1 3 0 R>>/XObject<</X 6 0 R>>>>/AA<</O %b/C %b>>"
        b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 600 800]/A %b>>]>>" % (launch, submit, link),
        stream(drawn_line("Hej.") + b" /X Do"),
        stream(b"", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/F<</FS/URL/F(%b)>>" % web),
        b"<</Type/Outlines/First 8 0 R/Last 8 0 R>>",
        b"<</Title(Hit)/A %b>>" % link,
        b"<</Type/Filespec/F(%b)/EF<</F 10 0 R>>>>" % file,
        stream(b"#!/bin/sh\ntouch %b\n" % file, b"/Type/EmbeddedFile"),
    )


def test_nothing_in_a_file_is_run_or_followed(tmp_path: Path, server: socket.socket) -> None:
    """Scripts, launches, links, forms, enclosed and far files: none is opened by any reader."""
    port = server.getsockname()[1]
    data = hostile(f"http://127.0.0.1:{port}/", tmp_path / "trace")
    with watched() as reached:
        check_pdf(Path("rapport.pdf"), data)
        structure = read_structure(data)
        with open_pdf(data) as pages:
            sheet = read_sheet(pages, 1)
            picture = render(pages, 1, 1.0)
    assert "".join(glyph.text for glyph in sheet.glyphs) == "Hej."
    assert [(entry.title, entry.page) for entry in structure.outline] == [("Hit", None)]
    assert picture.startswith(b"\x89PNG")
    assert reached == []
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(TimeoutError):
        server.accept()


def test_the_watch_notices(tmp_path: Path, server: socket.socket) -> None:
    """The test above would fail if a file were written or a server called."""
    with watched() as reached:
        (tmp_path / "trace").write_text("")
        socket.create_connection(server.getsockname()).close()
    assert reached[0].startswith("open ")
    assert any(event.startswith("socket.connect") for event in reached)
