"""A new tree takes the place of an old one whole, or not at all, whatever happens meanwhile."""

import errno
import json
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from assay.engines.swap import Swap, SwapError, exchange, heal, replacing, stays_instead
from assay.verify import MANIFEST, manifest_of

on_posix = pytest.mark.skipif(
    os.name == "nt", reason="permissions, links and open files as on POSIX"
)
with_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes as on POSIX")

OLD = {"index.html": "old", "a/index.html": "old", "a/b/c.txt": "old"}
NEW = {"index.html": "new", "a/index.html": "new", "d/e.txt": "new"}


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def files_of(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def write_and_raise(site, error):
    with replacing(site) as beside:
        write(beside, NEW)
        raise error


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture(params=["in one step", "in two"])
def site(request, tmp_path, monkeypatch):
    """A folder with the old tree; in a second run, on a system that swaps in two steps."""
    if request.param == "in two":
        monkeypatch.setattr(exchange, "exchanged", lambda *_: False)
    folder = tmp_path / "site"
    write(folder, OLD)
    return folder


def test_a_new_tree_takes_the_place_of_the_old(site):
    with replacing(site) as beside:
        write(beside, NEW)
        assert files_of(site) == OLD
        assert beside.parent == site.parent
    assert files_of(site) == NEW
    assert names_in(site.parent) == ["site"]


def test_a_tree_can_be_begun_in_one_place_and_finished_in_another(site):
    begun = Swap(site)
    write(begun.beside, NEW)
    begun.swap()
    begun.abandon()
    assert files_of(site) == NEW
    assert names_in(site.parent) == ["site"]


def test_what_is_abandoned_leaves_everything_as_it_was(site):
    begun = Swap(site)
    write(begun.beside, NEW)
    begun.abandon()
    begun.abandon()
    with pytest.raises(ValueError, match="ended"):
        begun.swap()
    assert files_of(site) == OLD
    assert names_in(site.parent) == ["site"]


@pytest.mark.parametrize("error", [ValueError("no"), KeyboardInterrupt(), SystemExit(1)])
def test_whatever_is_raised_leaves_everything_as_it_was(site, error):
    with pytest.raises(type(error)):
        write_and_raise(site, error)
    assert files_of(site) == OLD
    assert names_in(site.parent) == ["site"]


def test_the_first_tree_needs_no_old_one_and_no_folder_around_it(tmp_path):
    with replacing(tmp_path / "var" / "www" / "site") as beside:
        write(beside, NEW)
    assert files_of(tmp_path / "var" / "www" / "site") == NEW
    assert names_in(tmp_path / "var" / "www") == ["site"]


def test_a_tree_that_vanished_meanwhile_is_written_anew(site):
    with replacing(site) as beside:
        write(beside, NEW)
        site.rename(site.with_name("elsewhere"))
    assert files_of(site) == NEW


@on_posix
def test_a_link_stays_and_what_it_leads_to_is_replaced(site):
    link = site.with_name("current")
    link.symlink_to(site, target_is_directory=True)
    with replacing(link) as beside:
        write(beside, NEW)
    assert link.is_symlink()
    assert files_of(site) == NEW


@on_posix
def test_a_link_to_nothing_yet_is_followed(tmp_path):
    (tmp_path / "current").symlink_to(tmp_path / "releases" / "1", target_is_directory=True)
    with replacing(tmp_path / "current") as beside:
        write(beside, NEW)
    assert files_of(tmp_path / "releases" / "1") == NEW


@pytest.mark.parametrize("relative", ["site", "./site/", "x/../site", "../{}/site"])
def test_a_relative_path_is_that_of_where_the_build_began(site, monkeypatch, relative):
    (site.parent / "x").mkdir()
    monkeypatch.chdir(site.parent)
    begun = Swap(Path(relative.format(site.parent.name)))
    write(begun.beside, NEW)
    monkeypatch.chdir("x")
    begun.swap()
    assert files_of(site) == NEW


@pytest.mark.skipif(os.name == "nt", reason="permissions as POSIX has them")
@pytest.mark.parametrize("mode", [0o755, 0o750, 0o2775, 0o555])
def test_the_folder_keeps_its_permissions(site, mode):
    site.chmod(mode)
    with replacing(site) as beside:
        write(beside, NEW)
    assert site.stat().st_mode & 0o7777 == mode
    assert files_of(site) == NEW


def test_read_only_folders_in_the_old_tree_are_deleted_with_it(site):
    (site / "a" / "b").chmod(0o555)
    (site / "a").chmod(0o555)
    with replacing(site) as beside:
        write(beside, NEW)
    assert names_in(site.parent) == ["site"]


def test_hidden_files_stay(site):
    write(site, {".htaccess": "old", ".well-known/a.txt": "old", ".nojekyll": "old"})
    with replacing(site) as beside:
        write(beside, {**NEW, ".nojekyll": "new"})
    kept = {".htaccess": "old", ".well-known/a.txt": "old", ".nojekyll": "old"}
    assert files_of(site) == {**NEW, **kept}


HIDDEN = [
    # what the last build made, what is there now, what this build makes, and what is there then
    ("built", "built", None, None),
    ("built", "built", "newer", "newer"),
    ("built", "changed by hand", "newer", "changed by hand"),
    ("built", "changed by hand", None, "changed by hand"),
    (None, "by hand", "newer", "by hand"),
    (None, "by hand", None, "by hand"),
]


@pytest.mark.parametrize(("built", "now", "newer", "then"), HIDDEN)
@pytest.mark.parametrize("path", [".htaccess", ".well-known/security.txt"])
def test_what_a_build_made_gives_way_and_what_was_put_there_by_hand_stays(
    site, path, built, now, newer, then
):
    write(site, {path: built} if built else {})
    write(site, {MANIFEST: manifest_of(site)})
    write(site, {path: now, ".well-known/by-hand.txt": "kept"})
    with replacing(site) as beside:
        write(beside, {**NEW, path: newer} if newer else NEW)
        stays = stays_instead(site, beside)
    kept = {**NEW, ".well-known/by-hand.txt": "kept"}
    assert files_of(site) == ({**kept, path: then} if then else kept)
    assert stays == ([path] if newer and then != newer else [])


@on_posix
def test_whatever_hides_at_the_top_does_not_stop_a_build(site):
    (site / ".well-known").symlink_to(site.parent / "elsewhere")
    os.mkfifo(site / ".pipe")
    (site / ".htaccess").mkdir()
    write(site, {".htaccess/inside": "kept", ".file": "kept"})
    with replacing(site) as beside:
        write(
            beside, {**NEW, ".well-known/security.txt": "new", ".htaccess": "new", ".file/a": "new"}
        )
    assert (site / ".well-known").is_symlink()
    assert (site / ".htaccess" / "inside").read_text() == "kept"
    assert (site / ".file").read_text() == "kept"
    assert not (site / ".pipe").exists()


@on_posix
def test_a_file_that_a_server_has_open_is_read_to_its_end(site):
    with (site / "index.html").open(encoding="utf-8") as served:
        with replacing(site) as beside:
            write(beside, NEW)
        assert served.read() == "old"


REFUSED = [
    ("site/mkdocs.yml", "site", "holds `mkdocs.yml`"),
    ("site/.git/config", "site", "holds `.git`"),
    ("file", "file", "is a file"),
    ("work/here/x", "work", "this was started in"),
    ("work/here/x", "work/here", "this was started in"),
    ("work/here/x", ".", "this was started in"),
    ("home/me/x", "home", "your home folder is"),
]


@pytest.mark.parametrize(("file", "target", "message"), REFUSED)
def test_what_is_no_built_site_is_never_replaced(tmp_path, monkeypatch, file, target, message):
    write(tmp_path, {"work/here/x": "x", "home/me/x": "x", file: "precious"})
    monkeypatch.chdir(tmp_path / "work" / "here")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "home" / "me"))
    before = files_of(tmp_path)
    with pytest.raises(SwapError, match=message):
        Swap(tmp_path / target)
    assert files_of(tmp_path) == before


