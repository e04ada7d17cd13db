"""The MkDocs adapter: thin, over `site`. Only this package uses MkDocs."""

from assay.plugin.plugin import AssayPlugin
from assay.plugin.settings import ConfigurationError, load_settings

__all__ = ["AssayPlugin", "ConfigurationError", "load_settings"]
