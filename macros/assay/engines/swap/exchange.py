"""Two folders change places, in one step where the system can do that."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2

_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM}
"""What a kernel, a file system or a sandbox answers that doesn't know the call."""


def exchanged(folder: Path, other: Path) -> bool:
    """Let two folders change places in one step; return False if the system can't do that.

    Raises OSError for whatever else is in the way. Nothing has changed then.
    """
    if sys.platform == "win32":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(folder), os.fsencode(other)
    if sys.platform == "darwin":
        call = getattr(library, "renamex_np", None)
        arguments = (first, second, ctypes.c_uint(_RENAME_SWAP))
    else:
        call = getattr(library, "renameat2", None)
        places = (ctypes.c_int(_AT_FDCWD), first, ctypes.c_int(_AT_FDCWD), second)
        arguments = (*places, ctypes.c_uint(_RENAME_EXCHANGE))
    if call is None:
        return False
    if call(*arguments) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), os.fspath(folder), None, os.fspath(other))
