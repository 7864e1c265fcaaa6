"""Writes into talk files where their quotes were found, and nothing else."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

import tomlkit

from ytsapp.domain.moment import Moment, digest_quote


def record_found(data: Path, moments: Iterable[Moment], checked: Collection[str]) -> int:
    """Write `found` into each moment that was held against a transcript.

    Comments, order and layout of the files stay as their editor left them.

    Args:
        data: the folder of editorial files.
        moments: with `found` as it was found out.
        checked: ids of the moments compared; the others keep what they have.

    Returns:
        How many files changed.
    """
    of_talk: dict[str, dict[int, Moment]] = defaultdict(dict)
    for moment in moments:
        if moment.id in checked:
            of_talk[moment.talk.video_id][moment.start_s] = moment
    return sum(
        _write(data / "talks" / f"{video_id}.toml", found) for video_id, found in of_talk.items()
    )


def _write(path: Path, checked: dict[int, Moment]) -> bool:
    with path.open(encoding="utf-8", newline="") as file:  # line ends stay as they are
        before = file.read()
    document: Any = tomlkit.parse(before)
    for table in document["moment"]:
        moment = checked.get(int(table["start_s"]))
        if moment is None:
            continue
        if moment.found is None:
            table.pop("found", None)
        elif not _says_the_same(table.get("found", {}), _recorded(moment)):
            table["found"] = tomlkit.inline_table()
            table["found"].update(_recorded(moment))
    after = tomlkit.dumps(document)
    if after == before:
        return False
    beside = path.with_suffix(".toml.new")
    beside.write_text(after, "utf-8", newline="")
    beside.replace(path)  # at once: a run that is stopped leaves the old file or the new one
    return True


def _recorded(moment: Moment) -> dict[str, object]:
    assert moment.found is not None
    return {
        "start_s": moment.found.start_s,
        "lead_in_s": moment.found.lead_in_s,
        "captions": moment.found.captions,
        "checked": moment.found.checked,
        "of": digest_quote(moment.start_s, moment.quote),
    }


def _says_the_same(old: dict[str, object], new: dict[str, object]) -> bool:
    """Tell whether only the day differs: a file is not touched to say the same again."""
    return {**old, "checked": None} == {**new, "checked": None}
