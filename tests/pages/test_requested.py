"""Pages of what the record knows now."""

import json
from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.builders import (
    make_collection,
    make_comparison,
    make_concept,
    make_moment,
    make_speaker,
    make_spoken,
    make_talk,
)
from tests.pages.stocked import INGESTED, VIDEO_ID, ingest, stock
from tests.storage.builders import make_anchor
from ytsapp.components.layout.frozen import frozen
from ytsapp.domain.talk import TalkSource
from ytsapp.pages.page import Moved
from ytsapp.pages.requested import requested_page


@pytest.fixture
def stocked(services):
    return stock(services)


def tree_of(page):
    return LexborHTMLParser(f"<body>{''.join(frozen(part) for part in page.parts())}</body>")


def test_ingested_talk_has_a_page_with_its_passages(stocked):
    ingest(stocked)
    page = requested_page(f"/talks/{INGESTED}/", stocked)
    assert page.path == f"/talks/{INGESTED}/"
    assert page.title == f"Talk {INGESTED}"
    assert "3 passages" in page.description
    assert [row.attributes["id"] for row in tree_of(page).css(".passage")] == [
        "t-0",
        "t-40",
        "t-80",
    ]


def test_page_shows_the_transcript_that_is_stored_now(stocked):
    ingest(stocked, VIDEO_ID, text="an older cut at {start}")
    ingest(stocked, VIDEO_ID, text="a newer cut at {start}", digest="d2" * 32)
    text = tree_of(requested_page(f"/talks/{VIDEO_ID}/", stocked)).body.text()
    assert "a newer cut at 40" in text
    assert "older" not in text


def test_talk_without_a_transcript_says_so_and_how_to_get_it(stocked):
    tree = tree_of(requested_page(f"/talks/{VIDEO_ID}/", stocked))
    assert "not stored" in tree.css_first("#transcript").text()
    assert tree.css_first("#transcript code").text() == f"python -m ytsapp ingest {VIDEO_ID}"
    assert tree.css(".moment-row") != []
    assert tree.css("#find, .passage") == []


def test_talk_from_a_caption_file_is_ingested_from_one(stocked):
    ingest(stocked, starts=(), talk={"source": TalkSource.NONE})
    command = tree_of(requested_page(f"/talks/{INGESTED}/", stocked)).css_first("#transcript code")
    assert command.text() == f"python -m ytsapp ingest captions.vtt --video-id {INGESTED}"


def test_nameless_talk_is_named_by_its_id(stocked):
    ingest(stocked, talk={"title": ""})
    assert requested_page(f"/talks/{INGESTED}/", stocked).title == INGESTED


@pytest.mark.parametrize(("second", "time"), [(40, "0:40"), (41, "0:41"), (79, "1:19")])
def test_second_plays_from_there_and_is_the_passage_that_holds_it(stocked, second, time):
    ingest(stocked)
    page = requested_page(f"/moments/{INGESTED}-{second}/", stocked)
    assert page.path == f"/moments/{INGESTED}-40/"
    assert page.title == f"Talk {INGESTED} at {time}"
    tree = tree_of(page)
    assert tree.css_first(".passage-quote").text().strip().endswith("words said at 40")
    assert tree.css_first("a[data-play]").attributes["data-clip"] == f"{INGESTED}-{second}"
    assert tree.css_first("[data-share]").attributes["data-share"].endswith(f"-{second}/")
    assert f"/talks/{INGESTED}/#t-40" in {a.attributes["href"] for a in tree.css("a")}
    assert [row.attributes["id"] for row in tree.css(".passage")] == ["t-0", "t-80"]


def test_passage_page_tells_search_engines_of_its_clip(stocked):
    ingest(stocked)
    nodes = {
        node["@type"]: node for node in requested_page(f"/moments/{INGESTED}-40/", stocked).json_ld
    }
    (clip,) = nodes["VideoObject"]["hasPart"]
    assert (clip["startOffset"], clip["endOffset"]) == (40, 70)
    assert nodes["BreadcrumbList"]["itemListElement"][-1]["item"].endswith(
        f"/moments/{INGESTED}-40/"
    )


def test_passage_shows_what_was_curated_in_it(stocked):
    ingest(stocked, VIDEO_ID, talk={"duration_s": None})
    tree = tree_of(requested_page(f"/moments/{VIDEO_ID}-80/", stocked))
    assert len(tree.css("#curated .moment-row")) == 1


