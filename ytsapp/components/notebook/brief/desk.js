// The page of a brief in the browser: what it shows, told from the notebook, the address and this tab.
import { useEffect, useSyncExternalStore } from "react";
import { useLocation } from "react-router";
import { followPlace, subscribePlace } from "../place.js";
import { bringReference, followNetwork, readReference, subscribeReference } from "../reference.js";
import { openNotebook, readNotebook, subscribe } from "../store.js";
import { installTyping } from "../typing.js";
import { installActions } from "./actions.js";
import { followShared, readShared, subscribeShared } from "./shared.js";
import { given, readSubject } from "./subject.js";
import { LOADING, ownView, playable, sharedView, toldView } from "./view.js";

const WIDE = "(min-width: 1100px)"; // room for the tools beside the document, as in brief.css

function makeView() {
  const shared = readShared();
  const notebook = readNotebook();
  if (shared.problem) return toldView("refused", shared.problem);
  const subject = readSubject();
  if (shared.records) {
    const isKnown = notebook.investigations.some(({ id }) => id === subject.investigation.id);
    return sharedView({ records: shared.records, isKnown, ...given(subject) });
  }
  if (shared.fragment || !notebook.status.isWhole) return LOADING;
  if (subject) return ownView({ ...given(subject), investigations: notebook.investigations, trouble: notebook.status.failure, isWide: matchMedia(WIDE).matches });
  return toldView(notebook.investigations.length ? "gone" : "first");
}

let view = LOADING;
let madeOf = [];

/** The page's view; the same object until something it is made of changes. */
function readView() {
  const from = [readNotebook(), location.hash, readShared(), readReference()];
  if (from.some((each, n) => each !== madeOf[n])) {
    madeOf = from;
    view = makeView();
  }
  return view;
}

function subscribeView(listener) {
  const stops = [subscribe(listener), subscribePlace(listener), subscribeShared(listener), subscribeReference(listener)];
  return () => stops.forEach((stop) => stop());
}

/** Answer the player, which asks for the clips the page shows. */
function onClipsAsked({ detail }) {
  const subject = readSubject();
  if (subject) detail.clips = playable(subject.clips, readView());
}

function install() {
  const stops = [installTyping(), installActions(), followNetwork(), subscribePlace(followShared)];
  document.addEventListener("yts:clips", onClipsAsked);
  followShared();
  openNotebook({ whole: true });
  bringReference();
  return () => {
    document.removeEventListener("yts:clips", onClipsAsked);
    stops.forEach((stop) => stop());
  };
}

/** All the page shows; it opens the notebook, and what somebody shared without it. */
export function useBrief() {
  const { hash } = useLocation();
  useEffect(install, []);
  useEffect(followPlace, [hash]);
  return useSyncExternalStore(subscribeView, readView, () => LOADING);
}
