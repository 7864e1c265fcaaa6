"""The table of speed has a line for all that was promised; how fast it is, no test asks."""

import re

import pytest

from ytsapp.bench import search_speed
from ytsapp.bench.engine import build_engine, folder_bytes, rank_with
from ytsapp.bench.made_corpus import make_corpus
from ytsapp.bench.made_record import store_talks
from ytsapp.bench.search_speed import measure_search
from ytsapp.search.request import Request
from ytsapp.storage.corpus import Corpus


@pytest.fixture
def told(monkeypatch):
    monkeypatch.setattr(search_speed, "QUERIES", 16)
    monkeypatch.setattr(search_speed, "ROUNDS", 1)
    return []


def test_table_names_every_rival_kind_and_size(told, library):
    figures = list(measure_search((600, 1_200), library, told.append))
    names = [figure.name.strip() for figure in figures]
    for size in ("600", "1,200"):
        for share in ("p50", "p95"):
            assert names.count(f"{size} passages: a search, {share}") == 2
        assert any(size in each for each in told)
    kinds = ("words", "question", "phrase", "or", "minus", "filter", "misspelt")
    for kind in kinds:
        assert names.count(f"{kind}, p50 and p95") == 2
    assert names.count("index") == names.count("index and record") == 2
    assert names.count("building the index") == 2
    rivals = " ".join(figure.rival for figure in figures)
    assert "bare tantivy" in rivals and "SQLite FTS5" in rivals
    growth = [figure for figure in figures if "from 600 to 1,200" in figure.name]
    assert len(growth) == 2
    assert all(re.fullmatch(r"× [0-9.]+", figure.value) for figure in growth)
    assert all(figure.ratio for figure in figures)


def test_our_engine_finds_what_made_talks_say(library, tmp_path):
    talks = list(make_corpus(600, library))
    with Corpus.open(f"sqlite:///{tmp_path}/made.db") as corpus:
        store_talks(talks, corpus)
        engine = build_engine(tmp_path, corpus, library)
        wanted = talks[4].passages[7]
        passages = [passage for made in talks for passage in made.passages]
        words = " ".join(wanted.text.split()[:12])
        assert rank_with(engine, passages)(words)[0] == wanted
        answer = engine.search(Request(words, limit=1))
        assert answer.results[0].moment_id == wanted.moment_id
        topic = talks[4].topics[0]
        assert engine.search(Request(f"topic:{topic}", limit=1)).total > 0
        assert folder_bytes(tmp_path) > 10_000


def test_a_slower_time_is_told_as_such():
    assert search_speed._times_as(2.0, 40.0) == "20 × faster"
    assert search_speed._times_as(4.0, 2.0) == "2.0 × slower"
