// A media file in the browser's own element, with the stored transcript as its captions.
import { timecode, videoId } from "./clip.js";

/** Add captions where the talk has a transcript: an element that finds none would report an error. */
async function addCaptions(media, clip, isGone) {
  const address = `/talks/${videoId(clip)}.vtt`;
  const answer = await fetch(address, { method: "HEAD" }).catch(() => null);
  if (answer?.status !== 200 || isGone()) return;
  const track = document.createElement("track");
  track.kind = "captions";
  track.label = "Captions";
  track.srclang = answer.headers.get("Content-Language") ?? "und";
  track.src = address;
  track.default = true;
  media.append(track);
}

/** Put a media element into `stage` and play `clip`; same contract as playYouTube. */
export function playMedia(stage, clip, on, { at = clip.start, speed = 1 } = {}) {
  const media = document.createElement("video");
  media.src = clip.media;
  media.controls = true;
  media.playsInline = true;
  media.preload = "metadata";
  media.title = `${clip.talk}, from ${timecode(at)}`;
  media.defaultPlaybackRate = media.playbackRate = speed;
  stage.replaceChildren(media);
  let gone = false;
  let start = at;
  const tell = (name) => () => !gone && on[name]?.();
  media.addEventListener("loadedmetadata", () => {
    media.currentTime = start;
    tell("shown")();
  }, { once: true });
  media.addEventListener("playing", tell("playing"));
  media.addEventListener("pause", tell("paused"));
  media.addEventListener("ended", tell("ended"));
  media.addEventListener("ratechange", () => !gone && on.sped?.(media.playbackRate));
  media.addEventListener("error", () => {
    const isOffline = globalThis.navigator?.onLine === false;
    if (!gone) on.failed(isOffline ? "You are offline." : "The recording cannot be loaded.", isOffline);
  });
  addCaptions(media, clip, () => gone);
  const play = () => media.play().catch((error) => {
    if (gone || error.name === "AbortError") return;
    if (error.name === "NotAllowedError") on.paused();
    else on.failed("The recording cannot be played in this browser.");
  });
  play();
  return {
    plays: ({ source, media: file }) => source === "media" && file === clip.media,
    load: (next, second) => {
      start = second; // for a file whose length is not known yet
      media.currentTime = second;
      if (media.paused) play();
      else on.playing();
    },
    play,
    pause: () => media.pause(),
    seek: (second) => {
      media.currentTime = second;
    },
    setSpeed: (wish) => {
      media.defaultPlaybackRate = media.playbackRate = wish;
    },
    position: () => media.currentTime,
    length: () => (Number.isFinite(media.duration) ? media.duration : 0),
    destroy: () => {
      gone = true;
      media.pause();
      media.removeAttribute("src");
      media.load();
      media.remove();
    },
  };
}