def test_the_whole_disk_is_never_replaced():
    with pytest.raises(SwapError, match="Build into a folder of its own"):
        Swap(Path(Path.cwd().anchor))


@on_posix
def test_a_link_in_a_circle_is_told(tmp_path):
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    with pytest.raises(SwapError, match="in a circle"):
        Swap(tmp_path / "one")


def test_what_becomes_a_source_folder_meanwhile_is_not_replaced(site):
    begun = Swap(site)
    write(site, {"mkdocs.yml": "precious"})
    with pytest.raises(SwapError, match=r"holds `mkdocs\.yml`"):
        begun.swap()
    assert files_of(site) == {**OLD, "mkdocs.yml": "precious"}
    assert names_in(site.parent) == ["site"]


def test_a_mount_point_is_told_before_anything_is_written(site, monkeypatch):
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path) == site)
    with pytest.raises(SwapError, match=r"mount point .* Build into a folder inside it"):
        Swap(site)


WHILE_WRITING = [
    (errno.ENOSPC, "no space left .* Make room"),
    (errno.EDQUOT, "no space left .* Make room"),
    (errno.EFBIG, "no space left .* Make room"),
]


@pytest.mark.parametrize(("number", "message"), WHILE_WRITING)
def test_a_full_disk_leaves_the_old_tree_and_is_told(site, number, message):
    with pytest.raises(SwapError, match=message):
        write_and_raise(site, OSError(number, os.strerror(number)))
    assert files_of(site) == OLD
    assert names_in(site.parent) == ["site"]


