"""Real folders of captions, as people keep them."""

import tomllib

import pytest

from tests.ingest.sources.caption_folder import offered, talk_of
from ytsapp.domain.talk import Talk, TalkSource
from ytsapp.ingest.candidate import Candidate, Refused
from ytsapp.settings import ROOT

TRANSCRIPTS = ROOT.parent / "shared" / "corpus" / "transcripts"

pytestmark = pytest.mark.skipif(
    not TRANSCRIPTS.exists(), reason=f"the corpus is not at {TRANSCRIPTS}"
)


def candidates(folder: str) -> list[Candidate]:
    found = offered(TRANSCRIPTS / folder)
    assert [one for one in found if isinstance(one, Refused)] == []
    kept = [one for one in found if isinstance(one, Candidate)]
    assert len({one.video_id for one in kept}) == len(kept)
    return kept


def of_youtube(talks: list[Talk]) -> int:
    return sum(talk.source is TalkSource.YOUTUBE for talk in talks)


@pytest.mark.parametrize(
    ("folder", "count"),
    [
        ("hugging-face-course", 76),
        ("karpathy-lectures", 9),
        ("vector-podcast", 32),
        ("nyu-deep-learning", 29),
        ("wandb-rag-course", 73),
        ("talk-python", 18),
    ],
)
def test_every_talk_of_a_folder_is_offered_once(folder, count):
    assert len(candidates(folder)) == count


@pytest.mark.parametrize("folder", ["nyu-deep-learning", "wandb-rag-course", "talk-python"])
def test_no_file_name_is_taken_for_a_youtube_id(folder):
    assert of_youtube([talk_of(one) for one in candidates(folder)[:5]]) == 0
    assert not any(len(one.video_id) < 3 for one in candidates(folder))


def test_course_takes_ids_and_titles_from_its_table():
    talks = {one.name: talk_of(one) for one in candidates("hugging-face-course")}
    assert of_youtube(list(talks.values())) == 76
    first = talks["subtitles/en/00_welcome-to-the-hugging-face-course.srt"]
    assert (first.video_id, first.title) == ("00GKzGyWFEs", "Welcome to the Hugging Face course")


def test_lectures_take_ids_from_the_folder_they_lie_in():
    one = next(one for one in candidates("karpathy-lectures") if "nanoGPT" in one.name)
    talk = talk_of(one)
    assert (talk.video_id, talk.source) == ("kCc8FmEb1nY", TalkSource.YOUTUBE)
    assert talk.title.startswith("Let's build GPT")


def test_podcast_takes_everything_from_its_side_cars():
    for one in candidates("vector-podcast"):
        path = (TRANSCRIPTS / "vector-podcast" / one.name).with_suffix(".toml")
        facts = tomllib.loads(path.read_text("utf-8"))
        talk = talk_of(one)
        assert (talk.video_id, talk.title) == (facts["video_id"], facts["title"])
        assert (talk.channel, talk.published) == (facts["channel"], facts["published"])
        assert (talk.duration_s, talk.captions) == (facts["duration_s"], facts["captions"])
        plays = TalkSource.NONE if facts.get("source") == "file" else TalkSource.YOUTUBE
        assert talk.source is plays
