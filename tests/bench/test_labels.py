"""Labelled searches are read as they are written, and a passage is a hit by the rule alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.passages import make_passage
from ytsapp.bench.labels import LabelError, Search, Span, read_searches

TALK = "made-talk-1"


def write(tmp_path, *lines, header="query\tvideo_id\tstart\tend"):
    path = tmp_path / "labels.tsv"
    path.write_text("\n".join([header, *lines]) + "\n", "utf-8")
    return path


@pytest.mark.parametrize(
    ("start", "end", "hit"),
    [
        (100, 140, True),  # all of it
        (60, 115, True),  # exactly 15 s of it
        (60, 114, False),
        (285, 330, True),
        (286, 330, False),
        (300, 340, False),
        (0, 400, True),
    ],
)
def test_passage_hits_a_long_span_by_fifteen_seconds(start, end, hit):
    assert Span(TALK, 100, 300).is_hit_by(make_passage(TALK, start, end)) is hit


@pytest.mark.parametrize(("start", "end", "hit"), [(50, 108, True), (50, 107, False)])
def test_passage_hits_a_short_span_by_two_fifths(start, end, hit):
    assert Span(TALK, 100, 120).is_hit_by(make_passage(TALK, start, end)) is hit


def test_passage_of_another_talk_never_hits():
    assert not Span(TALK, 0, 100).is_hit_by(make_passage("made-talk-2", 0, 100))


@given(st.integers(0, 500), st.integers(1, 300), st.integers(0, 500), st.integers(20, 75))
def test_a_longer_passage_hits_whatever_a_part_of_it_hits(span_at, span_s, at, length):
    span = Span(TALK, span_at, span_at + span_s)
    if span.is_hit_by(make_passage(TALK, at + 5, at + length - 5)):
        assert span.is_hit_by(make_passage(TALK, at, at + length))


@given(st.integers(0, 500), st.integers(1, 300))
def test_the_span_itself_is_a_hit(at, length):
    assert Span(TALK, at, at + length).is_hit_by(make_passage(TALK, at, at + length))


def test_first_hit_is_counted_from_one_over_every_span():
    search = Search("why", (Span(TALK, 100, 200), Span("made-talk-2", 0, 60)))
    miss = make_passage(TALK, 300, 340)
    assert search.first_hit([miss, make_passage("made-talk-2", 10, 40)]) == 2
    assert search.first_hit([make_passage(TALK, 120, 150), miss]) == 1
    assert search.first_hit([miss]) == 0
    assert search.first_hit([]) == 0


def test_lines_with_the_same_query_one_below_the_other_are_one_search(tmp_path):
    path = write(tmp_path, "why\ta\t0\t9", "why\tb\t5\t8", "how\ta\t1\t2", "why\tc\t0\t9")
    assert read_searches(path) == [
        Search("why", (Span("a", 0, 9), Span("b", 5, 8))),
        Search("how", (Span("a", 1, 2),)),
        Search("why", (Span("c", 0, 9),)),
    ]


@pytest.mark.parametrize(
    "line", ["why\ta\t0", "why\ta\tsoon\t9", "why\ta\t9\t9", " \ta\t0\t9", "why\ta\t-1\t9"]
)
def test_line_that_is_no_label_is_named(tmp_path, line):
    with pytest.raises(LabelError, match=r"labels\.tsv:3: "):
        read_searches(write(tmp_path, "how\ta\t1\t2", line))


def test_file_of_other_columns_or_none_is_refused(tmp_path):
    with pytest.raises(LabelError, match="columns"):
        read_searches(write(tmp_path, header="query,video_id,start,end"))
    with pytest.raises(LabelError, match="cannot be read"):
        read_searches(tmp_path / "missing.tsv")
    (tmp_path / "empty.tsv").touch()
    with pytest.raises(LabelError, match="cannot be read"):
        read_searches(tmp_path / "empty.tsv")
