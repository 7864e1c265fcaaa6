"""Bytes of a caption file as text, whatever editor saved them."""

import codecs
import re

from ytsapp.domain.errors import CaptionError

_HEAD = 64
"""Characters among which a file's first bracket is, were it indented."""

_NOT_ASCII = re.compile(r"[^\x00-\x7f\ufffd]")


def decode(data: bytes) -> str:
    r"""Return the text of a file, its lines ending in ``\n``.

    Read are UTF-8, UTF-16 with or without its mark, and Windows-1252, which holds Latin-1.

    Raises:
        CaptionError: the bytes are no text.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", "replace")
    elif encoding := _unmarked_utf16(data):
        text = data.decode(encoding, "replace")
    else:
        text = _decode_bytes(data.removeprefix(codecs.BOM_UTF8))
    if "\0" in text:
        raise CaptionError("is a binary file, not captions; choose the caption file itself")
    if "\r" in text:
        # "\r\r\n" is what a line end becomes when it is converted twice.
        text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    return text


def _unmarked_utf16(data: bytes) -> str:
    """Return the byte order of UTF-16 without a mark, "" for anything else.

    Every caption file begins with ASCII: a number, a time, WEBVTT, a bracket.
    """
    first = data[:4]
    if len(first) == 4 and first[1] == first[3] == 0 and first[0] and first[2]:
        return "utf-16-le"
    if len(first) == 4 and first[0] == first[2] == 0 and first[1] and first[3]:
        return "utf-16-be"
    return ""


def _decode_bytes(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", "replace")
    if text[:_HEAD].lstrip().startswith(("{", "[")):
        return text  # JSON is UTF-8 by its standard; whisper.cpp writes characters cut in pieces
    if len(_NOT_ASCII.findall(text)) > text.count("\ufffd"):
        return text  # a few damaged places: in another encoding hardly one would be whole
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
