// Saves: one press at once into the current investigation; what is saved already can be put elsewhere.
import { followNotebook, investigationOn } from "./marking.js";
import { clipFrom, momentsOf, originOf, readSuggestion, suggestion } from "./origin.js";
import { makeInvestigation, openNotebook, readNotebook, retry, saveClip, setCurrent, subscribe } from "./store.js";

const IN_HAND = ".clip-card, .moment-row, .passage, .claim, [data-result]";
const NAME_SHOWN = 60; // characters of a name that a notice has room for
const NOTHING = "No clip is open. Open one, or go to one with Tab, then press s.";
const UNKNOWN = "This page does not say enough of that clip to save it. Open its moment page and save it there.";

const LASTS = {
  memory: ", until you close this tab: this browser lets the site keep nothing",
  broken: ", until you close this tab: the notebook of this browser could not be opened",
};

const say = (detail) => document.dispatchEvent(new CustomEvent("yts:notice", { detail }));

const whenIdle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 200));
const bringChooser = () => import("./chooser.js");

whenIdle(() => bringChooser().catch(() => {})); // the network may be gone when it is asked for

let opening = null;
let failure = "";

/** A write that failed is said once, with what tries it again; the notebook shows it until it is done. */
function watchFailure() {
  const { status } = readNotebook();
  if (status.failure && status.failure !== failure) say({ text: status.failure, also: { name: "Try again", act: retry } });
  failure = status.failure;
}

/** Open the notebook, and from then on show on every page what is in it. */
export function open() {
  opening ??= openNotebook().then(() => {
    followNotebook();
    subscribe(watchFailure);
  });
  return opening;
}

/** Name an investigation in a sentence. */
export const named = (name) => `“${name.length > NAME_SHOWN ? `${name.slice(0, NAME_SHOWN).trimEnd()}…` : name}”`;

/** How a sentence on what was saved ends where it is not kept. */
export const forHowLong = () => LASTS[readNotebook().status.mode] ?? "";

/** Where clips go: the current investigation, else the one changed last, else one made after the page. */
function chooseHome() {
  const { current, investigations } = readNotebook();
  const open = investigations.filter(({ archived }) => !archived);
  const latest = open.toSorted((a, b) => b.changed_at.localeCompare(a.changed_at))[0];
  const home = open.find(({ id }) => id === current) ?? latest;
  return home ? { id: home.id, name: home.name } : makeHome(suggestion());
}

/** Make an investigation and go on with it; null where the notebook must not be written to, which it says. */
export function makeHome(fields) {
  const { id, undo, refused } = makeInvestigation(fields);
  if (refused) return null;
  setCurrent(id);
  return { id, name: fields.name, undo };
}

/**
 * Save clips into an investigation; returns what takes it back, the investigation too if it was made for
 * them. Null where the notebook must not be written to, which it says.
 */
export function keep(clips, home) {
  const saved = clips.map((clip) => saveClip(clip, home.id));
  if (saved.some(({ refused }) => refused)) return null;
  return () => {
    for (const { undo } of saved.toReversed()) undo();
    if (!readNotebook().counts.get(home.id)) home.undo?.();
  };
}

function saveAndTell(clips, home) {
  const undo = home && keep(clips, home);
  if (!undo) return;
  const what = clips.length === 1 ? "Saved" : `${clips.length} clips saved`;
  const also = { name: "Change…", act: () => openChooser({ clips, home }) };
  say({ text: `${what} to ${named(home.name)}${forHowLong()}`, undo, also });
}

async function openChooser(what) {
  try {
    (await bringChooser()).openChooser(what);
  } catch {
    say("The list of investigations could not be loaded. Check your connection, then try again.");
  }
}

/** Save what is not saved yet; what all is can be put elsewhere, or taken out. */
function saveOrChoose(clips) {
  if (!clips.length) return say(UNKNOWN);
  const { saved } = readNotebook();
  const fresh = clips.filter(({ id }) => !saved.has(id));
  if (!fresh.length) return openChooser({ clips });
  saveAndTell(fresh, chooseHome());
}

function clipsOf(button) {
  const claim = button.dataset.save ? null : button.closest(".claim");
  return momentsOf(button).flatMap((id) => {
    const link = claim?.querySelector(`[data-clip="${id}"]`);
    const clip = clipFrom(id, link ?? button);
    return clip ? { ...clip, ...originOf(id, link) } : [];
  });
}

/** A Save button was pressed. */
export async function press(button) {
  await open();
  saveOrChoose(clipsOf(button));
}

/** Somebody wants to choose where to save before it is done. */
export async function choose(button) {
  await open();
  const clips = clipsOf(button);
  if (clips.length) openChooser({ clips });
  else say(UNKNOWN);
}

/** Save the clip in the dock, opened by `link` on the page at `path`; without one, that in hand. */
export async function saveAsked({ clip = null, link = null, path }) {
  await open();
  if (clip) return saveOrChoose([{ ...clip, ...originOf(clip.id, link, path) }]);
  const own = location.pathname.startsWith("/moments/") ? ".clip-card-large [data-save]" : "";
  const button = document.activeElement?.closest(IN_HAND)?.querySelector("[data-save]") ?? (own && document.querySelector(own));
  if (!button) return say(NOTHING);
  saveOrChoose(clipsOf(button));
}

/** Start the investigation of a comparison, or go on with it, with the clips that are ticked. */
export async function build(group) {
  await open();
  const fields = readSuggestion(group);
  const known = investigationOn(fields.comparison);
  const home = known ?? makeHome(fields);
  if (!home) return;
  setCurrent(home.id);
  const clips = [...group.querySelectorAll("input:checked")].flatMap(({ value }) => {
    const clip = clipFrom(value, group);
    if (!clip || readNotebook().saved.get(value)?.has(home.id)) return [];
    return { ...clip, ...originOf(value) };
  });
  if (!clips.length && known) return say(`Those clips are in ${named(home.name)} already.`);
  saveAndTell(clips, home);
}
