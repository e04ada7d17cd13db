"""A site's own macros, page types, checks and files, from a file of Python beside `mkdocs.yml`."""

from __future__ import annotations

import sys
import traceback
from inspect import isfunction
from pathlib import Path
from types import ModuleType

from assay.macros import MACROS
from assay.macros.arguments import mistake_in
from assay.settings import Extensions, SettingsError

_NAMES = {
    "MACROS": "macros",
    "PAGE_TYPES": "page_types",
    "CHECKS": "checks",
    "FILES": "files",
}
"""What the module may define, each a tuple of functions, by what the settings call it."""


def load_extensions(path: Path, written: str) -> Extensions:
    """Return what a site's own module adds.

    It is run each time, so that `mkdocs serve` sees what changed. Raises SettingsError for one that
    is missing, fails, or adds nothing.
    """
    if not path.is_file():
        raise SettingsError(
            f"mkdocs.yml: there is no file `{written}`. `extensions` names a file of Python beside "
            "mkdocs.yml."
        )
    module = _run(path, written)
    found = {key: getattr(module, name) for name, key in _NAMES.items() if hasattr(module, name)}
    if not found:
        raise SettingsError(
            f"{written}: it adds nothing. Define {', '.join(_NAMES)} or some of them, each a tuple "
            "of functions."
        )
    for name, key in _NAMES.items():
        functions = found.get(key, ())
        if not isinstance(functions, (tuple, list)) or not all(map(isfunction, functions)):
            raise SettingsError(f"{written}: `{name}` is not a tuple of functions.")
    taken = {macro.__name__ for macro in MACROS}
    for macro in found.get("macros", ()):
        if macro.__name__ in taken:
            raise SettingsError(
                f"{written}: there is a macro `{macro.__name__}` already. Call yours otherwise."
            )
        taken.add(macro.__name__)
        if mistake := mistake_in(macro):
            raise SettingsError(f"{written}: the macro `{macro.__name__}` {mistake}")
    added = {key: tuple(functions) for key, functions in found.items()}
    return Extensions(**added, module=path)


def _run(path: Path, written: str) -> ModuleType:
    """Run the file as it is now, with its own folder to import from."""
    module = ModuleType(f"assay_extensions_{path.stem}")
    module.__file__ = str(path)
    sys.modules[module.__name__] = module  # dataclasses look their module up there
    sys.path.insert(0, str(path.parent))
    try:
        exec(compile(path.read_bytes(), str(path), "exec"), module.__dict__)
    except (Exception, SystemExit) as error:
        steps = traceback.extract_tb(error.__traceback__)
        line = next((step.lineno for step in reversed(steps) if Path(step.filename) == path), None)
        line = getattr(error, "lineno", None) or line or 1
        raise SettingsError(f"{written}:{line}: {type(error).__name__}: {error}") from error
    finally:
        sys.path.remove(str(path.parent))
    return module
