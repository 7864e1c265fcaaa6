"""Looks up what a file refers to, noting each reference that leads nowhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

from ytsapp import routes
from ytsapp.content.files import ContentFiles
from ytsapp.content.schema.comparison import LinkFile
from ytsapp.domain.comparison import Link
from ytsapp.domain.errors import Problem
from ytsapp.domain.library import Library
from ytsapp.domain.moment import Found, Moment, parse_moment_id

Locate = Callable[[Moment], Found | None]
"""Tells where a stored transcript has a moment's words; None where it cannot tell."""


def trust_files(moment: Moment) -> Found | None:
    """Locate nothing: what the files recorded counts."""


@dataclass
class Resolver:
    """The files and the library under construction; `problems` grows as files are joined."""

    files: ContentFiles
    library: Library
    today: date
    locate: Locate
    problems: list[Problem] = field(default_factory=list)

    def note(self, file: str, where: str, message: str) -> None:
        """Record a problem."""
        self.problems.append(Problem(file, where, message))

    def moment(self, file: str, where: str, moment_id: str) -> Moment | None:
        """Return a curated moment, or None after noting that it does not exist."""
        found = self.library.moments.get(moment_id)
        video_id, _ = parse_moment_id(moment_id)
        if found is None and f"talks/{video_id}" not in self.files.broken:
            same_talk = [m.id for m in self.library.moments.values() if m.talk.video_id == video_id]
            hint = _hint(moment_id, same_talk or list(self.library.moments))
            if moment_id in self.library.moved:
                hint = f"; it moved, write {self.library.moved[moment_id]!r}"
            self.note(file, where, f"no moment {moment_id!r} in data/talks{hint}")
        return found

    def moments(self, file: str, where: str, ids: Sequence[str]) -> tuple[Moment, ...]:
        """Return the moments that exist, noting the others and repeats."""
        self.forbid_repeats(file, where, ids)
        found = (self.moment(file, f"{where}[{n}]", key) for n, key in enumerate(ids, 1))
        return tuple(moment for moment in found if moment is not None)

    def slugs(self, file: str, where: str, kind: str, slugs: Sequence[str]) -> tuple[str, ...]:
        """Return the slugs that name an object of `kind` ("topics", "concepts", …)."""
        self.forbid_repeats(file, where, slugs)
        known: dict[str, object] = getattr(self.files, kind)
        for slug in slugs:
            if f"{kind}/{slug}" in self.files.broken:
                continue
            if slug not in known:
                self.note(file, where, f"no {kind} file {slug!r}{_hint(slug, list(known))}")
            elif file == f"{kind}/{slug}.toml":
                self.note(file, where, f"{slug!r} is this page itself; remove it")
        return tuple(slug for slug in slugs if slug in known)

    def links(self, file: str, where: str, links: Sequence[LinkFile]) -> tuple[Link, ...]:
        """Return links to pages of ours with the titles those pages have."""
        found = []
        self.forbid_repeats(file, where, [link.href for link in links])
        titles = self._titles()
        for n, link in enumerate(links, 1):
            if link.href in titles:
                found.append(Link(link.href, titles[link.href], link.why))
            elif link.href.strip("/") not in self.files.broken:
                hint = _hint(link.href, list(titles))
                self.note(file, f"{where}[{n}].href", f"no page {link.href!r}{hint}")
        return tuple(found)

    def forbid_repeats(self, file: str, where: str, keys: Sequence[str]) -> None:
        """Note each key that stands more than once."""
        for key in sorted({key for key in keys if keys.count(key) > 1}):
            self.note(file, where, f"{key!r} stands more than once; keep one")

    def _titles(self) -> dict[str, str]:
        def pages(kind: str, path: Callable[[str], str], title: str) -> dict[str, str]:
            entries: dict[str, object] = getattr(self.files, kind)
            return {path(key): str(getattr(entry, title)) for key, entry in entries.items()}

        return (
            routes.NAMES
            | pages("comparisons", routes.comparison, "title")
            | pages("topics", routes.topic, "name")
            | pages("concepts", routes.concept, "title")
            | pages("collections", routes.collection, "title")
        )


def _hint(wrong: str, known: list[str]) -> str:
    near = get_close_matches(wrong, known, n=1, cutoff=0.5)
    return f"; did you mean {near[0]!r}?" if near else "; add it or remove the reference"
