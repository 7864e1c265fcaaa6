import pytest

from ytsapp.routes import PLAYER_SCRIPTS


@pytest.mark.parametrize("path", ["/", "/assets-of-ours/"])
def test_page_is_asked_for_again(client, path):
    assert client.get(path).headers["cache-control"] == "no-cache"


def test_hashed_asset_is_kept_for_good(client):
    policy = client.get("/assets/a-1234.js").headers["cache-control"]
    assert "immutable" in policy
    assert "max-age=31536000" in policy


def test_only_hashed_assets_are_immutable(client):
    kept = [path for path in ("/", "/assets/a-1234.js", "/assets-of-ours/", "/own-cache/", "/404")
            if "immutable" in client.get(path).headers.get("cache-control", "")]  # fmt: skip
    assert kept == ["/assets/a-1234.js"]


def test_missing_asset_is_not_kept(client):
    answer = client.get("/assets/gone-1234.js")
    assert answer.status_code == 404
    assert "cache-control" not in answer.headers


def test_error_is_not_kept(client):
    assert "cache-control" not in client.get("/broken/").headers


def test_answer_with_its_own_policy_keeps_it(client):
    assert client.get("/own-cache/").headers["cache-control"] == "no-store"


def test_modules_of_the_player_may_be_fetched_by_frames_without_origin(client):
    module = client.get(f"{PLAYER_SCRIPTS}embed.js")
    assert module.headers["access-control-allow-origin"] == "*"
    assert module.headers["cache-control"] == "no-cache"
    assert "access-control-allow-origin" not in client.get("/").headers
