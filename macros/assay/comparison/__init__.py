"""Judgements side by side: which are in force, and what a cell of a comparison says."""
