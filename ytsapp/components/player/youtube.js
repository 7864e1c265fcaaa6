// YouTube through its IFrame API. Nothing here runs before the reader presses play.
import { timecode, videoId } from "./store.js";

const API = "https://www.youtube.com/iframe_api";
const HOST = "https://www.youtube-nocookie.com";
const PATIENCE_MS = 12000;

const ERRORS = {
  2: "YouTube does not know this video id.",
  5: "This browser cannot play the video.",
  100: "The video was removed or made private.",
  101: "The owner does not allow playing it outside YouTube.",
  150: "The owner does not allow playing it outside YouTube.",
  153: "YouTube refused to play it on this page.",
};

let api;

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
      reject(new Error("YouTube cannot be reached from here."));
    };
    document.head.append(script);
  }).catch((error) => {
    api = undefined; // the next press tries again
    throw error;
  });
  return api;
}

function makeFrame(clip) {
  const frame = document.createElement("iframe");
  const query = new URLSearchParams({
    enablejsapi: "1", autoplay: "1", playsinline: "1", rel: "0",
    start: clip.start, origin: window.location.origin,
  });
  frame.src = `${HOST}/embed/${encodeURIComponent(videoId(clip))}?${query}`;
  frame.title = `${clip.talk}, from ${timecode(clip.start)}`;
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  frame.allowFullscreen = true;
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  return frame;
}

/**
 * Put a YouTube player into `stage` and play `clip`.
 * `on` is told `playing`, `paused`, `ended` and `failed(message)`.
 * Returns {play, pause, seek, position, destroy}.
 */
export function playYouTube(stage, clip, on) {
  const frame = makeFrame(clip);
  stage.replaceChildren(frame);
  let player;
  let gone = false;
  let heard = false;
  let wanted = true; // whether the reader wants it to play; they may change their mind while it loads
  const fail = (message) => {
    if (!gone) on.failed(message);
  };
  const patience = setTimeout(() => !heard && fail("YouTube does not answer."), PATIENCE_MS);
  const hear = () => {
    heard = true;
    clearTimeout(patience);
  };

  loadApi().then(
    (YT) => {
      if (gone) return;
      player = new YT.Player(frame, {
        events: {
          onReady: () => {
            hear();
            if (wanted) player.playVideo();
            else on.paused();
          },
          onStateChange: ({ data }) => {
            hear();
            if (gone) return;
            if (data === YT.PlayerState.PLAYING && !wanted) player.pauseVideo();
            else if (data === YT.PlayerState.PLAYING) on.playing();
            else if (data === YT.PlayerState.PAUSED) on.paused();
            else if (data === YT.PlayerState.ENDED) on.ended();
          },
          onError: ({ data }) => {
            hear();
            fail(ERRORS[data] ?? "YouTube could not play the video.");
          },
        },
      });
    },
    (error) => {
      hear();
      fail(error.message);
    },
  );

  return {
    play: () => {
      wanted = true;
      player?.playVideo?.();
    },
    pause: () => {
      wanted = false;
      player?.pauseVideo?.();
    },
    seek: (second) => player?.seekTo?.(second, true),
    position: () => player?.getCurrentTime?.() ?? clip.start,
    destroy: () => {
      gone = true;
      hear();
      player?.destroy?.();
      frame.remove();
    },
  };
}
