"""What answers beside the prerendered pages: the API, health, caching, a missing address."""
