"""Signs by which a file shows what it is, whatever its name says."""

import re

_HEAD = 4096
"""Characters that are looked at: a licence may stand in front, as a comment."""

_JSON = re.compile(r"\s*(?:\{|\[\s*[\[{])")
_XML = re.compile(r"\s*<(?:\?xml|timedtext|transcript|(?:\w+:)?tt[\s>])")
_XML_ROOT = re.compile(r"<(?:timedtext|transcript|(?:\w+:)?tt)[\s>]")
_WEB_PAGE = re.compile(
    r"\s*+(?:<(?:\?xml[^>]*+|!--(?:(?!-->).)*+--)>\s*+)*+<(?:!doctype html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_SRT = re.compile(r"\s*(?:[0-9]{1,9}\s*\n\s*)?[0-9:]+,[0-9]+ *-->")
_TABLE = re.compile(r"\s*(?:start\tend\ttext|[0-9]{1,9}\t[0-9]{1,9}\t)", re.IGNORECASE)
_NO_TEXT = re.compile(r"[\x01-\x08\x0e-\x19\x1b-\x1f\x7f]")  # old text files end in 1a

_JSON_KEYS = (
    ("events", "tStartMs"),
    ("start", "end", "text"),
    ("start", "end", "word"),
    ("chunks", "timestamp"),
    ("transcription", "timestamps"),
    ("transcription", "offsets"),
    ("text", "start", "duration"),
)
"""Keys of which every caption file in JSON has one set."""


def is_json(text: str) -> bool:
    """Tell whether a file begins as JSON with anything in it does."""
    return bool(_JSON.match(text[:_HEAD]))


def is_xml(text: str) -> bool:
    """Tell whether a file begins as captions in XML do."""
    return bool(_XML.match(text[:_HEAD]))


def is_vtt(text: str) -> bool:
    """Tell whether a file begins with the word every WebVTT file has to begin with."""
    return text[:_HEAD].lstrip("\ufeff \n").startswith("WEBVTT")


def is_srt(text: str) -> bool:
    """Tell whether a file begins with a cue as only SubRip writes it, a comma in its times."""
    return bool(_SRT.match(text[:_HEAD]))


def is_table(text: str) -> bool:
    """Tell whether a file begins with the header or a row of Whisper's table."""
    return bool(_TABLE.match(text[:_HEAD]))


def is_web_page(text: str) -> bool:
    """Tell whether a file begins as HTML does: the page around a file, or of an error."""
    return bool(_WEB_PAGE.match(text[:_HEAD]))


def is_binary(text: str) -> bool:
    """Tell whether a file holds characters that no text does."""
    return bool(_NO_TEXT.search(text[:_HEAD]))


def has_json_captions(text: str) -> bool:
    """Tell whether a file may hold captions in JSON, without reading it as such."""
    return is_json(text) and any(all(f'"{key}"' in text for key in keys) for keys in _JSON_KEYS)


def has_xml_captions(text: str) -> bool:
    """Tell whether a file may hold captions in XML, without reading it as such."""
    return bool(_XML_ROOT.search(text[:_HEAD]))