def test_a_file_that_the_system_cuts_off_leaves_the_old_tree(site):
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, limits[1]))
        with pytest.raises(SwapError, match="no space left"), replacing(site) as beside:
            write(beside, {**NEW, "large.txt": "x" * 100_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert files_of(site) == OLD
    assert names_in(site.parent) == ["site"]


def test_an_error_about_another_folder_stays_what_it_is(site):
    with pytest.raises(FileNotFoundError), replacing(site):
        (site.parent / "gone").read_text(encoding="utf-8")
    with pytest.raises(PermissionError):
        write_and_raise(site, PermissionError(errno.EACCES, "no", str(site.parent / "source.md")))
    assert files_of(site) == OLD


IN_THE_WAY = [
    (errno.EBUSY, "mount point"),
    (errno.EXDEV, "mount point"),
    (errno.EACCES, "allow writing there"),
    (errno.EIO, "could not be replaced: "),
]


@pytest.mark.parametrize(("number", "message"), IN_THE_WAY)
def test_what_stops_the_swap_leaves_the_old_tree_and_is_told(site, monkeypatch, number, message):
    def refuse(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(exchange, "exchanged", refuse)
    with pytest.raises(SwapError, match=message), replacing(site) as beside:
        write(beside, NEW)
    assert files_of(site) == OLD
    assert names_in(site.parent) == ["site"]


def test_the_old_tree_comes_back_if_the_new_one_cannot_follow_it(tmp_path, monkeypatch):
    site = tmp_path / "site"
    write(site, OLD)
    rename = Path.rename

    def fail_for_the_new(self, target):
        if ".new-" in self.name:
            raise OSError(errno.EIO, "no")
        return rename(self, target)

    monkeypatch.setattr(exchange, "exchanged", lambda *_: False)
    monkeypatch.setattr(Path, "rename", fail_for_the_new)
    with pytest.raises(SwapError), replacing(site) as beside:
        write(beside, NEW)
    assert files_of(site) == OLD
    assert names_in(tmp_path) == ["site"]


@with_fork
@pytest.mark.parametrize("begins", [Swap, heal])
def test_a_folder_that_cannot_be_written_to_is_told_before_anything_is_written(begins):
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "www", {".site.old-0123abcd/index.html": "old"})
        Path(folder).chmod(0o755)
        Path(folder, "www").chmod(0o555)
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            if os.getuid() == 0:
                os.setgroups([])
                os.setuid(65534)
            try:
                begins(Path(folder, "www", "site"))
            except SwapError as error:
                os.write(writing, str(error).encode())
            finally:
                os._exit(0)
        os.close(writing)
        os.waitpid(child, 0)
        with os.fdopen(reading, encoding="utf-8") as said:
            assert f"in `{Path(folder).resolve()}/www`: allow writing there" in said.read()
        Path(folder, "www").chmod(0o755)


def test_two_builds_at_once_do_not_mix(site):
    first = Swap(site)
    write(first.beside, NEW)
    with pytest.raises(SwapError, match=r"Another build into .* is under way"):
        Swap(site)
    heal(site)
    assert files_of(first.beside) == NEW
    first.swap()
    with replacing(site) as beside:
        write(beside, OLD)
    assert files_of(site) == OLD


def test_builds_into_two_folders_do_not_hinder_each_other(site):
    with replacing(site) as one, replacing(site.with_name("site2")) as other:
        write(one, NEW)
        write(other, NEW)
    assert names_in(site.parent) == ["site", "site2"]


def test_builds_that_wait_for_one_another_all_get_their_turn(site):
    def build():
        for _ in range(20):
            while True:
                try:
                    with replacing(site) as beside:
                        write(beside, NEW)
                    break
                except SwapError as error:
                    if "under way" not in str(error):
                        failed.append(str(error))
                        return

    failed = []
    threads = [threading.Thread(target=build) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert files_of(site) == NEW
    assert names_in(site.parent) == ["site"]


def test_what_a_killed_build_left_is_deleted_and_nothing_else(site):
    left = {".site.new-0123abcd/a": "", ".site.old-0123abcd/a": "", ".site.lock": ""}
    others = {".site.new-mine/a": "", ".site.old-0123abcd.zip": "", ".site2.new-0123abcd/a": ""}
    write(site.parent, {**left, **others})
    with replacing(site) as beside:
        write(beside, NEW)
    kept = [".site.new-mine", ".site.old-0123abcd.zip", ".site2.new-0123abcd", "site"]
    assert names_in(site.parent) == kept


def test_an_old_tree_that_a_killed_build_took_away_is_put_back(site):
    site.rename(site.with_name(".site.old-0123abcd"))
    heal(site)
    assert files_of(site) == OLD
    heal(site)
    assert names_in(site.parent) == ["site"]


def test_healing_does_nothing_where_nothing_is(tmp_path):
    heal(tmp_path / "site")
    heal(tmp_path / "gone" / "site")
    assert names_in(tmp_path) == []


KILLED = """
import json, os, shutil, signal, sys, time
from pathlib import Path
from assay.engines.swap import exchange, heal, replacing

folder, how, where, count = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
site = folder / "site"
if how == "in two":
    exchange.exchanged = lambda *_: False

def build(version, files=count):
    with replacing(site) as beside:
        (beside / "index.html").write_text("")
        for n in range(files):
            path = beside / f"{n % 20}" / f"{n}.html"
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"{version} {n}")

def state():
    if not site.exists():
        return "gone"
    told = [path.read_text().split() for path in site.rglob("*/*.html")]
    for version, files in (("old", count + 3), ("new", count)):
        if sorted(map(tuple, told)) == sorted((version, str(n)) for n in range(files)):
            return version
    return "mixed"

STEPS = ("os.", "shutil.", "ctypes.", "fcntl.")

def kill_at(step):
    taken = 0
    def hook(event, arguments):
        nonlocal taken
        if event.startswith(STEPS) or (event == "open" and str(folder) in str(arguments[0])):
            taken += 1
            if taken == step:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(hook)

def killed(step=None, after=None):
    child = os.fork()
    if not child:
        if step:
            kill_at(step)
        build("new")
        os._exit(0)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])

def outcome():
    at_once = state()
    heal(site)
    healed = state()
    build("old", count + 3)
    return at_once, healed, state(), sorted(path.name for path in folder.iterdir())

outcomes = []
build("old", count + 3)
if where == "at each step":
    step = 1
    while killed(step=step):
        outcomes.append(outcome())
        step += 1
else:
    begun = time.monotonic()
    build("old", count + 3)
    whole = time.monotonic() - begun
    for n in range(30):
        killed(after=whole * n / 25)
        outcomes.append(outcome())
print(json.dumps(outcomes))
"""


@with_fork
@pytest.mark.parametrize("how", ["in one step", "in two"])
@pytest.mark.parametrize(("where", "count"), [("at each step", 4), ("at any time", 200)])
def test_a_build_that_is_killed_leaves_a_whole_tree(tmp_path, how, where, count):
    command = [sys.executable, "-c", KILLED, str(tmp_path), how, where, str(count)]
    told = subprocess.run(command, capture_output=True, check=True, text=True, timeout=120)
    outcomes = json.loads(told.stdout)
    assert len(outcomes) >= 30
    at_once = {one[0] for one in outcomes}
    assert at_once <= {"old", "new", "gone"}
    if where == "at each step":
        assert at_once >= {"old", "new"}
    if exchange_works(tmp_path) and how == "in one step":
        assert "gone" not in at_once
    for one, healed, after, beside in outcomes:
        assert healed == ("old" if one == "gone" else one)
        assert (after, beside) == ("old", ["site"])


def exchange_works(folder):
    one, other = folder / "one", folder / "other"
    one.mkdir()
    other.mkdir()
    return exchange.exchanged(one, other)


@with_fork
def test_a_moment_without_a_tree_is_met_and_mended(tmp_path):
    command = [sys.executable, "-c", KILLED, str(tmp_path), "in two", "at each step", "1"]
    told = subprocess.run(command, capture_output=True, check=True, text=True, timeout=120)
    assert ["gone", "old"] in [one[:2] for one in json.loads(told.stdout)]


def test_whoever_looks_always_finds_a_tree(tmp_path):
    if not exchange_works(tmp_path):
        pytest.skip("this system swaps in two steps")
    site = tmp_path / "site"
    write(site, OLD)
    ended = threading.Event()
    missed = []

    def look():
        while not ended.is_set():
            if not (site / "index.html").exists():
                missed.append(1)

    looking = threading.Thread(target=look)
    looking.start()
    for _ in range(100):
        with replacing(site) as beside:
            write(beside, NEW)
    ended.set()
    looking.join()
    assert missed == []
