"""Turns the TOML files of `data/` into domain objects; every error names file and field."""
