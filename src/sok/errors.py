"""The errors that a user can cause; anything else that is raised is a bug.

    SokError
    ├── UsageError          a command that cannot be understood, a file it names is not readable
    ├── CorpusError         no corpus folder, nothing readable in it, unknown document or page
    ├── LibraryError        a document cannot be added, replaced, confirmed or removed
    ├── ReadingError        one file cannot be read (skipped, named and counted by the build)
    │   └── SameContent     another file has the very same contents, and is read
    ├── QuestionError       an empty or far too long question, a malformed batch line
    ├── SharingError        others could reach the server, and nothing says who may come in
    ├── ModelError          weights missing, altered or not loadable
    ├── KeepingError        conversations cannot be kept or read
    ├── IndexNotWritten     the disk is full or the folder read-only; the old index stands
    └── UnusableIndex       the index cannot be used
        ├── IndexMissing    never built
        ├── IndexStale      built from other documents, settings or model
        ├── IndexDamaged    a file is cut off, edited or gone
        └── IndexLocked     another build is running

Each message is one or two Swedish sentences: what is wrong, where, and what to do next.
They are caught at the edges only (`cli.py`, `web/`), shown as they are, and end with status 1.
"""


class SokError(Exception):
    """A failure that the user can understand and mend; `str(error)` is what the user sees."""


class UsageError(SokError):
    """What was written on the command line, or in a file it names, cannot be understood."""


class CorpusError(SokError):
    """The corpus, or something asked for in it, is not there."""


class LibraryError(SokError):
    """The corpus cannot be changed in the way that was asked for; it is as it was."""


class ReadingError(SokError):
    """A file cannot be read as text."""


class SameContent(ReadingError):
    """A file need not be read, since another one has the same contents."""


class QuestionError(SokError):
    """What was asked cannot be taken as a question."""


class SharingError(SokError):
    """The server is not to start, since it is not settled who may come in."""


class ModelError(SokError):
    """The embedding model cannot be had."""


class KeepingError(SokError):
    """What is kept of conversations cannot be written or read."""


class IndexNotWritten(SokError):
    """A new index could not be written; the one that was there is untouched."""


class UnusableIndex(SokError):
    """The index cannot be used as it is."""


class IndexMissing(UnusableIndex):
    """No index has been built."""


class IndexStale(UnusableIndex):
    """The index was made from something else than what is there now."""


class IndexDamaged(UnusableIndex):
    """The index's files do not match its manifest."""


class IndexLocked(UnusableIndex):
    """Another process is building the index."""
