"""Writes folders of caption files to ingest."""

import json
from pathlib import Path

from ytsapp.domain.talk import Talk
from ytsapp.ingest.candidate import Candidate, Refused
from ytsapp.ingest.sources.files import offer_file
from ytsapp.ingest.sources.flags import Flags
from ytsapp.ingest.sources.folder import offer_folder

VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nWords of {}.\n"
SRT = "1\n00:00:00,000 --> 00:00:02,000\nWords of {}.\n"
SBV = "0:00:00.000,0:00:02.000\nWords of {}.\n"


def write(folder: Path, *names: str) -> None:
    """Write caption files, each saying its own name."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_text(path), "utf-8")


def _text(path: Path) -> str:
    if path.suffix == ".json":
        segment = {"start": 0.0, "end": 2.0, "text": f"Words of {path.name}."}
        return json.dumps({"language": "en", "text": segment["text"], "segments": [segment]})
    if path.suffix == ".tsv":
        return f"start\tend\ttext\n0\t2000\tWords of {path.name}.\n"
    return {".vtt": VTT, ".srt": SRT, ".sbv": SBV}[path.suffix].format(path.name)


def nowhere(host: str) -> list[str]:
    """Resolve no host: tests ask no name server."""
    raise OSError(host)


def offered(folder: Path, **flags) -> list[Candidate | Refused]:
    return list(offer_folder(folder, "the folder", Flags(**flags), nowhere))


def offered_file(path: Path, **flags) -> Candidate | Refused:
    return offer_file(path, path.name, Flags(**flags), nowhere)


def ids(found: list[Candidate | Refused]) -> dict[str, str]:
    """Return the key of each talk by its name; fails where something was refused."""
    assert [one for one in found if isinstance(one, Refused)] == []
    return {one.name: one.video_id for one in found}


def reasons(found: list[Candidate | Refused]) -> list[str]:
    return [one.reason for one in found if isinstance(one, Refused)]


def talk_of(one: Candidate | Refused) -> Talk:
    assert isinstance(one, Candidate), one
    talk = one.read().talk
    assert talk.video_id == one.video_id
    return talk


def words_of(one: Candidate | Refused) -> str:
    assert isinstance(one, Candidate), one
    return one.read().captions.cues[0].text
