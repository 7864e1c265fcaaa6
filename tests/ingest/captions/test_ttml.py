import pytest

from tests.ingest.captions.files import parse, read, refusal, rows, timed_words

NESTED = read("nested.ttml")


def ttml(body, attributes=""):
    return f'<tt xmlns="http://www.w3.org/ns/ttml" {attributes}><body><div>{body}</div></body></tt>'


def test_times_count_from_what_is_around_them():
    assert (NESTED.format, NESTED.language, NESTED.automatic) == ("ttml", "en-GB", None)
    assert rows(NESTED) == [
        (11_000, 13_200, "Bread wants a night\nin the cold."),
        (13_200, 16_000, "Flour, water & salt"),
        (20_000, 21_500, "heat and steam"),
        (30_000, 31_500, "the end"),
    ]


def test_agent_of_a_paragraph_is_its_speaker():
    assert [cue.speaker for cue in NESTED.cues] == ["Ada Loaf", "", "", ""]


def test_timed_spans_mark_their_first_word():
    assert timed_words(NESTED) == [
        [], [], [("heat", 20_000), ("and", 20_500), ("steam", 21_000)], [],
    ]  # fmt: skip


def test_spans_timed_from_the_start_of_the_talk_are_understood():
    said = parse(
        ttml(
            '<p begin="9.5s" end="12s"><span begin="9.5s">a</span> <span begin="11s">b</span></p>'
        ),
        ".ttml",
    )
    assert timed_words(said) == [[("a", 9500), ("b", 11_000)]]


def test_paragraph_without_times_has_those_of_its_spans():
    said = parse(
        ttml('<p><span begin="1s" end="2s">a</span><br/><span begin="2s" end="4s">b</span></p>'),
        ".dfxp",
    )
    assert rows(said) == [(1000, 4000, "a\nb")]


def test_paragraphs_in_sequence_follow_each_other():
    paragraphs = '<p dur="2s">a</p><p begin="1s" dur="2s">b</p><p dur="1s">c</p>'
    body = f'<div timeContainer="seq" begin="1s">{paragraphs}</div>'
    assert rows(parse(ttml(body), ".ttml")) == [
        (1000, 3000, "a"), (4000, 6000, "b"), (6000, 7000, "c"),
    ]  # fmt: skip


def test_end_and_duration_together_end_with_the_first():
    said = parse(
        ttml('<p begin="1s" end="9s" dur="2s">a</p><p begin="1s" end="2s" dur="9s">b</p>'), ".ttml"
    )
    assert [end for _, end, _ in rows(said)] == [3000, 2000]


def test_end_before_the_start_is_the_start():
    said = parse(ttml('<p begin="5s" end="3s">a</p>'), ".ttml")
    assert rows(said) == [(5000, 5000, "a")]


def test_missing_end_lasts_until_the_next_paragraph():
    assert rows(parse(ttml('<p begin="1s">a</p><p begin="5s">b</p>'), ".ttml")) == [
        (1000, 5000, "a"), (5000, 5000, "b"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("begin", "attributes", "ms"),
    [
        ("00:01:02.345", "", 62_345),
        ("01:02,5", "", 62_500),
        ("00:00:01:15", "", 1500),
        ("00:00:01:12", 'frameRate="24"', 1500),
        ("00:00:01:23", 'frameRate="24" frameRateMultiplier="1000 1001"', 1959),
        ("00:00:00:10.1", 'frameRate="10" subFrameRate="2"', 1050),
        ("1.5h", "", 5_400_000),
        ("2m", "", 120_000),
        ("62.345s", "", 62_345),
        ("250ms", "", 250),
        ("50f", 'frameRate="25"', 2000),
        ("15000000t", 'tickRate="10000000"', 1500),
        ("50t", 'frameRate="25"', 2000),
        ("3t", "", 3000),
        ("33.8", "", 33_800),
        ("50f", 'frameRate="0"', 1667),
        ("50f", 'frameRate="many" frameRateMultiplier="1 0"', 1667),
    ],
)
def test_every_kind_of_time(begin, attributes, ms):
    assert rows(parse(ttml(f'<p begin="{begin}">a</p>', attributes), ".ttml")) == [(ms, ms, "a")]


@pytest.mark.parametrize(
    ("attributes", "reason"),
    [
        ('begin="soon"', "cannot be read"),
        ('begin="-1s"', "cannot be read"),
        ('begin=""', "cannot be read"),
        ('begin="nan"', "cannot be read"),
        ('begin="49h"', "48 hours"),
        ('begin="47h" dur="2h"', "48 hours"),
    ],
)
def test_wrong_time_is_refused(attributes, reason):
    assert reason in refusal(ttml(f"<p {attributes}>a</p>"), "talk.ttml").reason


@pytest.mark.parametrize(
    "namespace", ["http://www.w3.org/2006/04/ttaf1", "http://www.w3.org/2006/10/ttaf1", ""]
)
def test_older_namespaces_are_read(namespace):
    text = f'<tt xmlns="{namespace}"><body><div><p begin="1s" end="2s">a</p></div></body></tt>'
    assert rows(parse(text, ".xml")) == [(1000, 2000, "a")]


def test_prefixed_namespace_is_read():
    body = '<tt:body><tt:p begin="1s">a<tt:br/>b</tt:p></tt:body>'
    text = f'<tt:tt xmlns:tt="http://www.w3.org/ns/ttml">{body}</tt:tt>'
    assert rows(parse(text, ".xml")) == [(1000, 1000, "a\nb")]
