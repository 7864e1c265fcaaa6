"""The palette's browser code and the server speak of the same things."""

import re

from ytsapp import routes
from ytsapp.search.offers import Kind
from ytsapp.settings import ROOT

CHOICES = (ROOT / "ytsapp" / "components" / "search" / "choices.js").read_text("utf-8")


def test_every_kind_of_suggestion_has_a_heading():
    block = re.search(r"const KINDS = \{(.*?)\};", CHOICES, re.DOTALL)
    assert block is not None
    assert set(re.findall(r"^  (\w+):", block[1], re.MULTILINE)) == set(Kind)


def test_searching_leads_to_the_search_page():
    assert set(re.findall(r"[`\"](/\w+/)", CHOICES)) == {routes.SEARCH}
