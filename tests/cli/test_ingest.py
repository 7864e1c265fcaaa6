import json

import pytest

from tests.ingest.made import write_vtt
from ytsapp.domain.record import Outcome

SPANISH = "el gato y la casa de mi hermana que no es muy grande pero tiene un jardín con flores "


@pytest.fixture
def folder(tmp_path):
    for number in range(3):
        write_vtt(tmp_path / "talks" / f"design-review-{number}.vtt", seed=number)
    return tmp_path / "talks"


def stored(console):
    with console.corpus() as corpus:
        return {talk_id: corpus.passages(talk_id) for talk_id in corpus.all_transcript_facts()}


def test_ingest_of_a_folder_stores_every_talk_in_passages(console, folder):
    done = console.run("ingest", folder)
    assert done.exit_code == 0
    assert "3 talks: 3 added, 0 updated, 0 unchanged, 0 failed, 0 unavailable." in done.output
    talks = stored(console)
    assert sorted(talks) == [f"design-review-{number}" for number in range(3)]
    assert all(len(passages) > 3 for passages in talks.values())
    assert any(passage.clarity.reasons for passage in talks["design-review-0"])


def test_ingest_again_changes_nothing(console, folder):
    console.run("ingest", folder)
    before = stored(console)
    done = console.run("ingest", folder)
    assert "3 unchanged" in done.output
    assert stored(console) == before


def test_ingest_of_edited_captions_updates_that_talk_only(console, folder):
    console.run("ingest", folder)
    before = stored(console)
    write_vtt(folder / "design-review-1.vtt", seed=9)
    done = console.run("ingest", folder)
    assert "1 updated, 2 unchanged" in done.output
    after = stored(console)
    assert after["design-review-1"] != before["design-review-1"]
    assert after["design-review-0"] == before["design-review-0"]


def test_ingest_of_a_changed_title_updates_the_talk_and_not_its_passages(console, folder):
    file = folder / "design-review-0.vtt"
    console.run("ingest", file, "--title", "Design review")
    before = stored(console)
    done = console.run("ingest", file, "--title", "The design review", "--speaker", "Ada Example")
    assert "1 updated" in done.output
    assert stored(console) == before
    with console.corpus() as corpus:
        talk = corpus.talk("design-review-0")
    assert (talk.title, talk.byline) == ("The design review", "Ada Example")


def test_dry_run_reads_everything_and_stores_nothing(console, folder):
    (folder / "broken.vtt").write_text("<!doctype html><p>Sign in to continue</p>", "utf-8")
    done = console.run("ingest", folder, "--dry-run")
    assert done.exit_code == 1
    assert "3 added" in done.output
    assert "1 failed" in done.output
    assert "dry run" in done.output
    assert stored(console) == {}
    with console.corpus() as corpus:
        assert corpus.runs() == []


