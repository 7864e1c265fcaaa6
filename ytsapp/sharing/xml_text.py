"""Text that XML can hold, whatever captions and feeds brought in."""

import re

_UNSAYABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write, not even escaped (its production 2, `Char`)."""


def clean_xml(text: str) -> str:
    """Return text without the characters that would make a document no XML; not escaped yet."""
    return _UNSAYABLE.sub("", text)
