// A clip on another site's page: plays inside its card, from the lead-in to the end.
import { hearOthers, silenceOthers } from "./alone.js";
import { playMedia } from "./media.js";
import { playYouTube } from "./youtube.js";

const TICK_MS = 250;
const LABELS = { loading: "Pause", playing: "Pause", paused: "Play", ended: "Play again" };

/**
 * Make the play link of `card` play `clip` in place.
 * Without this script, and once playing failed, the link leads to the recording instead.
 */
export function awaken(card, clip) {
  const find = (part) => card.querySelector(`[data-part="${part}"]`);
  const [button, stage, message] = ["play", "stage", "message"].map(find);
  let status = "ready";
  let backend = null;
  let timer = 0;

  function enter(next, words = "") {
    status = next;
    card.dataset.status = next;
    button.textContent = LABELS[next];
    message.textContent = words;
  }

  function stop() {
    clearInterval(timer);
    backend?.destroy();
    backend = null;
  }

  function play() {
    if (backend && status !== "ended") return backend.play();
    stop();
    enter("loading", "Loading…");
    const start = clip.source === "media" ? playMedia : playYouTube;
    backend = start(stage, clip, {
      playing: () => {
        silenceOthers();
        enter("playing");
      },
      paused: () => status !== "ended" && enter("paused"),
      ended: end,
      failed: fail,
    });
    timer = setInterval(() => {
      if (status === "playing" && backend.position() >= clip.end) end();
    }, TICK_MS);
  }

  function pause() {
    backend?.pause();
    enter("paused");
  }

  function end() {
    enter("ended", "The clip ends here.");
    backend?.pause();
  }

  function fail(reason) {
    stop();
    enter("failed", `${reason} The quote stands; open the recording instead.`);
    button.removeAttribute("role");
    button.textContent = button.dataset.outside;
    button.href = button.dataset.href;
  }

  function press(event) {
    const isOther = event.type === "keydown" ? event.key !== " " : event.metaKey || event.ctrlKey || event.shiftKey;
    if (isOther || status === "failed") return;
    event.preventDefault();
    if (status === "playing" || status === "loading") pause();
    else play();
  }

  button.setAttribute("role", "button");
  button.addEventListener("click", press);
  button.addEventListener("keydown", press);
  // Cards on one page share an origin, and on our own pages that of the dock.
  hearOthers(() => (status === "playing" || status === "loading") && pause());
}

const data = document.getElementById("clip");
if (data) awaken(document.querySelector("main"), JSON.parse(data.textContent));
