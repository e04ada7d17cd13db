"""Measures how long Assay and stock MkDocs with Material take to build the same pages.

    python tests/bench/run.py --reviews 20 200 1000 --repeat 3

Each build is cold: a fresh process, an empty folder, no cache. The two take turns. Before anything
is reported, both sites are compared: the same pages, nearly the same words. The result is a table
in Markdown. Peak memory is measured where the system tells it, which Windows does not.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
ENGINES = ("assay", "stock")


@dataclass(frozen=True)
class Build:
    """One build: its wall time and processor time in seconds and its peak memory in megabytes."""

    seconds: float
    processor: float | None = None
    megabytes: float | None = None


@dataclass
class Size:
    """A library's size, and every build of it by engine."""

    reviews: int
    pages: int = 0
    builds: dict[str, list[Build]] = field(
        default_factory=lambda: {engine: [] for engine in ENGINES}
    )

    def median(self, engine: str, what: str = "seconds") -> float | None:
        """Return the median of what was measured, or none where it can't be."""
        values = [getattr(build, what) for build in self.builds[engine]]
        return None if None in values else statistics.median(values)

    def per_page(self, engine: str, what: str = "seconds") -> float | None:
        """Return the milliseconds that a page takes, or none where that can't be measured."""
        seconds = self.median(engine, what)
        return None if seconds is None else 1000 * seconds / self.pages


def measure(reviews: int, folder: Path, repeat: int, *, search: bool = True) -> Size:
    """Build a library and its plain twin in turn, and make sure that they are the same."""
    sources = {engine: folder / engine for engine in ENGINES}
    sites = {engine: folder / f"{engine}-site" for engine in ENGINES}
    for source in sources.values():
        shutil.rmtree(source, ignore_errors=True)
    run("generate.py", sources["assay"], "--reviews", reviews)
    run("plain.py", sources["assay"], sources["stock"], *([] if search else ["--without-search"]))
    size = Size(reviews)
    for turn in range(repeat):
        for engine in ENGINES:
            shutil.rmtree(sites[engine], ignore_errors=True)
            shutil.rmtree(sources[engine] / ".cache", ignore_errors=True)
            size.builds[engine].append(build(sources[engine], sites[engine]))
            took = size.builds[engine][-1].seconds
            say(f"{reviews} reviews, {engine}, build {turn + 1}: {took:.1f} s")
    size.pages = int(run("same.py", sites["assay"], sites["stock"]))
    return size


def build(source: Path, site: Path) -> Build:
    """Build a site in a fresh process, and return what that took."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", "mkdocs.yml"]
    begin = time.perf_counter()
    process = subprocess.Popen(
        [*command, "--site-dir", str(site)],
        cwd=source,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    if not hasattr(os, "wait4"):
        code, used = process.wait(), None
    else:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = code = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - begin
    if code:
        sys.exit(f"the build in {source} failed")
    if used is None:
        return Build(seconds)
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Build(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def run(script: str, *arguments: object) -> str:
    """Run a script of this folder in a process of its own, so that this one stays small.

    A child's peak memory is never told as less than what its parent had when it was started.
    """
    command = [sys.executable, str(HERE / script), *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        sys.exit(f"{script} failed")
    return done.stdout


def table(sizes: Sequence[Size]) -> str:
    """Return the measurements as a table in Markdown, and below it how they grow."""
    lines = [
        "| Reviews | Pages | Assay | Stock | Assay / stock | Assay, ms per page "
        "| Stock, ms per page | Assay, memory | Stock, memory |",
        "| --: | --: | --: | --: | --: | --: | --: | --: | --: |",
    ]
    for size in sizes:
        ours, theirs = (size.median(engine) or 0 for engine in ENGINES)
        cells = [
            f"{size.reviews:,}",
            f"{size.pages:,}",
            f"{ours:.1f} s",
            f"{theirs:.1f} s",
            f"{ours / theirs:.2f}",
            *(f"{size.per_page(engine):.1f}" for engine in ENGINES),
            *(megabytes(size.median(engine, "megabytes")) for engine in ENGINES),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join([*lines, "", *notes(sizes)])


def notes(sizes: Sequence[Size]) -> list[str]:
    """Return what the table does not show: growth, processor time, and the machine."""
    lines = []
    if len(sizes) > 1:
        small, large = sorted(sizes, key=lambda size: size.reviews)[-2:]
        between = f"per page, {large.reviews:,} reviews to {small.reviews:,}"
        for name, what in (("Time", "seconds"), ("Processor time", "processor")):
            ratios = [
                f"{engine} {after / before:.2f}"
                for engine in ENGINES
                if (after := large.per_page(engine, what))
                and (before := small.per_page(engine, what))
            ]
            if ratios:
                lines.append(f"- {name} {between}: {', '.join(ratios)}.")
    for size in sizes:
        ours, theirs = (size.median(engine, "processor") for engine in ENGINES)
        if ours and theirs:
            ratio = f"Assay {ours:.1f} s, stock {theirs:.1f} s, ratio {ours / theirs:.2f}"
            lines.append(f"- Processor time with {size.reviews:,} reviews: {ratio}.")
    machine = f"{platform.system()}, {platform.machine()}, Python {platform.python_version()}"
    lines.append(f"- Machine: {os.cpu_count()} processors, {machine}.")
    return lines


def megabytes(value: float | None) -> str:
    """Return an amount of memory in words."""
    return "not measured" if value is None else f"{value:,.0f} MB"


def say(words: str) -> None:
    """Tell whoever waits how far it has come, apart from the result."""
    print(words, file=sys.stderr, flush=True)


def main() -> None:
    """Measure the sizes that the command line names."""
    parser = argparse.ArgumentParser(description="Compare Assay's builds with stock MkDocs.")
    add = parser.add_argument
    add("--reviews", type=int, nargs="+", default=[20, 200, 1000], help="sizes of the library")
    add("--repeat", type=int, default=3, help="builds of each kind; medians are shown")
    add("--folder", type=Path, help="keep sources and sites here")
    add("--without-search", action="store_true", help="let stock leave out its search index")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        sizes = [
            measure(reviews, folder / str(reviews), given.repeat, search=not given.without_search)
            for reviews in given.reviews
        ]
    print(table(sizes))


if __name__ == "__main__":
    main()
