"""Outside text made fit for one line of a terminal or a page."""

MAX_SHOWN = 120
"""Characters of an address or a path that a person needs to recognise it."""


def show(text: str) -> str:
    """Return a name or an address as it may be printed: one line, no control characters.

    A file name can hold terminal commands or bytes that are no text; they show as `�`.
    """
    clean = "".join(c if c.isprintable() else "�" for c in text.strip())
    return clean if len(clean) <= MAX_SHOWN else f"{clean[: MAX_SHOWN - 1]}…"


def join_words(text: str) -> str:
    """Return outside prose on one line with single spaces, without control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
