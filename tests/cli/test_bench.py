"""`bench` prints a table a section, and says why one is left out."""

import pytest
from typer.testing import CliRunner

from ytsapp.bench import ingest, moment_pages, quality, search_speed, share_cards
from ytsapp.bench.measure import Figure
from ytsapp.cli import bench as command
from ytsapp.cli.app import app


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """Stand-ins for the measurements, which have tests of their own and take minutes."""
    calls = []

    def stand_in(name):
        def measure(*arguments):
            calls.append((name, arguments[0]))
            yield Figure(f"{name} figure", "1 ms", "a rival", "2")

        return measure

    monkeypatch.setattr(ingest, "measure_ingest", stand_in("ingest"))
    monkeypatch.setattr(share_cards, "measure_cards", stand_in("cards"))
    monkeypatch.setattr(moment_pages, "measure_moments", stand_in("moments"))
    monkeypatch.setattr(search_speed, "measure_search", stand_in("search"))
    monkeypatch.setattr(quality, "measure_quality", stand_in("quality"))
    monkeypatch.setattr(command, "_CORPUS", tmp_path / "no-corpus")
    return calls


@pytest.fixture
def run():
    return lambda *arguments: CliRunner().invoke(app, ["bench", *map(str, arguments)])


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    (folder / "transcripts").mkdir(parents=True)
    (folder / "queries.tsv").write_text("query\tvideo_id\tstart\tend\n", "utf-8")
    return folder


def test_everything_is_measured_and_what_cannot_be_is_said(asked, run):
    result = run()
    assert result.exit_code == 0
    assert [name for name, _ in asked] == ["ingest", "cards", "moments", "search"]
    assert "ingest figure" in result.output and "search figure" in result.output
    assert "Quality was not measured" in result.output and "--corpus" in result.output


def test_quality_is_measured_on_the_folder_that_was_named(asked, run, corpus):
    result = run("quality", "--corpus", corpus)
    assert result.exit_code == 0
    assert asked == [("quality", corpus)]
    assert "quality figure" in result.output


def test_sizes_of_made_corpora_come_in_order(asked, run):
    assert run("search", "--passages", 2_000, "--passages", 600).exit_code == 0
    assert asked == [("search", [600, 2_000])]


def test_too_small_a_corpus_is_wrong_usage(asked, run):
    assert run("search", "--passages", 10).exit_code == 2
    assert asked == []


def test_named_folder_without_labels_fails(asked, run, tmp_path):
    result = run("quality", "--corpus", tmp_path)
    assert result.exit_code == 1
    assert "queries.tsv" in result.output


def test_folder_without_captions_fails(asked, run, tmp_path):
    result = run("ingest", tmp_path)
    assert result.exit_code == 1
    assert ".vtt" in result.output
    assert asked == []
