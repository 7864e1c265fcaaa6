"""Reads imports with `ast` and holds them against the arrows of docs/architecture.md."""

import ast
from collections.abc import Iterator
from pathlib import Path

LEAVES = {"domain", "routes", "settings"}
MIDDLE = {"content", "ingest", "storage", "search", "explain", "letters", "analytics", "sharing"}
JOINED = LEAVES | MIDDLE | {"wiring"}

ALLOWED: dict[str, set[str]] = {
    "domain": set(),
    "routes": set(),
    "settings": set(),
    **{room: LEAVES for room in MIDDLE},
    "wiring": LEAVES | MIDDLE,
    "api": JOINED,
    "state": JOINED,
    "bench": JOINED | {"api", "build"},
    "components": LEAVES | {"state"},
    "pages": LEAVES | {"wiring", "state", "components"},
    # Composition of the front end: reads everything, only the outermost rooms start it.
    "build": JOINED | {"api", "state", "components", "pages"},
    "cli": JOINED | {"build", "bench", "api"},
    "ytsapp": JOINED | {"api", "state", "components", "pages", "build"},
    "rxconfig": {"build", "settings"},
    "__main__": {"cli"},
    "__init__": set(),
}
"""Which other rooms a room may import; within itself every room may."""

OWNERS: dict[str, set[str]] = {
    "reflex": {"state", "components", "pages", "ytsapp", "rxconfig", "build/plugin.py"},
    "sqlmodel": {"storage"},
    "sqlalchemy": {"storage"},
    "alembic": {"storage"},
    "typst": {"sharing"},
    "tantivy": {"search", "bench/bare_tantivy.py"},
    "tomlkit": {"content", "cli"},
    "yt_dlp": {"ingest"},
    "youtube_transcript_api": {"ingest"},
    "httpx": {"ingest", "letters"},
    "requests": {"ingest", "letters"},
    "aiohttp": {"ingest", "letters"},
    "urllib.request": {"ingest", "letters"},
    "http.client": {"ingest", "letters"},
    "smtplib": {"ingest", "letters"},
}
"""Packages that only some rooms, or single files of a room, may import."""

_SAME = {"reflex_base": "reflex"}
"""Packages that count as another."""


def room_of(path: str) -> str:
    """Return the room of a file given by its path from the checkout: a folder or a module."""
    parts = Path(path).with_suffix("").parts
    if parts[0] != "ytsapp":
        return parts[0]
    return parts[1]


def imports_of(source: str) -> Iterator[str]:
    """Yield each imported module, names imported from a package as modules of it too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide which room is meant"
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def wrong_imports(path: str, source: str) -> list[str]:
    """Return what a file imports against the arrows, each as one line."""
    room = room_of(path)
    place = path.removeprefix("ytsapp/")
    faults: dict[str, None] = {}
    for name in imports_of(source):
        if name.startswith("ytsapp."):
            other = name.split(".")[1]
            if other in ALLOWED and other != room and other not in ALLOWED[room]:
                faults[f"{path}: {room} may not import {other}"] = None
        for package in _packages(name):
            if not {room, place} & OWNERS.get(package, {room}):
                owners = ", ".join(sorted(OWNERS[package]))
                faults[f"{path}: {package} is imported only in {owners}"] = None
    return list(faults)


def _packages(name: str) -> set[str]:
    parts = name.split(".")
    whole = {".".join(parts[:n]) for n in range(1, len(parts) + 1)}
    return {_SAME.get(package, package) for package in whole}
