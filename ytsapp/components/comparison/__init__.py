"""The parts of a comparison page."""
