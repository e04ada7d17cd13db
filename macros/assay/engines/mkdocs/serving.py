"""Where `mkdocs serve` shows the site, and what it does when a rebuild fails."""

from __future__ import annotations

import errno
import logging
import socket
from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from assay.settings import Settings

_LAST_PORT = 65535


def check_address(host: str, port: int) -> None:
    """Raise Abort, which says how to choose another address, if nothing can be served at this one.

    MkDocs itself would end in a traceback after a whole build. On Windows it would not even notice
    that another program answers there.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except (OSError, OverflowError) as error:
        is_taken = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
        why = "is taken, perhaps by this site in another window" if is_taken else f"fails: {error}"
        other = port + 1 if port < _LAST_PORT else 8000
        raise Abort(
            f"The address {host}:{port} {why}. To serve the site at another one, end the command "
            f"with: -a {host if is_taken else '127.0.0.1'}:{other}"
        ) from None


def watch(settings: Settings, config: MkDocsConfig, server: LiveReloadServer | None) -> None:
    """Let `mkdocs serve` follow what a site is made of, beside what it follows itself.

    MkDocs reads its own list only at the start, and a later `mkdocs.yml` may name more.
    """
    module = settings.extensions.module
    for path in (*settings.sources, *([module] if module else [])):
        if str(path) not in config.watch:
            config.watch.append(str(path))
        if server and path.exists():
            server.watch(str(path))


def patient(
    builder: Callable[..., None], log: logging.LoggerAdapter[logging.Logger]
) -> Callable[..., None]:
    """Return a builder that tells what went wrong and leaves the last good site up.

    Whatever a builder raises would keep MkDocs' server from answering until a build succeeds.
    """

    def build(*given: object) -> None:
        try:
            builder(*given)
        except (Exception, SystemExit) as error:
            log.error("The last good site stays up until this is put right:\n%s", error)

    return build
