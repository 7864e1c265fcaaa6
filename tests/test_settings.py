from pathlib import Path

import pytest

from ytsapp.settings import ROOT, Settings, SettingsError, load_settings


def test_empty_environment_gives_the_defaults():
    assert load_settings({}) == Settings()


def test_empty_variables_count_as_not_set():
    names = ("YTS_HOME", "YTS_PUBLIC_URL", "YTS_CONTACT", "PORT")
    assert load_settings(dict.fromkeys(names, "")) == Settings()


def test_home_becomes_absolute():
    assert load_settings({"YTS_HOME": "elsewhere"}).home == Path.cwd() / "elsewhere"


def test_built_site_lies_in_home():
    site = load_settings({"YTS_HOME": "/srv/yts"}).built_site
    assert site.is_relative_to("/srv/yts")
    assert Settings().data == ROOT / "data"


@pytest.mark.parametrize(("text", "port"), [("1", 1), ("8080", 8080), ("65535", 65535)])
def test_port_is_read(text, port):
    assert load_settings({"PORT": text}).port == port


@pytest.mark.parametrize(
    "text", ["0", "65536", "-1", "80.5", "http", " 80", "٨٠", "0x50", "1e3", "9" * 5000]
)
def test_port_that_cannot_be_is_refused_by_name(text):
    with pytest.raises(SettingsError, match="PORT"):
        load_settings({"PORT": text})


def test_public_url_has_no_final_slash():
    assert load_settings({"YTS_PUBLIC_URL": "https://a.example/"}).public_url == "https://a.example"


@pytest.mark.parametrize(
    "text",
    ["yts.example", "ftp://yts.example", "//yts.example", 'https://a"b', "https://a b", "https://<b>",
     "http://", "https:///", "javascript:alert(1)"],
)  # fmt: skip
def test_public_url_that_cannot_be_is_refused_by_name(text):
    with pytest.raises(SettingsError, match="YTS_PUBLIC_URL"):
        load_settings({"YTS_PUBLIC_URL": text})


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("", ""),
        ("editor@yts.example", "mailto:editor@yts.example"),
        (" editor@yts.example ", "mailto:editor@yts.example"),
        ("mailto:editor@yts.example", "mailto:editor@yts.example"),
        ("https://yts.example/report", "https://yts.example/report"),
    ],
)
def test_contact_becomes_a_link(text, link):
    assert load_settings({"YTS_CONTACT": text}).contact == link


@pytest.mark.parametrize(
    "text", ["the editor", "two words@a.example", "a@b@c", "editor", "@", "a@"]
)
def test_contact_that_is_none_is_refused_by_name(text):
    with pytest.raises(SettingsError, match="YTS_CONTACT"):
        load_settings({"YTS_CONTACT": text})
