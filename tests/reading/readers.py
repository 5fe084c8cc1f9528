"""Readers for other processes to call: what is pickled by name must be found by name there."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from pathlib import Path

from sok.errors import ReadingError
from sok.records import Document, Metadata, Page


def read(path: Path) -> Document:
    """A document that holds the name of the process, after what the file's content asks for."""
    asked, _, rest = path.read_text("utf-8").partition(" ")
    match asked:
        case "sleep":
            time.sleep(float(rest))
        case "fill":
            bytearray(int(rest))
        case "abort":
            os.abort()
        case "overrun":
            ctypes.string_at(0)
        case "print":
            print(rest, flush=True)
            os.write(1, rest.encode())
        case "refuse":
            raise ReadingError(f"Filen {path.name} duger inte. {rest}")
        case "fail":
            raise ZeroDivisionError(rest)
        case "exit":
            sys.exit(3)
    metadata = Metadata("", "", None, "sv", 1)
    return Document(path.name, "", metadata, (Page(1, str(os.getpid())),), ())
