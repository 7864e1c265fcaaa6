"""docs/api.md says what is true."""

import json
import re

import pytest

from ytsapp.api.search import SEVERAL, SINGLE
from ytsapp.api.v1 import PREFIX, RESOURCES
from ytsapp.search.offers import Kind
from ytsapp.settings import ROOT

TEXT = (ROOT / "docs" / "api.md").read_text("utf-8")
REQUESTS = re.findall(r"^GET (\S+)$", TEXT, re.MULTILINE)
EXAMPLES = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL)]


def section(title: str) -> str:
    return TEXT.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def names(table: str, column: int = 0) -> set[str]:
    """Return what stands in code marks in a column of the tables of a text."""
    rows = [line.split("|")[1:-1] for line in table.splitlines() if line.startswith("|")]
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row[column])}


def test_every_resource_is_listed_and_no_other():
    assert names(TEXT.partition("\n## ")[0]) == {f"{PREFIX}{name}" for name in RESOURCES}


def test_every_parameter_is_explained():
    parameters = names(section("Search").partition("```json")[0])
    assert parameters == {*SINGLE, *SEVERAL}


@pytest.mark.parametrize("address", REQUESTS)
def test_every_request_is_answered_as_shown(api, address):
    answer = api.get(address)
    assert answer.status_code == (422 if "yesterday" in address else 200)


def test_the_examples_have_the_members_that_are_sent(api):
    search, suggest, error = EXAMPLES
    sent = api.get("/api/v1/search?q=quokka").json()
    assert set(search) == set(sent)
    assert set(search["query"]) == set(sent["query"])
    assert set(search["items"][0]) == set(sent["items"][0])
    offered = api.get("/api/v1/suggest?q=quokka").json()
    assert set(suggest) == set(offered)
    assert set(suggest["items"][0]) == set(offered["items"][0])
    assert error == api.get("/api/v1/search?q=rag&before=yesterday").json()


def test_every_member_that_needs_it_is_explained():
    told = names(section("Search").partition("```json")[2])
    search = EXAMPLES[0]
    plain = {"query", "items", "moment_id", "video_id", "talk", "speakers", "text"}
    members = {*search, *search["items"][0]} - plain
    assert told == members | {f"query.{name}" for name in search["query"]}


def test_every_error_and_kind_is_named():
    source = "".join(file.read_text("utf-8") for file in (ROOT / "ytsapp" / "api").glob("*.py"))
    codes = set(re.findall(r'(?:ApiError\(\s*\d+,|unavailable\()\s*"(\w+)"', source))
    assert len(codes) > 5
    assert names(section("Errors"), 1) == codes
    assert all(f"`{kind.value}`" in section("Suggest") for kind in Kind)
