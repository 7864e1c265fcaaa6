// The view of voices in the browser: made anew when clips, the reference or the place change.
import { useEffect, useSyncExternalStore } from "react";
import { currentInvestigation } from "./browsing.js";
import { subscribePlace } from "./place.js";
import { bringReference, followNetwork, readReference, subscribeReference } from "./reference.js";
import { clipsOf, readNotebook, subscribe } from "./store.js";
import { NO_VOICES, voicesView } from "./voices_view.js";

let view = NO_VOICES;
let madeOf = [];

function readView() {
  const from = [readNotebook(), currentInvestigation(), readReference()];
  if (from.some((each, n) => each !== madeOf[n])) {
    madeOf = from;
    const [notebook, investigation, { reference, problem }] = from;
    const isRead = notebook.status.isWhole && investigation;
    view = isRead ? voicesView({ investigation, clips: clipsOf(investigation.id), reference, problem }) : NO_VOICES;
  }
  return view;
}

function subscribeView(listener) {
  const stops = [subscribe(listener), subscribePlace(listener), subscribeReference(listener)];
  return () => stops.forEach((stop) => stop());
}

/** Ask for the reference, and again when the network is back. */
export function useReference() {
  useEffect(() => {
    bringReference();
    return followNetwork();
  }, []);
}

export function useVoices() {
  useReference();
  return useSyncExternalStore(subscribeView, readView, () => NO_VOICES);
}
