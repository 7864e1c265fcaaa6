import pytest

from tests.ingest.captions.files import parse, read, refusal, rows


def test_table_with_its_header():
    captions = read("whisper.tsv")
    assert (captions.format, captions.language, captions.automatic) == ("tsv", "", True)
    assert rows(captions) == [
        (1000, 3200, "Bread wants a night in the cold."),
        (3200, 6000, "Flour, water & salt: nothing else."),
        (3_609_000, 3_611_125, "2024 was good"),
    ]


def test_table_without_its_header_and_with_blank_lines():
    assert rows(parse("\n0\t900\ta\n\n900\t800\tb\n \n", ".tsv")) == [
        (0, 900, "a"),
        (900, 900, "b"),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("0.5\t1.5\tseconds", "milliseconds"),
        ("words without times", "milliseconds"),
        ("12\t34", "milliseconds"),
        ("9999999999\t9999999999\ta", "milliseconds"),
        ("-5\t10\ta", "48 hours"),
        ("5\t172800001\ta", "48 hours"),
    ],
)
def test_wrong_line_is_named(line, reason):
    error = refusal(f"start\tend\ttext\n0\t900\ta\n\n{line}\n", "talk.tsv")
    assert error.line == 4
    assert reason in error.reason


def test_table_of_something_else_is_refused():
    assert refusal("folder\tvideo_id\ttitle\nbread\tabc\tOn bread\n", "ids.tsv").line == 1
