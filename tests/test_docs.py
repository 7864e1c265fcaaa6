"""The documents say what is true."""

import re
from pathlib import Path

from ytsapp.cli.app import app
from ytsapp.settings import ROOT

READ_HERE = re.compile(r"environment\.get\(\"([A-Z_]+)\"")
DOCUMENTED = re.compile(r"^\| `([A-Z_]+)` \|", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def test_every_setting_is_documented_and_no_other():
    read = set(READ_HERE.findall((ROOT / "ytsapp" / "settings.py").read_text("utf-8")))
    documented = set(DOCUMENTED.findall((ROOT / "docs" / "settings.md").read_text("utf-8")))
    assert read == documented


def test_every_link_between_documents_leads_to_a_file():
    pages = [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]
    dead = [
        f"{page.relative_to(ROOT)} → {target}"
        for page in pages
        for target in LINK.findall(page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]
    assert dead == []


def test_every_make_target_of_the_documents_exists():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set()
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        named |= set(re.findall(r"`make ([a-z]+)", page.read_text("utf-8")))
    assert named <= targets


def test_make_calls_only_commands_that_exist():
    makefile = Path(ROOT / "Makefile").read_text("utf-8")
    called = set(re.findall(r"-m ytsapp ([a-z]+)", makefile))
    known = {command.callback.__name__ for command in app.registered_commands if command.callback}
    assert called <= known
