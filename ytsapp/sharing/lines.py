"""Outside text as one line that any format can carry."""

import re
from urllib.parse import quote, urlsplit

_CONTROLS = {code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if not chr(code).isspace()}
"""C0, DEL and C1: no format here has a use for them, some refuse the whole file."""

_OVERRIDES = {code: None for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
"""Marks that set the direction of all that follows: an unclosed one turns our own words and links
around. The letters of a script carry their direction themselves."""

_DROPPED = _CONTROLS | _OVERRIDES

_UNPAIRED = re.compile("[\ud800-\udfff]")
"""Halves of a character, which UTF-8 cannot hold."""

_IN_ADDRESS = ":/?#@!$&'*+,;=%~-._"
"""Characters an address may hold as they are. Brackets and braces are not among them: Markdown and
BibTeX end an address there."""


def one_line(text: str) -> str:
    """Return text with every run of white space as one space, and no control characters."""
    kept = _UNPAIRED.sub("\ufffd", text.translate(_DROPPED))
    return " ".join(kept.split())


def web_address(address: str, public_url: str) -> str:
    """Return an address that is safe to link, "" where it is none of the web.

    A path is one of ours.
    """
    flat = one_line(address)
    if flat.startswith("/") and not flat.startswith("//"):
        flat = f"{public_url}{flat}"
    try:
        parts = urlsplit(flat)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    return quote(flat, safe=_IN_ADDRESS)
