"""Where `mkdocs serve` shows the site."""

from __future__ import annotations

import errno
import socket

from mkdocs.exceptions import Abort

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
