"""Why a folder could not be put in place, in words for whoever builds the site."""

from __future__ import annotations

import errno
from pathlib import Path


class SwapError(Exception):
    """The new tree could not be put in place; the message says why, and how to put it right."""


def in_words(error: OSError, target: Path) -> SwapError:
    """Return what an error of the system means for whoever builds into `target`."""
    parent = target.parent
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            text = (
                f"There is no space left for the new site beside `{target}`, which is as it was. "
                "Make room: for a moment the old and the new site need it both."
            )
        case errno.EACCES | errno.EPERM if _is_locked_by_windows(error):
            text = (
                f"A program has a file in `{target}` open, or stands in that folder. "
                "Close it, then build again."
            )
        case errno.EACCES | errno.EPERM:
            text = (
                f"`{error.filename or parent}` can't be changed by whoever runs this. The new site "
                f"is written beside the old one, in `{parent}`: allow writing there, "
                "or build into another folder."
            )
        case errno.EROFS:
            text = f"`{parent}` can't be written to at all. Build into another folder."
        case errno.EBUSY | errno.EXDEV:
            text = (
                f"`{target}` is a mount point, or has one in it, and can't be replaced as a whole. "
                "Build into a folder inside it."
            )
        case errno.ENAMETOOLONG:
            text = f"The name of `{target}` is too long. Give it a shorter one."
        case errno.ENOLCK | errno.ENOSYS | errno.ENOTSUP | errno.EOPNOTSUPP:
            text = (
                f"The file system of `{parent}` can't keep two builds apart: it has no locks. "
                "Build into a folder on a disk of this machine, and copy the site from there."
            )
        case _:
            text = f"`{target}` could not be replaced: {error.strerror or error}."
    return SwapError(text)


def is_of_the_disk(error: OSError, folder: Path) -> bool:
    """Say whether an error that came up while writing into a folder is that of its disk."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return True
    within = isinstance(error.filename, str) and folder in Path(error.filename).parents
    return within and error.errno in (errno.EROFS, errno.EACCES, errno.EPERM)


def _is_locked_by_windows(error: OSError) -> bool:
    """Say whether this is Windows' "being used by another process", or its "access denied"."""
    return getattr(error, "winerror", None) in (5, 32)
