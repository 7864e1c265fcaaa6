"""Tells the formats in JSON apart, and those in XML, once a file is read as such."""

from xml.etree.ElementTree import Element

from ytsapp.domain.cue import Captions
from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions.clock import shown
from ytsapp.ingest.captions.json3 import parse_json3
from ytsapp.ingest.captions.snippets import parse_snippets
from ytsapp.ingest.captions.srv3 import parse_srv3
from ytsapp.ingest.captions.ttml import parse_ttml
from ytsapp.ingest.captions.whisper import WHISPER_KEYS, parse_whisper
from ytsapp.ingest.captions.xml_file import name_of

_SEGMENT_KEYS = frozenset(("end", "timestamp", "words"))
"""Of these a segment of Whisper's has one, a snippet none."""


def parse_json(document: object) -> Captions:
    """Return the captions of a JSON document.

    Raises:
        CaptionError: it holds something else, or captions that cannot be.
    """
    if isinstance(document, dict):
        if "events" in document:
            return parse_json3(document)
        if "snippets" in document:
            return parse_snippets(document)
        if any(key in document for key in WHISPER_KEYS):
            return parse_whisper(document)
    if isinstance(document, list):
        first = document[0] if document else []
        if isinstance(first, dict) and _SEGMENT_KEYS & first.keys():
            return parse_whisper(document)
        if isinstance(first, list) or (isinstance(first, dict) and "text" in first):
            return parse_snippets(document)
    raise CaptionError(
        "is JSON of another kind; captions are YouTube's json3, Whisper's segments or the "
        "snippets of youtube-transcript-api"
    )


def parse_xml(root: Element) -> Captions:
    """Return the captions of an XML document.

    Raises:
        CaptionError: it holds something else, or captions that cannot be.
    """
    kind = name_of(root)
    if kind in ("timedtext", "transcript"):
        return parse_srv3(root)
    if kind == "tt":
        return parse_ttml(root)
    raise CaptionError(
        f"is XML of another kind, its root is {shown(kind)}; captions are YouTube's srv3 or TTML"
    )
