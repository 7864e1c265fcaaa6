"""Judgements of the best-explanation card: their file is whole, and agreement is counted right."""

import pytest

from tests.builders import make_talk
from ytsapp.bench.best_cards import COLUMNS, measure_cards, read_judgements
from ytsapp.bench.labels import LabelError
from ytsapp.domain.moment import parse_moment_id
from ytsapp.search.answer import Answer, Result


def make_result(video_id="made-talk-1", start_s=100, end_s=140):
    return Result(
        moment_id=f"{video_id}-{start_s}", talk=make_talk(video_id), start_s=start_s, end_s=end_s,
        lead_in_s=5, text="words", highlights=(), speaker="", score=1.0, clarity=0.5,
        directness=0.5, why=(), captions="auto", has_all=True,
    )  # fmt: skip


class Engine:
    """Answers every query with the results it was given."""

    def __init__(self, *results):
        self.results = results

    def search(self, request):
        return Answer(request.text, results=self.results[: request.limit])


def write(tmp_path, *lines):
    path = tmp_path / "cards.tsv"
    path.write_text("\n".join(["\t".join(COLUMNS), *lines]) + "\n", "utf-8")
    return path


LINE = "what is it\tmade-talk-2-7\tmade-talk-1-110 made-talk-3-5\tfails\tIt only names it."


def test_judgements_of_fifty_searches_are_whole():
    judgements = read_judgements()
    assert len(judgements) == len({each.query for each in judgements}) == 50
    for each in judgements:
        assert each.best or not each.holds  # of some things nobody gives an explanation
        assert each.reason.endswith(".")
        for moment_id in (each.chosen, *each.best):
            parse_moment_id(moment_id)
        assert each.holds == (each.chosen in each.best), each.query


@pytest.mark.parametrize(
    ("result", "met"),
    [
        (make_result(start_s=110), True),
        (make_result(start_s=80, end_s=111), True),  # cut otherwise since it was judged
        (make_result(start_s=80, end_s=110), False),
        (make_result("made-talk-3", 0, 30), True),
        (make_result("made-talk-2", 7, 40), False),
    ],
)
def test_card_is_met_by_a_passage_that_holds_a_chosen_second(tmp_path, result, met):
    (judgement,) = read_judgements(write(tmp_path, LINE))
    assert judgement.is_met_by(result) is met


def test_agreement_counts_the_first_result_alone(tmp_path):
    judgements = read_judgements(write(tmp_path, LINE))
    right, wrong = make_result(), make_result("made-talk-9")
    assert next(measure_cards(Engine(right, wrong), judgements)).value == "1 of 1"
    assert next(measure_cards(Engine(wrong, right), judgements)).value == "0 of 1"
    assert next(measure_cards(Engine(), judgements)).ratio == "0%"


@pytest.mark.parametrize("line", ["what\ta-1\ta-1\tholds", "what\ta-1\ta-1\tperhaps\tSo."])
def test_line_that_is_no_judgement_is_named(tmp_path, line):
    with pytest.raises(LabelError, match=r"cards\.tsv:3: .*holds or fails"):
        read_judgements(write(tmp_path, LINE, line))


def test_file_of_other_columns_is_refused(tmp_path):
    path = tmp_path / "cards.tsv"
    path.write_text("query\tbest\n", "utf-8")
    with pytest.raises(LabelError, match="columns"):
        read_judgements(path)
