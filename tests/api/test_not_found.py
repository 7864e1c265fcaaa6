from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from starlette.staticfiles import StaticFiles

from ytsapp.api.not_found import LONGEST_PATH, NEAREST, nearest_links

HTML = {"accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"}


def links_in(answer):
    tree = LexborHTMLParser(answer.text)
    return [node.attributes["href"] for node in tree.css("#nearest a")]


def test_missing_page_is_a_404_with_the_nearest_pages(client):
    answer = client.get("/comparisons/rag-vs-finetuning/", headers=HTML)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    links = links_in(answer)
    assert links[0] == "/comparisons/rag-vs-fine-tuning/"
    assert len(links) <= NEAREST


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("/comparisons/rag-vs-fine-tunning", "/comparisons/rag-vs-fine-tuning/"),
        ("/topics/ragg/", "/topics/rag/"),
        ("/moments/TRjq7t2Ms5I-177/", "/moments/TRjq7t2Ms5I-176/"),
        ("/talks/TRjq7t2Ms5/", "/talks/TRjq7t2Ms5I/"),
        ("/collections/rag-explaned/", "/collections/rag-explained/"),
        ("/concepts/chunkin/", "/concepts/chunking/"),
    ],
)
def test_each_kind_of_page_is_offered(client, path, nearest):
    assert links_in(client.get(path, headers=HTML))[0] == nearest


def test_address_like_no_other_gets_the_page_without_offers(client):
    answer = client.get("/zzzzzzzzzzzzzzzzzzzzzzzzzzzzz", headers=HTML)
    assert answer.status_code == 404
    assert links_in(answer) == []
    assert LexborHTMLParser(answer.text).css_first("h1") is not None


def test_existing_page_is_passed_on_untouched(client):
    answer = client.get("/", headers=HTML)
    assert (answer.status_code, answer.text) == (200, "page /")


def test_error_of_the_inner_application_is_passed_on(client):
    assert client.get("/broken/").status_code == 500


def test_head_of_a_missing_page_has_the_status_and_type(client):
    answer = client.head("/topics/ragg/", headers=HTML)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize("accept", ["application/json", "image/png", "application/xml"])
def test_who_wants_no_page_gets_one_plain_line(client, accept):
    answer = client.get("/topics/ragg/", headers={"accept": accept})
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/plain")
    assert "<" not in answer.text


@pytest.mark.parametrize("headers", [{"accept": "*/*"}, {"accept": "text/*"}])
def test_who_takes_anything_gets_the_page(client, headers):
    answer = client.get("/topics/ragg/", headers=headers)
    assert answer.headers["content-type"].startswith("text/html")


def test_post_to_a_missing_page_is_left_to_the_inner_application(client):
    answer = client.post("/topics/ragg/")
    assert answer.status_code == 404
    assert "h1" not in answer.text


@pytest.mark.parametrize(
    "path",
    ["/topics/<script>alert(1)</script>/", '/topics/"onmouseover="x', "/topics/rag'--",
     "/%3Cimg%20src=x%20onerror=alert(1)%3E", "/topics/%00", "/topics/%ff%fe", "/é/日本語/"],
)  # fmt: skip
def test_hostile_address_is_a_quiet_404(client, path):
    answer = client.get(path, headers=HTML)
    assert answer.status_code == 404
    tree = LexborHTMLParser(answer.text)
    assert tree.css("script, img, [onmouseover], [onerror]") == []
    assert all(href.startswith("/") for href in links_in(answer))


def test_hostile_titles_stay_text():
    titles = {'/talks/"><b>/': "<script>alert(1)</script> & more"}
    tree = LexborHTMLParser(f"<body>{nearest_links('/talks/b/', titles)}</body>")
    (link,) = tree.css("a")
    assert link.text() == "<script>alert(1)</script> & more"
    assert link.attributes["href"] == '/talks/"><b>/'
    assert tree.css("script, b") == []


def test_very_long_address_is_not_compared(client):
    answer = client.get(f"/topics/{'rag' * 5000}/", headers=HTML)
    assert answer.status_code == 404
    assert links_in(answer) == []


@pytest.mark.parametrize("length", [LONGEST_PATH, LONGEST_PATH + 1])
def test_longest_address_compared_is_the_limit(length):
    path = "/" + "a" * (length - 1)
    assert bool(nearest_links(path, {f"{path}/": "Title"})) == (length <= LONGEST_PATH)


@pytest.mark.parametrize("path", ["/not-found", "/not-found/", "/404.html", "/__spa-fallback.html"])
def test_page_that_stands_in_for_others_is_a_404_itself(client, path):
    answer = client.get(path, headers=HTML)
    assert answer.status_code == 404
    assert LexborHTMLParser(answer.text).css_first("h1").text() == "No such page"


@pytest.mark.parametrize(
    "path",
    ["/404.html.br", "//404.html", "/./404.html", "/topics/../404.html", "/404.html/"],
)  # fmt: skip
def test_stand_in_is_not_served_under_another_spelling(served, client_over, path):
    site = served.settings.built_site
    (site / "topics").mkdir()
    for name in ("404.html", "404.html.br", "__spa-fallback.html"):
        (site / name).write_text("<title>yts-fill-title</title>", "utf-8")
    client = client_over(served, StaticFiles(directory=site, html=True))
    answer = client.get(f"http://testserver{path.replace('..', '%2e%2e')}", headers=HTML)
    assert answer.status_code == 404
    assert "yts-fill-" not in answer.text


def test_without_a_built_page_the_answer_is_still_a_404(services, client_over, tmp_path):
    bare = replace(services, settings=replace(services.settings, home=tmp_path))
    answer = client_over(bare).get("/nowhere/", headers=HTML)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/plain")


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.text(st.characters(codec="utf-8"), max_size=LONGEST_PATH))
def test_any_address_gives_only_links_of_ours(library, path):
    titles = {f"/topics/{slug}/": topic.name for slug, topic in library.topics.items()}
    tree = LexborHTMLParser(f"<body>{nearest_links(f'/{path}', titles)}</body>")
    assert all(node.attributes["href"] in titles for node in tree.css("a"))
    assert tree.css("script") == []
