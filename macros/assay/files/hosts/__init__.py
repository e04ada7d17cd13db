"""What each kind of host is told about the site, in its own form. All forms are always written.

To add one: a module with a function of what is told, and its name below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from assay.files.file import File
from assay.files.hosts.apache import apache
from assay.files.hosts.iis import iis
from assay.files.hosts.nginx import nginx
from assay.files.hosts.static import static
from assay.files.hosts.told import Told, told_of
from assay.macros.view import View
from assay.pages.page import Page

__all__ = ["hosts"]

Host: TypeAlias = Callable[[Told], Iterator[File]]

HOSTS: tuple[Host, ...] = (apache, iis, nginx, static)


def hosts(pages: tuple[Page, ...], view: View) -> Iterator[File]:
    """Yield the files that web servers and hosts of static files read."""
    told = told_of(pages, view)
    for host in HOSTS:
        yield from host(told)
