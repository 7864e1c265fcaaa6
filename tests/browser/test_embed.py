"""A moment in somebody else's page: it plays in place, and nothing of it leaks either way."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Frame, FrameLocator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.places import UNPLAYABLE
from tests.browser.watch import watch_of
from tests.browser.youtube import StandIn, answer_youtube, block_youtube
from ytsapp.domain.library import Library
from ytsapp.domain.moment import Moment
from ytsapp.domain.talk import TalkSource

FAST = 40
"""Seconds of a clip that pass in one."""


@pytest.fixture(scope="module")
def moment(library: Library) -> Moment:
    """A curated moment on YouTube whose clip starts before its words."""
    return next(
        moment
        for moment in library.moments.values()
        if moment.talk.source is TalkSource.YOUTUBE and moment.clip.lead_in_s > 0
    )


@pytest.fixture(scope="module")
def blog_server() -> Iterator[ThreadingHTTPServer]:
    """Serve another site. Another port is another origin; another host Chromium would not let frame
    a page of this machine."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = getattr(self.server, "post", "").encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    serving = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield serving
    serving.shutdown()
    serving.server_close()


@dataclass
class Blog:
    """A page of another site that holds cards."""

    page: Page
    server: str
    serving: ThreadingHTTPServer

    @property
    def url(self) -> str:
        """Address of the page."""
        return f"http://127.0.0.1:{self.serving.server_port}/post"

    def write(self, *moment_ids: str, width: int = 600, sandbox: str | None = None) -> None:
        """Publish and open a page with a frame for each moment."""
        kept = "" if sandbox is None else f' sandbox="{sandbox}"'
        frames = "".join(
            f'<iframe src="{self.server}/embed/{each}" title="a moment" width="{width}"'
            f' height="420" style="border:0" allow="autoplay; fullscreen"{kept}></iframe>'
            for each in moment_ids
        )
        icon = '<link rel="icon" href="data:,">'
        post = f"<!doctype html><html lang=en>{icon}<title>A blog</title><h1>A post</h1>{frames}"
        self.serving.post = post  # type: ignore[attr-defined]
        watch_of(self.page).allow("127.0.0.1")
        self.page.goto(self.url)

    def card(self, n: int = 0) -> FrameLocator:
        return self.page.locator("iframe").nth(n).content_frame

    def frame(self, n: int = 0) -> Frame:
        """Return the frame of a card, for what is not on screen."""
        handle = self.page.locator("iframe").nth(n).element_handle()
        frame = handle.content_frame() if handle else None
        assert frame is not None
        return frame

    def press(self, name: str, n: int = 0) -> None:
        self.card(n).get_by_role("button", name=name).click()

    def expect_status(self, status: str, n: int = 0) -> None:
        expect(self.card(n).get_by_role("main")).to_have_attribute("data-status", status)


@pytest.fixture
def blog(open_page: OpenPage, server: str, blog_server: ThreadingHTTPServer) -> Blog:
    return Blog(open_page(), server, blog_server)


def play_words(moment: Moment) -> str:
    seconds = moment.clip.start_s
    return f"Play from {seconds // 60}:{seconds % 60:02d}" if seconds < 3600 else "Play from"


def test_it_plays_in_place_from_its_lead_in(blog: Blog, server: str, moment: Moment) -> None:
    youtube: StandIn = answer_youtube(blog.page)
    blog.write(moment.id)
    expect(blog.card().get_by_text(moment.quote)).to_be_visible()
    assert (youtube.scripts, youtube.embeds) == (0, [])
    blog.press(play_words(moment))
    blog.expect_status("playing")
    video = blog.frame().locator("iframe").get_attribute("src") or ""
    assert video.startswith(f"https://www.youtube-nocookie.com/embed/{moment.talk.video_id}?")
    assert f"start={moment.clip.start_s}&" in f"{video}&"
    assert blog.frame().evaluate("standIn.player.getCurrentTime()") >= moment.clip.start_s
    assert youtube.referrers == [f"{server}/"]
    assert blog.page.url == blog.url
    blog.press("Pause")
    blog.expect_status("paused")


def test_nothing_is_asked_of_another_host_before_play(blog: Blog, moment: Moment) -> None:
    blog.write(moment.id)
    expect(blog.card().get_by_role("button", name="Play from")).to_be_visible()
    assert watch_of(blog.page).outside == [blog.url]


def test_it_stops_at_the_end_and_plays_again(blog: Blog, moment: Moment) -> None:
    answer_youtube(blog.page, speed=FAST)
    blog.write(moment.id)
    blog.press("Play from")
    blog.expect_status("ended")
    expect(blog.card().get_by_role("status")).to_have_text("The clip ends here.")
    assert ["pauseVideo"] in blog.frame().evaluate("standIn.calls")
    blog.press("Play again")
    blog.expect_status("playing")


