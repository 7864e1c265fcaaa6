// What the dock shows, held outside React so that every component reads the same player.
const CLOSED = { id: "", source: "none", media: "", start: 0, moment: 0, end: 0, quote: "", voice: "", talk: "" };

let state = { clip: CLOSED, status: "idle", message: "", position: 0, at: 0, total: 0 };
let view = flatten(state);
const listeners = new Set();

export const readState = () => state;
export const readView = () => view;

export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The talk's id: a moment id is split at its last hyphen. */
export const videoId = ({ id }) => id.slice(0, id.lastIndexOf("-"));

/** The recording itself at the clip's moment. */
function outsideUrl(clip) {
  if (clip.source === "youtube") return `https://www.youtube.com/watch?v=${videoId(clip)}&t=${clip.moment}s`;
  return clip.source === "media" ? `${clip.media}#t=${clip.moment}` : "";
}

export function update(change) {
  state = { ...state, ...change };
  view = flatten(state);
  listeners.forEach((listener) => listener());
}

export function close() {
  update({ clip: CLOSED, status: "idle", message: "", position: 0, at: 0, total: 0 });
}

/** Seconds as a player shows them: 2:56, 1:02:03. */
export function timecode(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const pad = (n) => String(n).padStart(2, "0");
  return h ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

function flatten({ clip, status, message, position, at, total }) {
  const length = Math.max(1, clip.end - clip.start);
  const share = (second) => Math.min(100, Math.max(0, Math.round(((second - clip.start) / length) * 100)));
  return {
    ...clip,
    timecode: timecode(clip.moment),
    start_timecode: timecode(clip.start),
    end_timecode: timecode(clip.end),
    outside_url: outsideUrl(clip),
    page: clip.id ? `/moments/${clip.id}/` : "/",
    open: status !== "idle",
    status,
    message,
    position: Math.round(position),
    position_timecode: timecode(position),
    progress: share(position),
    moment_progress: share(clip.moment),
    queue_label: total > 1 ? `${at + 1} of ${total}` : "",
    has_previous: at > 0,
    has_next: at + 1 < total,
  };
}
