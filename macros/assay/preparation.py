"""The whole way from an author's files to a site, as a list."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from assay.checks import Checked, problems_of
from assay.library import Library, link
from assay.macros import expand
from assay.macros.view import View
from assay.model.kinds import identify
from assay.model.validation import validate
from assay.pages import compose
from assay.problems import AuthorError, Report
from assay.prose import Hidden, Prose, Shared
from assay.publication import Publication, Shown, Withheld, changes_to_come, publish, without_unused
from assay.settings import Settings
from assay.site import Site, path_of
from assay.source.identity import ATTACHMENT
from assay.source.reading import read_all
from assay.theme import Theme
from assay.urls import url_of


def prepare(settings: Settings) -> Site:
    """Return the site that a folder of files makes.

    Everything is read, linked, checked and rendered first as its authors see it, drafts included,
    and then once more as the public sees it, if that is less. With `for_authors`, it is the first
    that is returned. Raises AuthorError with every problem
    of every file; nothing has been written by then.
    """
    report = Report()
    theme = Theme(settings.look)
    report.extend(theme.problems())
    sources, unreadable, excluded = read_all(settings.folders, settings.held_back, identify, report)
    attachments = [source for source in sources if source.identity.kind == ATTACHMENT]
    files = [source for source in sources if source.identity.kind != ATTACHMENT]
    read = (validate(source, report, unreadable) for source in files)
    validated = tuple(filter(None, read))
    to_come = changes_to_come(validated, settings.now)
    everything = Publication(validated, tuple(attachments), (), to_come)
    found = {*(source.file for source in sources), *(problem.place.file for problem in report)}
    found.update(excluded)
    library = link(validated, report, settings.on, unreadable)
    try:
        site = editorial = _compose(settings, theme, library, everything, found, Hidden(), report)
        if not report.errors:
            publication = publish(validated, attachments, settings.now)
            if publication != everything:
                site = _public(settings, theme, editorial, publication, found, report)
        if settings.for_authors:
            site = _for_authors(editorial, site.publication)
    except AuthorError as broken:  # a template of the site's own: no page can be trusted
        report.extend(broken.report)
    if report.errors:
        raise AuthorError(report)
    out = [Withheld(file, "", "exclude_docs in mkdocs.yml") for file in excluded]
    return site.annotated(report.warnings, out)


def _for_authors(editorial: Site, public: Publication) -> Site:
    """Return what authors see of a site, with what of it the public does not see, and why."""
    held_back = dict.fromkeys(public.partly, "") | {
        held.file: held.reason for held in public.withheld
    }
    view = replace(editorial.view, held_back=held_back)
    publication = replace(editorial.publication, withheld=public.withheld, partly=public.partly)
    return replace(editorial, view=view, publication=publication)


def _public(
    settings: Settings,
    theme: Theme,
    editorial: Site,
    publication: Publication,
    found: Collection[str],
    report: Report,
) -> Site:
    """Return what the public sees of a site without problems.

    What it leaves out is absent for a reason that is known; what leads there all the same is a
    problem of the text that does.
    """
    absent = [*(withheld.address for withheld in publication.withheld), *publication.gone]
    library = link(publication.records, report, settings.on, absent)
    hidden = Hidden(
        frozenset(editorial.by_url),
        frozenset(url_of(public.record) for public in publication.records if public.record.is_stub),
        editorial.shown,
        is_any=True,
    )
    site = _compose(settings, theme, library, publication, found, hidden, report)
    return replace(site, unseen=frozenset(editorial.by_source) - site.by_source.keys())


def _compose(
    settings: Settings,
    theme: Theme,
    library: Library,
    publication: Publication,
    found: Collection[str],
    hidden: Hidden,
    report: Report,
) -> Site:
    """Return the site of a library, after rendering every text and checking everything."""
    pages = tuple(compose(library, settings.extensions.page_types))
    attachments = {attachment.file: path_of(attachment) for attachment in publication.attachments}
    shared = Shared(
        library,
        report,
        files={**{record.file: url_of(record) for record in library.records()}, **attachments},
        urls=frozenset(page.url for page in pages),
        found=frozenset(found),
        hidden=hidden,
        expand=lambda call, record: expand(call, view.at(record)),
    )
    prose = Prose(shared, settings.markdown_extensions, settings.markdown_configs)
    view = View(library, prose, theme.templates, settings)
    texts = {url_of(record): prose.text(record) for record in library.records()}
    used = frozenset(file for text in texts.values() for file in text.files)
    by_site = {file for file, path in attachments.items() if path in settings.own_files}
    published = without_unused(publication, Shown(used, hidden.files | used, by_site))
    site = Site(pages, view, theme, published, len(found), shown=used)
    checked = Checked(
        library,
        settings,
        pages,
        {path: file for file, path in attachments.items()},
        tuple(link for text in texts.values() for link in text.links),
        {url: text.anchors for url, text in texts.items()},
        site.anchors_on,
        by_public=hidden.is_any,
    )
    report.extend(problems_of(checked))
    return site
