"""Who publishes the site, and where."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin


@dataclass(frozen=True, slots=True)
class Publisher:
    """The site's name and address, and the body that answers for it.

    `site_url` is where the site will stand, `https://example.org/assurance/`, or empty. Without a
    name the site is published by whoever its own name says.
    """

    site_name: str
    site_url: str = ""
    name: str = ""
    url: str = ""
    email: str = ""
    logo: str = ""
    """The URL of a picture, from the root of the site."""

    def absolute(self, url: str) -> str:
        """Return the full address of a page, or its path where the site has no address."""
        return urljoin(self.site_url, url)
