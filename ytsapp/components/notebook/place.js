// Where in the notebook somebody is: the fragment of the address, which no browser sends anywhere.
import { useSyncExternalStore } from "react";

const VIEWS = ["clips", "voices", "fit"];
const NOWHERE = { investigation: "", view: "clips", moment: "" };
const listeners = new Set();

const decode = (piece) => {
  try {
    return decodeURIComponent(piece);
  } catch {
    return ""; // cut in the middle of a letter
  }
};

/** The place a fragment names; one that names none is the notebook as it opens. */
export function parsePlace(fragment) {
  const [investigation = "", part = "", moment = ""] = fragment.replace(/^#/, "").split("/").map(decode);
  if (!investigation || investigation.includes("=")) return NOWHERE;
  if (part === "clip" && moment) return { investigation, view: "clips", moment };
  return { investigation, view: VIEWS.includes(part) ? part : "clips", moment: "" };
}

/** The fragment of a place, `#` included; "" for the notebook as it opens. */
export function fragmentOf({ investigation = "", view = "clips", moment = "" }) {
  if (!investigation) return "";
  const last = moment ? `/clip/${encodeURIComponent(moment)}` : view === "clips" ? "" : `/${view}`;
  return `#${encodeURIComponent(investigation)}${last}`;
}

let at = "";
let place = NOWHERE;

/** The place of this tab; the same object for as long as it stays there. */
export function readPlace() {
  const { hash } = window.location;
  if (hash !== at) [at, place] = [hash, parsePlace(hash)];
  return place;
}

const tell = () => listeners.forEach((listener) => listener());

/** Go somewhere else in the notebook; `isSame` leaves the way back as it is. */
export function goTo(next, { isSame = false } = {}) {
  const fragment = fragmentOf(next);
  if (fragment === window.location.hash) return;
  const address = fragment || window.location.pathname + window.location.search;
  if (isSame || !fragment) window.history.replaceState(window.history.state, "", address);
  else window.location.hash = fragment;
  tell();
}

export function subscribePlace(listener) {
  if (!listeners.size) {
    addEventListener("hashchange", tell);
    addEventListener("popstate", tell);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    removeEventListener("hashchange", tell);
    removeEventListener("popstate", tell);
  };
}

/** The router went to another fragment of this page, which no event tells. */
export const followPlace = tell;

/** The place, for what is drawn; as the build draws it, nowhere. */
export const usePlace = () => useSyncExternalStore(subscribePlace, readPlace, () => NOWHERE);