def test_one_bad_file_never_stops_the_rest(console, folder):
    (folder / "aaa-broken.srt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    done = console.run("ingest", folder)
    assert done.exit_code == 1
    assert "3 added" in done.output
    assert "aaa-broken.srt: " in done.output
    assert len(stored(console)) == 3


def test_run_is_logged_with_what_failed_and_why(console, folder):
    (folder / "empty.vtt").write_text("WEBVTT\n\n", "utf-8")
    console.run("ingest", folder)
    with console.corpus() as corpus:
        (run,) = corpus.runs()
    assert run.outcomes == {Outcome.ADDED: 3, Outcome.FAILED: 1}
    assert run.finished_at >= run.started_at


BAD = {
    "a missing file": ["nowhere/talk.vtt"],
    "another site": ["https://example.org/watch?v=TRjq7t2Ms5I"],
    "a page of YouTube that is no video": ["https://www.youtube.com/feed/trending"],
    "a text that is nothing": ["no such thing"],
}


@pytest.mark.parametrize("sources", BAD.values(), ids=BAD)
def test_source_that_is_none_gets_one_sentence(console, sources):
    done = console.run("ingest", *sources)
    assert done.exit_code == 1
    assert done.output.count("✗") == 1
    assert done.output.count(sources[0]) == 1
    assert stored(console) == {}


def test_ingest_of_nothing_is_wrong_usage(console):
    done = console.run("ingest")
    assert done.exit_code == 2
    assert "--catalogue" in done.output


def test_captions_in_another_language_are_refused(console, tmp_path):
    path = tmp_path / "charla.srt"
    path.write_text(f"1\n00:00:01,000 --> 00:01:30,000\n{SPANISH * 8}\n", "utf-8")
    done = console.run("ingest", path)
    assert done.exit_code == 1
    assert "do not read as English" in done.output
    assert stored(console) == {}
    assert console.run("ingest", path, "--language", "es").exit_code == 0
    assert list(stored(console)) == ["charla"]


@pytest.mark.parametrize(
    "address",
    ["http://192.168.1.5/talk.mp4", "https://127.1/talk.mp4", "http://[::1]/a.mp4",
     "http://2130706433/a.mp4", "https://printer.local/a.mp4", "file:///etc/passwd"],
)  # fmt: skip
def test_media_on_a_private_network_is_refused(console, folder, address):
    done = console.run("ingest", folder / "design-review-0.vtt", "--media", address)
    assert done.exit_code == 1
    assert done.output.count("✗") == 1
    assert stored(console) == {}


def test_media_address_makes_a_talk_playable(console, folder):
    address = "https://media.example/review.mp4"
    console.run("ingest", folder / "design-review-0.vtt", "--media", address)
    with console.corpus() as corpus:
        assert corpus.talk("design-review-0").url_at(176) == f"{address}#t=176"


def test_huge_file_is_refused_unread(console, tmp_path):
    path = tmp_path / "huge.vtt"
    with path.open("wb") as file:
        file.write(b"WEBVTT\n\n")
        file.truncate(500 * 1024 * 1024)  # sparse: takes no room on the disk
    done = console.run("ingest", path)
    assert done.exit_code == 1
    assert done.output.count("✗") == 1
    assert "MB" in done.output


def test_link_out_of_the_folder_is_refused_and_the_rest_goes_on(console, folder, tmp_path):
    secret = write_vtt(tmp_path / "elsewhere" / "secret.vtt")
    (folder / "innocent.vtt").symlink_to(secret)
    done = console.run("ingest", folder)
    assert done.exit_code == 1
    assert "innocent.vtt" in done.output
    assert "3 added" in done.output
    assert "secret" not in stored(console)


def test_show_prints_passages_for_people_and_programs(console, folder):
    console.run("ingest", folder)
    assert "clarity" in console.run("show", "design-review-0").output
    record = json.loads(console.run("show", "design-review-0", "--json").output)
    assert record["video_id"] == "design-review-0"
    assert record["title"]
    first, second = record["passages"][:2]
    assert set(first) >= {"moment_id", "start", "end", "text"}
    assert first["moment_id"] == f"design-review-0-{first['start']}"
    assert first["end"] <= second["start"] + 1


def test_show_of_an_unknown_talk_says_what_to_do(console):
    done = console.run("show", "nosuchtalk1")
    assert done.exit_code == 1
    assert "ingest nosuchtalk1" in done.output


@pytest.mark.parametrize(
    ("option", "value", "status"),
    [("--language", "zz!!", 1), ("--published", "2999-01-01", 2), ("--captions", "guessed", 1)],
)
def test_option_that_cannot_be_is_named(console, folder, option, value, status):
    done = console.run("ingest", folder / "design-review-0.vtt", option, value)
    assert done.exit_code == status
    assert option in done.output
    assert stored(console) == {}


def test_dry_run_leaves_no_talk_of_the_catalogue_behind(console, folder):
    console.run("ingest", folder, "--dry-run")
    with console.corpus() as corpus:
        assert corpus.talks() == []
