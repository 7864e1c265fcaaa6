"""schema.org data: what each type must have, nothing empty, addresses that exist."""

from datetime import date
from urllib.parse import urlsplit

import pytest

from tests.builders import make_moment, make_spoken, make_talk
from ytsapp.domain.talk import TalkSource
from ytsapp.pages.site import filled_pages
from ytsapp.pages.structured_data import video

URL = "https://yts.example"
REQUIRED = {
    "Article": {"headline", "description", "url", "image", "author", "publisher"},
    "FAQPage": {"mainEntity"},
    "Question": {"name", "acceptedAnswer"},
    "Answer": {"text"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "VideoObject": {"name", "description", "thumbnailUrl", "url", "potentialAction"},
    "SeekToAction": {"target", "startOffset-input"},
    "Clip": {"name", "startOffset", "endOffset", "url"},
    "Organization": {"name", "url"},
    "Person": {"name"},
    "WebSite": {"name", "url"},
}


@pytest.fixture(scope="module")
def nodes(services):
    """Every node with the path of its page, nested ones included."""
    pages = filled_pages(services)
    return [(page.path, node) for page in pages for top in page.json_ld for node in walk(top)]


def walk(value):
    if isinstance(value, list | tuple):
        for part in value:
            yield from walk(part)
    elif isinstance(value, dict):
        yield value
        for part in value.values():
            yield from walk(part)


def test_every_node_is_of_a_known_type_with_its_properties(nodes):
    for path, node in nodes:
        missing = REQUIRED[node["@type"]] - set(node)
        assert missing == set(), f"{path}: {node['@type']}"


def test_no_property_is_null_or_empty(nodes):
    for path, node in nodes:
        empty = [name for name, value in node.items() if value in (None, "", [], {}, ())]
        assert empty == [], f"{path}: {node['@type']}"


def test_only_a_top_node_names_the_vocabulary(services):
    for page in filled_pages(services):
        for top in page.json_ld:
            assert top["@context"] == "https://schema.org", page.path
            assert sum("@context" in node for node in walk(top)) == 1, page.path


def test_addresses_of_ours_are_pages_that_exist(services, nodes):
    paths = {page.path for page in filled_pages(services)}
    ours = services.settings.public_url
    for path, node in nodes:
        for name in ("url", "item"):
            value = node.get(name, "")
            if value.startswith(ours):
                assert urlsplit(value).path in paths, f"{path}: {name} {value}"


def test_every_page_but_home_and_missing_has_a_trail_that_ends_in_itself(services):
    for page in filled_pages(services):
        trails = [node for node in page.json_ld if node["@type"] == "BreadcrumbList"]
        if page.path in ("/", "/not-found/"):
            assert trails == []
            continue
        (trail,) = trails
        items = trail["itemListElement"]
        assert [item["position"] for item in items] == list(range(1, len(items) + 1))
        assert items[-1]["item"] == f"{services.settings.public_url}{page.path}"
        assert not any(item["name"].startswith("←") for item in items)


def test_clips_lie_inside_their_video(library):
    for talk in library.talks.values():
        node = video(URL, talk, library.moments_of(talk))
        for clip in node.get("hasPart", []) if node else []:
            assert 0 <= clip["startOffset"] < clip["endOffset"]
            assert clip["endOffset"] <= (talk.duration_s or clip["endOffset"])


def test_video_can_be_embedded_or_fetched(nodes):
    for path, node in nodes:
        if node["@type"] == "VideoObject":
            assert {"embedUrl", "contentUrl"} & set(node), path


def test_moment_page_describes_one_clip_that_it_is(services, nodes):
    clips = {path: node for path, node in nodes if node["@type"] == "Clip"
             and path.startswith("/moments/")}  # fmt: skip
    assert clips
    for path, node in clips.items():
        assert node["url"] == f"{services.settings.public_url}{path}"
        assert node["startOffset"] < node["endOffset"]


def test_clips_of_a_video_start_at_different_seconds(nodes):
    for path, node in nodes:
        starts = [clip["startOffset"] for clip in node.get("hasPart", [])]
        assert len(set(starts)) == len(starts), path


def test_any_second_can_be_asked_for():
    node = video(URL, make_talk("some-talk"), [])
    action = node["potentialAction"]
    assert action["target"] == f"{URL}/moments/some-talk-{{seek_to_second_number}}/"
    assert action["startOffset-input"] == "required name=seek_to_second_number"
    assert node["thumbnailUrl"] == f"{URL}/card.png"


def test_picture_of_a_video_is_the_card_of_its_first_moment():
    moment = make_moment(100)
    node = video(URL, moment.talk, [moment, make_moment(200)])
    assert node["thumbnailUrl"] == f"{URL}/moments/{moment.id}.png"


def test_talk_without_recording_is_no_video():
    moment = make_moment(talk=make_talk(source=TalkSource.NONE))
    assert video(URL, moment.talk, [moment]) is None


def test_unknown_facts_of_a_video_are_left_out():
    talk = make_talk(published=None, duration_s=None, speakers=(), language="")
    node = video(URL, talk, [make_moment(talk=talk)])
    assert {"uploadDate", "duration", "actor", "inLanguage"} & set(node) == set()


def test_known_facts_of_a_video_are_written_as_schema_org_asks():
    moment = make_spoken("Ada", published=date(2024, 5, 1), duration_s=1114)
    node = video(URL, moment.talk, [moment])
    assert (node["uploadDate"], node["duration"]) == ("2024-05-01", "PT18M34S")
    assert node["actor"] == [{"@type": "Person", "name": "Ada"}]


@pytest.mark.parametrize(
    ("media", "address"),
    [("/media/a.mp4", f"{URL}/media/a.mp4"), ("https://m.example/a.mp4", "https://m.example/a.mp4")],
)  # fmt: skip
def test_media_file_has_a_whole_address(media, address):
    talk = make_talk("design-review", source=TalkSource.MEDIA, media=media)
    node = video(URL, talk, [make_moment(talk=talk)])
    assert node["contentUrl"] == address
    assert "embedUrl" not in node


def test_video_without_moments_has_no_empty_part_list():
    node = video(URL, make_talk(), [])
    assert node is None or node.get("hasPart", "absent") != []
