"""The file beside a caption file that says which talk it is: `talk.toml` or `talk.json`."""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ytsapp.domain.errors import SourceError
from ytsapp.ingest.captions.read import looks_like_captions
from ytsapp.ingest.sources.caption_file import CaptionFile
from ytsapp.ingest.sources.facts import Facts
from ytsapp.ingest.sources.inside import leads_outside
from ytsapp.ingest.sources.media_address import Resolver
from ytsapp.ingest.sources.record import read_record
from ytsapp.ingest.sources.shown import show

_MAX_BYTES = 65_536
"""A side-car holds a dozen short lines; what is longer is something else, such as captions."""


def read_sidecar(file: CaptionFile, root: Path, resolve: Resolver) -> Facts:
    """Return what the side-car of a caption file says; nothing where there is none.

    `talk.en.vtt` takes `talk.en.toml`, else `talk.toml`. A link that leads out of `root` is
    not followed.

    Raises:
        SourceError: the side-car cannot be read; the sentence names file and field.
    """
    for stem in dict.fromkeys((file.path.stem, file.stem)):
        for ending in (".toml", ".json"):
            path = file.path.with_name(stem + ending)
            if path == file.path or not path.is_file() or leads_outside(path, root):
                continue
            values = _load(path)
            if values is not None:
                return read_record(values, show(path.name), resolve)
    return Facts()


def _load(path: Path) -> Mapping[str, Any] | None:
    """Return the keys of a side-car; None for a `.json` file that is something else."""
    name, is_json = show(path.name), path.suffix == ".json"
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise SourceError(f"{name} cannot be opened ({error.strerror}); mend that") from None
    if is_json and (len(data) > _MAX_BYTES or looks_like_captions(data, path.name)):
        return None
    if len(data) > _MAX_BYTES:
        raise SourceError(f"{name} is longer than a side-car can be; keep to the talk's facts")
    try:
        text = data.decode("utf-8-sig")
        values = json.loads(text) if is_json else tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise SourceError(f"{name} is not UTF-8 (byte {error.start}); save it as such") from None
    except (ValueError, RecursionError) as error:
        kind = "JSON" if is_json else "TOML"
        raise SourceError(f"{name} is not valid {kind}: {show(str(error))}; mend that") from None
    return values if isinstance(values, dict) else None
