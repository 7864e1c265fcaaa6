"""A moment as a chip, a card or a row."""
