import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import make_moment, make_talk
from ytsapp.domain.errors import TimecodeError
from ytsapp.domain.moment import make_moment_id, parse_moment_id

VIDEO_IDS = st.text(alphabet=string.ascii_letters + string.digits + "-_", min_size=1, max_size=64)


@pytest.mark.parametrize(
    ("moment_id", "video_id", "second"),
    [
        ("TRjq7t2Ms5I-176", "TRjq7t2Ms5I", 176),
        ("-2ebSQROew4-0", "-2ebSQROew4", 0),
        ("-TiET_K-E_g-737", "-TiET_K-E_g", 737),
        ("m45tNY-8gY8-12", "m45tNY-8gY8", 12),
        ("wandb-rag-2-4-evaluating-retriever-33", "wandb-rag-2-4-evaluating-retriever", 33),
        ("trailing--5", "trailing-", 5),
    ],
)
def test_parse_moment_id_splits_at_the_last_hyphen(moment_id, video_id, second):
    assert parse_moment_id(moment_id) == (video_id, second)


@given(VIDEO_IDS, st.integers(min_value=0, max_value=999_999))
def test_parse_moment_id_undoes_make_moment_id(video_id, second):
    assert parse_moment_id(make_moment_id(video_id, second)) == (video_id, second)


@pytest.mark.parametrize(
    "text",
    ["", "TRjq7t2Ms5I", "TRjq7t2Ms5I-", "-176", "TRjq7t2Ms5I-1.5", "a b-1", "TRjq7t2Ms5I-176\n",
     "TRjq7t2Ms5I--x", "TRjq7t2Ms5I-1234567", "../x-1", "TRjq7t2Ms5I-176/"],
)  # fmt: skip
def test_parse_moment_id_refuses_what_is_none(text):
    with pytest.raises(TimecodeError, match="moment id"):
        parse_moment_id(text)


@pytest.mark.parametrize("text", ["TRjq7t2Ms5I-١٧٦", "TRjq7t2Ms5I-１７６"])
def test_parse_moment_id_refuses_digits_of_other_scripts(text):
    with pytest.raises(TimecodeError):
        parse_moment_id(text)


@given(st.text(max_size=40))
def test_parse_moment_id_raises_nothing_else(text):
    try:
        video_id, second = parse_moment_id(text)
    except TimecodeError:
        return
    assert text.startswith(f"{video_id}-")
    assert second >= 0


def test_moment_id_names_talk_and_second():
    moment = make_moment(737, make_talk("-TiET_K-E_g"))
    assert moment.id == "-TiET_K-E_g-737"
    assert moment.timecode == "12:17"
