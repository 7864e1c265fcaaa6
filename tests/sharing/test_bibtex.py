"""BibTeX reads back as what went in: by a BibTeX parser, its fields by a LaTeX reader."""

from datetime import date

import bibtexparser
import pytest
from hypothesis import given
from pylatexenc.latex2text import (
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from tests.builders import make_comparison, make_moment, make_speaker, make_talk
from tests.sharing.hostile import HOSTILE, PUBLIC_URL, TEXTS, hostile_moment
from ytsapp.domain.talk import TalkSource
from ytsapp.sharing.bibtex import escape_latex, write_bibtex
from ytsapp.sharing.citation import cite_comparison, cite_moment, cite_talk
from ytsapp.sharing.lines import one_line

_PRINTED = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^"}
"""What LaTeX prints for macros this reader does not have or takes for another sign."""

_MACROS = get_default_latex_context_db()
_MACROS.add_context_category(
    "signs",
    prepend=True,
    macros=[MacroTextSpec(name, sign) for name, sign in _PRINTED.items()],
)
LATEX = LatexNodes2Text(_MACROS, math_mode="verbatim", keep_comments=True)


def parse(text):
    library = bibtexparser.parse_string(text)
    assert library.failed_blocks == []
    return library.entries


def fields(moment, gone=None):
    (entry,) = parse(write_bibtex([cite_moment(moment, PUBLIC_URL, gone)]))
    assert entry.entry_type == "online"
    return {name: field.value for name, field in entry.fields_dict.items()}


def test_moment_is_an_online_entry_with_its_time():
    moment = make_moment(176, make_talk(speakers=(make_speaker("Jerry van der Liu"),)))
    (entry,) = parse(write_bibtex([cite_moment(moment, PUBLIC_URL, None)]))
    assert entry.key == f"yts-{moment.id}"
    assert fields(moment) == {
        "author": "van der Liu, Jerry",
        "title": f"Talk {moment.talk.video_id}",
        "titleaddon": "at 2:56",
        "organization": "Example Channel",
        "date": "2024-05-01",
        "url": f"https://www.youtube.com/watch?v={moment.talk.video_id}&t=176s",
        "note": "“words said at 176” (Jerry van der Liu)",
        "addendum": rf"Moment page: \url{{{PUBLIC_URL}/moments/{moment.id}/}}",
    }


def test_what_is_not_known_is_left_out():
    talk = make_talk(speakers=(), channel="", published=None, source=TalkSource.NONE)
    assert set(fields(make_moment(5, talk, quote=""))) == {"title", "titleaddon", "url"}


def test_recording_that_is_gone_is_not_linked():
    said = fields(make_moment(), date(2026, 3, 4))
    assert said["url"].startswith(f"{PUBLIC_URL}/moments/")
    assert "Recording unavailable since 2026-03-04." in said["note"]


def test_comparison_is_dated_by_its_verdict_and_talk_has_no_time():
    comparison, talk = parse(
        write_bibtex(
            [
                cite_comparison(make_comparison(), PUBLIC_URL),
                cite_talk(make_talk(), PUBLIC_URL, None),
            ]
        )
    )
    assert comparison.fields_dict["date"].value == "2026-01-02"
    assert "author" not in comparison.fields_dict
    assert "titleaddon" not in talk.fields_dict


def test_each_key_stands_once():
    citation = cite_moment(make_moment(), PUBLIC_URL, None)
    assert len(parse(write_bibtex([citation, citation]))) == 1


@given(TEXTS)
def test_text_is_printed_as_it_is(text):
    escaped = escape_latex(text)
    assert LATEX.latex_to_text(escaped) == one_line(text)
    assert escaped.count("{") == escaped.count("}")


@given(TEXTS)
def test_any_text_makes_an_entry_of_its_own(text):
    said = fields(hostile_moment(text))
    assert said["url"].startswith("https://www.youtube.com/watch?v=")
    if one_line(text):
        assert LATEX.latex_to_text(said["title"]) == one_line(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_any_name_is_one_person(text):
    talk = make_talk(speakers=(make_speaker(text), make_speaker("Ada Example")))
    author = fields(make_moment(100, talk))["author"]
    assert author.endswith(" and Example, Ada")
    assert " and " not in author.removesuffix(" and Example, Ada") or author.startswith("{")


@pytest.mark.parametrize("mark", ["--", "---", "''", "``", "<<", ">>", ",,", "?`", "!`"])
def test_marks_that_fonts_join_are_kept_apart(mark):
    assert mark not in escape_latex(f"a{mark}b")
