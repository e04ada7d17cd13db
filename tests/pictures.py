"""Take the pictures of the site that the README shows: `python tests/pictures.py`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from conftest import REPOSITORY, build_folder
from real_browser import find_browser, launched, served

PICTURES = {
    "home.png": ("", 1280, 1180),
    "review-narrow.png": ("reviews/barnsley-2017/leadership/", 320, 900),
}
"""By file name: the page, and the width and height of the window in CSS pixels."""


def main() -> int:
    """Build the demonstration site and write its pictures to `docs/guide/images/`."""
    executable = find_browser()
    if executable is None:
        print("No browser found on this machine.")
        return 1
    folder = REPOSITORY / "docs" / "guide" / "images"
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as built:
        site = build_folder(REPOSITORY, Path(built) / "site")
        with served(site.folder, {}) as address, launched(executable) as browser:
            for name, (url, width, height) in PICTURES.items():
                page = browser.new_page(viewport={"width": width, "height": height})
                page.goto(f"{address}/{url}")
                page.screenshot(path=folder / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
