"""Colours: those that a site chooses, the theme's own, and who the masthead says publishes it."""

import pytest
from click.testing import CliRunner

from assay.command import main
from assay.theme.colours import clearer_on, contrast, tokens_of

CONFIG = """
site_name: A site in miniature
site_url: https://example.org/
theme: {{name: material}}
plugins: [{{assay: {{as_at: 2026-11-21, {options}}}}}]
"""
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'

# The ratios that the WebAIM contrast checker and W3C's own examples give.
KNOWN = [
    ("#000000", "#ffffff", 21),
    ("#ffffff", "#ffffff", 1),
    ("#777777", "#ffffff", 4.48),
    ("#767676", "#ffffff", 4.54),
    ("#0000ff", "#ffffff", 8.59),
    ("#ff0000", "#ffffff", 4.00),
]


@pytest.mark.parametrize(("one", "other", "ratio"), KNOWN)
def test_contrast_is_as_known_in_either_order(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("grey", range(0, 256, 5))
def test_words_on_any_brand_are_readable(grey):
    for brand in (f"#{grey:02x}{grey:02x}{grey:02x}", f"#{grey:02x}80{255 - grey:02x}"):
        assert contrast(clearer_on(brand), brand) >= 4.5


TONES = ("good", "mixed", "poor", "neutral")
PAIRS = [
    *((ink, paper, 4.5) for ink in ("ink", "muted", "link") for paper in ("paper", "sheet")),
    *((f"{tone}-ink", tone, 7) for tone in TONES),
    ("on-brand", "brand", 4.5),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "paper", "enough"), PAIRS)
def test_the_themes_own_words_are_readable(ink, paper, enough, scheme):
    tokens = tokens_of(scheme)
    assert contrast(tokens[ink], tokens[paper]) >= enough


def test_the_schemes_differ_and_a_colour_without_a_dark_one_stays():
    assert tokens_of("light")["paper"] != tokens_of("dark")["paper"]
    assert tokens_of("light")["on-brand"] == tokens_of("dark")["on-brand"]


MISTAKES = {
    "a name": ("colours: {brand: red}", ["brand", "`red`", '"#14375e"']),
    "three digits": ('colours: {link: "#abc"}', ["link", "`#abc`", "six hexadecimal digits"]),
    "a number": ("colours: {brand: 123456}", ["brand", "`123456`", "in quotes"]),
    "a comment to YAML": ("colours: {brand: }", ["brand", "in quotes"]),
    "too light": ('colours: {link: "#777777"}', ["`#777777` on `#f5f6f7`", "4.13:1", "darker"]),
    "too light on the sheet alone": ('colours: {link: "#767676"}', ["on `#f5f6f7`", "darker"]),
    "too dark": ('colours: {link_dark: "#174e8b"}', ["`#174e8b`", "4.5:1", "lighter"]),
    "two at once": (
        'colours: {link: "#dddddd", link_dark: "#222222"}',
        ["`#dddddd`", "darker", "`#222222`", "lighter"],
    ),
    "several that are none": ("colours: {brand: red, link: blue}", ["`red`", "`blue`"]),
    "one that is none and one too light": (
        'colours: {brand: red, link: "#dddddd"}',
        ["`red`", "`#dddddd`"],
    ),
    "an unknown one": ('colours: {text: "#000000"}', ["text"]),
    "no logo": ("publisher: {logo: assets/logo.svg}", ["assets/logo.svg", "Put the picture"]),
    "no address": ("publisher: {url: example}", ["url"]),
}


@pytest.mark.parametrize(("options", "words"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_explained(write_site, options, words):
    root = write_site({"mkdocs.yml": CONFIG.format(options=options)})
    result = CliRunner().invoke(main, ["check", "-f", str(root / "mkdocs.yml")])
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert [word for word in words if word not in result.output] == []


def test_chosen_colours_stand_in_the_stylesheet_and_leave_the_rest(build_site):
    options = 'colours: {brand: "#ffd54a", link: "#0b5c3b"}'
    site = build_site({"mkdocs.yml": CONFIG.format(options=options)})
    css = (site.folder / "assets" / "assay.css").read_text(encoding="utf-8")
    assert "--assay-brand: #ffd54a; --assay-on-brand: #000000; --assay-link: #0b5c3b;" in css
    assert css.index("#ffd54a") > css.index("--assay-brand: #14375e")


@pytest.mark.parametrize("url", ["", "reviews/anytown-2025/"])
def test_the_masthead_and_the_footer_say_who_publishes(build_site, url):
    options = "publisher: {name: Anytown & County, url: 'https://a.example/', logo: assets/l.svg}"
    files = {"mkdocs.yml": CONFIG.format(options=options), "docs/assets/l.svg": LOGO}
    site = build_site(files)
    home = site.page(url).select_one(".masthead__home")
    assert home.get_text(" ", strip=True) == "Anytown & County A site in miniature"
    assert home.img["alt"] == ""
    assert (site.folder / url / home.img["src"]).is_file()
    link = site.page(url).select_one(".footer p a")
    assert (link["href"], link.string) == ("https://a.example/", "Anytown & County")


def test_without_a_publisher_nothing_is_said(build_site):
    page = build_site({}).page("")
    assert page.select_one(".masthead__home").get_text(strip=True) == "A site in miniature"
    assert "Published by" not in page.footer.get_text()
