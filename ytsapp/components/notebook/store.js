// The notebook's store, which all pages share: what there is, and what a reader can do with it.
//
// Everything answers at once and is written after; nothing of it leaves the browser. Each action returns
// `undo`, a function. `readNotebook` holds the same object until something changes (session.js).
import { readAsideOf, readRaw } from "./database.js";
import { cutToLimits, investigationOf, momentOf, newClip, newInvestigation, readClip, readInvestigation } from "./model.js";
import { nextOrder, placedBefore } from "./ordering.js";
import { readPointer } from "./pointer.js";
import { databaseInUse, heldBy, openNotebook, perform, readNotebook, refusal, settled } from "./session.js";

export { forgetLoss, openNotebook, readNotebook, retry, setCurrent, settled, startBeside, subscribe } from "./session.js";

const READ = { investigations: readInvestigation, clips: readClip };
const FIXED = ["id", "investigation", "moment"]; // a record's name; clips change it by moving

const now = () => new Date().toISOString();

// The frame of every page shows it (layout/copying.js).
const tell = (text) => globalThis.document?.dispatchEvent(new CustomEvent("yts:notice", { detail: text }));

/** Do what `op` says; a notebook that must not be written to says why instead. */
function act(op, answer = {}) {
  const refused = refusal();
  if (refused) tell(refused);
  else perform(op);
  return { ...answer, refused, undo: () => !refused && act({ kind: "undo", of: op }) };
}

function within(record) {
  const { record: kept, cut } = cutToLimits(record);
  cut.forEach(tell);
  return kept;
}

function homeOf(investigationId) {
  const home = heldBy().get("investigations", investigationId);
  if (!home) throw new RangeError(`There is no investigation ${investigationId}; the notebook has to be open.`);
  return home;
}

/** The clips of an investigation in the reader's order; those that are read: see `openNotebook`. */
export const clipsOf = (investigationId) => heldBy().clipsOf(investigationId);

/** Save a clip (see `newClip`) to an investigation. `isNew` is false when the moment stood there already. */
export function saveClip(fields, investigationId) {
  const clip = within(newClip(fields, investigationId));
  const isNew = heldBy().get("clips", clip.id) === undefined;
  return act({ kind: "add", clips: [clip], homes: [homeOf(investigationId)] }, { id: clip.id, isNew });
}

export const removeClips = (ids) => act({ kind: "remove", clips: ids });

/** Change fields. `change` is what becomes of them, or a function of the record that returns it. */
function patch(store, ids, change) {
  const entries = ids.flatMap((id) => {
    const record = heldBy().get(store, id);
    if (!record) return [];
    const given = typeof change === "function" ? change(record) : change;
    const kept = within(Object.fromEntries(Object.entries(given).filter(([field]) => !FIXED.includes(field))));
    const { problem } = READ[store]({ ...(record.id ? record : newClip({ id: momentOf(id) }, investigationOf(id))), ...kept });
    if (problem) throw new TypeError(problem);
    return [{ store, id, change: { ...kept, changed_at: now() } }];
  });
  return act({ kind: "patch", entries });
}

export const patchClips = (ids, change) => patch("clips", ids, change);

/**
 * Note on clips what the page found out by itself: fields that the reader did not write, by the clip's id.
 * It is no change of theirs: nothing is dated anew or asks for a backup.
 */
export const noteOnClips = (changes) =>
  act({ kind: "patch", entries: [...changes].map(([id, change]) => ({ store: "clips", id, change })), isQuiet: true });

export const patchInvestigation = (id, change) => patch("investigations", [id], change);

/** Move clips to the end of another investigation; one whose moment stands there joins that clip. */
export const moveClips = (ids, investigationId) =>
  act({ kind: "move", clips: ids, home: homeOf(investigationId), orders: ids.map(nextOrder), at: now() });

function place(store, records, ids, beforeId) {
  const orders = placedBefore(records, ids, beforeId);
  return act({ kind: "patch", entries: [...orders].map(([id, order]) => ({ store, id, change: { order } })) });
}

/** Put clips of one investigation before another of it, or last. */
export const placeClips = (ids, beforeId) => place("clips", clipsOf(investigationOf(ids[0] ?? "")), ids, beforeId);

export const placeInvestigation = (id, beforeId) => place("investigations", readNotebook().investigations, [id], beforeId);

export function makeInvestigation({ name, question, comparison, sides } = {}) {
  const made = within(newInvestigation({ name, question, comparison, sides }));
  return act({ kind: "add", investigations: [made] }, { id: made.id });
}

export const removeInvestigation = (id) => act({ kind: "remove", investigations: [id] });

/** Copy an investigation with its clips; the copy stands below it. */
export function duplicateInvestigation(id) {
  const { name } = homeOf(id);
  const { investigations } = readNotebook();
  const next = investigations[investigations.findIndex((each) => each.id === id) + 1];
  const copy = newInvestigation();
  const order = next ? (homeOf(id).order + next.order) / 2 : copy.order;
  const change = { ...within({ name: `${name} (copy)` }), order, created_at: copy.created_at, changed_at: copy.changed_at, backed_up_at: "" };
  return act({ kind: "duplicate", from: id, to: copy.id, change }, { id: copy.id });
}

/**
 * Take in what a file holds (`readEnvelope`), in one transaction. "merge" adds what is missing and joins
 * the rest without losing a word of either; "replace" makes the investigations of the file as they are in
 * it. Investigations that are not in the file stay as they are.
 */
export const takeIn = ({ investigations, clips }, { how }) =>
  act({ kind: "takeIn", investigations, clips, how, meta: { lost: { begun: "" } } });

/** All records, those not written yet too. */
export async function readAll() {
  await openNotebook({ whole: true });
  const { investigations } = readNotebook();
  return { investigations: [...investigations], clips: investigations.flatMap(({ id }) => clipsOf(id)) };
}

/** Note that a backup was made, of all or of some investigations. */
export function noteBackup(ids) {
  const backed_up_at = now();
  const those = ids ?? readNotebook().investigations.map(({ id }) => id);
  const entries = those.map((id) => ({ store: "investigations", id, change: { backed_up_at } }));
  const meta = ids ? {} : { backup: { at: backed_up_at }, changes: { count: 0 } };
  act({ kind: "patch", entries, meta, isQuiet: true });
  return settled();
}

/** What could not be read and was set aside, oldest first. */
export async function readAside() {
  const db = databaseInUse();
  return db ? readAsideOf(db) : [];
}

/** All the database holds, whatever it is, for a reader to take along when it cannot be used. */
export const readWhatIsThere = () => readRaw(readPointer().database);
