"""Tests; the folders mirror `ytsapp/`."""
