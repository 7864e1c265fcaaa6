import pytest

from tests.ingest.captions.files import parse, read, refusal, rows


def srt(text):
    return rows(parse(text, ".srt"))


def test_plain_file_keeps_lines_and_numbers_that_are_words():
    captions = read("plain.srt")
    assert (captions.format, captions.language, captions.automatic) == ("srt", "", None)
    assert rows(captions) == [
        (1000, 3200, "Bread wants a night\nin the cold."),
        (3200, 6000, "Flour, water & salt:\nnothing else."),
        (6500, 3_609_000, "2024"),
        (3_609_000, 3_611_125, "[Music]"),
    ]


def test_messy_file_loses_no_word():
    assert rows(read("messy.srt")) == [
        (1000, 3200, "Bread wants a night\nin the cold."),
        (3200, 6000, "Flour, water & salt"),
        (6500, 6500, "and 42\n43"),
        (7000, 7000, "- Ready?\n- Ready!"),
        (4000, 12_000, "late word"),
    ]


def test_cues_without_numbers_or_blank_lines_keep_numbers_that_are_words():
    said = srt("00:00:01,000 --> 00:00:02,000\n42\n00:00:02,000 --> 00:00:03,000\nb\n7")
    assert said == [(1000, 2000, "42"), (2000, 3000, "b\n7")]


def test_only_the_first_number_missing_leaves_the_others_numbers():
    said = srt(
        "0:00:01,0 --> 0:00:02,0\na\n\n"
        "2\n0:00:02,0 --> 0:00:03,0\nb\n\n"
        "3\n0:00:03,0 --> 0:00:04,0\nc"
    )
    assert [text for _, _, text in said] == ["a", "b", "c"]


def test_blank_line_after_every_line_is_forgiven():
    text = (
        "1\n0:00:01,0 --> 0:00:02,0\nfirst\n\n"
        "2\n0:00:02,0 --> 0:00:03,0\n12\n\n"
        "3\n0:00:03,0 --> 0:00:04,0\nc\n"
    )
    assert [text for _, _, text in srt(text.replace("\n", "\n\n"))] == ["first", "12", "c"]


def test_line_ends_converted_twice_are_forgiven():
    text = "1\n0:00:01,0 --> 0:00:02,0\nfirst\nline\n\n2\n0:00:02,0 --> 0:00:03,0\nb\n"
    assert [text for _, _, text in srt(text.replace("\n", "\r\r\n"))] == ["first\nline", "b"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_one(end):
    text = "1\n00:00:01,000 --> 00:00:02,000\na\nb\n\n2\n00:00:02,000 --> 00:00:03,000\nc\n"
    assert srt(text.replace("\n", end)) == [(1000, 2000, "a\nb"), (2000, 3000, "c")]


def test_text_before_the_first_cue_belongs_to_none():
    assert srt("by nobody\n\n1\n00:00:01,000 --> 00:00:02,000\na") == [(1000, 2000, "a")]


def test_times_in_words_are_words():
    said = "seek to 00:01:02,500\n00:01:02.500 is late\n10:30, or 11:45 --\n12:30"
    assert srt(f"1\n00:00:01,000 --> 00:00:02,000\n{said}") == [(1000, 2000, said)]


def test_styling_goes_and_model_tokens_stay():
    said = srt(
        "1\n00:00:01,000 --> 00:00:02,000\n"
        '{\\an8}{\\i1}<I>a</I><br/><font size="3">b</font> <s> and </s> {x}'
    )
    assert said == [(1000, 2000, "a\nb <s> and </s> {x}")]


def test_file_called_vtt_is_read_as_what_it_is():
    captions = parse(
        "1\n00:00:01,000 --> 00:00:02,000\na\n2\n00:00:02,000 --> 00:00:03,000\nb", ".vtt"
    )
    assert captions.format == "srt"
    assert rows(captions) == [(1000, 2000, "a"), (2000, 3000, "b")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("00:00:0l,000 --> 00:00:02,000", "cannot be read"),
        ("-00:00:01,000 --> 00:00:02,000", "negative"),
        ("00:00:01,000 --> -00:00:02,000", "negative"),
        ("72:00:00,000 --> 72:00:01,000", "48 hours"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_wrong_time_is_named_with_its_line(line, reason, end):
    text = f"1\n00:00:00,000 --> 00:00:01,000\na\n\n2\n{line}\nb\n".replace("\n", end)
    error = refusal(text, "talk.srt")
    assert error.line == 6
    assert reason in error.reason
