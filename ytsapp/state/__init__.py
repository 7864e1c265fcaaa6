"""What the browser is told: flat view objects, and the small states of screens that need a server."""
