"""A stand-in for YouTube: its player script and its embed, answered inside the browser."""

import json
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, Route

from tests.browser.watch import watch_of

SCRIPT = "https://www.youtube.com/iframe_api"
EMBED = "https://www.youtube-nocookie.com/embed/**"
HOSTS = ("www.youtube.com", "www.youtube-nocookie.com")

# Behaves as the real script does where our player can notice: everything is answered later, playing
# is preceded by buffering, time runs only while playing, a destroyed player is silent.
_PLAYER = """
(() => {
  const SPEED = %(speed)s, ERRORS = %(errors)s, BLOCKED = %(blocked)s, SOON_MS = 30;
  const PlayerState = { UNSTARTED: -1, ENDED: 0, PLAYING: 1, PAUSED: 2, BUFFERING: 3, CUED: 5 };
  const calls = [];
  const states = [];

  class Player {
    constructor(target, { events = {} } = {}) {
      this.frame = typeof target === "string" ? document.getElementById(target) : target;
      if (this.frame.tagName !== "IFRAME") throw new Error("the stand-in takes an iframe");
      const query = new URL(this.frame.src).searchParams;
      if (query.get("enablejsapi") !== "1") return; // the real one never answers without it
      this.events = events;
      this.video = new URL(this.frame.src).pathname.split("/").at(-1);
      this.rate = 1;
      this.at = Number(query.get("start") ?? 0);
      this.since = null;
      this.length = 36000;
      this.state = PlayerState.UNSTARTED;
      this.later(() => {
        this.tell("onReady", null);
        if (query.get("autoplay") === "1") this.playVideo();
      });
    }

    later(action) {
      setTimeout(() => this.gone || action(), SOON_MS);
    }

    tell(name, data) {
      this.events[name]?.({ target: this, data });
    }

    enter(state) {
      if (this.state === state) return;
      this.state = state;
      states.push(state);
      this.tell("onStateChange", state);
    }

    stopClock() {
      this.at = this.getCurrentTime();
      this.since = null;
    }

    playVideo() {
      calls.push(["playVideo"]);
      const error = ERRORS[this.video] ?? ERRORS["*"];
      if (error) {
        if (this.failed !== this.video) this.later(() => this.tell("onError", error));
        this.failed = this.video;
        return;
      }
      if (BLOCKED) return; // the browser lets nothing start without a press on the video
      if (this.pausing) return this.later(() => this.playVideo()); // messages keep their order
      if (this.state === PlayerState.PLAYING || this.state === PlayerState.BUFFERING) return;
      this.enter(PlayerState.BUFFERING);
      this.later(() => {
        if (this.state !== PlayerState.BUFFERING) return;
        this.since = performance.now();
        this.enter(PlayerState.PLAYING);
        this.watchEnd();
      });
    }

    watchEnd() {
      if (this.gone || this.state !== PlayerState.PLAYING) return;
      if (this.getCurrentTime() >= this.length) {
        this.stopClock();
        this.enter(PlayerState.ENDED);
      } else setTimeout(() => this.watchEnd(), SOON_MS);
    }

    pauseVideo() {
      calls.push(["pauseVideo"]);
      if (this.state !== PlayerState.PLAYING && this.state !== PlayerState.BUFFERING) return;
      this.stopClock();
      this.pausing = true;
      this.later(() => {
        this.pausing = false;
        this.enter(PlayerState.PAUSED);
      });
    }

    seekTo(second) {
      calls.push(["seekTo", second]);
      this.at = second;
      if (this.since !== null) this.since = performance.now();
    }

    loadVideoById({ videoId, startSeconds }) {
      calls.push(["loadVideoById", videoId, startSeconds]);
      this.video = videoId;
      this.at = startSeconds;
      this.since = null;
      this.enter(PlayerState.UNSTARTED);
      this.playVideo();
    }

    setPlaybackRate(rate) {
      calls.push(["setPlaybackRate", rate]);
      if (rate === this.rate) return;
      if (this.since !== null) this.stopClock(), (this.since = performance.now());
      this.rate = rate;
      this.later(() => this.tell("onPlaybackRateChange", rate));
    }

    getCurrentTime() {
      if (this.since === null) return this.at;
      const passed = ((performance.now() - this.since) / 1000) * SPEED * this.rate;
      return Math.min(this.length, this.at + passed);
    }

    getDuration() {
      return this.length;
    }

    getPlayerState() {
      return this.state;
    }

    destroy() {
      calls.push(["destroy"]);
      this.gone = true;
      this.frame.remove();
    }
  }

  window.YT = { Player, PlayerState };
  window.standIn = {
    calls,
    states,
    endVideo: () => window.standIn.player.seekTo(window.standIn.player.length),
  };
  window.YT.Player = class extends Player {
    constructor(...given) {
      super(...given);
      window.standIn.player = this;
    }
  };
  setTimeout(() => window.onYouTubeIframeAPIReady?.(), SOON_MS);
})();
"""


