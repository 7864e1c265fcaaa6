"""The frame of every page: header, footer, sections, head."""
