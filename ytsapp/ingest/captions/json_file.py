"""JSON as caption files hold it, with errors that say where."""

import json
from collections.abc import Iterator
from typing import Any

from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions.clock import shown
from ytsapp.ingest.captions.plain_text import scrub

Object = dict[str, Any]


def load_json(text: str) -> object:
    """Return what the JSON says.

    Raises:
        CaptionError: it is not valid, nested too deep or holds a number too long to read.
    """
    try:
        return json.loads(text, strict=False)  # a bare line feed in a text is no fault to mind
    except json.JSONDecodeError as error:
        fault = error.msg[0].lower() + error.msg[1:]
        raise CaptionError(
            f"is not valid JSON ({fault}); export or download the file again", error.lineno
        ) from None
    except RecursionError:
        raise CaptionError("is nested too deep to be captions; export the file again") from None
    except ValueError:
        raise CaptionError("holds a number too long to read; export the file again") from None


def objects_in(value: object, kind: str, of: str = "") -> Iterator[tuple[str, Object]]:
    """Yield the objects of a list, each with its name for errors.

    Args:
        value: the list.
        kind: what its objects are; they are called "segment 1" and so on.
        of: what they belong to, so that they are called "word 1 of segment 2".

    Raises:
        CaptionError: the value is no list, or an item no object.
    """
    owner = f" of {of}" if of else ""
    if not isinstance(value, list):
        raise CaptionError(f"{kind}s{owner} are {shown(value)}; they must be a list")
    for number, item in enumerate(value, 1):
        name = f"{kind} {number}{owner}"
        if not isinstance(item, dict):
            raise CaptionError(f"{name} is {shown(item)}; it must be an object")
        yield name, item


def text_of(item: Object, key: str, what: str) -> str:
    """Return a text of an object, scrubbed; "" where it has none.

    Raises:
        CaptionError: it is no text; `what` names the object in the error.
    """
    value = item.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise CaptionError(f"{key} of {what} is {shown(value)}; it must be text")
    return scrub(value)
