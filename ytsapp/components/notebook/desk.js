// The notebook's page in the browser: what it shows, told from the store, the address and this tab.
import { useEffect, useSyncExternalStore } from "react";
import { useLocation } from "react-router";
import "./actions.js";
import { currentId, readBrowsing, readListed, selectedIds, startOver, subscribeBrowsing } from "./browsing.js";
import { installDragging } from "./dragging.js";
import { installKeys } from "./keys.js";
import { LOADING, viewOf } from "./overview.js";
import { followPlace, goTo, readPlace, subscribePlace } from "./place.js";
import { installPlaying } from "./playing.js";
import { focusClip } from "./rows.js";
import { openNotebook, readNotebook, setCurrent, subscribe } from "./store.js";
import { installTyping } from "./typing.js";

let view = LOADING;
let madeOf = [];

/** The page's view; the same object until something it is made of changes. */
function readView() {
  const from = [readNotebook(), readPlace(), readBrowsing(), readListed()];
  if (from.some((each, n) => each !== madeOf[n])) {
    madeOf = from;
    view = viewOf({ notebook: from[0], place: from[1], browsing: from[2], listed: from[3], id: currentId(), selected: selectedIds() });
  }
  return view;
}

function subscribeView(listener) {
  const stops = [subscribe(listener), subscribePlace(listener), subscribeBrowsing(listener)];
  return () => stops.forEach((stop) => stop());
}

let seen = ""; // the investigation that was looked at last
let shown = ""; // the clip an address asked for that was shown

/** Keep up with the address: another investigation starts anew, a clip is brought into sight. */
function keepUp() {
  const { status, investigations } = readNotebook();
  if (!status.isWhole) return;
  const place = readPlace();
  const id = currentId();
  if (id !== seen) {
    if (seen) startOver();
    seen = id;
    if (investigations.some((each) => each.id === id)) setCurrent(id);
  }
  if (!place.investigation && id) goTo({ investigation: id }, { isSame: true });
  const wanted = place.moment && `${id}/${place.moment}`;
  if (wanted === shown) return;
  shown = wanted;
  if (wanted) requestAnimationFrame(() => focusClip(wanted));
}

function install() {
  const stops = [
    installTyping(), installKeys(), installDragging(), installPlaying(),
    subscribe(keepUp), subscribePlace(keepUp),
  ];
  openNotebook({ whole: true });
  keepUp();
  return () => {
    stops.forEach((stop) => stop());
    seen = shown = "";
    startOver();
  };
}

/** All the page shows beside the rows of its list (rows.js). */
export function useNotebook() {
  return useSyncExternalStore(subscribeView, readView, () => LOADING);
}

/** The same, for the frame of the page: it opens the notebook and serves what is pressed in it. */
export function useDesk() {
  const { hash } = useLocation();
  useEffect(install, []);
  useEffect(followPlace, [hash]);
  return useNotebook();
}

