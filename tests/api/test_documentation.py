"""docs/api.md says what is true."""

import json
import re

import pytest
from starlette.testclient import TestClient

from tests.api.conftest import INNER
from tests.api.shareable import shareable
from ytsapp.api.app import serve_pages
from ytsapp.api.machines import MACHINES
from ytsapp.api.search import SEVERAL, SINGLE
from ytsapp.api.siblings import SIBLINGS
from ytsapp.api.v1 import PREFIX, RESOURCES, build_api
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


@pytest.fixture(scope="module")
def real(services) -> TestClient:
    """A client of all that is answered over the real `data/`, which the examples name."""
    return TestClient(serve_pages(services, lambda path: None)(INNER))


@pytest.mark.parametrize("address", REQUESTS)
def test_every_request_is_answered_as_shown(api, real, address):
    client = api if re.search("/(?:search|suggest)[?]", address) else real
    assert client.get(address).status_code == (422 if "yesterday" in address else 200)


def test_the_examples_have_the_members_that_are_sent(api):
    search, suggest, _, _, error = EXAMPLES
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


def test_moment_and_share_have_the_members_that_are_told(services):
    moment, share = EXAMPLES[2:4]
    client = TestClient(build_api(shareable(services)))
    sent = client.get("/api/v1/moments/TRjq7t2Ms5I-100").json()
    assert set(moment) == set(sent)
    sent = client.get("/api/v1/moments/only-ingested-47").json()
    assert set(moment["context"][0]) == set(sent["context"][0])
    told = names(section("Moments").partition("```json")[2])
    searched = {*EXAMPLES[0]["items"][0]} | {"canonical"}
    own = {*moment} - {name for name in searched if name not in ("start", "end", "text")}
    assert own - {"topics"} <= told
    sent = client.get("/api/v1/share?url=/moments/TRjq7t2Ms5I-100/&start=95").json()
    assert set(share) == set(sent)
    assert set(share["moment"]) == set(sent["moment"])
    forms = {form["key"]: set(form) for form in sent["forms"]}
    assert all(set(form) == forms[form["key"]] for form in share["forms"])


def test_every_field_of_a_comparison_is_named(services):
    text = section("Comparisons")
    sent = TestClient(build_api(services)).get("/api/v1/comparisons/rag-vs-fine-tuning").json()
    members = {*sent, *sent["ledger"], *sent["a"]["choose"][0]}
    assert {
        name for name in members if f"`{name}`" not in text and f'"{name}"' not in text
    } == set()


def test_every_sibling_is_listed_and_no_other():
    told = names(section("Other forms of a page").partition("Citations")[0])
    assert told == set(SIBLINGS)


def test_every_address_for_machines_is_listed_and_no_other():
    told = names(section("Embedding, feeds and lists").partition("**The card**")[0])
    assert told == set(MACHINES)


def test_every_error_and_kind_is_named():
    source = "".join(file.read_text("utf-8") for file in (ROOT / "ytsapp" / "api").glob("*.py"))
    codes = set(re.findall(r'(?:ApiError\(\s*\d+,|unavailable\()\s*"(\w+)"', source))
    assert len(codes) > 5
    assert names(section("Errors"), 1) == codes
    assert all(f"`{kind.value}`" in section("Suggest") for kind in Kind)
