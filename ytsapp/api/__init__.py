"""What answers beside the prerendered pages: health, caching, an address that leads nowhere."""
