"""The masthead's menu: the site's own, or the one that a publisher writes."""

import pytest
from conftest import CONFIG, article_with

NAV = """
nav:
  - Start: index.md
  - About: about.md
  - reviews/index.md
  - More:
      - Whole domains: ./domains/index.md
      - Other & "own": 'https://x.example/?a=1&b="2"'
"""


@pytest.fixture
def menu(written_site):
    """Return the site with the publisher's own menu, and the menu's links on its home page."""
    files = {
        "mkdocs.yml": CONFIG + NAV,
        "docs/about.md": article_with("x").replace("About", "About this site and who makes it"),
    }
    site = written_site(files)
    return site, site.page("").find("nav", id="site-menu").find_all("a")


def test_a_menu_has_the_titles_that_the_publisher_gave(menu):
    site, links = menu
    assert [(one.get_text(), one["href"]) for one in links] == [
        ("Start", "."),
        ("About", "about/"),
        ("Reviews", "reviews/"),
        ("Whole domains", "domains/"),
        ('Other & "own"', 'https://x.example/?a=1&b="2"'),
    ]
    assert site.page("about/").h1.get_text() == "About this site and who makes it"


def test_an_address_in_the_menu_is_written_as_html(menu):
    site, _ = menu
    assert "https://x.example/?a=1&amp;b=&#34;2&#34;" in site.html("")


def test_without_one_the_menu_is_what_members_browse_by(build_site):
    links = build_site({}).page("").find("nav", id="site-menu").find_all("a")
    titles = [one.get_text() for one in links]
    assert titles[:3] == ["Reviews", "Domains", "Recommendations"]
    assert "Privacy" not in titles


def test_without_mkdocs_the_menu_is_the_same(build_site):
    files = {"mkdocs.yml": CONFIG + NAV, "docs/about.md": article_with("x")}
    for url, root in (("", "./"), ("about/", "../")):
        links = build_site(files).page(url).find("nav", id="site-menu").find_all("a")
        assert [(one.get_text(), one["href"].removeprefix("../")) for one in links] == [
            ("Start", root.removeprefix("../")),
            ("About", "about/"),
            ("Reviews", "reviews/"),
            ("Whole domains", "domains/"),
            ('Other & "own"', 'https://x.example/?a=1&b="2"'),
        ]
