"""Hooks our own build steps into Reflex's."""

from typing import Any, Unpack

from reflex_base.plugins.base import CommonContext, Plugin, PostBuildContext, PreCompileContext

from ytsapp.build.compress import compress_site
from ytsapp.build.first_paint import prepare_site
from ytsapp.build.lean import VITE_CONFIG, use_lean
from ytsapp.build.own_origin import PLACEHOLDER, use_own_origin

_PACKAGES = ("idb@8.0.4",)
"""What scripts of ours import from npm; Reflex knows only what its own components ask for."""


class PreparedSite(Plugin):
    """Runs while the site is set up, and after its pages are rendered."""

    def get_frontend_dependencies(self, **context: Unpack[CommonContext]) -> list[str]:
        """Return the npm packages to install beside those of Reflex."""
        return list(_PACKAGES)

    def update_env_json(self, **context: Unpack[CommonContext]) -> dict[str, Any]:
        """Return the address the site is built with; `post_build` takes it out again."""
        return {"EVENT": PLACEHOLDER}

    def pre_compile(self, **context: Unpack[PreCompileContext]) -> None:
        """Ask for our plugin in the bundler's settings."""
        context["add_modify_task"](VITE_CONFIG, use_lean)

    def post_build(self, **context: Unpack[PostBuildContext]) -> None:
        """Prepare the pages for their first paint, fill the catalogue, compress what is served."""
        # Imported here: the configuration that names this plugin is read before the app is.
        from ytsapp.build.catalogue import write_catalogue
        from ytsapp.settings import load_settings, today
        from ytsapp.wiring import build_services

        use_own_origin(context["static_dir"])
        prepare_site(context["static_dir"])
        write_catalogue(context["static_dir"], build_services(load_settings(), today()))
        compress_site(context["static_dir"])
