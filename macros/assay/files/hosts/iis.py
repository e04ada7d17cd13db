"""Microsoft's IIS: `web.config`."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from assay.files.file import File
from assay.files.hosts.told import Told

_TYPES = {
    ".avif": "image/avif",
    ".csv": "text/csv",
    ".json": "application/json",
    ".pagefind": "application/octet-stream",
    ".pf_filter": "application/octet-stream",
    ".pf_fragment": "application/octet-stream",
    ".pf_index": "application/octet-stream",
    ".pf_meta": "application/octet-stream",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""Endings that IIS may not know: it says of such a file that it is not there."""

_CONFIG = """\
<?xml version="1.0" encoding="utf-8"?>
<!-- For Microsoft's IIS, which reads it in the folder of the site. -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <httpErrors errorMode="Custom">
      <remove statusCode="404" />
      <error statusCode="404" path="{not_found}" responseMode="ExecuteURL" />
    </httpErrors>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
{headers}
      </customHeaders>
    </httpProtocol>
    <staticContent>
{types}
      <!-- What is withdrawn must not live on in a browser: it asks each time. -->
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <security>
      <requestFiltering>
        <fileExtensions>
          <remove fileExtension=".conf" />
          <add fileExtension=".conf" allowed="false" />
        </fileExtensions>
      </requestFiltering>
    </security>
  </system.webServer>
</configuration>
"""


def iis(told: Told) -> Iterator[File]:
    """Yield the one file. IIS needs a module for redirects; the pages lead on without it."""
    headers = (
        f'        <remove name="{h.name}" />\n'
        f'        <add name="{h.name}" value="{escape(h.value)}" /> <!-- {h.why} -->'
        for h in told.headers
    )
    types = (
        f'      <remove fileExtension="{ending}" />\n'
        f'      <mimeMap fileExtension="{ending}" mimeType="{kind}" />'
        for ending, kind in _TYPES.items()
    )
    config = _CONFIG.format(
        not_found=escape(told.not_found), headers="\n".join(headers), types="\n".join(types)
    )
    yield File.of("web.config", config)
