"""What a moment id leads to; the record is a stand-in of a few lines."""

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import VIDEO_ID, make_library, make_moment, make_talk
from tests.storage.builders import make_anchor, make_passage
from ytsapp.domain.moment import Found
from ytsapp.domain.second import Holder, find_second, find_talk, keeps_words, length_of, move_moment

DAY = date(2026, 3, 4)


class Record:
    """Talks with passages at 0, 40 and 80 s, as the database answers for them."""

    def __init__(self, *talks, starts=(0, 40, 80), anchors=()):
        self.known = {talk.video_id: talk for talk in talks}
        self.starts = starts
        self.given_out = list(anchors)

    def talk(self, video_id):
        return self.known.get(video_id)

    def passages(self, video_id):
        found = self.starts if video_id in self.known else ()
        return [make_passage(start, video_id) for start in found]

    def passage_of_moment(self, video_id, second):
        moved = {anchor.start_s: anchor.at_ms // 1000 for anchor in self.given_out}
        at = moved.get(second, second)
        return next((p for p in reversed(self.passages(video_id)) if p.start_s <= at), None)

    def anchors(self, video_id):
        return self.given_out


INGESTED = make_talk("only-ingested")
LIBRARY = make_library(make_moment(100))


def find(moment_id, record=None, library=LIBRARY):
    return find_second(moment_id, library, record or Record(INGESTED), DAY)


def test_curated_moment_is_found_by_any_way_to_write_its_id():
    for second in ("100", "0100"):
        found = find(f"{VIDEO_ID}-{second}")
        assert found.holder is Holder.CURATED
        assert found.moment is LIBRARY.moments[f"{VIDEO_ID}-100"]
        assert found.is_canonical


def test_second_in_a_passage_has_its_words_and_keeps_its_own_time():
    found = find("only-ingested-47")
    assert (found.holder, found.canonical_id) == (Holder.PASSAGE, "only-ingested-40")
    assert (found.moment.id, found.moment.timecode) == ("only-ingested-47", "0:47")
    assert found.moment.quote == "words said at 40"
    assert found.moment.clip.end_s == 70
    assert not found.is_canonical


def test_passage_itself_starts_where_its_sentence_does():
    found = find("only-ingested-40")
    assert found.is_canonical
    assert found.moment.clip.start_s == 36


def test_pause_after_a_passage_belongs_to_it():
    assert find("only-ingested-75").moment.id == "only-ingested-75"


def test_moved_id_is_at_its_words():
    record = Record(INGESTED, anchors=[make_anchor(2000, at_ms=85_000)])
    found = find("only-ingested-2000", record)
    assert (found.moment.id, found.canonical_id) == ("only-ingested-80", "only-ingested-80")


def test_second_of_a_curated_clip_has_its_words_without_a_transcript():
    found = find(f"{VIDEO_ID}-110", Record())
    assert (found.holder, found.canonical_id) == (Holder.CURATED, f"{VIDEO_ID}-100")
    assert found.moment.id == f"{VIDEO_ID}-110"
    assert found.moment.quote == "words said at 100"


def test_second_without_words_is_bare():
    found = find(f"{VIDEO_ID}-700", Record())
    assert (found.holder, found.canonical_id, found.moment.quote) == (Holder.NOTHING, "", "")


@pytest.mark.parametrize(
    "moment_id", ["", "no-second", "unknown-3", f"{VIDEO_ID}-1200", f"{VIDEO_ID}--1", "a b-3"]
)
def test_what_leads_nowhere_is_none(moment_id):
    assert find(moment_id, Record()) is None


def test_talk_without_a_title_is_named_by_its_id():
    record = Record(replace(INGESTED, title=""))
    assert find_talk("only-ingested", LIBRARY, record).title == "only-ingested"
    assert find_talk("unknown", LIBRARY, record) is None


def test_length_is_as_far_as_words_reach_where_it_is_not_known():
    short = replace(INGESTED, duration_s=None)
    assert length_of(short, LIBRARY, Record(short)) == 110
    assert length_of(INGESTED, LIBRARY, Record(INGESTED)) == 1200
    assert length_of(replace(short, video_id="bare"), LIBRARY, Record()) == 0


@pytest.mark.parametrize(
    ("second", "kept"), [(24, False), (25, True), (100, True), (129, True), (130, False)]
)
def test_words_are_kept_while_the_clip_has_them(second, kept):
    assert keeps_words(make_moment(100), second) == kept


def test_moved_moment_starts_elsewhere_and_ends_where_it_did():
    found = make_moment(100, found=Found(103, 7, "auto", DAY))
    moved = move_moment(found, 90)
    assert (moved.id, moved.said_s, moved.clip.end_s) == (f"{VIDEO_ID}-90", 90, found.clip.end_s)
    assert move_moment(found, 103) is found


@pytest.mark.parametrize(("second", "holder"), [(129, Holder.PASSAGE), (130, Holder.NOTHING)])
def test_long_silence_belongs_to_no_passage(second, holder):
    found = find_second(f"only-ingested-{second}", make_library(), Record(INGESTED), DAY)
    assert (found.holder, found.moment.start_s) == (holder, second)


def test_former_id_leads_to_the_moment_that_had_it():
    library = make_library(make_moment(100))
    library.moved.update({f"{VIDEO_ID}-90": f"{VIDEO_ID}-100", "taken-down-5": f"{VIDEO_ID}-100"})
    record = Record(make_talk())
    for former in (f"{VIDEO_ID}-90", f"{VIDEO_ID}-090", "taken-down-5"):
        found = find_second(former, library, record, DAY)
        assert found.moment.id == found.canonical_id == f"{VIDEO_ID}-100"
