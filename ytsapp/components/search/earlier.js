// Earlier searches: kept in this browser alone, newest first, and gone when the reader says so.
import { useSyncExternalStore } from "react";

const KEY = "yts-searches";
const MOST = 20; // more than anybody looks through
const LONGEST = 200; // characters; a longer one is a pasted text and not looked for again
const NONE = [];

let kept = null;
let view = { searches: NONE, any: false };
const listeners = new Set();

function read() {
  if (kept) return kept;
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    kept = Array.isArray(stored) ? stored.filter((text) => typeof text === "string").slice(0, MOST) : [];
  } catch {
    kept = []; // unreadable or forbidden: as if nothing was kept
  }
  return kept;
}

function keep(searches) {
  kept = searches;
  view = flatten(searches);
  try {
    if (searches.length) localStorage.setItem(KEY, JSON.stringify(searches));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing: the list lives as long as the page.
  }
  listeners.forEach((listener) => listener());
}

const flatten = (searches) => ({
  searches: searches.map((text) => ({ text, href: `/search/?${new URLSearchParams({ q: text })}` })),
  any: searches.length > 0,
});

/** Keep a search the reader meant: one they sent off, or found something with. */
export function rememberSearch(text) {
  const search = text.trim().replace(/\s+/g, " ");
  if (!search || search.length > LONGEST) return;
  keep([search, ...read().filter((each) => each !== search)].slice(0, MOST));
}

/** Forget one search; "" forgets all. */
export const forgetEarlier = (text) => keep(text ? read().filter((each) => each !== text) : []);

/** Searches that begin with a text or have a word that does; all for "". */
export function earlierLike(text, most) {
  const begun = text.toLowerCase();
  const fits = (each) => each.startsWith(begun) || each.includes(` ${begun}`);
  return read().filter((each) => each.toLowerCase() !== begun && fits(each.toLowerCase())).slice(0, most);
}

function subscribe(listener) {
  const onStorage = (event) => {
    if (event.key !== KEY && event.key !== null) return;
    kept = null; // another tab changed it
    view = flatten(read());
    listener();
  };
  listeners.add(listener);
  addEventListener("storage", onStorage);
  view = flatten(read()); // not before: the build has no browser, and its page shows none
  if (view.any) listener();
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", onStorage);
  };
}

const readView = () => view;

/** The earlier searches, for the page to list. */
export const useEarlier = () => useSyncExternalStore(subscribe, readView, readView);
