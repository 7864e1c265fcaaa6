"""Every real caption file comes in whole: no word lost, none added, all in order."""

import html
import json
import re
import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from tests.ingest.captions.files import REAL, needs_real, words
from ytsapp.ingest.captions.read import is_caption_name, looks_like_captions, parse_captions

pytestmark = needs_real

FILES = sorted(path.relative_to(REAL).as_posix() for path in REAL.rglob("*") if path.is_file())
FOLDERS = sorted({name.split("/")[0] for name in FILES})
LECTURES = sorted({name.split("/")[1] for name in FILES if re.match("karpathy.*/.*/", name)})
TIMES = re.compile(r"[\d:.,]+ --> [\d:.,]+|\d:\d\d:\d\d\.\d{2,3}(,\d:\d\d:\d\d\.\d{2,3})?\s*")


def caption_files(folder):
    for name in FILES:
        path = REAL / name
        named = name.startswith(f"{folder}/") and is_caption_name(name)
        if named and looks_like_captions(path.read_bytes(), path.name):
            yield path


@cache
def parsed(path):
    return parse_captions(path.read_bytes(), path.name)


def plain_words(path: Path) -> list[str]:
    """Return the words of a file, found line by line and by other means than the parsers'."""
    text = path.read_bytes().decode("utf-8-sig")
    if path.suffix == ".json":
        return " ".join(part["text"] for part in json.loads(text)["segments"]).split()
    lines = text.splitlines()
    if path.suffix == ".tsv":
        return " ".join(line.split("\t", 2)[2] for line in lines[1:]).split()
    kept = []
    for n, line in enumerate(lines):
        following = lines[n + 1] if n + 1 < len(lines) else ""
        is_number = path.suffix == ".srt" and line.strip().isdigit() and "-->" in following
        if not (is_number or line == "WEBVTT" or TIMES.fullmatch(line)):
            kept.append(re.sub(r"<v [^>]*>", " ", line))
    said = html.unescape(" ".join(kept))
    if not said.isascii():
        said = "".join(c for c in said if c.isascii() or unicodedata.category(c) != "Cf")
    return said.split()


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_word_comes_in_and_in_order(folder):
    for path in caption_files(folder):
        assert words(parsed(path)) == plain_words(path), path.name


@pytest.mark.parametrize("folder", FOLDERS)
def test_times_make_sense(folder):
    for path in caption_files(folder):
        cues = parsed(path).cues
        assert all(0 <= cue.start_ms <= cue.end_ms < 5 * 3_600_000 for cue in cues), path.name
        backwards = sum(b.start_ms < a.start_ms for a, b in pairwise(cues))
        assert backwards <= len(cues) // 100, path.name


def test_only_captions_are_taken_for_captions():
    taken = {name for folder in FOLDERS for name in map(str, caption_files(folder))}
    others = {name for name in FILES if str(REAL / name) not in taken}
    assert {Path(name).suffix for name in others} <= {"", ".md", ".toml", ".csv", ".qmd", ".tsv"}
    assert [name for name in others if name.endswith(".tsv")] == ["karpathy-lectures/ids.tsv"]


@pytest.mark.parametrize("lecture", LECTURES)
def test_four_formats_of_a_lecture_say_the_same_at_the_same_time(lecture):
    folder = REAL / "karpathy-lectures" / lecture
    read = {
        ending: parsed(folder / f"{lecture}{ending}")
        for ending in (".vtt", ".srt", ".tsv", ".json")
    }
    first = read[".vtt"]
    for captions in read.values():
        assert words(captions) == words(first)
        assert [cue.start_ms for cue in captions.cues] == [cue.start_ms for cue in first.cues]
        assert [cue.end_ms for cue in captions.cues] == [cue.end_ms for cue in first.cues]
