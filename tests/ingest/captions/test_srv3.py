import pytest

from tests.ingest.captions.files import parse, read, refusal, rows, timed_words

AUTO = read("auto.srv3")


def srv3(body):
    return f'<timedtext format="3"><body>{body}</body></timedtext>'


def test_automatic_captions_are_those_of_json3():
    assert (AUTO.format, AUTO.automatic) == ("srv3", True)
    assert rows(AUTO) == rows(read("auto.json3"))


def test_every_timed_word_is_marked_where_it_starts():
    assert timed_words(AUTO) == [
        [("bread", 160), ("wants", 480), ("a", 900), ("night", 1300)],
        [("in", 2400), ("the", 2700), ("cold", 3100)],
        [],
    ]


def test_manual_captions_keep_their_lines_and_have_no_marks():
    captions = parse(
        srv3('<p t="5" d="10" wp="1"><s p="1">one</s>\ntwo<br/>three<s p="2"> four</s></p>'),
        ".srv3",
    )
    assert rows(captions) == [(5, 15, "one\ntwo\nthree four")]
    assert (captions.automatic, captions.cues[0].marks) == (None, ())


def test_oldest_kind_counts_seconds_and_escapes_twice():
    captions = read("old.srv1")
    assert captions.format == "srv3"
    assert rows(captions) == [
        (1000, 3200, "Bread wants a night\nin the cold."),
        (3200, 6000, "Flour, water & salt: it's all."),
    ]


def test_second_kind_counts_milliseconds():
    said = parse(
        '<timedtext><text t="1500" d="500">a</text><text t="2500">b</text></timedtext>', ".srv2"
    )
    assert rows(said) == [(1500, 2000, "a"), (2500, 2500, "b")]


@pytest.mark.parametrize(
    "body",
    [
        '<p d="5">a</p>',
        '<p t="soon">a</p>',
        '<p t="-5">a</p>',
        '<p t="nan">a</p>',
        '<p t="1e3">a</p>',
        '<p t="172800001">a</p>',
        '<p t="1" d="-2">a</p>',
        '<p t="1"><s t="x">a</s></p>',
    ],
)
def test_wrong_paragraph_is_named(body):
    assert "paragraph 2" in refusal(srv3(f'<p t="0">ok</p>{body}'), "talk.srv3").reason


def test_broken_xml_is_refused_with_its_line():
    error = refusal('<timedtext format="3"><body>\n<p t="1">a</body></timedtext>', "talk.srv3")
    assert error.line == 2
    assert "well-formed" in error.reason
