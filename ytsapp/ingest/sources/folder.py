"""A folder of caption files as a source of talks."""

from collections.abc import Iterator
from pathlib import Path

from ytsapp.domain.errors import SourceError
from ytsapp.ingest.candidate import Candidate, Refused
from ytsapp.ingest.sources.caption_file import pick, read_name
from ytsapp.ingest.sources.facts import Facts
from ytsapp.ingest.sources.files import Shelf
from ytsapp.ingest.sources.flags import Flags, check_flags
from ytsapp.ingest.sources.media_address import Resolver, resolve_host
from ytsapp.ingest.sources.shown import show
from ytsapp.ingest.sources.slugs import assign_slugs
from ytsapp.ingest.sources.walk import Group, walk


def offer_folder(
    root: Path, name: str, flags: Flags, resolve: Resolver = resolve_host
) -> Iterator[Candidate | Refused]:
    """Yield the talks of a folder and the folders in it, in the order of their paths.

    A talk in several formats or languages is one talk: the wanted language counts first, then
    the format. What is no captions is passed over. Memory holds the names of all files and the
    content of one.
    """
    root = root.absolute()
    try:
        said = check_flags(flags, resolve)
    except SourceError as error:
        yield Refused(name, str(error))
        return
    found = list(walk(root, flags.wanted_language))
    groups = [group for group in found if isinstance(group, Group)]
    slugs = assign_slugs((_place(group, root), group.stem) for group in groups)
    # Of a folder, the language says which captions are read, not that all of them speak it.
    shelf = Shelf(root, said, resolve, unsaid=Facts(language=flags.language))
    seen: dict[str, str] = {}
    for one in found:
        if isinstance(one, Refused):
            yield one
            continue
        files = pick((read_name(one.folder / n) for n in one.names), flags.wanted_language)
        shown = show(files[0].path.relative_to(root).as_posix())
        yield _once(shelf.offer(files, shown, slugs[_place(one, root)], one.alone), seen)
    if not groups:
        yield Refused(name, f"{name} holds no caption files; give the folder they lie in")


def _once(offered: Candidate | Refused, seen: dict[str, str]) -> Candidate | Refused:
    """Refuse a second file of the same talk: which of the two is right, only a person knows."""
    if isinstance(offered, Refused):
        return offered
    first = seen.get(offered.video_id)
    if first is None:
        seen[offered.video_id] = offered.name
        return offered
    return Refused(
        offered.name,
        f"{offered.name} is talk {offered.video_id}, and so is {first}; "
        "remove one of them, or give one another video_id",
    )


def _place(group: Group, root: Path) -> Path:
    """Return what stands for a talk inside the folder, whichever of its files is read."""
    return group.folder.relative_to(root) / group.stem
