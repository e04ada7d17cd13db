"""What lies beside a folder while it is replaced, and after a build that was killed."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import stat
from contextlib import suppress
from pathlib import Path


def lock_of(target: Path) -> Path:
    """Return where the lock of a folder is."""
    return target.with_name(f".{target.name}.lock")


def new_beside(target: Path) -> Path:
    """Return a free name for a tree that is being written, or that is to be deleted."""
    return target.with_name(f".{target.name}.new-{secrets.token_hex(4)}")


def old_beside(target: Path) -> Path:
    """Return a free name for the old tree, while the new one is not in its place yet."""
    return target.with_name(f".{target.name}.old-{secrets.token_hex(4)}")


def put_back(target: Path) -> None:
    """Put the old tree back if a build was killed after it took it away.

    Only whole trees are ever called old. To be called under the lock of the folder.
    """
    if not os.path.lexists(target):
        for old in _named(target, "old"):
            old.rename(target)
            return


def sweep(target: Path) -> None:
    """Delete what killed builds left behind. To be called under the lock of the folder."""
    for kind in ("old", "new"):
        for left in _named(target, kind):
            delete(left)


def delete(folder: Path) -> None:
    """Delete a tree; what can't be deleted stays until a later build."""
    shutil.rmtree(folder, ignore_errors=True)
    if folder.is_dir():  # it may hold read-only folders, or on Windows read-only files
        _allow(folder)
        for within, folders, files in os.walk(folder):
            for name in folders + files:
                _allow(Path(within, name))
        shutil.rmtree(folder, ignore_errors=True)


def waits(target: Path) -> bool:
    """Say whether an old tree waits to be put back."""
    return not os.path.lexists(target) and any(_named(target, "old"))


def _named(target: Path, kind: str) -> list[Path]:
    ours = re.compile(re.escape(f".{target.name}.{kind}-") + "[0-9a-f]{8}")
    return [path for path in target.parent.iterdir() if ours.fullmatch(path.name)]


def _allow(path: Path) -> None:
    if not path.is_symlink():
        with suppress(OSError):
            path.chmod(stat.S_IRWXU)
