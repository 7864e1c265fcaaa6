"""A moment, claim, comparison or collection in the forms other programs read; all text escaped."""
