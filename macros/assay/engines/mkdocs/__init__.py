"""The MkDocs adapter: thin, over `site`. Only this package uses MkDocs."""

from assay.engines.mkdocs.plugin import AssayPlugin
from assay.engines.mkdocs.settings import ConfigurationError, load_settings

__all__ = ["AssayPlugin", "ConfigurationError", "load_settings"]
