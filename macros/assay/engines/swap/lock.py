"""One build at a time: a lock that the system lets go of when its process ends, however it ends."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(number: int) -> None:
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)


_HELD = {errno.EAGAIN, errno.EACCES, errno.EDEADLK, getattr(errno, "EDEADLOCK", errno.EDEADLK)}


class HeldError(Exception):
    """Another process, or another part of this one, holds the lock."""


class Lock:
    """A lock that is held from when it is made until it is let go."""

    def __init__(self, path: Path) -> None:
        """Take the lock; raise HeldError if it is taken, OSError if its file can't be written."""
        self._path = path
        while True:
            self._number = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                _lock(self._number)
            except OSError as error:
                os.close(self._number)
                if error.errno in _HELD:
                    raise HeldError from None
                raise
            if self._is_still_there():
                return
            os.close(self._number)

    def release(self) -> None:
        """Let go, and leave no file behind."""
        if sys.platform == "win32":  # which deletes no open file, and none that another has open
            os.close(self._number)
            _delete(self._path)
        else:
            _delete(self._path)
            os.close(self._number)

    def _is_still_there(self) -> bool:
        """Say whether the file that was locked is the one that the next process will find.

        Its last holder may have deleted it between our opening and our locking.
        """
        try:
            return os.path.samestat(os.fstat(self._number), self._path.stat())
        except FileNotFoundError:
            return False


def _delete(path: Path) -> None:
    try:
        path.unlink()
    except OSError:
        return
