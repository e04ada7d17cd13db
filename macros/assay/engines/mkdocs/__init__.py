"""The MkDocs adapter: thin, over `site`. Only this package uses MkDocs."""

from assay.engines.mkdocs.options import load_settings, site_folder
from assay.engines.mkdocs.plugin import AssayPlugin

__all__ = ["AssayPlugin", "load_settings", "site_folder"]
