// The player: opens a clip in the dock, plays it from its lead-in, stops it at its end.
import { useEffect, useSyncExternalStore } from "react";
import { leadToDock, focusDock, leaveDock } from "./leading.js";
import { playMedia } from "./media.js";
import { clipsAround, pageClips } from "./queue.js";
import { installShortcuts } from "./shortcuts.js";
import { close, readState, readView, subscribe, update } from "./store.js";
import { playYouTube } from "./youtube.js";

const TICK_MS = 250;
const UNPLAYABLE = "No playable recording is known yet: the words come from its caption file.";

let backend = null;
let timer = 0;
let queue = [];
let opener = null;

function stopBackend() {
  clearInterval(timer);
  backend?.destroy();
  backend = null;
}

function show(at) {
  const clip = queue[at];
  stopBackend();
  update({
    clip, at, total: queue.length, position: clip.start, status: "ready",
    message: clip.source === "youtube"
      ? "Nothing is loaded from YouTube until you press play."
      : clip.source === "none" ? UNPLAYABLE : "",
  });
}

/** Open a clip of this page, found around the link that names it; false when it is not known. */
export function openClip(id, link = null) {
  const clips = clipsAround(link);
  const at = clips.findIndex((clip) => clip.id === id);
  if (at < 0) return false;
  queue = clips;
  if (readState().clip.id !== id || readState().status === "failed") show(at);
  else update({ at, total: queue.length });
  return true;
}

export function play() {
  const { clip, status } = readState();
  if (clip.source === "none" || status === "idle" || status === "failed") return;
  if (backend && status !== "ended") return backend.play();
  stopBackend();
  update({ status: "loading", position: clip.start, message: "Loading…" });
  const start = clip.source === "media" ? playMedia : playYouTube;
  backend = start(document.getElementById("dock-stage"), clip, {
    playing: () => update({ status: "playing", message: "" }),
    paused: () => readState().status !== "ended" && update({ status: "paused" }),
    ended: () => end(),
    failed: (reason) => {
      stopBackend();
      const where = clip.source === "youtube" ? " The quote stands; open the clip on YouTube instead." : "";
      update({ status: "failed", message: `${reason}${where}` });
    },
  });
  timer = setInterval(tick, TICK_MS);
}

function tick() {
  if (!backend || readState().status !== "playing") return;
  const position = backend.position();
  update({ position: Math.min(position, readState().clip.end) });
  if (position >= readState().clip.end) end();
}

function end() {
  const { clip } = readState();
  update({ status: "ended", position: clip.end, message: "The clip ends here." });
  backend?.pause();
}

export function toggle() {
  const { status } = readState();
  if (status === "playing" || status === "loading") {
    backend?.pause();
    update({ status: "paused" });
  } else play();
}

export function step(by) {
  const { status, at } = readState();
  if (status === "idle") {
    queue = pageClips();
    if (queue.length) show(0);
    return;
  }
  if (!queue[at + by]) return;
  const goOn = status === "playing" || status === "loading";
  show(at + by);
  if (goOn) play();
}

export function seek(second) {
  const { clip, status } = readState();
  if (!backend || status === "failed") return;
  const to = Math.min(clip.end - 1, Math.max(clip.start, second));
  backend.seek(to);
  update({ position: to });
  if (status === "ended") {
    update({ status: "playing", message: "" });
    backend.play();
  }
}

export function dismiss() {
  stopBackend();
  close();
  leadToDock(null);
  opener?.isConnected && opener.focus();
  opener = null;
}

function onClick(event) {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const clip = event.target.closest?.("[data-clip]");
  if (clip) {
    const isShown = readState().clip.id === clip.dataset.clip && readState().status === "ready";
    if (!openClip(clip.dataset.clip, clip)) return; // stays a plain link
    event.preventDefault();
    event.stopPropagation();
    opener = clip;
    leadToDock(clip);
    if (clip.dataset.play || isShown) play(); // a second press on a chip plays what the first showed
    return;
  }
  const action = event.target.closest?.("[data-dock]")?.dataset.dock;
  if (!action) return;
  const back = () => leaveDock(opener);
  ({ toggle, close: dismiss, next: () => step(1), previous: () => step(-1), go: focusDock, back })[action]();
}

function onInput(event) {
  if (event.target.id === "dock-seek") seek(Number(event.target.value));
}

/** The dock's view; installs the one click listener that serves every chip and card. */
export function usePlayer() {
  useEffect(() => {
    // The window comes before the document, where links are followed.
    window.addEventListener("click", onClick, true);
    document.addEventListener("input", onInput, true); // before React puts the old value back
    const removeShortcuts = installShortcuts({ step, play, toggle, seek, dismiss });
    return () => {
      window.removeEventListener("click", onClick, true);
      document.removeEventListener("input", onInput, true);
      removeShortcuts();
    };
  }, []);
  return useSyncExternalStore(subscribe, readView, readView);
}