@dataclass
class StandIn:
    """What was asked of the stand-in."""

    page: Page
    embeds: list[str] = field(default_factory=list)
    referrers: list[str] = field(default_factory=list)
    scripts: int = 0

    def calls(self, name: str) -> list[list[Any]]:
        """Return the calls of one of the player's methods, each with its arguments."""
        calls: list[list[Any]] = self.page.evaluate("window.standIn.calls")
        return [call for call in calls if call[0] == name]

    def states(self) -> list[int]:
        """Return the states the players went through."""
        states: list[int] = self.page.evaluate("window.standIn.states")
        return states

    def second(self) -> float:
        """Return the second the player is at."""
        second: float = self.page.evaluate("window.standIn.player.getCurrentTime()")
        return second

    def end_video(self) -> None:
        """Let the whole video run out, as it does when a clip reaches its end."""
        self.page.evaluate("window.standIn.endVideo()")


def answer_youtube(
    page: Page,
    *,
    speed: float = 1,
    error: int | None = None,
    errors: dict[str, int] | None = None,
    blocked: bool = False,
) -> StandIn:
    """Answer for YouTube; `speed` runs its clock faster.

    `error` makes every video fail, `errors` those of these ids; `blocked` is a browser that lets
    nothing play before the video itself is pressed.
    """
    stand_in = _answer_embed(page)
    failing = (errors or {}) | ({"*": error} if error else {})
    written = {"speed": speed, "errors": json.dumps(failing), "blocked": json.dumps(blocked)}
    body = _PLAYER % written

    def script(route: Route) -> None:
        stand_in.scripts += 1
        route.fulfill(content_type="text/javascript", body=body)

    page.context.route(SCRIPT, script)
    return stand_in


def block_youtube(page: Page) -> StandIn:
    """Let the network refuse the player's script, as a firm's filter does."""
    stand_in = _answer_embed(page)
    watch_of(page).expect_error(r"net::ERR_.*youtube")

    def refuse(route: Route) -> None:
        stand_in.scripts += 1
        route.abort("blockedbyclient")

    page.context.route(SCRIPT, refuse)
    return stand_in


def silence_youtube(page: Page) -> StandIn:
    """Let the request for the player's script hang for ever."""
    stand_in = _answer_embed(page)

    def keep_waiting(_: Route) -> None:
        stand_in.scripts += 1

    page.context.route(SCRIPT, keep_waiting)
    return stand_in


def _answer_embed(page: Page) -> StandIn:
    stand_in = StandIn(page)
    watch_of(page).allow(*HOSTS)

    def embed(route: Route) -> None:
        stand_in.embeds.append(route.request.url)
        stand_in.referrers.append(route.request.headers.get("referer", ""))
        route.fulfill(
            content_type="text/html",
            body="<!doctype html><html lang=en><title>Stand-in</title><p>Stand-in for a video</p>",
        )

    page.context.route(EMBED, embed)
    return stand_in
