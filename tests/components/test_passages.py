"""The transcript's rows: written as HTML by hand, so held to what components promise."""

from array import array

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.builders import make_moment, make_talk
from tests.storage.builders import make_passage
from ytsapp.components.layout.frozen import frozen
from ytsapp.components.talk.passages import passage_list
from ytsapp.domain.talk import TalkSource
from ytsapp.domain.transcript import Transcript
from ytsapp.domain.turns import Stretch, divide_by_turn

HOSTILE = "\"><script>alert(1)</script>' & more"


def rows(passages, talk=None, moments=(), stretches=None, **options):
    talk = talk or make_talk()
    stretches = stretches or divide_by_turn(passages, None)
    html = frozen(passage_list(talk, passages, stretches, moments, **options))
    return LexborHTMLParser(f"<body>{html}</body>")


def test_row_plays_links_and_copies_its_moment():
    tree = rows([make_passage(75)])
    link = tree.css_first("li#t-75 > a")
    assert link.attributes["href"] == "/moments/TRjq7t2Ms5I-75/"
    assert link.attributes["data-clip"] == "TRjq7t2Ms5I-75"
    assert link.attributes["data-play"] == "now"
    assert link.attributes["aria-label"] == "Play from 1:15"
    assert link.text() == "1:15"
    assert tree.css_first("button").attributes["data-copy"] == "/moments/TRjq7t2Ms5I-75/"


def test_row_says_where_its_clip_starts_and_ends():
    row = rows([make_passage(75)]).css_first("li")
    assert (row.attributes["data-start"], row.attributes["data-end"]) == ("71", "105")


def test_talk_that_cannot_be_played_has_plain_links():
    tree = rows([make_passage(75)], make_talk(source=TalkSource.NONE))
    link = tree.css_first("li > a")
    assert "data-clip" not in link.attributes
    assert link.attributes["aria-label"] == "Moment at 1:15"


def test_player_is_told_of_the_talk_once():
    talk = make_talk("design-review", source=TalkSource.MEDIA, media="/media/a.mp4", title=HOSTILE)
    told = rows([make_passage(0), make_passage(40)], talk).css_first("ol").attributes
    assert told["data-talk"] == HOSTILE
    assert (told["data-source"], told["data-media"]) == ("media", "/media/a.mp4")
    assert told["data-voice"] == "Ada Example"


def test_list_whose_page_names_the_clips_makes_none():
    assert "data-passages" not in rows([make_passage(0)], queued=False).css_first("ol").attributes


def test_hostile_words_and_names_stay_text():
    tree = rows(
        [make_passage(0, text=HOSTILE, speaker=HOSTILE)], moments=[make_moment(5, heading=HOSTILE)]
    )
    assert tree.css("script") == []
    assert tree.css_first(".passage-words p").text() == f"{HOSTILE} {HOSTILE}"
    assert tree.css_first(".passage-moment").text() == HOSTILE


@pytest.mark.parametrize(
    ("second", "row"), [(0, "t-10"), (39, "t-10"), (40, "t-40"), (900, "t-40")]
)
def test_curated_moment_stands_in_the_passage_that_holds_it(second, row):
    tree = rows([make_passage(10), make_passage(40)], moments=[make_moment(second)])
    (shown,) = tree.css(f"li#{row} .passage-moment")
    assert shown.attributes["href"] == f"/moments/TRjq7t2Ms5I-{second}/"
    assert len(tree.css(".passage-moment")) == 1


def test_speakers_are_named_where_they_change():
    said = [
        (Stretch("One.", "Ada", True), Stretch("Two.", "Bo", True)),
        (Stretch("Three.", "Bo", False),),
    ]
    names = rows([make_passage(0), make_passage(40)], stretches=said).css(".passage-speaker")
    assert [(name.text(), "passage-same" in name.attributes["class"]) for name in names] == [
        ("Ada", False), ("Bo", False), ("Bo", True),
    ]  # fmt: skip


def test_nameless_speaker_is_marked_where_they_take_over():
    said = [(Stretch("One.", "", False), Stretch("Two.", "", True))]
    tree = rows([make_passage(0)], stretches=said)
    assert [len(line.css("b")) for line in tree.css(".passage-words p")] == [0, 1]


def test_paragraph_tells_when_its_lines_are_said():
    text = (
        "It was cold at first, said the baker. The oven took an hour to warm up, and then it held."
    )
    whole = Transcript(
        text, array("I", [0, len(text)]), array("I", [75_000, 75_000 + len(text) * 50])
    )
    passage = make_passage(75, text=text)
    tree = rows([passage], stretches=divide_by_turn([passage], whole))
    assert tree.css_first(".passage-words p").attributes["data-said"] == "750:794 38:19"


def test_paragraph_whose_times_are_not_known_tells_none():
    assert "data-said" not in rows([make_passage(0)]).css_first("p").attributes
