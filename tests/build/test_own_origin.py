import pytest

from ytsapp.build.own_origin import OWN_ORIGIN, PLACEHOLDER, OwnOriginError, use_own_origin


def write(site, **scripts):
    (site / "assets").mkdir()
    for name, text in scripts.items():
        (site / "assets" / f"{name}.js").write_text(text, "utf-8")
    return site


@pytest.mark.parametrize("quote", ["`", '"', "'"])
def test_address_becomes_the_browsers_own_origin(tmp_path, quote):
    site = write(tmp_path, env=f"var e={{EVENT:{quote}{PLACEHOLDER}{quote},A:1}};", other="var a;")
    use_own_origin(site)
    assert (site / "assets" / "env.js").read_text("utf-8") == f"var e={{EVENT:{OWN_ORIGIN},A:1}};"
    assert (site / "assets" / "other.js").read_text("utf-8") == "var a;"


@pytest.mark.parametrize(
    "scripts",
    [
        {"env": "var e={};"},
        {"env": f"var e='{PLACEHOLDER}';", "twin": f"var e='{PLACEHOLDER}';"},
        {"env": f"var e=['{PLACEHOLDER}','{PLACEHOLDER}'];"},
        {"env": f"var e='{PLACEHOLDER}/more';"},
    ],
)
def test_site_built_otherwise_is_refused(tmp_path, scripts):
    with pytest.raises(OwnOriginError):
        use_own_origin(write(tmp_path, **scripts))
