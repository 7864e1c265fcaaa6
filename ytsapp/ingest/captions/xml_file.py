"""XML as caption files hold it, with errors that say where."""

from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions.encoding import decode

_UNKNOWN_ENCODING = (LookupError, ValueError)
"""What the XML parser raises for an encoding it does not know, or cannot read in pieces."""


def load_xml(data: bytes) -> Element:
    """Return the root element.

    Raises:
        CaptionError: the file is not well-formed, or defines entities: captions never need them,
            and a few lines of them can grow to gigabytes.
    """
    try:
        return _parse(data)
    except (ParseError, *_UNKNOWN_ENCODING):
        pass  # some files declare an encoding they are not in: read on as any other text
    try:
        return _parse(decode(data))
    except ParseError as error:
        line, _ = error.position
        fault = str(error).partition(":")[0]
        raise CaptionError(
            f"is not well-formed XML ({fault}); export or download the file again", line
        ) from None


def name_of(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """Return an attribute, whatever its namespace; "" where there is none."""
    for key, value in element.attrib.items():
        if key == name or key.endswith(f"}}{name}"):
            return value
    return ""


def _parse(source: bytes | str) -> Element:
    try:
        root: Element = fromstring(source, forbid_dtd=False)
    except DefusedXmlException:
        raise CaptionError(
            "defines XML entities, which captions never need; export the file again"
        ) from None
    return root
