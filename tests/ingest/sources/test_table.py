"""Tables beside caption files."""

import pytest

from tests.ingest.sources.caption_folder import ids, offered, reasons, talk_of, write
from ytsapp.domain.talk import Speaker, TalkSource

ID, OTHER = "gvgD98jWrJM", "-2ebSQROew4"


def test_table_names_files(tmp_path):
    write(tmp_path, "one.srt", "two.en.vtt", "three.vtt")
    (tmp_path / "ids.csv").write_text(
        "id,title,link,srt_filename\n"
        f'{ID},"One, the first",https://example.org,subs/es/one.srt\n'
        f"{OTHER},Two,,other\\folder\\two.srt\n"
    )
    found = offered(tmp_path)
    assert ids(found) == {"one.srt": ID, "three.vtt": "three", "two.en.vtt": OTHER}
    talk = talk_of(found[0])
    assert (talk.title, talk.title_seen_on_video) == ("One, the first", True)
    assert talk.source is TalkSource.YOUTUBE


@pytest.mark.parametrize("column", ["file", "filename", "srt_filename"])
def test_table_may_be_tab_separated_and_say_more(tmp_path, column):
    write(tmp_path, "deep/er/one.vtt")
    (tmp_path / "ids.tsv").write_text(
        f"video_id\ttitle\tchannel\tpublished\tspeaker\t{column}\n"
        f"{ID}\tOne\tA channel\t2024-01-31\tAda\tone\n"
    )
    (found,) = offered(tmp_path)
    talk = talk_of(found)
    assert (talk.video_id, talk.channel, talk.speakers) == (ID, "A channel", (Speaker("Ada"),))
    assert str(talk.published) == "2024-01-31"


def test_table_names_folders_of_one_talk(tmp_path):
    write(tmp_path, "one/a.vtt", "one/a.srt", "two/first.vtt", "two/next.vtt")
    (tmp_path / "ids.tsv").write_text(
        f"folder\tvideo_id\ttitle\none\t{ID}\tOne\ntwo\t{OTHER}\tTwo\n"
    )
    assert ids(offered(tmp_path)) == {
        "one/a.srt": ID,
        "two/first.vtt": "first",
        "two/next.vtt": "next",
    }


def test_nearest_table_and_first_row_count(tmp_path):
    write(tmp_path, "sub/one.vtt")
    header = "id,title,file\n"
    (tmp_path / "ids.csv").write_text(f"{header}{OTHER},Far,one.vtt\n")
    (tmp_path / "sub" / "ids.csv").write_text(f"{header}{ID},Near,one.vtt\n{OTHER},Again,one.vtt\n")
    assert ids(offered(tmp_path)) == {"sub/one.vtt": ID}


def test_table_above_the_folder_is_not_read(tmp_path):
    write(tmp_path, "sub/one.vtt")
    (tmp_path / "ids.csv").write_text(f"id,title,file\n{ID},One,one.vtt\n")
    assert ids(offered(tmp_path / "sub")) == {"one.vtt": "one"}


def test_side_car_counts_more_than_a_table(tmp_path):
    write(tmp_path, "one.vtt")
    (tmp_path / "one.toml").write_text('title = "From the side-car"')
    (tmp_path / "ids.csv").write_text(f"id,title,file\n{ID},From the table,one.vtt\n")
    (found,) = offered(tmp_path)
    assert (talk_of(found).video_id, talk_of(found).title) == (ID, "From the side-car")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"a,b\n1,2\n",
        f"id,title\n{ID},One\n".encode(),
        f"id,file\n{ID},one.vtt\n".encode(),
        b"id,title,file\n,,\n",
        b"id,title,file\nx\n",
        b"id,title,file\n\xff,One,one.vtt\n",
        b'id,title,file\n"' + b"x" * 200_000,
        b"\0\0\0",
    ],
)
@pytest.mark.parametrize("name", ["ids.csv", "ids.tsv"])
def test_what_is_no_table_of_talks_is_passed_over(tmp_path, name, content):
    write(tmp_path, "one.vtt")
    (tmp_path / name).write_bytes(content)
    assert ids(offered(tmp_path)) == {"one.vtt": "one"}


def test_mistake_in_a_row_refuses_its_file_and_names_the_row(tmp_path):
    write(tmp_path, "one.vtt", "two.vtt")
    (tmp_path / "ids.csv").write_text(f"id,title,file\n{ID},Two,two.vtt\nno id,One,one.vtt\n")
    found = offered(tmp_path)
    assert [reason[:24] for reason in reasons(found)] == ["ids.csv line 3: video_id"]
    assert len(found) == 2
