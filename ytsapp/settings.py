"""Settings read once from the environment; `docs/settings.md` lists every one."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import quote, urlsplit

ROOT = Path(__file__).resolve().parent.parent
"""Top of the checkout: where `data/`, `assets/` and `var/` live."""


class SettingsError(ValueError):
    """A setting that cannot be used; the message names the variable and how to mend it."""


@dataclass(frozen=True)
class Settings:
    """Every setting of the product.

    Attributes:
        home: folder for everything generated (`YTS_HOME`).
        data: folder of editorial files; not a setting of the environment.
        database: URL of the database, "" for a file in `home`; may hold a password
            (`YTS_DATABASE_URL`). Use `database_url`.
        public_url: scheme and host of canonical links, no final slash (`YTS_PUBLIC_URL`).
        contact: address or URL behind "report a wrong quote"; "" for none (`YTS_CONTACT`).
        port: the one port served (`PORT`).
    """

    home: Path = ROOT / "var"
    data: Path = ROOT / "data"
    database: str = field(default="", repr=False)
    public_url: str = "http://localhost:3000"
    contact: str = ""
    port: int = 3000

    @property
    def database_url(self) -> str:
        """Where the record of talks is kept, as an SQLAlchemy URL."""
        return self.database or f"sqlite:///{quote(str(self.home / 'yts.db'))}"

    @property
    def index(self) -> Path:
        """Folder of the search index."""
        return self.home / "index"

    @property
    def cards(self) -> Path:
        """Folder of rendered share cards; may be emptied at any time."""
        return self.home / "cards"

    @property
    def web(self) -> Path:
        """Folder in which the front end is built."""
        return self.home / "web"

    @property
    def built_site(self) -> Path:
        """Folder of the prerendered pages and their assets."""
        return self.web / "build" / "client"

    @property
    def not_found_page(self) -> Path:
        """The page sent with status 404; outside the site, for no address is its own."""
        return self.web / "build" / "not-found.html"

    @property
    def page_template(self) -> Path:
        """The page that talks and moments are filled into, as the build rendered it."""
        return self.web / "build" / "page-template.html"

    @property
    def built_transcripts(self) -> Path:
        """Which transcript each built talk page shows."""
        return self.web / "build" / "transcripts.json"


def load_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of an environment.

    Raises:
        SettingsError: a variable holds what cannot be used.
    """
    default = Settings()
    return Settings(
        home=Path(environment.get("YTS_HOME") or default.home).absolute(),
        database=_read_database(environment.get("YTS_DATABASE_URL", "").strip()),
        public_url=_read_url(environment.get("YTS_PUBLIC_URL") or default.public_url),
        contact=_read_contact(environment.get("YTS_CONTACT", "").strip()),
        port=_read_port(environment.get("PORT", "")),
    )


def today() -> date:
    """Return the current day in UTC."""
    return datetime.now(UTC).date()


def _read_port(text: str) -> int:
    if not text:
        return Settings.port
    is_number = text.isascii() and text.isdigit() and len(text) <= len("65535")
    if not is_number or not 0 < int(text) < 65536:
        raise SettingsError(f"PORT is {text!r}; write a number from 1 to 65535")
    return int(text)


def _read_database(text: str) -> str:
    # What is wrong is not repeated: it may hold a password.
    if text and not (text.isprintable() and text.partition("://")[1]):
        raise SettingsError(
            "YTS_DATABASE_URL is no database URL; write one such as "
            "postgresql://user:password@host/database"
        )
    return text


def _read_url(text: str) -> str:
    is_address = text.startswith(("http://", "https://")) and bool(urlsplit(text).hostname)
    if not is_address or any(mark in text for mark in "\"'<> \n"):
        raise SettingsError(
            f"YTS_PUBLIC_URL is {text!r}; write an address such as https://yts.example"
        )
    return text.rstrip("/")


def _read_contact(text: str) -> str:
    if not text or text.startswith(("https://", "http://", "mailto:")):
        return text
    name, _, host = text.partition("@")
    if name and host and "@" not in host and " " not in text:
        return f"mailto:{text}"
    raise SettingsError(f"YTS_CONTACT is {text!r}; write a mail address or a URL")
