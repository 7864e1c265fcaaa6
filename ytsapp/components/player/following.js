// Marks the line that is being said in the transcript of the page, and keeps it in view.
import { talkOf } from "./address.js";
import { videoId } from "./clip.js";
import { lineAt, lineOf, readLines } from "./lines.js";
import { readState, update } from "./store.js";

const HIGHLIGHT = "said"; // named in dock.css
const PLACE = ".passage, blockquote";
const STUCK = [".site-header", ".finder", ".finder-bar"]; // what may lie over the top of the page

let lines = [];
let first = null; // the paragraph the lines were read from, to notice another page
let current = null;
let follows = false; // whether the page moves along; not once the reader has scrolled away

const root = () => document.documentElement;
const rowOf = ({ paragraph }) => paragraph.closest(PLACE) ?? paragraph;

/** Lines of the talk in the dock, if this page has its transcript. */
export function talkLines() {
  const { status, clip } = readState();
  if (status === "idle" || talkOf(location.pathname).talk !== videoId(clip)) return [];
  const found = document.querySelector("[data-said]");
  if (found !== first) {
    first = found;
    lines = found ? readLines(document) : [];
  }
  return lines;
}

function rectOf(line) {
  const range = document.createRange();
  range.setStart(line.node, line.from);
  range.setEnd(line.node, line.to);
  const rect = range.getBoundingClientRect();
  return rect.height ? rect : rowOf(line).getBoundingClientRect(); // a row far off is not laid out
}

function freeSpace() {
  const stuck = STUCK.map((selector) => document.querySelector(selector)?.getBoundingClientRect());
  const top = Math.max(0, ...stuck.filter((rect) => rect?.height && rect.top < rect.height).map(({ bottom }) => bottom));
  const dock = document.getElementById("dock")?.getBoundingClientRect();
  return [top, dock?.height ? dock.top : innerHeight];
}

function isInView(line) {
  if (rowOf(line).hidden) return false;
  const [top, bottom] = freeSpace();
  const rect = rectOf(line);
  return rect.top >= top && rect.bottom <= bottom;
}

function bringIntoView(line) {
  if (rowOf(line).hidden) return;
  rowOf(line).scrollIntoView({ block: "center" }); // lays it out
  const [top, bottom] = freeSpace();
  const rect = rectOf(line);
  scrollBy(0, (rect.top + rect.bottom) / 2 - (top + (bottom - top) / 3)); // what comes next is in view too
}

function setAway(isAway) {
  if (readState().isAway !== isAway) update({ isAway });
}

function mark(line) {
  if (current) rowOf(current).removeAttribute("data-now");
  current = line;
  if (line) rowOf(line).setAttribute("data-now", "");
  if (!CSS.highlights) return; // the row is marked all the same
  if (!line) CSS.highlights.delete(HIGHLIGHT);
  else {
    const range = { startContainer: line.node, startOffset: line.from, endContainer: line.node, endOffset: line.to };
    CSS.highlights.set(HIGHLIGHT, new Highlight(new StaticRange(range)));
  }
}

/** Mark what is said now; called whenever the player says something new. */
export function follow() {
  const known = talkLines();
  root().toggleAttribute("data-following", known.length > 0);
  const line = known.length ? lineAt(known, readState().position) : null;
  if (line === current) return;
  mark(line);
  if (!line) return setAway(false);
  if (follows && !isInView(line)) bringIntoView(line);
  look();
}

function look() {
  if (!current) return;
  follows = isInView(current);
  setAway(!follows);
}

/** Go to the line that is said now, and along with it from there. */
export function goAlong() {
  if (!current) follow();
  if (!current) return;
  bringIntoView(current);
  look();
}

function placeUnder({ clientX, clientY }) {
  const place = document.caretPositionFromPoint?.(clientX, clientY);
  if (place) return [place.offsetNode, place.offset];
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  return range ? [range.startContainer, range.startOffset] : [null, 0];
}

/** Listen for scrolling and for presses on lines, which `goTo(second)` answers. */
export function installFollowing(goTo) {
  let frame = 0;
  const onScroll = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      look();
    });
  };
  const onClick = (event) => {
    const paragraph = event.target.closest?.("[data-said]");
    if (!paragraph || event.target.closest("a, button") || !getSelection().isCollapsed) return;
    const known = talkLines();
    const line = known.length ? lineOf(known, paragraph, ...placeUnder(event)) : null;
    if (line) goTo(line.start);
  };
  addEventListener("scroll", onScroll, { passive: true });
  document.addEventListener("click", onClick);
  return () => {
    removeEventListener("scroll", onScroll);
    document.removeEventListener("click", onClick);
  };
}
