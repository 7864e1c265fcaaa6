"""A folder: which files are talks, which are one talk, and what is not read."""

import os

import pytest

from tests.ingest.sources.caption_folder import ids, offered, reasons, talk_of, words_of, write
from ytsapp.ingest.candidate import Candidate, Refused

ID = "gvgD98jWrJM"


def test_folders_are_walked_in_order_and_all_else_is_passed_over(tmp_path):
    write(tmp_path, "b.vtt", "a.srt", "sub/deep/c.sbv", ".hidden.vtt", ".hidden/d.vtt")
    for name in (
        "README.md",
        "LICENSE",
        "talk.mp4",
        "notes.json",
        "facts.toml",
        "list.tsv",
        "x.xml",
    ):
        (tmp_path / name).write_text("{}")
    (tmp_path / "empty").mkdir()
    (tmp_path / "folder.vtt").mkdir()
    assert list(ids(offered(tmp_path))) == ["a.srt", "b.vtt", "sub/deep/c.sbv"]


def test_formats_of_one_talk_are_one_candidate_of_the_best(tmp_path):
    write(tmp_path, "talk.srt", "talk.vtt", "talk.sbv", "talk.tsv")
    (found,) = offered(tmp_path)
    assert words_of(found) == "Words of talk.vtt."


def test_damaged_format_gives_way_to_a_sound_one(tmp_path):
    write(tmp_path, "talk.srt")
    (tmp_path / "talk.vtt").write_text("damaged")
    (found,) = offered(tmp_path)
    assert words_of(found) == "Words of talk.srt."


@pytest.mark.parametrize("name", ["talk.json", "talk.tsv"])
def test_captions_are_told_from_side_cars_and_tables_by_content(tmp_path, name):
    write(tmp_path, name)
    (tmp_path / "facts.json").write_text('{"title": "Facts of nothing"}')
    (tmp_path / "facts.tsv").write_text("a\tb\n1\t2\n")
    assert ids(offered(tmp_path)) == {name: "talk"}


@pytest.mark.parametrize(
    ("language", "read"),
    [("", "talk.en.vtt"), ("de", "talk.de.vtt"), ("fr", "talk.vtt"), ("en-GB", "talk.en.vtt")],
)
def test_wanted_language_is_read_of_several(tmp_path, language, read):
    write(tmp_path, "talk.vtt", "talk.en.vtt", "talk.de.vtt", "talk.pt-BR.vtt")
    (found,) = offered(tmp_path, language=language)
    assert words_of(found) == f"Words of {read}."


def test_only_language_there_is_read_and_keeps_its_name(tmp_path):
    write(tmp_path, "talk.de.vtt")
    (found,) = offered(tmp_path, language="fr")
    assert talk_of(found).language == "de"


def test_wanted_language_is_entered_of_folders_named_so(tmp_path):
    write(tmp_path, "de/talk.vtt", "en/talk.vtt", "zh-CN/talk.vtt", "more/other.vtt")
    assert list(ids(offered(tmp_path))) == ["en/talk.vtt", "more/other.vtt"]
    assert list(ids(offered(tmp_path, language="de"))) == ["de/talk.vtt", "more/other.vtt"]


def test_folders_of_other_languages_only_are_all_entered(tmp_path):
    write(tmp_path, "de/one.vtt", "fr/two.vtt")
    assert list(ids(offered(tmp_path))) == ["de/one.vtt", "fr/two.vtt"]


def test_namesakes_take_the_name_of_their_folder(tmp_path):
    write(tmp_path, "week1/lecture.vtt", "week2/lecture.vtt", "intro.vtt")
    assert ids(offered(tmp_path)) == {
        "intro.vtt": "intro",
        "week1/lecture.vtt": "week1-lecture",
        "week2/lecture.vtt": "week2-lecture",
    }


def test_second_file_of_a_talk_is_refused(tmp_path):
    write(tmp_path, f"a/{ID}.vtt", f"b/One [{ID}].vtt", "c.vtt")
    found = offered(tmp_path)
    assert [one.name for one in found if isinstance(one, Candidate)] == ["c.vtt", f"a/{ID}.vtt"]
    assert reasons(found) == [
        f"b/One [{ID}].vtt is talk {ID}, and so is a/{ID}.vtt; "
        "remove one of them, or give one another video_id"
    ]


def test_links_that_lead_outside_are_refused_and_the_rest_goes_on(tmp_path):
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    write(outside, "secret.vtt")
    (outside / "facts.toml").write_text('title = "Secret"')
    (outside / "ids.csv").write_text(f"id,title,file\n{ID},Secret,talk.vtt\n")
    write(inside, "talk.vtt", "sub/kept.vtt")
    for name, target in {
        "link.vtt": "secret.vtt", "talk.toml": "facts.toml", "ids.csv": "ids.csv",
        "folder": "", "nothing.vtt": "gone", "harmless.md": "secret.vtt",
    }.items():  # fmt: skip
        (inside / name).symlink_to(outside / target)
    (inside / "loop").symlink_to(inside)
    (inside / "again.vtt").symlink_to(inside / "talk.vtt")
    found = offered(inside)
    assert [one.name for one in found if isinstance(one, Refused)] == [
        "folder", "ids.csv", "link.vtt", "nothing.vtt", "talk.toml",
    ]  # fmt: skip
    assert "link.vtt leads out of the folder or nowhere" in reasons(found)[2]
    kept = [one for one in found if isinstance(one, Candidate)]
    assert [one.name for one in kept] == ["again.vtt", "talk.vtt", "sub/kept.vtt"]
    assert talk_of(kept[1]).title == "talk"


def test_folder_without_captions_says_so(tmp_path):
    (tmp_path / "README.md").write_text("Nothing here.")
    assert reasons(offered(tmp_path)) == [
        "the folder holds no caption files; give the folder they lie in"
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every folder")
def test_folder_nobody_may_open_is_refused_and_the_rest_goes_on(tmp_path):
    write(tmp_path, "a/one.vtt", "b/two.vtt")
    (tmp_path / "a").chmod(0)
    found = offered(tmp_path)
    (tmp_path / "a").chmod(0o700)
    assert [one.name for one in found] == ["a", "b/two.vtt"]
    assert "cannot be opened" in reasons(found)[0]


def test_names_that_are_no_text_are_shown_harmless(tmp_path):
    write(tmp_path, "red\x1b[31m.vtt")
    (tmp_path / os.fsdecode(b"\xff.vtt")).write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nWords.\n")
    found = offered(tmp_path)
    assert sorted(one.name for one in found) == ["red�[31m.vtt", "�.vtt"]
    assert all(one.video_id.isascii() for one in found)
    assert all(talk_of(one).title.isprintable() for one in found)


def test_talks_are_offered_one_by_one(tmp_path):
    write(tmp_path, "a.vtt", "b.vtt")
    (tmp_path / "b.toml").write_text("title = 5")
    first, *rest = offered(tmp_path)
    assert isinstance(first, Candidate)
    assert len(reasons(rest)) == 1


def test_deep_folders_are_walked(tmp_path):
    deep = tmp_path.joinpath(*["d"] * 300)
    write(deep, "talk.vtt")
    assert len(ids(offered(tmp_path))) == 1


def test_flag_that_cannot_be_refuses_the_folder(tmp_path):
    write(tmp_path, "a.vtt")
    assert reasons(offered(tmp_path, captions="yes")) == [
        '--captions is yes; write "manual" or "auto"'
    ]
