// What changed since clips were saved, as the page shows it: on the clip, and summed up above the list.
import { useEffect, useSyncExternalStore } from "react";
import { addActions } from "./acting.js";
import { currentInvestigation, readListed, subscribeBrowsing } from "./browsing.js";
import { presentId } from "./lookup.js";
import { count, shortened } from "./naming.js";
import { fragmentOf, subscribePlace } from "./place.js";
import { bringReference, followNetwork, readReference, subscribeReference } from "./reference.js";
import { brought, changesSince, dissentToNote, namedChanges, summedUp } from "./since_saved.js";
import { noteOnClips, patchClips, readNotebook, removeClips, saveClip, subscribe } from "./store.js";

const MOST_NAMED = 5; // clips above the list: more are found by their marks in it
const WRITABLE = new Set(["kept", "memory"]); // the modes of a notebook that takes what is noted
const NOTHING = { text: "", problem: "", clips: [], more: "", notice: "" };

const say = (text, undo) => document.dispatchEvent(new CustomEvent("yts:notice", { detail: { text, undo } }));

let view = NOTHING;
let madeOf = [];

function make({ whole }, { reference, problem, isOld }) {
  const notice = isOld ? "Compared with what this browser kept from an earlier visit: the server does not answer." : "";
  const changed = whole.map((clip) => ({ clip, changes: changesSince(clip, reference) })).filter(({ changes }) => changes.length);
  return {
    text: summedUp(changed.flatMap(({ changes }) => changes)),
    problem: whole.length ? problem : "",
    notice: changed.length ? notice : "",
    clips: changed.slice(0, MOST_NAMED).map(({ clip, changes }) => ({
      id: clip.id,
      href: fragmentOf({ investigation: clip.investigation, moment: clip.moment }),
      name: clip.heading || shortened(clip.quote) || clip.talk,
      what: namedChanges(changes),
    })),
    more: changed.length > MOST_NAMED ? `and ${count(changed.length - MOST_NAMED, "clip")} more, marked in the list` : "",
  };
}

function readView() {
  const from = [readListed().whole, readReference()];
  if (from.some((each, n) => each !== madeOf[n])) {
    madeOf = from;
    view = make({ whole: from[0] }, from[1]);
  }
  return view;
}

function subscribeView(listener) {
  const stops = [subscribe(listener), subscribePlace(listener), subscribeReference(listener), subscribeBrowsing(listener)];
  return () => stops.forEach((stop) => stop());
}

/** Note which dissent is known of the clips in sight, so that a later one is news. */
function noteDissents() {
  const { reference } = readReference();
  const { isWhole, mode } = readNotebook().status;
  if (!reference || !isWhole || !WRITABLE.has(mode) || !currentInvestigation()) return;
  const notes = readListed().whole.map((clip) => [clip.id, { dissent: dissentToNote(clip, reference) }]);
  const fresh = notes.filter(([, { dissent }]) => dissent !== undefined);
  if (fresh.length) noteOnClips(new Map(fresh));
}

/** The reader takes over what changed: the clip becomes what the moment is now; notes and stance stay. */
function takeOver(id) {
  const clip = readNotebook().clips.get(id);
  const { reference } = readReference();
  if (!clip || !reference) return;
  const change = brought(clip, reference);
  const moment = presentId(clip.moment, reference);
  if (moment === clip.moment) return say("Clip brought up to date", patchClips([id], change).undo);
  const saved = saveClip({ ...clip, ...change, moment }, clip.investigation);
  if (!saved.isNew) return say("The moment is saved under its new address already; this clip stays as it is.");
  const { note, tags, stance, starred, order, from } = clip;
  patchClips([saved.id], { note, tags, stance, starred, order, from, dissent: change.dissent });
  const removed = removeClips([id]);
  say("Clip moved to its new address", () => {
    removed.undo();
    saved.undo();
  });
}

/** The dissent was seen: it is no news any more. */
function dismissDissent(id) {
  const clip = readNotebook().clips.get(id);
  const known = clip && brought(clip, readReference().reference).dissent;
  if (known !== undefined) noteOnClips(new Map([[id, { dissent: known }]]));
}

addActions({ takeOver, dismissDissent });

export function useSince() {
  useEffect(() => {
    bringReference();
    noteDissents();
    const stops = [subscribe(noteDissents), subscribeReference(noteDissents), followNetwork()];
    return () => stops.forEach((stop) => stop());
  }, []);
  return useSyncExternalStore(subscribeView, readView, () => NOTHING);
}
