// The player: opens a clip in the dock, plays it from its lead-in, stops it at its end or plays on.
import { silenceOthers } from "./alone.js";
import { forgetPlace, keepPlace } from "./address.js";
import { goAlong, talkLines } from "./following.js";
import { focusDock, leadToDock, leaveDock } from "./leading.js";
import { startBefore } from "./lines.js";
import { playMedia } from "./media.js";
import { clipsAround, exchangeAround, pageClips, pageExchange } from "./queue.js";
import { followingSpeed, keepSpeed, readSpeed, steppedSpeed } from "./speed.js";
import { close, readState, spanOf, update } from "./store.js";
import { playYouTube } from "./youtube.js";

export { readState } from "./store.js";

const TICK_MS = 250;
const EARLIER_S = 15; // how much earlier "start earlier" starts where no sentence is known
const LEAST_EARLIER_S = 8; // a sentence that starts later than that would hardly be earlier
const UNPLAYABLE = "No playable recording is known yet: the words come from its caption file.";
const UNPRESSED = "Nothing is loaded from YouTube until you press play.";

let backend = null;
let timer = 0;
let queue = [];
let opener = null;
let openedAt = "/"; // path of the page it was opened on, which the clip outlives

function stopBackend() {
  clearInterval(timer);
  backend?.destroy();
  backend = null;
}

const isOutside = (clip, second) => second < clip.start || second >= clip.end;

function show(at, { goOn = false, second = queue[at].start } = {}) {
  const clip = queue[at];
  if (!goOn || clip.source === "none") stopBackend();
  update({
    clip, at, total: queue.length, position: second, isFree: isOutside(clip, second), length: 0, speed: readSpeed(),
    status: "ready", canRetry: false, isPictured: true, message: { youtube: UNPRESSED, none: UNPLAYABLE }[clip.source] ?? "",
  });
  if (goOn) begin(second);
}

/** Show clips in the dock; `exchange` where they are those of two sides in turn. */
export function showQueue(clips, at, { exchange = null, second } = {}) {
  queue = clips;
  update({ exchange, failed: [], skipped: "" });
  show(at, { second });
}

function setOpener(link) {
  opener = link;
  openedAt = location.pathname;
  leadToDock(link);
}

/** Open a clip of this page, found around the link that names it; false when it is not known. */
export function openClip(id, link = null) {
  const exchange = exchangeAround(link);
  const clips = exchange?.clips ?? clipsAround(link);
  const at = clips.findIndex((clip) => clip.id === id);
  if (at < 0) return false;
  setOpener(link);
  const { clip, status } = readState();
  if (clip.id !== id || status === "failed") showQueue(clips, at, { exchange });
  else {
    queue = clips;
    update({ at, total: queue.length, exchange });
  }
  return true;
}

/** A link that names a clip was pressed; a second press plays what the first showed. */
export function press(link) {
  const { clip, status } = readState();
  const isShown = clip.id === link.dataset.clip && status === "ready";
  if (!openClip(link.dataset.clip, link)) return false;
  if (link.dataset.play || isShown) play();
  return true;
}

/** Play the clips of both sides in turn. */
export function watchExchange(button = null) {
  const exchange = pageExchange();
  if (!exchange) return;
  const isOpen = readState().exchange && queue.length === exchange.clips.length;
  if (!isOpen) showQueue(exchange.clips, 0, { exchange });
  setOpener(button);
  play();
}

export function play() {
  const { clip, status, position, canRetry, failed } = readState();
  if (clip.source === "none" || ["idle", "playing"].includes(status)) return;
  if (status === "failed") {
    if (!canRetry) return;
    update({ failed: failed.filter((id) => id !== clip.id) });
  }
  if (backend && status !== "ended") return backend.play();
  if (status === "ended") update({ isFree: false });
  begin(status === "ended" ? clip.start : position);
}

function begin(second) {
  const { clip, speed, skipped } = readState();
  if (clip.source === "none") return;
  update({ status: "loading", position: second, message: `${skipped}Loading…` });
  if (backend?.plays(clip)) backend.load(clip, second);
  else {
    stopBackend();
    const start = clip.source === "media" ? playMedia : playYouTube;
    backend = start(document.getElementById("dock-stage"), clip, on, { at: second, speed });
  }
  clearInterval(timer);
  timer = setInterval(tick, TICK_MS);
}

const on = {
  shown: () => update({ isPictured: false }),
  playing: () => {
    silenceOthers();
    update({ status: "playing", isPictured: false, message: readState().skipped, length: backend?.length() ?? 0 });
  },
  paused: () => {
    if (["playing", "loading"].includes(readState().status)) halt();
  },
  waiting: () => readState().status === "loading" && halt("Your browser waits for a press: play the video itself."),
  ended: () => end(),
  sped: (speed) => {
    keepSpeed(speed);
    update({ speed });
  },
  failed: (reason, isGeneral = false) => fail(reason, isGeneral),
};

