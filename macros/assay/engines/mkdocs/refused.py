"""Settings of MkDocs with which nothing may be built: something would be lost, or leak."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from assay.settings import SettingsError

_PASTING = ("pymdownx.snippets", "markdown_include.include", "mdx_include")


def refuse_mixed_folders(reviews: Path, root: Path, docs: Path) -> None:
    """Raise SettingsError unless the reviews have a folder in the site's own, apart from `docs`."""
    folder, pages = reviews.resolve(), docs.resolve()
    is_inside = root.resolve() in folder.parents
    if not is_inside or folder == pages or folder in pages.parents or pages in folder.parents:
        raise SettingsError(
            f"mkdocs.yml: the reviews can't be in `{reviews.name or reviews}`: they have a folder "
            "of their own beside mkdocs.yml, apart from `docs_dir`. Write `reviews_dir: reviews`."
        )


def refuse_other_addresses(config: MkDocsConfig) -> None:
    """Raise SettingsError where addresses would end in `.html`, which no link of Assay's does."""
    if not config.use_directory_urls:
        raise SettingsError(
            "mkdocs.yml: Assay's addresses are folders, `/reviews/`, since they are cited. Take "
            "out `use_directory_urls: false`, and any plugin that sets it, such as `offline`."
        )


def refuse_pasted_texts(config: MkDocsConfig) -> None:
    """Raise SettingsError for an extension that puts files into texts past what holds them back."""
    if found := next((name for name in _PASTING if name in config.markdown_extensions), ""):
        raise SettingsError(
            f"mkdocs.yml: `{found}` pastes files into texts, drafts and exempt texts too. Take it "
            "out of `markdown_extensions`, and link to the text."
        )
