"""Reads an address of ours, as somebody copied it, into what it leads to."""

from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from ytsapp.api.errors import unusable
from ytsapp.api.parameters import quote
from ytsapp.domain.errors import TimecodeError
from ytsapp.domain.timecode import parse_timecode

LONGEST = 2000
"""Characters of an address: longer than any browser's own field shows."""

_HOW = "write a page of this site, e.g. /moments/TRjq7t2Ms5I-176/."


@dataclass(frozen=True)
class Address:
    """A place on this site.

    Attributes:
        path: with one slash at the end.
        parts: of the path, without slashes.
        query: as it was written, without its question mark.
        fragment: without its `#`.
        time: the second that query or fragment name, None where they name none.
    """

    path: str
    parts: tuple[str, ...]
    query: str
    fragment: str
    time: int | None


def read_address(text: str, hosts: Collection[str]) -> Address:
    """Return what an address names; one of these hosts, or a path alone.

    Raises:
        ApiError: it is no address, or one of another site.
    """
    shown = quote(text)
    if len(text) > LONGEST or not text.isprintable():
        raise unusable("url", f"“url” is no address that can be read; {_HOW}")
    try:
        found = urlsplit(text.strip())
    except ValueError as error:
        raise unusable("url", f"“url” is {shown}, which is no address; {_HOW}") from error
    is_absolute = bool(found.scheme or found.netloc)
    if is_absolute and (found.scheme not in ("http", "https") or found.netloc not in hosts):
        raise unusable("url", f"“url” is {shown}, which is not on this site; {_HOW}")
    if not found.path.startswith("/") and (found.path or not is_absolute):
        raise unusable("url", f"“url” is {shown}; {_HOW}")
    parts = tuple(unquote(part) for part in found.path.split("/") if part)
    path = f"/{'/'.join(parts)}/" if parts else "/"
    time = _time_in(found.query, found.fragment)
    return Address(path, parts, found.query, unquote(found.fragment), time)


def _time_in(*places: str) -> int | None:
    for given in places:
        for time in parse_qs(given).get("t", []):
            try:
                return parse_timecode(time)
            except TimecodeError:
                continue  # what is no time is no reason to refuse the page it stands on
    return None
