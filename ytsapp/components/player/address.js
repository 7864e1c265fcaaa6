// The second somebody listens at, in the address of the page: copied, it leads there again.
//   ?play=<video_id>-<second>   on any page that shows the talk; the path stays what it is
//   ?watch=both-sides           on a comparison: its clips of both sides, ready to play
//   #t=90                       on the page of a talk or moment; also 1m30s, 1:30, npt:90; 10,20 stops at 20
// `?t=` is answered by the server, which leads to the page of that second.
import { videoId } from "./clip.js";

const UNITS = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/;
const CLOCK = /^(?:(\d+):)?(\d+):(\d{1,2})$/;
const TALK = /^\/talks\/([\w-]+)\/?$/;
const PLAYED = /^([\w-]{1,100})-(\d{1,6})$/;
const MOMENT = /^\/moments\/([\w-]+)-(\d+)\/?$/;

/**
 * Seconds somebody wrote: 90, 1m30s, 1:30, 1:02:03, npt:90.5, or 10,20 with where it is to end. Null for what is
 * no time, and for an end that is not said or no later than the second.
 */
export function parseSpan(text) {
  const [first, last = ""] = text.trim().toLowerCase().replace(/^npt:/, "").split(",");
  const [second, end] = [first, last].map(readSecond);
  return { second, end: second !== null && end > second ? end : null };
}

function readSecond(text) {
  const whole = text.replace(/\.\d*(?=s?$)/, "");
  const found = whole && (UNITS.exec(whole) ?? CLOCK.exec(whole));
  if (!found) return null;
  const [hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + seconds;
}

/** The talk a page is about, and on the page of a moment that moment; "" for other pages. */
export function talkOf(path) {
  const [, talk, second] = TALK.exec(path) ?? MOMENT.exec(path) ?? [];
  return { talk: talk ?? "", moment: second === undefined ? "" : `${talk}-${second}` };
}

/** What an address asks the player for; `talk`, `second` and `end` name what `?play=` or `#t=` does. */
export function readAsked({ pathname, search, hash }) {
  const query = new URLSearchParams(search);
  const [, talk, second] = PLAYED.exec(query.get("play") ?? "") ?? [];
  const written = new URLSearchParams(hash.slice(1)).get("t");
  const here = talkOf(pathname).talk;
  const asked = talk ? { talk, second: Number(second), end: null } : { talk: here, ...parseSpan((here && written) || "") };
  return { watch: query.get("watch") ?? "", ...asked };
}

function rewrite(change) {
  const address = new URL(location.href);
  change(address);
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

/** Write the second into the address, if the page shows the clip or its talk. */
export function keepPlace({ clip, position }, isShown) {
  const { talk } = talkOf(location.pathname);
  if (talk ? talk !== videoId(clip) : !isShown) return;
  rewrite(({ searchParams }) => searchParams.set("play", `${videoId(clip)}-${Math.floor(position)}`));
}

/** Take it out again: nothing is open any more. */
export function forgetPlace() {
  rewrite((address) => {
    for (const name of ["play", "watch"]) address.searchParams.delete(name);
    if (/^#t=/.test(address.hash)) address.hash = "";
  });
}
