"""Judged passages: their file is whole, and what the card is chosen by is fitted to them."""

import pytest

from tests.bench.test_best_cards import make_result
from ytsapp.bench.best_cards import read_judgements
from ytsapp.bench.card_fit import choose, fit_card, make_pairs
from ytsapp.bench.explanations import COLUMNS, Verdict, measure_explanations, read_verdicts
from ytsapp.bench.labels import LabelError
from ytsapp.domain.moment import parse_moment_id
from ytsapp.search.answer import Answer
from ytsapp.search.card import CARD_WEIGHTS, CardWeights, Signs, Weighed

NOTHING = Signs(0.0, 0.0, 0.0)
INTRODUCED = Signs(1.0, 0.0, 0.0)


class Engine:
    """Ranks a mention before an explanation, and shows the explanation first."""

    def search(self, request):
        return Answer(request.text, results=(make_result("made-talk-2", 7),))

    def weigh_cards(self, request):
        return [
            Weighed("made-talk-1-100", 9.0, NOTHING),
            Weighed("made-talk-2-7", 8.0, INTRODUCED),
            Weighed("made-talk-3-1", 3.0, INTRODUCED),
        ]


def write(tmp_path, *lines):
    path = tmp_path / "explanations.tsv"
    path.write_text("\n".join(["\t".join(COLUMNS), *lines]) + "\n", "utf-8")
    return path


LINE = "what is it\tmade-talk-2-7\tmade-talk-1-100\tmade-talk-3-1"


def test_judged_passages_are_whole_and_of_other_searches_than_the_judged_cards():
    judged = read_verdicts()
    queries = [each.query.lower() for each in judged]
    assert len(queries) == len(set(queries)) == 152
    assert not {each.query.lower() for each in read_judgements()} & set(queries)
    assert sum(each.is_explained for each in judged) == 125
    for each in judged:
        assert each.verdicts
        for moment_id in each.verdicts:
            parse_moment_id(moment_id)


def test_a_line_has_a_verdict_a_passage(tmp_path):
    (judged,) = read_verdicts(write(tmp_path, LINE))
    assert judged.verdicts == {
        "made-talk-2-7": Verdict.EXPLAINS,
        "made-talk-1-100": Verdict.PARTLY,
        "made-talk-3-1": Verdict.NOT,
    }


@pytest.mark.parametrize("line", ["what\ta-1\ta-2", f"{LINE}\tmore"])
def test_a_line_of_other_columns_is_named(tmp_path, line):
    with pytest.raises(LabelError, match=r"explanations\.tsv:3: "):
        read_verdicts(write(tmp_path, LINE, line))


def test_a_file_of_other_columns_is_refused(tmp_path):
    path = tmp_path / "explanations.tsv"
    path.write_text("query\tbest\n", "utf-8")
    with pytest.raises(LabelError, match="columns"):
        read_verdicts(path)


def test_the_card_is_counted_beside_the_first_of_the_list(tmp_path):
    judged = read_verdicts(write(tmp_path, LINE))
    shown, _, _ = measure_explanations(Engine(), judged)
    assert (shown.value, shown.rival, shown.ratio) == (
        "1 of 1 explained", "first of the list 0", "100% of all",
    )  # fmt: skip


def search_where(better, worse, explains=Verdict.EXPLAINS):
    return make_pairs([(Weighed("a-1", *better), explains), (Weighed("b-1", *worse), Verdict.NOT)])


def test_a_sign_that_tells_the_better_from_the_worse_gets_weight():
    searches = [search_where((9.0, INTRODUCED), (8.0, NOTHING))] * 40
    searches += [search_where((9.0, NOTHING), (5.0, NOTHING))] * 40
    fitted = fit_card(searches)
    assert fitted.introduction > 0.3
    assert (fitted.early, fitted.goes_on) == (0.0, 0.0)


def test_fitted_numbers_choose_what_they_were_fitted_to():
    searches = [search_where((7.0, INTRODUCED), (8.0, NOTHING))] * 40
    searches += [search_where((9.0, NOTHING), (2.0, INTRODUCED))] * 40
    fitted = fit_card(searches)
    assert {choose(each, fitted) for each in searches} == {Verdict.EXPLAINS}
    assert choose(searches[0], CardWeights(0.0, 0.0, 0.0)) == Verdict.NOT


def test_nothing_judged_fits_nothing():
    assert fit_card([make_pairs([])]) == CardWeights(0.0, 0.0, 0.0)
    assert choose(make_pairs([]), CARD_WEIGHTS) == -1