def test_the_space_bar_plays_and_pauses(blog: Blog, moment: Moment) -> None:
    answer_youtube(blog.page)
    blog.write(moment.id)
    blog.card().get_by_role("button", name="Play from").press("Space")
    blog.expect_status("playing")
    blog.card().get_by_role("button", name="Pause").press("Space")
    blog.expect_status("paused")


def test_one_card_falls_silent_when_another_plays(blog: Blog, moment: Moment) -> None:
    answer_youtube(blog.page)
    blog.write(moment.id, moment.id)
    blog.press("Play from", 0)
    blog.expect_status("playing", 0)
    blog.press("Play from", 1)
    blog.expect_status("playing", 1)
    blog.expect_status("paused", 0)


@pytest.mark.parametrize("error", [100, 101, 153])
def test_a_video_that_fails_leaves_the_quote_and_a_link(
    blog: Blog, moment: Moment, error: int
) -> None:
    answer_youtube(blog.page, error=error)
    blog.write(moment.id)
    blog.press("Play from")
    blog.expect_status("failed")
    expect_way_out(blog, moment)


def test_a_network_without_youtube_leaves_the_quote_and_a_link(blog: Blog, moment: Moment) -> None:
    block_youtube(blog.page)
    blog.write(moment.id)
    blog.press("Play from")
    expect(blog.card().get_by_role("status")).to_contain_text("cannot be reached")
    expect_way_out(blog, moment)


def expect_way_out(blog: Blog, moment: Moment) -> None:
    expect(blog.card().get_by_text(moment.quote)).to_be_visible()
    expect(blog.card().locator("iframe")).to_have_count(0)
    link = blog.card().get_by_role("link", name="Open clip on YouTube")
    expect(link).to_have_attribute("href", moment.talk.url_at(moment.said_s))
    expect(link).to_have_attribute("target", "_blank")


def test_a_sandboxed_frame_without_origin_plays_too(blog: Blog, moment: Moment) -> None:
    answer_youtube(blog.page)
    blog.write(moment.id, sandbox="allow-scripts allow-popups")
    blog.press("Play from")
    blog.expect_status("playing")


def test_without_script_it_is_whole_and_leads_on(
    open_page: OpenPage, server: str, blog_server: ThreadingHTTPServer, moment: Moment
) -> None:
    blog = Blog(open_page(script=False), server, blog_server)
    blog.write(moment.id)
    expect(blog.card().get_by_text(moment.quote)).to_be_visible()
    play = blog.card().get_by_role("link", name="Play from")
    expect(play).to_have_attribute("href", moment.talk.url_at(moment.clip.start_s))
    link = blog.card().get_by_role("link", name="Open on YTS")
    assert (link.get_attribute("href") or "").endswith(f"/moments/{moment.id}/")


def test_a_moment_without_recording_is_words_alone(blog: Blog) -> None:
    blog.write(UNPLAYABLE)
    expect(blog.card().get_by_role("link", name="Open on YTS")).to_be_visible()
    expect(blog.card().get_by_role("button")).to_have_count(0)


def test_what_leads_nowhere_helps(blog: Blog) -> None:
    watch_of(blog.page).expect_error("status of 404")
    blog.write("nobody-1")
    expect(blog.card().get_by_text("No moment has this address")).to_be_visible()
    expect(blog.card().get_by_role("link", name="Search YTS")).to_be_visible()


@pytest.mark.parametrize("width", [300, 320, 600, 800])
@pytest.mark.parametrize("dark", [False, True])
def test_it_fits_its_frame(
    open_page: OpenPage,
    server: str,
    blog_server: ThreadingHTTPServer,
    moment: Moment,
    width: int,
    dark: bool,
) -> None:
    blog = Blog(open_page(dark=dark), server, blog_server)
    answer_youtube(blog.page)
    blog.write(moment.id, width=width)
    for status in ("ready", "playing"):
        blog.expect_status(status)
        overflow = blog.frame().evaluate(
            "[document.documentElement.scrollWidth - innerWidth,"
            " document.documentElement.scrollHeight - innerHeight]"
        )
        assert overflow == [0, 0]
        expect(blog.card().get_by_role("link", name="Open on YTS")).to_be_in_viewport(ratio=1)
        if status == "ready":
            blog.press("Play from")
    video = blog.frame().locator("iframe").bounding_box()
    assert video is not None
    assert min(video["width"], video["height"]) >= 200  # YouTube allows no smaller player
    paper = blog.frame().evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(28, 27, 25)" if dark else "rgb(255, 255, 255)")
