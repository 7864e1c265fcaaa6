"""One module a page kind; each turns the library into pages."""
