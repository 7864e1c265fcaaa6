"""What a person reads of a caption: no markup, no entities, nothing invisible."""

import re
from html import unescape

_ODD_SPACES = "\t\r\v\f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_ODD_SPACE = re.compile(f"[{_ODD_SPACES}]")
_ODD = re.compile(
    f"[{_ODD_SPACES}"
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters
    "\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # no width, or only a direction
    "\ufff9-\ufffb\U000e0000-\U000e007f"  # notes for programs, in which words can be hidden
    "\ud800-\udfff\ufffe\uffff]"  # halves of characters, which no file can store again
)
_SPACES = re.compile(" {2,}")

_COMMON_BYTES = bytes([10, *range(32, 127)])
"""A line feed and what ASCII prints."""

_TAG = re.compile(
    r"</?(?:c|ruby|rt|(?i:b|i|u|em|strong))(?:\.[^\s<>]*)?>"
    r"|</?(?:v|lang|(?i:span|font))(?:[.\s][^<>]*)?>"
    r"|<[0-9]+:[0-9:.,]*>"
)
"""The tags captions are marked up with, and no others: in talks about models `<s>`, `<unk>` and
`<|endoftext|>` are words, and neither Whisper nor most editors escape them."""

_LINE_BREAK = re.compile(r"<(?:br|BR) ?/?>")
_OVERRIDE = re.compile(r"\{\\[^{}\n]*\}")
r"""Styling left over from a SubStation Alpha file, as ``{\an8}``."""

_ENTITY = re.compile(r"&(?:amp;)?(#?[0-9A-Za-z]{1,31};)")
r"""An entity, escaped once or, as YouTube does, twice. Without its semicolon it is a word
("R&D", "?a=1&copy=2"); 31 letters are the longest name (``CounterClockwiseContourIntegral``)."""


def scrub(text: str) -> str:
    r"""Return the text with plain spaces, one at a time, and nothing invisible; ``\n`` stays."""
    if not text.isprintable():
        # Looking through the uncommon characters alone takes a fifth of the time.
        uncommon = text.encode("utf-8", "surrogatepass").translate(None, _COMMON_BYTES)
        if _ODD.search(uncommon.decode("utf-8", "surrogatepass")):
            text = _ODD.sub(_mend, text)
    return _SPACES.sub(" ", text) if "  " in text else text


def plain(raw: str) -> str:
    """Return a scrubbed caption without its markup; its lines trimmed, blank ones left out."""
    return trim_lines(strip_markup(raw))


def plain_name(raw: str) -> str:
    """Return a scrubbed name without its markup, on one line."""
    return plain(raw).replace("\n", " ")


def plain_all(raws: list[str]) -> list[str]:
    """Return what `plain` makes of each, several times as fast where few need it."""
    texts = [*map(str.strip, raws)]
    everything = "\0".join(texts)
    if any(sign in everything for sign in ("<", "{", "&")):
        return [*map(plain, texts)]
    if "\n" in everything and any(edge in everything for edge in (" \n", "\n ", "\n\n")):
        return [*map(trim_lines, texts)]
    return texts


def strip_markup(raw: str) -> str:
    """Return a scrubbed caption with tags taken out and entities read."""
    if "<" in raw:
        if "<br" in raw or "<BR" in raw:
            raw = _LINE_BREAK.sub("\n", raw)
        raw = _TAG.sub("", raw)
    if "{" in raw:
        raw = _OVERRIDE.sub("", raw)
    if "&" in raw:
        raw = _ENTITY.sub(_read_entity, raw)
    return raw


def trim_lines(text: str) -> str:
    """Return the text with no space doubled or at the edge of a line, and no blank line."""
    text = text.strip()
    if "  " in text:
        text = _SPACES.sub(" ", text)
    if "\n" in text:
        text = "\n".join([line for line in map(str.strip, text.split("\n")) if line])
    return text


def _mend(odd: re.Match[str]) -> str:
    return " " if _ODD_SPACE.match(odd[0]) else ""


def _read_entity(entity: re.Match[str]) -> str:
    return scrub(unescape(f"&{entity[1]}"))
