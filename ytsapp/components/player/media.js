// A media file in the browser's own element.
import { timecode } from "./store.js";

/** Put a media element into `stage` and play `clip`; same contract as playYouTube. */
export function playMedia(stage, clip, on) {
  const media = document.createElement("video");
  media.src = clip.media;
  media.controls = true;
  media.playsInline = true;
  media.preload = "metadata";
  media.title = `${clip.talk}, from ${timecode(clip.start)}`;
  stage.replaceChildren(media);
  let gone = false;
  const tell = (name) => () => !gone && on[name]();
  media.addEventListener("loadedmetadata", () => {
    media.currentTime = clip.start;
  }, { once: true });
  media.addEventListener("playing", tell("playing"));
  media.addEventListener("pause", tell("paused"));
  media.addEventListener("ended", tell("ended"));
  media.addEventListener("error", () => !gone && on.failed("The recording cannot be loaded."));
  const play = () => media.play().catch((error) => {
    if (gone || error.name === "AbortError") return;
    if (error.name === "NotAllowedError") on.paused();
    else on.failed("The recording cannot be played in this browser.");
  });
  play();
  return {
    play,
    pause: () => media.pause(),
    seek: (second) => {
      media.currentTime = second;
    },
    position: () => media.currentTime,
    destroy: () => {
      gone = true;
      media.pause();
      media.removeAttribute("src");
      media.load();
      media.remove();
    },
  };
}
