// What can be done on the notebook's page, by the names its components use.
import { addActions } from "./acting.js";
import { browse, currentId, pick, pickNone, pickShown, readBrowsing, readListed, selectedIds, tell } from "./browsing.js";
import { LIMITS } from "./model.js";
import { count, shortened } from "./naming.js";
import { goTo } from "./place.js";
import { focusClip } from "./rows.js";
import * as store from "./store.js";
import { saveTyped } from "./typing.js";

/** Say what was done; pressing Undo takes it back. */
export function notice(text, undo) {
  document.dispatchEvent(new CustomEvent("yts:notice", { detail: undo ? { text, undo } : text }));
}

const investigation = (id) => store.readNotebook().investigations.find((each) => each.id === id);
const named = (id) => `“${shortened(investigation(id)?.name || "Untitled investigation", 40)}”`;
const clipOf = (id) => store.readNotebook().clips.get(id);

/** Patch clips; what was typed in them goes first, so that nothing is written twice. */
function patch(ids, change) {
  if (!ids.length) return { undo: () => {} };
  return store.patchClips(ids, change);
}

/** The words of a tag as it is kept. */
export const tagOf = (text) => text.trim().replace(/\s+/g, " ").replace(/,+$/, "");

function withTag(clip, tag) {
  if (!clip || clip.tags.includes(tag)) return null;
  return clip.tags.length < LIMITS.tags ? { tags: [...clip.tags, tag] } : null;
}

function readTag(input) {
  const tag = tagOf(input.value);
  if (tag.length <= LIMITS.tag) return tag;
  notice(`A tag has at most ${LIMITS.tag} characters; this one has ${tag.length}.`);
  return "";
}

/** Close the sheet that a phone shows the list of investigations in. */
const hideSheet = () => document.getElementById("notebook-aside")?.hidePopover?.();

const investigations = {
  makeInvestigation: () => {
    const { id } = store.makeInvestigation({ name: "", question: "", comparison: "", sides: { a: "", b: "" } });
    hideSheet();
    goTo({ investigation: id });
    requestAnimationFrame(() => document.querySelector('[data-field="name"]')?.focus());
  },
  duplicateInvestigation: (id) => {
    saveTyped();
    const { id: copy, undo } = store.duplicateInvestigation(id);
    goTo({ investigation: copy });
    notice(`Duplicated ${named(id)}`, () => {
      undo();
      goTo({ investigation: id });
    });
  },
  archiveInvestigation: (id, archived) => {
    const { undo } = store.patchInvestigation(id, { archived });
    notice(`${archived ? "Archived" : "Took out of the archive"} ${named(id)}`, undo);
  },
  removeInvestigation: (id) => {
    saveTyped();
    const text = `Deleted ${named(id)} with ${count(store.readNotebook().counts.get(id) ?? 0, "clip")}`;
    const others = store.readNotebook().investigations.filter((each) => each.id !== id && !each.archived);
    const { undo } = store.removeInvestigation(id);
    goTo({ investigation: others[0]?.id ?? "" }, { isSame: true });
    notice(text, () => {
      undo();
      goTo({ investigation: id });
    });
  },
  openInvestigation: () => hideSheet(),
};

const clips = {
  star: (id) => patch([id], { starred: !clipOf(id)?.starred }),
  takeStance: (id, stance) => patch([id], { stance: clipOf(id)?.stance === stance ? "" : stance }),
  removeClip: (id) => removeClips([id]),
  addTag: (id, event) => {
    if (event.key !== undefined && (event.nativeEvent?.isComposing || !["Enter", ","].includes(event.key))) return;
    const input = event.target;
    if (event.key) event.preventDefault();
    const tag = readTag(input);
    if (!tag) return;
    const change = withTag(clipOf(id), tag);
    if (change) patch([id], change);
    else if (clipOf(id)?.tags.length >= LIMITS.tags) notice(`A clip has at most ${LIMITS.tags} tags; remove one first.`);
    input.value = "";
  },
  removeTag: (id, tag) => patch([id], { tags: clipOf(id).tags.filter((each) => each !== tag) }),
  pick: (id, event) => pick(id, Boolean(event.nativeEvent?.shiftKey)),
};

/** Do what takes clips off the list; the focus goes to the clip that stands there then. */
function takeAway(ids, action) {
  saveTyped();
  const at = readListed().ids.indexOf(ids[0]);
  const { undo } = action();
  pickNone();
  const left = readListed().ids;
  focusClip(left[Math.min(at, left.length - 1)]);
  return undo;
}

/** Take clips out of the investigation. */
export function removeClips(ids) {
  const undo = takeAway(ids, () => store.removeClips(ids));
  notice(ids.length === 1 ? "Removed the clip" : `Removed ${count(ids.length, "clip")}`, undo);
}

