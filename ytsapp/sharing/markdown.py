"""Markdown (CommonMark) in which outside text stays text."""

import re
from collections.abc import Iterable

from ytsapp.sharing.lines import one_line

MEDIA_TYPE = "text/markdown; charset=utf-8"

_MARKS = re.compile(r"[\\`*_\[\]<>~|$]|&(?=#|\w)")
"""What starts emphasis, code, a link, HTML, a strike-through, a table, a formula or an entity."""

_BLOCK = re.compile(r"^(?:(\d{1,9})(?=[.)])|(?=[#+\-=:]))")
"""What makes a line a list item, a heading or a rule where it begins one."""


def escape_markdown(text: str) -> str:
    """Return text on one line that Markdown shows as it is, wherever in a line it stands."""
    marked = _MARKS.sub(r"\\\g<0>", one_line(text))
    return _BLOCK.sub(r"\1\\", marked)


def link(text: str, address: str) -> str:
    """Return a link; `address` is one of ours or of `web_address`, text alone where it is ""."""
    return f"[{escape_markdown(text)}]({address})" if address else escape_markdown(text)


def emphasis(text: str) -> str:
    """Return text in bold."""
    shown = escape_markdown(text)
    return f"**{shown}**" if shown else ""


def heading(level: int, text: str) -> str:
    """Return a heading."""
    return f"{'#' * level} {escape_markdown(text)}"


def bullets(items: Iterable[str]) -> str:
    """Return a list of lines that are Markdown already."""
    return "\n".join(f"- {item}" for item in items)


def numbered(items: Iterable[str]) -> str:
    """Return a numbered list of lines that are Markdown already."""
    return "\n".join(f"{n}. {item}" for n, item in enumerate(items, 1))


def quote_block(*paragraphs: str) -> str:
    """Return paragraphs that are Markdown already as a block quotation."""
    return "\n>\n".join(f"> {paragraph}" for paragraph in paragraphs if paragraph)


def page(*blocks: str) -> str:
    """Return blocks as a file, the empty ones left out."""
    return "\n\n".join(block for block in blocks if block) + "\n"
