"""Real web servers on this machine, with the files that a site brings for them."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest

NGINX = """\
daemon off;
pid {folder}/pid;
error_log {folder}/log;
worker_processes 1;
{user}
events {{}}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/server.conf;
}}
"""

APACHE = """\
ServerRoot {folder}
PidFile {folder}/pid
ErrorLog {folder}/log
Listen 127.0.0.1:{port}
ServerName localhost
{modules}
TypesConfig /etc/mime.types
DirectoryIndex index.html
DocumentRoot {top}
{user}
<Directory {top}>
    AllowOverride FileInfo
    Require all granted
</Directory>
"""

_APACHE_MODULES = ("mpm_event", "authz_core", "dir", "mime", "alias", "headers")


class Answer(NamedTuple):
    """What a server answers."""

    status: int
    headers: dict[str, str]
    body: str


def asked(port: int, path: str) -> Answer:
    """Ask a server on this machine for a path, and follow nothing."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    headers = {name.lower(): value for name, value in answer.getheaders()}
    body = answer.read().decode("utf-8", "replace")
    connection.close()
    return Answer(answer.status, headers, body)


@contextmanager
def nginx(site: Path, root: str) -> Iterator[int]:
    """Serve a site with its own `server` block, below `root`; give the port."""

    def settings(folder: Path, top: Path, port: int) -> list[str]:
        block = (top / root.strip("/") / "site.nginx.conf").read_text("utf-8")
        block = re.sub(r"listen 80;", f"listen 127.0.0.1:{port};", block)
        block = re.sub(r" *listen \[::\]:80;\n", "", block).replace("/srv/site", str(top))
        (folder / "server.conf").write_text(block, "utf-8")
        user = "user www-data;" if os.getuid() == 0 else ""
        (folder / "nginx.conf").write_text(NGINX.format(folder=folder, user=user), "utf-8")
        return ["-e", str(folder / "log"), "-c", str(folder / "nginx.conf")]

    with _running("nginx", settings, site, root) as port:
        yield port


@contextmanager
def apache(site: Path, root: str) -> Iterator[int]:
    """Serve a site with its own `.htaccess`, below `root`; give the port."""

    def settings(folder: Path, top: Path, port: int) -> list[str]:
        modules = Path("/usr/lib/apache2/modules")
        lines = [
            f"LoadModule {name}_module {modules}/mod_{name}.so"
            for name in _APACHE_MODULES
            if (modules / f"mod_{name}.so").is_file()
        ]
        user = "User www-data\nGroup www-data" if os.getuid() == 0 else ""
        values = {"folder": folder, "top": top, "port": port, "user": user}
        (folder / "apache.conf").write_text(APACHE.format(modules="\n".join(lines), **values))
        return ["-X", "-f", str(folder / "apache.conf")]

    with _running("apache2", settings, site, root) as port:
        yield port


SERVERS = {"nginx": nginx, "Apache": apache}


@contextmanager
def _running(
    name: str, settings: Callable[[Path, Path, int], list[str]], site: Path, root: str
) -> Iterator[int]:
    program = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
    if program is None:
        message = f"no {name} on this machine"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    with TemporaryDirectory(prefix="assay-server-") as made:
        folder, top = Path(made), Path(made, "www")
        folder.chmod(0o755)  # the server reads it as somebody else
        shutil.copytree(site, top / root.strip("/"))
        port = _free_port()
        process = subprocess.Popen([program, *settings(folder, top, port)], stderr=subprocess.PIPE)
        try:
            _wait(process, port)
            yield port
        finally:
            process.terminate()
            process.communicate(timeout=20)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(200):
        if process.poll() is not None:
            raise AssertionError(f"it has ended: {process.communicate()[1].decode()}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("it does not answer")
