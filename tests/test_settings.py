from pathlib import Path

import pytest

from ytsapp.settings import ROOT, Settings, SettingsError, load_settings


def test_empty_environment_gives_the_defaults():
    assert load_settings({}) == Settings()


def test_empty_variables_count_as_not_set():
    names = ("YTS_HOME", "YTS_DATABASE_URL", "YTS_PUBLIC_URL", "YTS_CONTACT", "PORT")
    assert load_settings(dict.fromkeys(names, "")) == Settings()


def test_home_becomes_absolute():
    assert load_settings({"YTS_HOME": "elsewhere"}).home == Path.cwd() / "elsewhere"


def test_built_site_lies_in_home():
    site = load_settings({"YTS_HOME": "/srv/yts"}).built_site
    assert site.is_relative_to("/srv/yts")
    assert Settings().data == ROOT / "data"


def test_database_is_a_file_in_home():
    assert load_settings({"YTS_HOME": "/srv/yts"}).database_url == "sqlite:////srv/yts/yts.db"
    assert load_settings({"YTS_HOME": "/50%?"}).database_url == "sqlite:////50%25%3F/yts.db"


def test_database_named_is_taken_and_its_password_not_shown():
    settings = load_settings({"YTS_DATABASE_URL": " postgresql://yts:s3cret@db.example/yts "})
    assert settings.database_url == "postgresql://yts:s3cret@db.example/yts"
    assert "s3cret" not in repr(settings)


@pytest.mark.parametrize("text", ["s3cret", "yts.db", "/srv/s3cret.db", "postgresql://s3cret\n@x"])
def test_database_that_is_no_url_is_refused_by_name_and_not_repeated(text):
    with pytest.raises(SettingsError, match="YTS_DATABASE_URL") as caught:
        load_settings({"YTS_DATABASE_URL": text})
    assert text not in str(caught.value)


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
