from tests.ingest.captions.files import NAMES, parse, read
from ytsapp.ingest.captions.rank import RANK, rank_captions


def test_files_that_time_words_come_before_all_others():
    in_order = sorted(NAMES, key=lambda name: rank_captions(read(name)))
    timed = [any(cue.marks for cue in read(name).cues) for name in in_order]
    assert timed == sorted(timed, reverse=True)
    assert in_order[:2] == ["auto.json3", "auto.srv3"]
    assert in_order.index("whisper_words.json") < in_order.index("rolling.vtt")
    assert in_order.index("rolling.vtt") < in_order.index("whisper.json")
    assert in_order[-1].endswith(".sbv")


def test_every_format_has_its_rank():
    assert {read(name).format for name in NAMES} == set(RANK)
    assert rank_captions(parse("0\t1\ta", ".tsv")) == (True, RANK.index("tsv"))