const selection = {
  pickShown: () => pickShown(),
  pickNone: () => pickNone(),
  starSelected: () => {
    const ids = selectedIds();
    const starred = !ids.every((id) => clipOf(id)?.starred);
    notice(`${starred ? "Starred" : "Took the star from"} ${count(ids.length, "clip")}`, patch(ids, { starred }).undo);
  },
  takeSelectedStance: (stance) => {
    const ids = selectedIds();
    notice(`Changed the stance of ${count(ids.length, "clip")}`, patch(ids, { stance }).undo);
  },
  tagSelected: (event) => {
    if (event.key !== undefined && (event.nativeEvent?.isComposing || event.key !== "Enter")) return;
    const input = document.getElementById("selected-tag");
    const tag = readTag(input);
    if (!tag) return;
    const ids = selectedIds().filter((id) => withTag(clipOf(id), tag));
    const { undo } = patch(ids, (clip) => withTag(clip, tag));
    input.value = "";
    notice(`Tagged ${count(ids.length, "clip")} “${tag}”`, undo);
  },
  removeSelected: () => removeClips(selectedIds()),
};

const browsing = {
  find: (event) => browse({ words: event.target.value }),
  narrow: (field, event) => browse({ [field]: event.target.value }),
  starredOnly: () => browse({ starred: !readBrowsing().starred }),
  showAll: () => {
    browse({ words: "", tag: "", stance: "", voice: "", starred: false });
    const field = document.getElementById("notebook-find");
    if (field) field.value = "";
  },
};

const moving = {
  closeOutside: (event) => event.target === dialog() && closeMoving(),
  moveToNew: () => {
    const ids = readBrowsing().moving;
    saveTyped();
    const { id, undo: unmake } = store.makeInvestigation({ ...likeThis(), name: "" });
    const { undo } = store.moveClips(ids, id);
    closeMoving();
    pickNone();
    goTo({ investigation: id });
    requestAnimationFrame(() => document.querySelector('[data-field="name"]')?.focus());
    notice(`Moved ${count(ids.length, "clip")} to a new investigation`, () => {
      undo();
      unmake();
    });
  },
  askWhere: (id) => openMoving(id ? [id] : selectedIds()),
  closeMoving: () => closeMoving(),
  moveTo: (target) => {
    const ids = readBrowsing().moving;
    closeMoving();
    const undo = takeAway(ids, () => store.moveClips(ids, target));
    notice(`Moved ${count(ids.length, "clip")} to ${named(target)}`, undo);
  },
  copyTo: (target) => {
    saveTyped();
    const known = readBrowsing().moving.map(clipOf).filter(Boolean);
    const fresh = known.filter(({ moment }) => !store.readNotebook().saved.get(moment)?.has(target));
    const undos = fresh.map((clip) => store.saveClip(clip, target).undo);
    closeMoving();
    const there = known.length - fresh.length;
    const text = `Copied ${count(fresh.length, "clip")} to ${named(target)}`;
    notice(there ? `${text}; ${there} stood there already` : text, () => undos.forEach((undo) => undo()));
  },
};

/** A new investigation of the same choice: sides and comparison are those of the one in sight. */
function likeThis() {
  const { comparison = "", sides = { a: "", b: "" } } = investigation(currentId()) ?? {};
  return { question: "", comparison, sides };
}

const dialog = () => document.getElementById("moving");

/** Ask where to move or copy clips. */
export function openMoving(ids) {
  if (!ids.length) return;
  browse({ moving: ids });
  dialog()?.showModal();
}

function closeMoving() {
  dialog()?.close();
  browse({ moving: [] });
}

/** Put clips before another, or last; says where they stand now. */
export function place(ids, before) {
  store.placeClips(ids, before);
  const all = readListed().ids;
  tell(`Now ${all.indexOf(ids[0]) + 1} of ${all.length}`);
}

/** Move a clip up or down its own order by so many places. */
export function shift(id, by) {
  if (readBrowsing().sort !== "own") return tell("Clips can be moved in your own order only.");
  const { ids } = readListed();
  const at = ids.indexOf(id);
  const to = Math.min(ids.length - 1, Math.max(0, at + by));
  if (at < 0 || to === at) return undefined;
  return place([id], ids[to < at ? to : to + 1] ?? null);
}

/** The same for an investigation in its list. */
export function shiftInvestigation(id, by) {
  const all = store.readNotebook().investigations.filter(({ archived }) => !archived).map((each) => each.id);
  const at = all.indexOf(id);
  const to = Math.min(all.length - 1, Math.max(0, at + by));
  if (at < 0 || to === at) return;
  store.placeInvestigation(id, all[to < at ? to : to + 1] ?? null);
  tell(`${named(id)} is now ${to + 1} of ${all.length}`);
}

addActions({ ...investigations, ...clips, ...selection, ...browsing, ...moving });

