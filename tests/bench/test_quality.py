"""The table of quality on talks made for it; the real ones are not part of the project."""

import builtins
from dataclasses import replace

import pytest

from ytsapp.bench import corpus_folder, quality
from ytsapp.bench.corpus_folder import has_labels, ingest_corpus, label_sets
from ytsapp.bench.labels import read_searches
from ytsapp.storage.corpus import Corpus

SAID = (
    "Retrieval augmented generation means that we look up passages and put them into the prompt",
    "A bakery needs flour and water and a lot of patience before the bread is ready to be eaten",
    "Vector databases keep embeddings so that the nearest neighbours of a question are found fast",
)


def captions(first):
    lines = ["WEBVTT", ""]
    for number in range(60):
        said = SAID[(number // 20 + first) % 3]
        lines += [f"{clock(number * 4)} --> {clock(number * 4 + 4)}", f"{said} {number}.", ""]
    return "\n".join(lines)


def clock(seconds):
    return f"00:{seconds // 60:02d}:{seconds % 60:02d}.000"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = tmp_path / "corpus"
    podcasts, lectures = (
        root / "transcripts" / "vector-podcast",
        root / "transcripts" / "talk-python",
    )
    for place in (podcasts, lectures):
        place.mkdir(parents=True)
    (podcasts / "talk-one.vtt").write_text(captions(0), "utf-8")
    (lectures / "talk-two.vtt").write_text(captions(1), "utf-8")
    header = "query\tvideo_id\tstart\tend\n"
    (root / "queries.tsv").write_text(
        header + "what is RAG in a prompt\ttalk-one\t0\t80\n", "utf-8"
    )
    labels = tmp_path / "labels"
    labels.mkdir()
    (labels / "courses.tsv").write_text(header + "bread\ttalk-nobody\t0\t80\n", "utf-8")
    (labels / "lectures.tsv").write_text(header + "embeddings\ttalk-two\t80\t160\n", "utf-8")
    monkeypatch.setattr(corpus_folder, "LABELS", labels)
    return root


def test_folders_are_ingested_each_for_itself(folder, tmp_path):
    with Corpus.open(f"sqlite:///{tmp_path}/record.db") as corpus:
        talks = ingest_corpus(folder, corpus)
        assert talks.folders == ("talk-python", "vector-podcast")
        assert {p.video_id for p in talks.passages(["vector-podcast"])} == {"talk-one"}
        assert talks.passages(["no-such-folder"]) == []
        assert set(talks.talks) == {"talk-one", "talk-two"}


def test_only_a_folder_with_labels_can_be_measured(folder, tmp_path):
    assert has_labels(folder)
    (folder / "queries.tsv").unlink()
    assert not has_labels(folder)
    assert not has_labels(tmp_path / "missing")


def test_every_set_is_among_all_of_them(folder):
    *sets, everything = label_sets(folder)
    assert sum(len(each.searches) for each in sets) == len(everything.searches) == 3
    assert set(everything.folders) == {name for each in sets for name in each.folders}


def test_our_own_labels_are_whole():
    courses, lectures = (
        read_searches(corpus_folder.LABELS / name) for name in ("courses.tsv", "lectures.tsv")
    )
    assert len(courses) > 100 and len(lectures) > 100
    for searches in (courses, lectures):
        assert len({search.query for search in searches}) == len(searches)


@pytest.fixture
def figures(folder, library, monkeypatch):
    monkeypatch.setattr(quality, "measure_cards", lambda engine: iter(()))
    return lambda: list(quality.measure_quality(folder, replace(library, moments={}), print))


def test_table_holds_ours_against_plain_bm25_part_by_part(figures):
    table = figures()
    podcast = table[: next(n for n, f in enumerate(table) if f.name.startswith("short courses"))]
    ours, titled = podcast[:2]
    assert (
        ours.name == titled.name == f"Vector Podcast: 1 searches, {ours.name.split()[-2]} passages"
    )
    assert ours.value == "1.000 / 1.000"
    assert ours.rival.startswith("bm25s 1.000") and titled.rival.startswith("bm25s with titles")
    parts = [figure.name.strip() for figure in podcast if figure.name.startswith("  without")]
    assert "without closeness" in parts and "without editors' notes and choice" in parts
    assert len(parts) == len(quality._WITHOUT) + 1
    assert any("with a typing slip, 1 searches" in figure.name for figure in podcast)
    assert any("said or heard otherwise, 1 searches" in figure.name for figure in podcast)


def test_missing_rival_is_said_and_the_rest_is_measured(figures, monkeypatch):
    real = builtins.__import__

    def without_bm25s(name, *rest, **named):
        if name == "bm25s":
            raise ModuleNotFoundError("No module named 'bm25s'", name="bm25s")
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without_bm25s)
    first, second = figures()[:2]
    assert "requirements-dev.txt" in first.rival and not first.ratio
    assert second.name.startswith("  without")
