"""What a reader searches with: the field in the header, the palette."""
