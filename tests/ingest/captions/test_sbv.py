import pytest

from tests.ingest.captions.files import parse, read, refusal, rows


def test_plain_file_with_what_editors_leave_behind():
    captions = read("plain.sbv")
    assert (captions.format, captions.language, captions.automatic) == ("sbv", "", None)
    assert rows(captions) == [
        (1000, 3200, "Bread wants a night\nin the cold."),
        (3200, 6000, "Language: flour, water & salt"),
        (6500, 8100, "an end nobody wrote"),
        (8100, 9460, "and 10:30"),
        (3_609_000, 3_611_125, "[Music]"),
    ]


def test_missing_end_of_the_last_cue_is_its_start():
    assert rows(parse("0:00:01.000,0:00:02.000\na\n\n0:00:03.000\nb", ".sbv"))[-1] == (
        3000,
        3000,
        "b",
    )


def test_missing_end_of_a_cue_that_an_earlier_one_follows_is_its_start():
    said = parse("0:00:05.000\nb\n\n0:00:01.000,0:00:02.000\na", ".sbv")
    assert rows(said) == [(5000, 5000, "b"), (1000, 2000, "a")]


def test_missing_hours_and_blank_lines_are_forgiven():
    said = parse("00:01.000,00:02.000\na\n00:02.000,00:03.500\n\nb\n\nc", ".sbv")
    assert rows(said) == [(1000, 2000, "a"), (2000, 3500, "b\nc")]


def test_clock_reading_is_words():
    assert rows(parse("0:00:01.000,0:00:02.000\n10:30\n1,000", ".sbv")) == [
        (1000, 2000, "10:30\n1,000")
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("0:00:61.000,0:00:62.000", "59"),
        ("0:00:01.000.,0:00:02.000", "cannot be read"),
        ("-0:00:01.000,0:00:02.000", "negative"),
        ("0:00:01.000,0:0O:02.000", "cannot be read"),
        ("0:00:01.000,-0:00:02.000", "negative"),
        ("0:00:01.000,49:00:02.000", "48 hours"),
        ("49:00:02.000", "48 hours"),
    ],
)
def test_wrong_time_is_named_with_its_line(line, reason):
    error = refusal(f"0:00:00.000,0:00:01.000\na\n\n{line}\nb\n", "talk.sbv")
    assert error.line == 4
    assert reason in error.reason
