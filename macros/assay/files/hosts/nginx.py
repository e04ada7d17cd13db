"""nginx: a whole `server` block, and the two files that it includes."""

from __future__ import annotations

from collections.abc import Iterator

from assay.files.file import File
from assay.files.hosts.told import OF_SERVERS, Told

_SITE = "/srv/site"
"""Where an owner is asked to put the site; any other place is written in its stead."""

_HEADERS, _REDIRECTS = "headers.nginx.conf", "redirects.nginx.conf"

_INCLUDED = """\
# For nginx: write this inside the `server` block, with the path where the site lies.
#     include {path};
"""

_ABOUT_HEADERS = """\
# An `add_header` inside a `location` drops every header of the server around it. So a location
# that has one of its own needs this include as well.
"""

_TYPES = (
    "application/javascript application/json application/xml image/svg+xml text/css "
    "text/javascript text/plain text/xml"
)

_SERVER = """\
# For nginx: the whole `server` block. Copy it to where nginx looks, such as
# /etc/nginx/conf.d/site.conf, put the site into {folder} (or write another place everywhere in
# here), and try it with `nginx -t`. After each build, `nginx -s reload` reads what it includes.
# HTTPS is not in here, since your certificates are not: certbot adds it, or your web team does.
server {{
    listen 80;
    listen [::]:80;
    server_name {host};
    root {top};
    index index.html;
    charset utf-8;
    charset_types {types};
    server_tokens off;

    # A folder without its last stroke leads to the one with it, whatever stands in front of nginx.
    absolute_redirect off;

    include {folder}/{headers};
    include {folder}/{redirects};
    error_page 404 {not_found};

    gzip on;
    gzip_vary on;
    gzip_types {types};

    # What is withdrawn must not live on in a browser: it asks each time.
    location / {{
        try_files $uri $uri/ =404;
        expires -1;
    }}

    # Files whose name changes with what they hold.
    location ~ "{lasting}" {{
        expires 1y;
    }}

    # Nobody reads the server's own files.
    location ~ "{of_servers}" {{
        return 404;
    }}
}}
"""


def nginx(told: Told) -> Iterator[File]:
    """Yield the headers, the redirects, and the block that includes both."""
    folder = f"{_SITE}{told.root}".rstrip("/")
    sent = (
        f'# {header.why}\nadd_header {header.name} "{header.value}" always;\n'
        for header in told.headers
    )
    about = _INCLUDED.format(path=f"{folder}/{_HEADERS}") + _ABOUT_HEADERS
    yield File.of(_HEADERS, "\n".join([about, *sent]))
    rules = (f"location = {r.url} {{ return {r.status} {r.target}; }}\n" for r in told.rules)
    about = _INCLUDED.format(path=f"{folder}/{_REDIRECTS}")
    yield File.of(_REDIRECTS, "".join([about, *rules]))
    block = _SERVER.format(
        folder=folder,
        top=_SITE,
        host=told.host or "_",
        types=_TYPES,
        headers=_HEADERS,
        redirects=_REDIRECTS,
        not_found=told.not_found,
        lasting=told.lasting,
        of_servers=OF_SERVERS,
    )
    yield File.of("site.nginx.conf", block)
