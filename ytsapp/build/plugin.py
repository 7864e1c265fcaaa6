"""Hooks our own build steps into Reflex's."""

from typing import Unpack

from reflex_base.plugins.base import Plugin, PostBuildContext

from ytsapp.build.first_paint import prepare_site


class FirstPaint(Plugin):
    """Runs after the pages are rendered and before Reflex compresses them."""

    def post_build(self, **context: Unpack[PostBuildContext]) -> None:
        """Prepare every page for its first paint."""
        prepare_site(context["static_dir"])
