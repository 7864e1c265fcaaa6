"""Whether a path stays in the folder it was found in."""

from pathlib import Path


def leads_outside(path: Path, root: Path) -> bool:
    """Return whether a path, its links followed, ends outside a folder, or nowhere.

    A folder that somebody else filled may hold links to any file of this machine; read as
    captions or as a side-car, they would end up on a public page.
    """
    try:
        return not path.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a link to nothing, or to itself
        return True
