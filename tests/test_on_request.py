"""A page is made when somebody asks for it, and never a second time."""

from assay.engines.on_request import OnRequest


def test_a_page_is_made_once_and_only_when_it_is_asked_for(tmp_path):
    made = []
    waiting = OnRequest()
    pages = {f"{n}/index.html": lambda n=n: made.append(n) or f"Page {n}".encode() for n in (1, 2)}
    with waiting.lock:
        waiting.replace(tmp_path, pages)
    assert made == []
    assert waiting.make("2/index.html")
    assert (tmp_path / "2" / "index.html").read_text() == "Page 2"
    assert not waiting.make("2/index.html")
    assert not waiting.make("nowhere/index.html")
    assert not waiting.make("../2/index.html")
    assert made == [2]


def test_the_pages_of_a_former_site_wait_no_more(tmp_path):
    waiting = OnRequest()
    with waiting.lock:
        waiting.replace(tmp_path / "old", {"a/index.html": lambda: b"old"})
        waiting.replace(tmp_path / "new", {"b/index.html": lambda: b"new"})
    assert not waiting.make("a/index.html")
    assert waiting.make("b/index.html")
    assert [path.name for path in tmp_path.iterdir()] == ["new"]
