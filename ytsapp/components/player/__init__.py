"""The docked clip player: Python view, browser script beside it."""
