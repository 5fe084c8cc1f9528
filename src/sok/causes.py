"""What the operating system says of a file, in Swedish: its own words are English."""

from __future__ import annotations

import errno

_CAUSES = {
    errno.ENOENT: "finns inte",
    errno.EACCES: "åtkomst nekas",
    errno.EPERM: "åtkomst nekas",
    errno.ENOSPC: "disken är full",
    errno.EROFS: "disken är skrivskyddad",
    errno.EEXIST: "det finns redan något med det namnet",
    errno.EISDIR: "det är en mapp",
    errno.ENOTDIR: "det är ingen mapp",
    errno.ENAMETOOLONG: "namnet är för långt",
    errno.ELOOP: "länken leder runt till sig själv",
    errno.EBUSY: "den används av ett annat program",
    errno.EIO: "disken går inte att nå",
}


def cause(error: OSError) -> str:
    """Why the system refused, in a few Swedish words; its own words for what is rare."""
    if error.errno is None:
        return str(error)
    return _CAUSES.get(error.errno, error.strerror or str(error))
