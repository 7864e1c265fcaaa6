// YouTube through its IFrame API. Nothing here runs before the reader presses play.
import { timecode, videoId } from "./clip.js";

const API = "https://www.youtube.com/iframe_api";
const HOST = "https://www.youtube-nocookie.com";
const PATIENCE_MS = 12000;
const START_MS = 4000; // a player that is ready starts within that, or its browser forbids it
const SETTLE_MS = 1500; // until then the player may still name the second it came from
const NEAR_S = 2;

const ERRORS = {
  2: "YouTube does not know this video id.",
  5: "This browser cannot play the video.",
  100: "The video was removed or made private.",
  101: "The owner does not allow playing it outside YouTube.",
  150: "The owner does not allow playing it outside YouTube.",
  153: "YouTube refused to play it on this page.",
};
const OFFLINE = "You are offline.";

let api;

const isOffline = () => globalThis.navigator?.onLine === false;
const unreachable = (reason) => (isOffline() ? OFFLINE : reason);

function loadApi() {
  api ??= new Promise((resolve, reject) => {
    if (window.YT?.Player) return resolve(window.YT);
    const before = window.onYouTubeIframeAPIReady;
    window.onYouTubeIframeAPIReady = () => {
      before?.();
      resolve(window.YT);
    };
    const script = document.createElement("script");
    script.src = API;
    script.onerror = () => {
      script.remove();
      reject(new Error(unreachable("YouTube cannot be reached from here.")));
    };
    document.head.append(script);
  }).catch((error) => {
    api = undefined; // the next press tries again
    throw error;
  });
  return api;
}

const titleOf = (clip, second) => `${clip.talk}, from ${timecode(second)}`;

function makeFrame(clip, second) {
  const frame = document.createElement("iframe");
  const query = new URLSearchParams({
    enablejsapi: "1", autoplay: "1", playsinline: "1", rel: "0",
    start: Math.floor(second), origin: window.location.origin,
  });
  frame.src = `${HOST}/embed/${encodeURIComponent(videoId(clip))}?${query}`;
  frame.title = titleOf(clip, second);
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.allowFullscreen = true;
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  return frame;
}

/**
 * Put a YouTube player into `stage` and play `clip` from a second.
 * `on` is told `shown` (the video is there to be seen), `playing`, `paused`, `waiting` (the browser
 * wants a press on the video itself), `ended`, `sped(speed)`, and `failed(message, isGeneral)`, general
 * when no other video would fare better. Returns what moves it: {plays, load, play, pause, seek,
 * setSpeed, position, length, destroy}.
 */
export function playYouTube(stage, clip, on, { at = clip.start, speed = 1 } = {}) {
  const frame = makeFrame(clip, at);
  let loaded = videoId(clip); // the video the frame was asked for last
  let wished = null; // another one, asked for before the player answered
  let player;
  let gone = false;
  let heard = false;
  let wanted = true; // whether the reader wants it to play; they may change their mind while it loads
  let waiting = 0;
  let settling = { to: at, until: 0 };

  stage.replaceChildren(frame);
  const fail = (message, isGeneral = false) => {
    if (!gone) on.failed(message, isGeneral);
  };
  const patience = setTimeout(() => !heard && fail(unreachable("YouTube does not answer."), true), PATIENCE_MS);
  const hear = () => {
    heard = true;
    clearTimeout(patience);
  };
  const settle = (second) => {
    settling = { to: second, until: Date.now() + SETTLE_MS };
  };
  const start = () => {
    player.playVideo();
    clearTimeout(waiting);
    waiting = setTimeout(() => !gone && on.waiting?.(), START_MS);
  };
  const onReady = () => {
    hear();
    if (gone) return;
    player.setPlaybackRate?.(speed);
    on.shown?.();
    if (wished) switchTo(wished.id, wished.second);
    else if (wanted) start();
    else on.paused();
  };
  const onStateChange = (YT, data) => {
    hear();
    if (gone) return;
    const { PLAYING, PAUSED, ENDED, BUFFERING } = YT.PlayerState;
    if (data === PLAYING || data === BUFFERING) clearTimeout(waiting);
    if (data === PLAYING && !wanted) player.pauseVideo();
    else if (data === PLAYING) on.playing();
    else if (data === PAUSED) on.paused();
    else if (data === ENDED) on.ended();
  };
  const switchTo = (id, second) => {
    loaded = id;
    wished = null;
    player.loadVideoById({ videoId: id, startSeconds: second });
    if (!wanted) player.pauseVideo();
  };

  loadApi().then(
    (YT) => {
      if (gone) return;
      player = new YT.Player(frame, {
        events: {
          onReady,
          onStateChange: ({ data }) => onStateChange(YT, data),
          onPlaybackRateChange: ({ data }) => !gone && on.sped?.(data),
          onError: ({ data }) => {
            hear();
            clearTimeout(waiting);
            fail(ERRORS[data] ?? "YouTube could not play the video.");
          },
        },
      });
    },
    (error) => {
      hear();
      fail(error.message, true);
    },
  );

  return {
    plays: ({ source }) => source === "youtube",
    load: (next, second) => {
      const id = videoId(next);
      wanted = true;
      frame.title = titleOf(next, second);
      settle(second);
      if (!player?.loadVideoById) wished = { id, second };
      else if (id !== loaded) switchTo(id, second);
      else {
        player.seekTo(second, true);
        player.playVideo();
        on.playing(); // it may play already, and then says nothing
      }
    },
    play: () => {
      wanted = true;
      player?.playVideo?.();
    },
    pause: () => {
      wanted = false;
      clearTimeout(waiting);
      player?.pauseVideo?.();
    },
    seek: (second) => {
      settle(second);
      player?.seekTo?.(second, true);
    },
    setSpeed: (wish) => {
      speed = wish;
      player?.setPlaybackRate?.(wish);
    },
    position: () => {
      const told = player?.getCurrentTime?.() ?? at;
      return Date.now() < settling.until && Math.abs(told - settling.to) > NEAR_S ? settling.to : told;
    },
    length: () => player?.getDuration?.() ?? 0,
    destroy: () => {
      gone = true;
      hear();
      clearTimeout(waiting);
      player?.destroy?.();
      frame.remove();
    },
  };
}
