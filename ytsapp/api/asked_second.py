"""The second of a talk that an address asks for, and what is wrong with it where there is none."""

import re
from html import escape
from urllib.parse import parse_qsl, urlencode

from ytsapp import routes
from ytsapp.domain.errors import TimecodeError
from ytsapp.domain.moment import make_moment_id, parse_moment_id
from ytsapp.domain.second import length_of
from ytsapp.domain.talk import Talk
from ytsapp.domain.timecode import format_timecode, parse_timecode
from ytsapp.wiring import Services

_TALK = re.compile(rf"{routes.TALKS}(?P<key>[A-Za-z0-9_-]+)/?")
_MOMENT = re.compile(rf"{routes.MOMENTS}(?P<key>[^/]+)/?")

_LONGEST = 100
"""Characters of a key that is looked at; ids of talks have 64 at most."""

_OPEN = "Open the talk from its start"


class NoSecond(Exception):
    """`?t=` of an address is no time."""


def find_asked_second(path: str, query: str) -> str | None:
    """Return the one address of the second that `?t=` names on the page of a talk or moment.

    What else the query says is kept. None where it names no second; `t` without a value is none.

    Raises:
        NoSecond: what it says is no time.
    """
    values = parse_qsl(query)
    written = next((value for name, value in values if name == "t"), "")
    video_id = _video_id(path)
    if not written or not video_id:
        return None
    try:
        second = parse_timecode(written)
    except TimecodeError as error:
        raise NoSecond(str(error)) from error
    rest = urlencode([(name, value) for name, value in values if name != "t"])
    address = routes.moment(make_moment_id(video_id, second))
    return f"{address}?{rest}" if rest else address


def tell_second(path: str, query: str, services: Services) -> str:
    """Return what is wrong with an address of a second in a known talk, as HTML; else "".

    Raises:
        StorageError: the record cannot be read.
    """
    talk = _talk_meant(path, services)
    fault = _fault(talk, path, query, services) if talk is not None else ""
    if talk is None or not fault:
        return ""
    # `target`: the browser itself opens it; to the script it may be the page that is open.
    return (
        f"<h2>{escape(fault, quote=False)}</h2>"
        f'<p><a class="button button-primary" target="_self" '
        f'href="{escape(routes.talk(talk.video_id))}">'
        f"{_OPEN}</a></p>"
    )


def _fault(talk: Talk, path: str, query: str, services: Services) -> str:
    """Return what is wrong with the second, one sentence; "" where nothing is."""
    title = f"“{talk.title}”"
    try:
        find_asked_second(path, query)
    except NoSecond as error:
        return f"{title} has no such time: {error}."
    key = _key(_MOMENT, path)
    try:
        video_id, second = parse_moment_id(key)
    except TimecodeError:
        video_id = ""
    if video_id != talk.video_id:
        return f"This address names no second of {title}." if key else ""
    length = length_of(talk, services.library, services.corpus)
    if second < length:
        return ""
    lasts = f"lasts {format_timecode(length)}" if length else "has no words stored"
    return f"{title} {lasts}: nothing of it is at {format_timecode(second)}."


def _talk_meant(path: str, services: Services) -> Talk | None:
    """Return the known talk that an address is about, whatever it says of the second."""
    key = _key(_MOMENT, path) or _key(_TALK, path)
    if len(key) > _LONGEST:
        return None
    # Ids hold hyphens themselves, and a time may be negative: what is left of any may be the talk.
    for end in (len(key), *(at for at in range(len(key) - 1, 0, -1) if key[at] == "-")):
        talk = services.known_talk(key[:end])
        if talk is not None:
            return talk
    return None


def _video_id(path: str) -> str:
    talk = _key(_TALK, path)
    if talk:
        return talk
    try:
        return parse_moment_id(_key(_MOMENT, path))[0]
    except TimecodeError:
        return ""


def _key(form: re.Pattern[str], path: str) -> str:
    found = form.fullmatch(path)
    return found["key"] if found else ""
