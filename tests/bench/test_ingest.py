"""The benchmark measures what it says; how much comes out is no test's business."""

import pytest

from ytsapp.bench import ingest
from ytsapp.bench.made_talks import make_talks
from ytsapp.bench.measure import Figure, median_seconds
from ytsapp.ingest.captions.read import read_caption_file
from ytsapp.ingest.clean.joining import join_cues


def test_made_talks_are_the_same_every_time_and_an_hour_long(tmp_path, library):
    (first,) = make_talks(tmp_path, 1, library)
    text = first.read_text("utf-8")
    (again,) = make_talks(tmp_path, 1, library)
    assert again.read_text("utf-8") == text
    transcript = join_cues(read_caption_file(first)[1])
    assert 3_500_000 < transcript.end_ms < 3_800_000
    assert 8_500 < len(transcript.text.split()) < 10_000


@pytest.fixture
def figures(monkeypatch, library):
    monkeypatch.setattr(ingest, "TALKS", 1)
    monkeypatch.setattr(ingest, "_FEW", 1)
    monkeypatch.setattr(ingest, "_MANY", 2)
    return {figure.name.strip(): figure for figure in ingest.measure_ingest(library)}


def test_every_stage_has_its_share_of_the_whole_way(figures):
    stages = ("parse", "clean", "cut", "score", "store, and everything else")
    assert all(figures[stage].ratio.endswith("%") for stage in stages)
    assert all(float(figures[stage].ratio.rstrip("%")) >= 0 for stage in stages)
    assert figures["file to stored passages"].rival == "parsing alone"
    assert 0 < float(figures["file to stored passages"].ratio) < 1


def test_parsing_is_held_against_another_parser(figures):
    assert figures["parsing alone"].rival == "webvtt-py"
    assert float(figures["parsing alone"].ratio) > 0


def test_memory_of_two_folders_is_compared(figures):
    peak = figures["peak memory, 2 talks"]
    assert isinstance(peak, Figure)
    assert float(peak.value.split()[0]) > 10
    assert float(peak.ratio) > 0


def test_median_is_of_the_work_and_of_every_round():
    rounds = []
    assert median_seconds(lambda: rounds.append(1), rounds=3) >= 0
    assert len(rounds) == 3
