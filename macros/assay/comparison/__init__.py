"""Judgements side by side: which one is the newest, and what a cell of a comparison says."""
