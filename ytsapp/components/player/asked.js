// Opens in the dock what the address of the page asks for; it plays when the reader presses play.
import { readAsked, talkOf } from "./address.js";
import { videoId } from "./clip.js";
import { follow, goAlong } from "./following.js";
import { showQueue } from "./player.js";
import { pageClips, pageExchange, transcriptClips } from "./queue.js";
import { readState } from "./store.js";

const BUSY = ["playing", "loading", "paused"];

/**
 * The place in a list of the clip that plays a second of a talk: that of the page if it does, else the
 * last that holds it, else the last before it, else the talk's first; -1 where the list has none.
 */
export function clipAt(clips, { talk, second }, own = "") {
  const those = clips.filter((clip) => videoId(clip) === talk);
  const holds = ({ start, end }) => start <= second && second < end;
  const found =
    those.find((clip) => clip.id === own && holds(clip)) ??
    those.findLast(holds) ??
    those.findLast(({ start }) => start <= second) ??
    those[0];
  return clips.indexOf(found);
}

/** The clips, with the one at a place stopping where the address says. */
export function endingAt(clips, at, { second, end }) {
  if (end === null) return clips;
  return clips.with(at, { ...clips[at], start: Math.min(clips[at].start, second), end });
}

/** Answer the address; a clip that plays is left alone. */
export function openAsked() {
  const asked = readAsked(location);
  if (BUSY.includes(readState().status)) return;
  const exchange = asked.watch === "both-sides" ? pageExchange() : null;
  const { moment, talk } = talkOf(location.pathname);
  const passages = talk && !moment ? transcriptClips() : [];
  const clips = exchange?.clips ?? (passages.length ? passages : pageClips());
  const at = asked.second === null ? -1 : clipAt(clips, asked, moment);
  if (at >= 0) showQueue(endingAt(clips, at, asked), at, { exchange, second: asked.second });
  else if (exchange) showQueue(clips, 0, { exchange });
  if (at < 0 || !talk) return;
  follow();
  goAlong();
}
