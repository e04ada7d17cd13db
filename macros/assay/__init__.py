"""Assay: folders of Markdown about how a council was tested, published as one linked site."""
