"""What a reader searches with: the search page, the field in the header, the palette."""
