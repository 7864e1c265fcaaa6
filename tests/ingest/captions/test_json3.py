import json

import pytest

from tests.ingest.captions.files import parse, read, refusal, rows, timed_words

AUTO = read("auto.json3")


def events(*items):
    return json.dumps({"wireMagic": "pb3", "events": list(items)})


def test_automatic_captions_have_a_cue_for_each_spoken_event():
    assert (AUTO.format, AUTO.language, AUTO.automatic) == ("json3", "", True)
    assert rows(AUTO) == [
        (160, 4500, "bread wants a night"),
        (2280, 6900, ">> in the cold"),
        (4510, 6900, "[Music]"),
    ]


def test_every_timed_word_is_marked_where_it_starts():
    assert timed_words(AUTO) == [
        [("bread", 160), ("wants", 480), ("a", 900), ("night", 1300)],
        [(">>", 2280), ("in", 2400), ("the", 2700), ("cold", 3100)],
        [],
    ]


def test_manual_captions_have_no_marks_and_keep_their_lines():
    captions = parse(
        events({"tStartMs": 1000, "dDurationMs": 2000, "segs": [
            {"utf8": "\u200bWe"}, {"utf8": " are"}, {"utf8": "\nhere &amp;nbsp;&lt;3"},
        ]}),
        ".json",
    )  # fmt: skip
    assert rows(captions) == [(1000, 3000, "We are\nhere <3")]
    assert (captions.automatic, captions.cues[0].marks) == (None, ())


def test_missing_start_is_zero_and_missing_duration_lasts_until_the_next_event():
    captions = parse(
        events({"segs": [{"utf8": "a"}]}, {"tStartMs": 900, "segs": [{"utf8": "b"}]}), ".json3"
    )
    assert rows(captions) == [(0, 900, "a"), (900, 900, "b")]


def test_append_event_with_words_is_kept():
    captions = parse(events({"tStartMs": 5, "aAppend": 1, "segs": [{"utf8": "more"}]}), ".json3")
    assert rows(captions) == [(5, 5, "more")]


def test_word_after_its_cue_or_before_the_last_one_keeps_its_place_unmarked():
    captions = parse(
        events({"tStartMs": 1000, "dDurationMs": 1000, "segs": [
            {"utf8": "a", "tOffsetMs": 500}, {"utf8": " b", "tOffsetMs": 100},
            {"utf8": " c", "tOffsetMs": 4000}, {"utf8": " "}, {"utf8": "d", "tOffsetMs": 900},
        ]}),
        ".json3",
    )  # fmt: skip
    assert rows(captions) == [(1000, 2000, "a b c d")]
    assert timed_words(captions) == [[("a", 1500), ("d", 1900)]]


@pytest.mark.parametrize(
    ("event", "named"),
    [
        ({"tStartMs": -1, "segs": [{"utf8": "a"}]}, "event 2"),
        ({"tStartMs": "soon", "segs": [{"utf8": "a"}]}, "event 2"),
        ({"tStartMs": True, "segs": [{"utf8": "a"}]}, "event 2"),
        ({"tStartMs": 172_800_001, "segs": [{"utf8": "a"}]}, "48 hours"),
        ({"tStartMs": 172_800_000, "dDurationMs": 1, "segs": [{"utf8": "a"}]}, "48 hours"),
        ({"tStartMs": 1, "segs": [{"utf8": 7}]}, "segment 1"),
        ({"tStartMs": 1, "segs": [{"utf8": "a", "tOffsetMs": -1}]}, "segment 1"),
        ({"tStartMs": 1, "segs": ["a"]}, "segment 1"),
        ({"tStartMs": 1, "segs": {"utf8": "a"}}, "segments"),
        ("a", "event 2"),
    ],
)  # fmt: skip
def test_wrong_event_is_named(event, named):
    error = refusal(events({"tStartMs": 0, "segs": [{"utf8": "ok"}]}, event), "talk.json3")
    assert named in error.reason


def test_events_that_are_no_list_are_refused():
    assert "list" in refusal('{"events": 3}', "talk.json").reason
