"""robots.txt as crawlers read it, llms.txt in its own form."""

import re
from urllib.robotparser import RobotFileParser

import pytest

from tests.builders import make_collection, make_comparison, make_concept, make_library, make_topic
from tests.sharing.hostile import HOSTILE
from ytsapp.sharing.guides import llms, robots

URL = "https://yts.example"
LINK = re.compile(r"- \[((?:[^\]\\]|\\.)+)\]\((https://yts\.example/\S+)\): \S.*")


@pytest.fixture
def crawler() -> RobotFileParser:
    parser = RobotFileParser()
    parser.parse(robots(URL).splitlines())
    return parser


@pytest.mark.parametrize(
    "path",
    ["/", "/comparisons/a-vs-b/", "/comparisons/a-vs-b.md", "/moments/x-1/", "/moments/x-1.png",
     "/search/", "/embed/x-1", "/feed.xml", "/api/v1/moments/x-1"],
)  # fmt: skip
def test_crawlers_may_read_what_is_public(crawler, path):
    assert crawler.can_fetch("AnyBot", f"{URL}{path}")


@pytest.mark.parametrize(
    "path",
    ["/notebook/", "/brief/", "/admin/analytics", "/search/?q=rag", "/search?q=rag",
     "/api/v1/search?q=rag", "/oembed?url=x", "/digest/confirm?token=x"],
)  # fmt: skip
def test_crawlers_leave_alone_what_is_private_or_endless(crawler, path):
    assert not crawler.can_fetch("AnyBot", f"{URL}{path}")


def test_crawlers_are_told_of_the_sitemap(crawler):
    assert crawler.site_maps() == [f"{URL}/sitemap.xml"]


def make_guide(text: str = "Plain") -> str:
    library = make_library(
        comparisons={"a-vs-b": make_comparison("a-vs-b", title=text, description=text)},
        collections={"explained": make_collection(title=text, description=text)},
        concepts={"what-rag-is": make_concept(title=text, description=text)},
        topics={"rag": make_topic(long_name=text, description=text)},
    )
    return llms(library, URL)


def test_the_guide_has_its_form():
    lines = make_guide().splitlines()
    assert lines[0] == "# YTS"
    assert lines[2].startswith("> ")
    assert [line for line in lines if line.startswith("## ")] == [
        "## Comparisons", "## Collections", "## Concepts", "## Topics", "## Finding more",
        "## Optional",
    ]  # fmt: skip
    links = [line for line in lines if line.startswith("- ")]
    assert all(LINK.fullmatch(line) for line in links)
    assert f"- [Plain]({URL}/comparisons/a-vs-b.md): Plain" in links
    assert f"- [Plain]({URL}/collections/explained.md): Plain" in links


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_make_no_line_and_no_link(text):
    guide, plain = make_guide(text), make_guide()
    assert len(guide.splitlines()) == len(plain.splitlines())
    links = [LINK.fullmatch(line) for line in guide.splitlines() if line.startswith("- ")]
    assert all(links)
    assert [link[2] for link in links] == [link[1] for link in re.findall(LINK, plain)]


def test_a_section_without_links_is_left_out():
    assert "## Comparisons" not in llms(make_library(), URL)