def test_curated_second_keeps_its_page(stocked):
    ingest(stocked, VIDEO_ID)
    page = requested_page(f"/moments/{VIDEO_ID}-100/", stocked)
    assert page.path == f"/moments/{VIDEO_ID}-100/"
    assert page.title.startswith("What is said at 100")
    moved = requested_page(f"/moments/{VIDEO_ID}-0100/", stocked)
    assert moved == Moved(f"/moments/{VIDEO_ID}-100/")


def test_second_in_a_curated_moment_leads_to_it_without_a_transcript(stocked):
    page = requested_page(f"/moments/{VIDEO_ID}-110/", stocked)
    assert page.path == f"/moments/{VIDEO_ID}-100/"
    assert page.title.endswith("at 1:50")
    assert tree_of(page).css_first("a[data-play]").attributes["data-clip"] == f"{VIDEO_ID}-110"


def test_second_without_words_plays_and_is_the_talk_to_search_engines(stocked):
    page = requested_page(f"/moments/{VIDEO_ID}-700/", stocked)
    assert page.path == f"/talks/{VIDEO_ID}/"
    tree = tree_of(page)
    assert tree.css_first("a[data-play]").attributes["data-clip"] == f"{VIDEO_ID}-700"
    assert "not stored" in tree.body.text()


def test_second_before_the_first_word_is_a_page(stocked):
    ingest(stocked, starts=(40, 80))
    assert requested_page(f"/moments/{INGESTED}-3/", stocked).path == f"/talks/{INGESTED}/"


def test_moved_id_leads_to_its_words_even_past_the_end(stocked):
    moved = make_anchor(2000, at_ms=85_000)
    ingest(stocked, anchors=[moved])
    moved = requested_page(f"/moments/{INGESTED}-2000/", stocked)
    assert moved == Moved(f"/moments/{INGESTED}-80/")


def test_former_id_of_an_editor_leads_to_the_moment(stocked):
    stocked.library.moved["taken-down-7"] = f"{VIDEO_ID}-100"
    moved = requested_page("/moments/taken-down-7/", stocked)
    assert moved == Moved(f"/moments/{VIDEO_ID}-100/")


@pytest.mark.parametrize(("second", "is_there"), [(1199, True), (1200, False), (999_999, False)])
def test_talk_ends_where_it_is_known_to(stocked, second, is_there):
    assert bool(requested_page(f"/moments/{VIDEO_ID}-{second}/", stocked)) == is_there


@pytest.mark.parametrize(("second", "is_there"), [(109, True), (110, False)])
def test_talk_of_unknown_length_ends_with_its_last_passage(stocked, second, is_there):
    ingest(stocked, talk={"duration_s": None})
    assert bool(requested_page(f"/moments/{INGESTED}-{second}/", stocked)) == is_there


@pytest.mark.parametrize(
    "path",
    ["/talks/unknown/", "/talks/", "/moments/unknown-3/", "/moments/", "/moments/no-second/",
     f"/moments/{VIDEO_ID}/", "/topics/rag/", f"/moments/{VIDEO_ID}-1234567/"],
)  # fmt: skip
def test_address_that_leads_nowhere_has_no_page(stocked, path):
    assert requested_page(path, stocked) is None


def test_titles_and_descriptions_fit(stocked):
    ingest(stocked, talk={"title": "word " * 60}, text="and so on " * 40 + "{start}")
    for path in (f"/talks/{INGESTED}/", f"/moments/{INGESTED}-40/"):
        page = requested_page(path, stocked)
        assert len(page.full_title) <= 155
        assert 30 <= len(page.description) <= 155
    assert "at 0:40" in page.full_title


def test_curated_moment_shows_what_is_said_around_it(stocked):
    ingest(stocked, VIDEO_ID, starts=(0, 40, 80, 120), talk={"duration_s": None})
    tree = tree_of(requested_page(f"/moments/{VIDEO_ID}-100/", stocked))
    rows = tree.css("#around .passage")
    assert [row.attributes["id"] for row in rows] == ["t-40", "t-80", "t-120"]
    assert [row.attributes["id"] for row in tree.css(".passage-marked")] == ["t-80"]
    named = {each["id"] for each in json.loads(tree.css_first("#page-clips").text())}
    assert {row.css_first("[data-clip]").attributes["data-clip"] for row in rows} <= named


def test_curated_moment_without_a_transcript_has_nothing_around_it(stocked):
    assert tree_of(requested_page(f"/moments/{VIDEO_ID}-100/", stocked)).css("#around") == []


GONE = date(2026, 5, 4)


