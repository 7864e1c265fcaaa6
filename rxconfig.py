"""Reflex settings, nothing else."""

import reflex as rx

config = rx.Config(
    app_name="ytsapp",
    app_module_import="ytsapp.ytsapp",
    telemetry_enabled=False,
    show_built_with_reflex=False,
    frontend_compression_formats=["gzip", "brotli"],
    state_manager_mode="memory",
    plugins=[],
    disable_plugins=[rx.plugins.SitemapPlugin],
)