function halt(message = "") {
  update({ status: "paused", isPictured: false, message });
  keepPlace(readState(), pageClips().some(({ id }) => id === readState().clip.id));
}

function fail(reason, isGeneral) {
  const { clip, exchange, at, total, failed } = readState();
  update({ failed: [...failed, clip.id] });
  if (exchange && !isGeneral && at + 1 < total) {
    update({ skipped: `Skipped ${clip.voice}: ${reason} ` });
    show(at + 1, { goOn: true });
    return;
  }
  stopBackend();
  // The button that was pressed goes where nothing is left to press: its focus must not go with it.
  if (!isGeneral && document.activeElement?.dataset?.dock === "toggle") focusDock();
  const again = isGeneral ? "try again, or " : "";
  const where = clip.source === "youtube" ? ` The quote stands; ${again}open the clip on YouTube instead.` : "";
  update({ status: "failed", canRetry: isGeneral, isPictured: true, message: `${reason}${where}` });
}

function tick() {
  const { status, clip, isFree } = readState();
  if (!backend || status !== "playing") return;
  const position = backend.position();
  const length = backend.length();
  if (isFree || position < clip.end) update({ position, length });
  else end();
}

function end() {
  const { clip, exchange, at, total, isFree } = readState();
  update({ skipped: "" });
  if (exchange && at + 1 < total) return show(at + 1, { goOn: true });
  const message = exchange ? "You have heard both sides." : isFree ? "The talk ends here." : "The clip ends here.";
  update({ status: "ended", position: isFree ? readState().position : clip.end, message });
  backend?.pause();
}

export function toggle() {
  const { status } = readState();
  if (status === "playing" || status === "loading") {
    backend?.pause();
    halt();
  } else play();
}

/** Another player of this site started. */
export function giveWay() {
  if (!["playing", "loading"].includes(readState().status)) return;
  backend?.pause();
  halt("Paused: another player of this site was started.");
}

export function step(by) {
  const { status, at } = readState();
  if (status === "idle") {
    const clips = pageClips();
    if (clips.length) showQueue(clips, 0);
    return;
  }
  if (!queue[at + by]) return;
  update({ skipped: "" });
  show(at + by, { goOn: status === "playing" || status === "loading" });
}

/** Go to a second within what the seek bar spans. */
export function seek(second) {
  const { status, clip } = readState();
  if (["idle", "failed"].includes(status) || clip.source === "none") return;
  const [first, last] = spanOf(readState());
  const to = Math.min(last - 1, Math.max(first, second));
  update({ position: to });
  if (!backend) return;
  backend.seek(to);
  if (status === "ended") {
    update({ status: "playing", message: "" });
    backend.play();
  }
}

/** Go to any second of the talk; outside the clip it plays on from there. */
export function goTo(second) {
  if (isOutside(readState().clip, second)) update({ isFree: true });
  seek(second);
}

/** Play on past the clip's end. */
export function keepOn() {
  const { status } = readState();
  update({ isFree: true, length: backend?.length() ?? 0, message: "" });
  if (status !== "ended") return;
  update({ status: "playing" });
  backend?.play();
}

/** Back to where the clip starts; from there to an earlier sentence. */
export function setUp() {
  const { clip, position } = readState();
  if (position - clip.start < 2 && clip.start > 0) {
    const sentence = startBefore(talkLines(), clip.start, LEAST_EARLIER_S);
    const start = Math.max(0, sentence ?? clip.start - EARLIER_S);
    update({ clip: { ...clip, start } });
  }
  update({ isFree: false });
  seek(readState().clip.start);
}

function setSpeed(speed) {
  keepSpeed(speed);
  update({ speed });
  backend?.setSpeed(speed);
}

export const changeSpeed = (by) => setSpeed(steppedSpeed(readState().speed, by));

export function dismiss() {
  stopBackend();
  close();
  forgetPlace();
  opener?.isConnected && opener.focus();
  setOpener(null);
}

/** Ask the notebook to save what the dock holds; nothing of it where the dock is closed. */
export function save() {
  const { clip, status } = readState();
  const link = opener?.dataset.clip === clip.id ? opener : null;
  const detail = status === "idle" ? {} : { clip, link, path: openedAt };
  document.dispatchEvent(new CustomEvent("yts:save", { detail }));
}

const ACTIONS = {
  toggle, save, close: dismiss, setup: setUp, keep: keepOn, follow: goAlong,
  next: () => step(1), previous: () => step(-1), go: focusDock, back: () => leaveDock(opener),
  speed: () => setSpeed(followingSpeed(readState().speed)),
};

/** A button of the dock was pressed. */
export const act = (name) => ACTIONS[name]?.();
