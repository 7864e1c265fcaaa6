import gzip

import brotli
import pytest

from ytsapp.build.compress import compress_site


def put(site, name, raw):
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize("size", [300, 80_000])
@pytest.mark.parametrize("name", ["index.html", "assets/a.js", "assets/a.css", "deep/er/feed.xml"])
def test_twins_decompress_to_the_original(tmp_path, name, size):
    raw = ("word é " * size).encode()[:size]
    path = put(tmp_path, name, raw)
    assert compress_site(tmp_path) == 1
    assert brotli.decompress(path.with_name(f"{path.name}.br").read_bytes()) == raw
    assert gzip.decompress(path.with_name(f"{path.name}.gz").read_bytes()) == raw
    assert path.read_bytes() == raw


@pytest.mark.parametrize(("name", "size"), [("card.png", 5000), ("a.woff2", 5000), ("a.js", 10)])
def test_what_would_not_shrink_has_no_twin(tmp_path, name, size):
    path = put(tmp_path, name, b"x" * size)
    compress_site(tmp_path)
    assert list(tmp_path.iterdir()) == [path]


def test_compressing_twice_gives_the_same_bytes(tmp_path):
    path = put(tmp_path, "index.html", b"<p>text</p>" * 100)
    twins = [path.with_name(f"{path.name}.{kind}") for kind in ("br", "gz")]
    compress_site(tmp_path)
    first = [twin.read_bytes() for twin in twins]
    assert compress_site(tmp_path) == 1
    assert [twin.read_bytes() for twin in twins] == first


def test_every_served_page_of_the_site_has_its_twins(site):
    pages = [site / "index.html", *site.glob("*/*/index.html")]
    assert len(pages) > 100
    for page in pages:
        raw = page.read_bytes()
        assert brotli.decompress(page.with_name("index.html.br").read_bytes()) == raw, page
