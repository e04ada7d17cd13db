"""Take the pictures of the site that the README and the guide show: `python tests/pictures.py`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from conftest import REPOSITORY, build_folder
from real_browser import find_browser, launched, served

PAGES = {
    "home": "",
    "review": "reviews/barnsley-2017/",
    "section": "reviews/barnsley-2017/leadership/",
    "recommendation": "reviews/barnsley-2017/recommendations/1/",
    "briefing": "councils/barnsley/briefing/",
    "domain": "domains/leadership/",
    "compare": "compare/",
    "council": "councils/barnsley/",
    "search": "search/?q=supervision",
}
"""The main pages, by the name of their picture."""

WINDOWS = {"wide": (1280, 1180), "narrow": (390, 1180)}
"""Width and height of the window, in CSS pixels."""


DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a494441"
    "54789c63f80f0001010100b138f6140000000049454e44ae426082"
)
"""A picture of one dot."""


def main() -> int:
    """Build the demonstration site and write its pictures to `docs/guide/images/`."""
    executable = find_browser()
    if executable is None:
        print("No browser found on this machine.")
        return 1
    folder = REPOSITORY / "docs" / "guide" / "images"
    folder.mkdir(exist_ok=True)
    pictures = {
        (name, window): folder / f"{name}-{window}.png" for name in PAGES for window in WINDOWS
    }
    for picture in pictures.values():
        if not picture.is_file() or not picture.stat().st_size:
            picture.write_bytes(DOT)  # the guide links to it, and a link to nothing is a problem
    with tempfile.TemporaryDirectory() as built:
        site = build_folder(REPOSITORY, Path(built) / "site")
        with served(site.folder, {}) as address, launched(executable) as browser:
            for window, (width, height) in WINDOWS.items():
                page = browser.new_page(viewport={"width": width, "height": height})
                for name, url in PAGES.items():
                    page.goto(f"{address}/{url}", wait_until="networkidle")
                    page.screenshot(path=pictures[name, window])
                page.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
