// What the dock shows, held outside React so that every component reads the same player.
import { timecode, videoId } from "./clip.js";
import { speedLabel } from "./speed.js";

const CLOSED = { id: "", source: "none", media: "", start: 0, moment: 0, end: 0, quote: "", voice: "", talk: "" };
const AT_START_S = 2; // nearer to where the clip starts than that, "back to the start" would do nothing

/**
 * `isFree`: it plays past its clip. `exchange`: clips of two sides in turn (queue.js), `failed` of them.
 * `canRetry`: it failed for a reason that may pass, such as the network.
 */
const IDLE = {
  clip: CLOSED, status: "idle", message: "", position: 0, at: 0, total: 0, length: 0, speed: 1,
  isFree: false, isPictured: true, isAway: false, exchange: null, failed: [], skipped: "", canRetry: false,
};

let state = IDLE;
let view = flatten(state);
const listeners = new Set();

export const readState = () => state;
export const readView = () => view;

export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The recording itself at a second. */
function outsideUrl(clip, second) {
  if (clip.source === "youtube") return `https://www.youtube.com/watch?v=${videoId(clip)}&t=${second}s`;
  return clip.source === "media" ? `${clip.media}#t=${second}` : "";
}

export function update(change) {
  state = { ...state, ...change };
  view = flatten(state);
  listeners.forEach((listener) => listener());
}

export function close() {
  update({ ...IDLE, speed: state.speed });
}

/** First and last second of the seek bar: those of the clip, or of the talk once it plays on. */
export function spanOf({ clip, isFree, length, position }) {
  return isFree ? [0, Math.ceil(Math.max(length, clip.end, position))] : [clip.start, clip.end];
}

function queueLabel({ at, total, exchange }) {
  if (total < 2) return "";
  return exchange ? `${exchange.name} · ${at + 1} of ${total}` : `${at + 1} of ${total}`;
}

function playLabel({ status, position }) {
  const named = { ended: "Play again", failed: "Try again", ready: `Play from ${timecode(position)}` };
  return named[status] ?? "Play";
}

function flatten(from) {
  const { clip, status, message, position, at, total, isFree, exchange } = from;
  const [first, last] = spanOf(from);
  const share = (second) => Math.min(1, Math.max(0, (second - first) / Math.max(1, last - first)));
  const isPlayable = clip.source !== "none" && status !== "failed";
  const isAtStart = position - clip.start < AT_START_S;
  return {
    ...clip,
    start: first,
    end: last,
    timecode: timecode(clip.moment),
    position_timecode: timecode(position),
    end_timecode: timecode(last),
    outside_url: outsideUrl(clip, isFree ? Math.floor(position) : clip.moment),
    page: clip.id ? `/moments/${clip.id}/` : "/",
    open: status !== "idle",
    status,
    message,
    position: Math.round(position),
    progress: share(Math.round(position)),
    moment_progress: share(clip.moment),
    queue_label: queueLabel(from),
    side: exchange?.sides[at]?.letter ?? "",
    side_name: exchange?.sides[at]?.name ?? "",
    has_previous: at > 0,
    has_next: at + 1 < total,
    is_pictured: from.isPictured,
    is_away: from.isAway,
    play_label: playLabel(from),
    can_play: clip.source !== "none" && (status !== "failed" || from.canRetry),
    setup_label: isAtStart ? "Start earlier" : "Start with the setup",
    can_set_up: isPlayable && (clip.start > 0 || !isAtStart),
    can_keep_on: isPlayable && !isFree && !exchange && status !== "ready",
    speed_label: speedLabel(from.speed),
  };
}