@pytest.mark.parametrize("second", [100, 40, 700])
def test_recording_that_is_gone_leaves_its_words_and_no_dead_play(stocked, second):
    ingest(stocked, VIDEO_ID)
    stocked.corpus.mark_unavailable(VIDEO_ID, GONE)
    page = requested_page(f"/moments/{VIDEO_ID}-{second}/", stocked)
    tree = tree_of(page)
    assert "unavailable since 4 May 2026" in tree.css_first(".clip-card").text()
    assert second == 700 or tree.css_first("blockquote").text().strip()
    assert f"/talks/{VIDEO_ID}/" in {a.attributes["href"] for a in tree.css(".source a")}
    assert "Ada Example" in tree.css_first(".source").text()
    assert tree.css("[data-play]") == []
    assert "youtube" not in tree.html
    assert [node for node in page.json_ld if node["@type"] == "VideoObject"] == []
    assert "Share" in tree.css_first(".clip-actions").text()


def test_transcript_of_a_talk_that_is_gone_is_read_and_not_played(stocked):
    ingest(stocked, VIDEO_ID)
    stocked.corpus.mark_unavailable(VIDEO_ID, GONE)
    tree = tree_of(requested_page(f"/talks/{VIDEO_ID}/", stocked))
    assert "unavailable since 4 May 2026" in tree.body.text()
    assert len(tree.css(".passage")) == 3
    assert tree.css("[data-play], .facts a[href*=youtube]") == []
    assert json.loads(tree.css_first("#page-clips").text()) == []


def test_passage_leads_on_to_other_voices(stocked):
    other = make_spoken("Bo")
    stocked.library.talks[other.talk.video_id] = other.talk
    stocked.library.moments[other.id] = other
    ingest(stocked, VIDEO_ID)
    tree = tree_of(requested_page(f"/moments/{VIDEO_ID}-40/", stocked))
    assert [a.attributes["href"] for a in tree.css("#voices .row-title")] == [
        f"/moments/{other.id}/"
    ]
    assert "topic: RAG" in tree.css_first("#voices .row-why").text()
    assert tree.css_first("#dissent .queries a").attributes["href"] == "/search/?q=what+it+is"
    named = [each["id"] for each in json.loads(tree.css_first("#page-clips").text())]
    assert named[-1] == other.id


def test_second_at_which_nobody_speaks_plays_and_says_so(stocked):
    ingest(stocked, VIDEO_ID)
    page = requested_page(f"/moments/{VIDEO_ID}-700/", stocked)
    assert page.path == f"/talks/{VIDEO_ID}/"
    tree = tree_of(page)
    assert "hear nobody" in tree.css_first("#transcript").text()
    assert tree.css_first("a[data-play]").attributes["data-clip"] == f"{VIDEO_ID}-700"


def test_talk_names_its_voices_and_what_they_say(stocked):
    people = (make_speaker("Ada", "Loaf Inc."), make_speaker("Bo"))
    talk = ingest(stocked, talk={"speakers": people})
    elsewhere = make_talk("another", speakers=(make_speaker("Ada"),))
    stocked.library.talks.update({talk.video_id: talk, "another": elsewhere})
    both, hers = make_moment(5, talk), make_moment(50, talk, speakers=people[:1])
    stocked.library.moments.update({both.id: both, hers.id: hers})
    rows = tree_of(requested_page(f"/talks/{INGESTED}/", stocked)).css("#voices li")
    told = [" ".join(row.text().split()) for row in rows]
    names = [row.css_first(".row-title").text() for row in rows]
    assert names == ["Ada", "Bo", "Ada Example"]  # captions name the third
    assert "Loaf Inc. · 1 moment" in told[0]
    assert "begins 3 passages" in told[2]
    assert [a.attributes["href"] for a in rows[0].css("a")] == [
        f"/moments/{hers.id}/",
        "/talks/another/",
    ]


def test_talk_names_every_kind_of_page_that_cites_it(stocked):
    library, moment = stocked.library, stocked.library.moments[f"{VIDEO_ID}-100"]
    library.comparisons["a-vs-b"] = make_comparison("a-vs-b")
    library.concepts["idea"] = make_concept("idea", best_moment=moment)
    library.collections["clips"] = make_collection("clips", moment)
    tree = tree_of(requested_page(f"/talks/{VIDEO_ID}/", stocked))
    assert [a.attributes["href"] for a in tree.css("#cited .row-title")] == [
        "/comparisons/a-vs-b/",
        "/concepts/idea/",
        "/collections/clips/",
    ]
    assert [a.attributes["href"] for a in tree.css(".tags a")] == ["/topics/rag/"]
