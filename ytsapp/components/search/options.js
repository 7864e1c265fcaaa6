// What stands under the field: earlier searches of this browser, and what the library has to offer.
import { earlierLike } from "./earlier.js";

const MOST = 8; // one row on a wide window, two swipes on a phone
const EARLIER = 3; // of those, searches made before
const PATIENCE_MS = 60; // between keys; more often than that nobody reads them

const CLOSED = { options: [], expanded: false, at: -1, active_id: "", active: null };

let view = CLOSED;
let request = null;
let timer = 0;
let wanted = "";
const listeners = new Set();

export const readOptions = () => view;

export function subscribeOptions(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(next) {
  view = next;
  listeners.forEach((listener) => listener());
}

export function closeOptions() {
  wanted = "";
  clearTimeout(timer);
  request?.abort();
  if (view !== CLOSED) show(CLOSED);
}

export const optionAt = (at) => view.options[at];

/** Move the choice by one, around the ends; returns false where there is nothing to choose. */
export function moveOption(by) {
  const { options, at } = view;
  if (!options.length) return false;
  const next = at < 0 && by < 0 ? options.length - 1 : at + by;
  choose(next >= options.length ? -1 : Math.max(-1, next));
  return true;
}

function choose(at) {
  const active = view.options[at] ?? null;
  show({ ...view, at, active, active_id: active?.id ?? "" });
  if (active) document.getElementById(active.id)?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
}

/** Offer what fits a text: earlier searches at once, the library's when it answers. */
export function offerOptions(text) {
  wanted = text.trim();
  const earlier = earlierLike(wanted, EARLIER).map((title) => ({ kind: "earlier", title, detail: "", url: "" }));
  // What the library offered stays until it offers anew: a row that comes and goes cannot be read.
  const offered = wanted ? view.options.filter(({ kind }) => kind !== "earlier") : [];
  list(earlier, offered);
  clearTimeout(timer);
  request?.abort();
  if (wanted) timer = setTimeout(() => fetchOffers(wanted, earlier), PATIENCE_MS);
}

async function fetchOffers(text, earlier) {
  request = new AbortController();
  try {
    const address = `/api/v1/suggest?${new URLSearchParams({ q: text.slice(0, 200), limit: MOST })}`;
    const answer = await fetch(address, { signal: request.signal });
    const { items } = answer.ok ? await answer.json() : { items: [] };
    if (text === wanted) list(earlier, items);
  } catch {
    if (text === wanted) list(earlier, []); // aborted or unreachable: the search itself goes on
  }
}

function list(earlier, offered) {
  const options = [...earlier, ...offered].slice(0, MOST).map((option, at) => ({ ...option, at, id: `search-option-${at}` }));
  const isSame = JSON.stringify(options) === JSON.stringify(view.options);
  if (!isSame) show({ options, expanded: options.length > 0, at: -1, active_id: "", active: null });
}
