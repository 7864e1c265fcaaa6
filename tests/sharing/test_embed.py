"""The frame that other sites paste in."""

import pytest
from hypothesis import given
from selectolax.lexbor import LexborHTMLParser

from tests.builders import make_moment
from tests.sharing.hostile import HOSTILE, PUBLIC_URL, TEXTS, hostile_moment
from ytsapp.sharing.embed import EMBED_HEIGHT, TITLE_LIMIT, embed_snippet
from ytsapp.sharing.lines import one_line


def frame(moment):
    body = LexborHTMLParser(f"<body>{embed_snippet(moment, PUBLIC_URL)}</body>").body
    assert {node.tag for node in body.traverse()} == {"body", "iframe"}
    return body.css_first("iframe").attributes


def test_frame_loads_late_fills_the_width_and_may_play():
    moment = make_moment(176)
    said = frame(moment)
    assert said["src"] == f"{PUBLIC_URL}/embed/{moment.id}"
    assert said["title"] == "“words said at 176” Ada Example"
    assert (said["width"], said["height"]) == ("100%", str(EMBED_HEIGHT))
    assert said["loading"] == "lazy"
    assert "fullscreen" in said["allow"] and "autoplay" in said["allow"]
    assert "allowfullscreen" in said


@given(TEXTS)
def test_any_text_stays_in_the_title(text):
    said = frame(hostile_moment(text))
    assert set(said) == {
        "src", "title", "width", "height", "style", "loading", "allow", "allowfullscreen"
    }  # fmt: skip
    assert said["title"].startswith(f"“{one_line(text)}"[:60]) or not one_line(text)


@pytest.mark.parametrize("text", [*HOSTILE, "word " * 200])
def test_title_is_one_a_screen_reader_can_say(text):
    assert len(frame(hostile_moment(text, speakers=()))["title"]) <= TITLE_LIMIT + len(text)
    assert len(frame(make_moment(1, quote="word " * 200))["title"]) <= TITLE_LIMIT


def test_second_without_words_is_named_by_its_heading():
    assert frame(make_moment(7, quote="", heading="Talk at 0:07"))["title"] == (
        "Talk at 0:07 Ada Example"
    )
