"""Citations as CSL-JSON, which Zotero, pandoc and other reference managers read (CSL 1.0.2).

There is no `accessed`: the day on which somebody looked is theirs to say.
"""

import json
from collections.abc import Iterable
from typing import Any

from ytsapp.sharing.citation import Citation, Kind, Person, describe

MEDIA_TYPE = "application/vnd.citationstyles.csl+json"

_TYPES = {Kind.PAGE: "webpage", Kind.VIDEO: "motion_picture", Kind.TALK: "speech"}


def csl_items(citations: Iterable[Citation]) -> list[dict[str, Any]]:
    """Return citations as items of CSL-JSON, each id once."""
    entries = {citation.key: citation for citation in citations}
    return [_item(citation) for citation in entries.values()]


def write_csl(citations: Iterable[Citation]) -> str:
    """Return citations as a CSL-JSON file."""
    return json.dumps(csl_items(citations), ensure_ascii=False, indent=2)


def _item(citation: Citation) -> dict[str, Any]:
    is_page = citation.kind is Kind.PAGE
    note = describe(citation)
    known = {
        "author": [_name(person) for person in citation.people],
        "title": citation.title,
        "container-title": citation.organization if is_page else "",
        "publisher": "" if is_page else citation.organization,
        "issued": _date_parts(citation),
        "locator": citation.time,
        "dimensions": citation.duration,
        "URL": citation.url,
        "language": citation.language,
        "note": f"At {citation.time}: {note}" if citation.time and note else note,
    }
    return {"id": citation.key, "type": _TYPES[citation.kind]} | {
        name: value for name, value in known.items() if value
    }


def _date_parts(citation: Citation) -> dict[str, Any]:
    day = citation.published
    return {"date-parts": [[day.year, day.month, day.day]]} if day else {}


def _name(person: Person) -> dict[str, str]:
    if not person.given:
        return {"literal": person.family}
    *particles, family = person.family.split(" ")
    name = {"family": family, "given": person.given}
    return name | ({"non-dropping-particle": " ".join(particles)} if particles else {})
