"""What the bundler leaves out, and that nothing needed it."""

import pytest

from tests.built_site import BuiltPage, scripts_of
from ytsapp.build.lean import BundlerConfigError, use_lean

CONFIG = "export default defineConfig({\n  plugins: [\n    other(),\n  ],\n});\n"


def test_our_plugin_stands_before_the_others():
    config = use_lean(CONFIG)
    assert config.index("lean()") < config.index("other()")
    assert config.startswith('import { lean } from "file:///')


def test_settings_without_a_list_of_plugins_are_an_error():
    with pytest.raises(BundlerConfigError):
        use_lean("export default {};")


@pytest.mark.parametrize("path", ["/", "/search/"])
def test_what_connects_comes_with_no_page(site, path):
    """The search page asks for it once it is open."""
    scripts = scripts_of(BuiltPage(path, site / path[1:] / "index.html"), site)
    assert scripts
    assert not [each.name for each in scripts if "polling" in each.read_text("utf-8")]


def test_no_component_is_styled_by_itself(site, settings):
    """`style=` becomes Emotion's `css`, which is left out; give it a class instead."""
    compiled = [file for folder in ("app", "app_components") for file in _sources(settings, folder)]
    assert compiled
    assert not [file.name for file in compiled if "css:" in file.read_text("utf-8")]


def test_no_state_is_kept_in_a_cookie(site, settings):
    """What writes cookies is left out."""
    context = (settings.web / "utils" / "context.jsx").read_text("utf-8")
    assert "clientStorage" in context
    assert '"cookies": {"' not in context


def _sources(settings, folder):
    return sorted((settings.web / folder).rglob("*.jsx"))
