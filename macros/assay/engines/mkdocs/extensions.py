"""A site's own macros, page types, checks and files, from a file of Python beside `mkdocs.yml`."""

from __future__ import annotations

import sys
import traceback
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from assay.macros import MACROS
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
        if not isinstance(functions, (tuple, list)) or not all(map(callable, functions)):
            raise SettingsError(f"{written}: `{name}` is not a tuple of functions.")
    taken = {one.__name__ for one in MACROS}
    for macro in found.get("macros", ()):
        if macro.__name__ in taken:
            raise SettingsError(
                f"{written}: Assay has a macro `{macro.__name__}` already. Call yours otherwise, "
                f"or replace the template `macros/{macro.__name__}.html`."
            )
    added = {key: tuple(functions) for key, functions in found.items()}
    return Extensions(**added, module=path)


def _run(path: Path, written: str) -> ModuleType:
    spec = spec_from_file_location(f"assay_extensions_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise SettingsError(f"mkdocs.yml: `{written}` is no file of Python.")
    module = module_from_spec(spec)
    sys.modules[module.__name__] = module  # dataclasses look their module up there
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        steps = traceback.extract_tb(error.__traceback__)
        line = next((one.lineno for one in reversed(steps) if Path(one.filename) == path), None)
        line = getattr(error, "lineno", None) or line or 1
        raise SettingsError(f"{written}:{line}: {type(error).__name__}: {error}") from error
    return module
