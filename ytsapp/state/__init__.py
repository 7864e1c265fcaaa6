"""What the browser is told: flat views, and the small states of screens that need a server."""
