"""The one door to caption files: which they are, and what they say."""

from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISREG

from ytsapp.domain.cue import Captions
from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions import signs
from ytsapp.ingest.captions.documents import parse_json, parse_xml
from ytsapp.ingest.captions.encoding import decode
from ytsapp.ingest.captions.json_file import load_json
from ytsapp.ingest.captions.sbv import parse_sbv
from ytsapp.ingest.captions.srt import parse_srt
from ytsapp.ingest.captions.tsv import parse_tsv
from ytsapp.ingest.captions.vtt import parse_vtt
from ytsapp.ingest.captions.xml_file import load_xml

MAX_BYTES = 50_000_000
"""What the fullest format takes for ten hours, with room: whisper.cpp writes 15,000 tokens an hour
of 244 bytes each, with their segments 4 MB; Whisper with its words 1.3 MB."""

_TEXT = {".vtt": parse_vtt, ".srt": parse_srt, ".sbv": parse_sbv, ".tsv": parse_tsv}
_XML = (".srv3", ".srv2", ".srv1", ".ttml", ".dfxp", ".xml")
_JSON = (".json3", ".json")

ENDINGS = frozenset((*_TEXT, *_XML, *_JSON))
"""Endings of file names that captions have."""


def is_caption_name(name: str) -> bool:
    """Tell whether a file of this name may hold captions."""
    return _ending(name) in ENDINGS


def looks_like_captions(data: bytes, name: str) -> bool:
    """Tell whether a file holds captions, by a quick look; reading it may still find faults.

    For folders, where a .json, .tsv or .xml may be anything; other endings are taken at their word,
    so that a damaged caption file is reported and not passed over.
    """
    ending = _ending(name)
    if ending not in (".json", ".tsv", ".xml"):
        return ending in ENDINGS
    try:
        text = decode(data)
    except CaptionError:
        return False
    if ending == ".tsv":
        return signs.is_table(text)
    return signs.has_xml_captions(text) if ending == ".xml" else signs.has_json_captions(text)


def parse_captions(data: bytes, name: str) -> Captions:
    """Return what a caption file says.

    Args:
        data: the whole file.
        name: its name; the ending tells the format, unless the content shows another one.

    Raises:
        CaptionError: the file holds no captions, or such that cannot be; nothing else is raised.
    """
    ending = _ending(name)
    if ending not in ENDINGS:
        raise CaptionError(
            f"has no ending that captions have; name it by its format: {', '.join(sorted(ENDINGS))}"
        )
    if len(data) > MAX_BYTES:
        raise _too_large(len(data))
    text = decode(data)
    if not text.strip("\ufeff \t\n"):
        raise CaptionError("holds no captions, the file is empty; export or download it again")
    captions = _parse(data, text, ending)
    if not captions.cues:
        if signs.is_binary(text):
            raise CaptionError(
                "is no text, so it holds no captions; choose the caption file itself"
            )
        raise CaptionError("holds no captions, no text in it has a time; look for the right file")
    return captions


def read_caption_file(path: Path) -> tuple[bytes, Captions]:
    """Return the bytes of a caption file and what it says.

    Raises:
        CaptionError: the file cannot be read, is larger than `MAX_BYTES`, which is found out
            without reading it, or holds no captions.
    """
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise _unreadable(error) from None
    if S_ISDIR(status.st_mode):
        raise CaptionError("is a folder; name a caption file in it")
    if not S_ISREG(status.st_mode):
        raise CaptionError("is no regular file; name a caption file")
    if status.st_size > MAX_BYTES:
        raise _too_large(status.st_size)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # it may have grown since
    except OSError as error:
        raise _unreadable(error) from None
    return data, parse_captions(data, path.name)


def _parse(data: bytes, text: str, ending: str) -> Captions:
    if signs.is_web_page(text):
        raise CaptionError("is a web page (HTML), not captions; download the caption file itself")
    if signs.is_vtt(text):
        return parse_vtt(text)
    if ending in _JSON or signs.is_json(text):
        return parse_json(load_json(text))
    if ending in _XML or signs.is_xml(text):
        return parse_xml(load_xml(data))
    return parse_srt(text) if signs.is_srt(text) else _TEXT[ending](text)


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _unreadable(error: OSError | ValueError) -> CaptionError:
    if isinstance(error, FileNotFoundError):
        return CaptionError("does not exist; check the path")
    why = error.strerror if isinstance(error, OSError) else error
    return CaptionError(f"cannot be read ({why}); check its path and who may read it")


def _too_large(size: int) -> CaptionError:
    return CaptionError(
        f"is {size / 1e6:,.0f} MB, more than the {MAX_BYTES / 1e6:.0f} MB that the captions of a "
        "ten-hour talk take; export them with less detail"
    )
