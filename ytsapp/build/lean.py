"""Gives the bundler our plugin that leaves out what no page, or not every page, needs (lean.js)."""

from pathlib import Path

VITE_CONFIG = "vite.config.js"
_PLUGIN = Path(__file__).with_name("lean.js")
_PLUGINS = "  plugins: [\n"


class BundlerConfigError(RuntimeError):
    """The bundler's settings do not look as this step expects."""


def use_lean(config: str) -> str:
    """Return the bundler's settings, as Reflex wrote them, with our plugin in front.

    Raises:
        BundlerConfigError: they have no list of plugins.
    """
    if config.count(_PLUGINS) != 1:
        raise BundlerConfigError(f"{VITE_CONFIG} was expected to have one list of plugins")
    imported = f'import {{ lean }} from "{_PLUGIN.as_uri()}";\n'
    return imported + config.replace(_PLUGINS, f"{_PLUGINS}    lean(),\n")
