"""Turns the source into the prerendered site, and only when something changed."""
