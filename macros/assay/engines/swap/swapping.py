"""A new tree is written beside the old one, and takes its place in one step."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from assay.engines.swap import exchange
from assay.engines.swap.errors import SwapError, in_words, is_of_the_disk
from assay.engines.swap.hidden import keep_hidden
from assay.engines.swap.leftovers import (
    delete,
    lock_of,
    new_beside,
    old_beside,
    put_back,
    sweep,
    waits,
)
from assay.engines.swap.lock import HeldError, Lock
from assay.engines.swap.refusing import refuse_other_things, resolved


class Swap:
    """A folder that is being replaced.

    Whoever makes one writes into `beside`, and then calls `swap` or `abandon`. Until then no other
    can be made for the same folder.
    """

    def __init__(self, target: Path, sources: Iterable[Path] = ()) -> None:
        """Make the folder to write into, and clear away what killed builds left.

        `sources` are what the site is made of, which a target can't hold or be in. Raises SwapError
        if the target must not be replaced, or can't be; or while another build into it is under
        way.
        """
        self.target = resolved(target, sources)
        self.beside = new_beside(self.target)
        try:
            self.target.parent.mkdir(parents=True, exist_ok=True)
            self._lock: Lock | None = Lock(lock_of(self.target))
        except HeldError:
            raise SwapError(
                f"Another build into `{self.target}` is under way. Wait until it has ended."
            ) from None
        except OSError as error:
            raise in_words(error, self.target) from error
        try:
            put_back(self.target)
            sweep(self.target)
            refuse_other_things(self.target)
            self.beside.mkdir()
            self._take_after_the_old(while_writing=True)
        except OSError as error:
            self.abandon()
            raise in_words(error, self.target) from error
        except BaseException:
            self.abandon()
            raise

    def swap(self) -> None:
        """Put the new tree in place of the old one, which is deleted.

        Hidden files that an owner put at the top of the old tree stay. Raises SwapError if it can't
        be done; the old tree is in its place then, and the new one is gone.
        """
        if not self._lock:
            raise ValueError("the swap has ended already")
        try:
            resolved(self.target)  # much may have happened since
            if self.target.is_dir():
                keep_hidden(self.target, self.beside)
            self._take_after_the_old(while_writing=False)
            old = _swapped(self.target, self.beside)
        except OSError as error:
            self.abandon()
            raise in_words(error, self.target) from error
        except BaseException:
            self.abandon()
            raise
        try:
            if old:
                delete(old)
        finally:
            self._release()

    def abandon(self) -> None:
        """Delete what was written, and leave the old tree as it was; do nothing after the end."""
        if self._lock:
            delete(self.beside)
            self._release()

    def _release(self) -> None:
        if self._lock:
            self._lock.release()
            self._lock = None

    def _take_after_the_old(self, *, while_writing: bool) -> None:
        """Give the new folder the permissions of the old, but let us write while we must."""
        if not self.target.is_dir():
            return
        old = self.target.stat()
        mode = stat.S_IMODE(old.st_mode)
        with suppress(OSError):  # attributes that only this system has, such as access lists
            shutil.copystat(self.target, self.beside)
        if hasattr(os, "chown"):
            with suppress(PermissionError):
                os.chown(self.beside, -1, old.st_gid)
                os.chown(self.beside, old.st_uid, -1)
        with suppress(PermissionError):
            self.beside.chmod(mode | stat.S_IRWXU if while_writing else mode)


@contextmanager
def replacing(target: Path, sources: Iterable[Path] = ()) -> Iterator[Path]:
    """Yield a folder to write into, which takes the target's place at the end.

    If anything is raised meanwhile, the target stays as it was. Raises SwapError where the target
    can't be replaced, and in place of an error of the system about space or permissions.
    """
    swap = Swap(target, sources)
    try:
        yield swap.beside
    except OSError as error:
        swap.abandon()
        if is_of_the_disk(error, swap.beside):
            raise in_words(error, swap.target) from error
        raise
    except BaseException:
        swap.abandon()
        raise
    swap.swap()


def heal(target: Path) -> None:
    """Put the old tree back if a build was killed in the one moment when it was not in its place.

    Nothing is done while a build is under way, which puts a tree there itself. Raises SwapError if
    the tree can't be put back.
    """
    folder = target.resolve()
    try:
        if not folder.parent.is_dir() or not waits(folder):
            return
        lock = Lock(lock_of(folder))
        try:
            put_back(folder)
        finally:
            lock.release()
    except HeldError:
        return
    except OSError as error:
        raise in_words(error, folder) from error


def _swapped(target: Path, beside: Path) -> Path | None:
    """Put a tree in place; return where the old one is then, if there was one."""
    if not os.path.lexists(target):
        beside.rename(target)
        return None
    if exchange.exchanged(beside, target):
        return beside
    old = old_beside(target)
    try:
        target.rename(old)
        beside.rename(target)
    except BaseException:
        if not os.path.lexists(target):
            old.rename(target)
        raise
    try:  # a tree that is being deleted must not be called old: half of it could be put back
        return old.rename(beside)
    except OSError:
        return old
