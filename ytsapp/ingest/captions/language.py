"""The language a caption file says it is in."""

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def language_tag(value: object) -> str:
    """Return a BCP 47 tag; "" for anything else, as the "english" some services write."""
    tag = value.strip().replace("_", "-") if isinstance(value, str) else ""
    return tag if _TAG.fullmatch(tag) else ""
