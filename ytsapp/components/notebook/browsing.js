// What this tab does with the notebook and no other needs to know: what is looked for, what is selected.
import { ALL, between, choicesOf, haveSameChoices, shownClips } from "./listing.js";
import { readPlace } from "./place.js";
import { clipsOf, readNotebook } from "./store.js";

const NONE = new Set();
const EMPTY = [];

let state = { ...ALL, selected: NONE, from: "", moving: EMPTY, said: "" };
const listeners = new Set();

export const readBrowsing = () => state;

export function subscribeBrowsing(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function browse(change) {
  state = { ...state, ...change };
  listeners.forEach((listener) => listener());
}

/** Say something to those who hear the page; what they see says it already. */
export const tell = (said) => browse({ said });

/** Another investigation is looked at: what was looked for in the last one is over. */
export const startOver = () => browse({ ...ALL, sort: state.sort, selected: NONE, from: "", moving: EMPTY, said: "" });

/** The investigation in sight: the one the address names, else the one used last, else the first. */
export function currentId() {
  const { investigation } = readPlace();
  if (investigation) return investigation;
  const { current, investigations } = readNotebook();
  const known = investigations.some(({ id }) => id === current);
  return known ? current : (investigations.find(({ archived }) => !archived) ?? investigations[0])?.id ?? "";
}

export const currentInvestigation = () => readNotebook().investigations.find(({ id }) => id === currentId()) ?? null;

let made = { whole: EMPTY, choices: { tags: EMPTY, voices: EMPTY }, clips: EMPTY, ids: EMPTY };
let madeOf = {};

/** Whether what was made of these is still that. */
function isSame(next) {
  const same = Object.keys(next).every((key) => next[key] === madeOf[key]);
  if (!same) madeOf = next;
  return same;
}

/**
 * What is listed: all clips of the investigation (`whole`), what they can be narrowed by, those shown
 * in their order, and their ids. The same objects until something of it changes.
 */
export function readListed() {
  const { status } = readNotebook();
  const { words, tag, stance, voice, starred, sort } = state;
  const id = currentId();
  const whole = status.isWhole && id ? clipsOf(id) : EMPTY;
  if (isSame({ whole, words, tag, stance, voice, starred, sort })) return made;
  const hasSameChoices = haveSameChoices(whole, made.whole);
  const clips = shownClips(whole, state);
  const ids = clips.map((clip) => clip.id);
  const isMoved = ids.length !== made.ids.length || ids.some((each, n) => each !== made.ids[n]);
  made = { whole, choices: hasSameChoices ? made.choices : choicesOf(whole), clips, ids: isMoved ? ids : made.ids };
  return made;
}

/** Those of the selected that are still there, in the order they are shown. */
export const selectedIds = () => (state.selected.size ? readListed().ids.filter((id) => state.selected.has(id)) : EMPTY);

/** Select a clip or let it go; with `isRange`, all from the one pressed before. */
export function pick(id, isRange = false) {
  const selected = new Set(state.selected);
  const isOn = !selected.has(id);
  const ids = isRange && state.from ? between(readListed().ids, state.from, id) : [id];
  for (const each of ids) {
    if (isOn) selected.add(each);
    else selected.delete(each);
  }
  browse({ selected, from: id });
}

export const pickShown = () => browse({ selected: new Set(readListed().ids), from: "" });
export const pickNone = () => browse({ selected: NONE, from: "" });
