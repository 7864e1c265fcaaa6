"""The shape of each kind of file in `data/`, one module a kind."""
