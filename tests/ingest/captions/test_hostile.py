"""Files made to do harm: they are refused, or read in the time their size allows."""

import pytest

from tests.ingest.captions.checks import check
from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions.read import parse_captions

BOMB = '<!DOCTYPE x [<!ENTITY a "word "><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    "text",
    [
        f'{BOMB}<timedtext><body><p t="0">&b;</p></body></timedtext>',
        f'{OUTSIDE}<tt><body><p begin="0s">&a;</p></body></tt>',
        '<?xml version="1.0" encoding="rot13"?><tt/>',
        '<?xml version="1.0" encoding="utf-7"?><tt/>',
        '<?xml version="1.0" encoding="shift_jis"?><tt/>',
        '<?xml version="1.0" encoding="no-such"?><tt><body/></tt>',
    ],
)
def test_xml_that_is_a_trap_is_refused(text):
    with pytest.raises(CaptionError):
        parse_captions(text.encode(), "talk.xml")


PARAGRAPH = '<p begin="1s">a</p>'
DEEP = 100_000
LONG = 200_000


def nested(text, name):
    return f"<{name}>" * DEEP + text + f"</{name}>" * DEEP


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[" * DEEP, "talk.json"),
        ('{"segments":' * DEEP, "talk.json"),
        ('{"events": ' + "[" * 900 + "]" * 900 + "}", "talk.json3"),
        ('{"segments": [{"start": ' + "9" * 5000 + "}]}", "talk.json"),
        (f"<tt><body>{nested(PARAGRAPH, 'div')}</body></tt>", "talk.ttml"),
        (f"<tt><body><p begin='1s'>{nested('a', 'span')}</p></body></tt>", "talk.ttml"),
        ("<timedtext>" + "<s>" * DEEP, "talk.srv3"),
        (f"<timedtext><p t='1'>{nested('a', 's')}</p></timedtext>", "talk.srv3"),
        ("\n" * LONG, "talk.srt"),
        ("1\n00:01,0 --> 00:02,0\na" + "\n" * LONG + "7\n", "talk.srt"),
        ("1\n00:01,0 --> 00:02,0\n" + " \n" * LONG + "00:03,0 --> 00:04,0\nb", "talk.srt"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<00:01.500>" * 40_000, "talk.vtt"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<00:01.500> " * 40_000 + "a", "talk.vtt"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\na" + "<v " * LONG, "talk.vtt"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\na<v" + " " * LONG, "talk.vtt"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\na" + "<c." * LONG, "talk.vtt"),
        ("WEBVTT\n\nNOTE" + "\na" * LONG, "talk.vtt"),
        ("WEBVTT\n\n" + "\n\nNOTE" * 40_000, "talk.vtt"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\na" + "{\\" * LONG, "talk.vtt"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\na" + "&amp;" * LONG, "talk.vtt"),
        ("WEBVTT\n" + "1:-->" * LONG, "talk.vtt"),
        ("WEBVTT\n" + "\n1:2 -->" * 40_000, "talk.vtt"),
        ("9" * LONG, "talk.srt"),
        ("0:" * LONG, "talk.sbv"),
        ("\t" * LONG, "talk.tsv"),
        ("\r" * LONG, "talk.vtt"),
        ("<!--" * LONG, "talk.xml"),
        ("<!---->" * LONG, "talk.xml"),
        ("<timedtext>" + "<p t='1'>" * DEEP + "a" + "</p>" * DEEP + "</timedtext>", "talk.srv3"),
        ("\ufeff" * LONG, "talk.vtt"),
    ],
    ids=lambda value: value if len(value) < 12 else value[:24],
)  # fmt: skip
def test_long_and_deep_files_come_to_an_end(text, name):
    check(text.encode(), name)
