"""Markdown and YAML files become values that know their place. Only this package reads YAML."""
