// What is pressed on the page of a brief: elements name it in `data-brief`, and whom it is about in `data-id`.
import { newInvestigation } from "../model.js";
import { clipsOf, openNotebook, patchInvestigation, placeClips, readAll, takeIn } from "../store.js";
import { saveTyped } from "../typing.js";
import { compare, settle, sumArrivals } from "./arrival.js";
import { chooseClip, readOptions } from "./options.js";
import { readShared } from "./shared.js";
import { given, readSubject } from "./subject.js";
import { placeFor } from "./view.js";

const tell = (detail) => document.dispatchEvent(new CustomEvent("yts:notice", { detail }));

/** Change a choice; it is kept with the investigation. */
function choose(change) {
  const { investigation } = readSubject();
  const options = readOptions(investigation);
  patchInvestigation(investigation.id, { brief: { ...options, ...change(options) } });
}

function move(id, step) {
  const subject = readSubject();
  const placed = placeFor(subject.investigation, clipsOf(subject.investigation.id), given(subject).facts, id, step);
  if (!placed) return;
  placeClips([placed.move], placed.before);
  // What was pressed may stand at an end now, where it cannot be pressed any more.
  requestAnimationFrame(() => {
    const row = document.querySelector(`[data-choice="${CSS.escape(id)}"]`);
    const same = row?.querySelector(`[data-brief="${step < 0 ? "rise" : "sink"}"]`);
    (same?.disabled ? row.querySelector('[data-brief="rise"]:not(:disabled), [data-brief="sink"]:not(:disabled)') : same)?.focus();
  });
}

async function keepShared() {
  const { records } = readShared();
  await openNotebook({ whole: true });
  const here = await readAll();
  const arrivals = compare(here, records);
  const sum = sumArrivals(arrivals);
  if (sum.same === arrivals.length) return tell("This brief is in your notebook already, as it is here.");
  if (sum.different) {
    const { openImport } = await import("./import_dialog.js");
    return openImport({ records });
  }
  const { how, ...taken } = settle(here, arrivals, "both", { now: new Date().toISOString(), newId: () => newInvestigation().id });
  const { undo, refused } = takeIn(taken, { how });
  if (!refused) tell({ text: sum.new ? "Saved to your notebook." : "Its new clips were added to your notebook.", undo });
}

async function takeAlong(form) {
  saveTyped(); // what was typed last belongs to it
  const { openExport } = await import("./export_dialog.js");
  openExport({ subject: readSubject(), form });
}

const ACTIONS = {
  choose: (id) => choose((options) => chooseClip(options, id, options.left_out.includes(id))),
  all: () => choose(() => ({ left_out: [] })),
  rise: (id) => move(id, -1),
  sink: (id) => move(id, 1),
  group: (key) => choose(() => ({ grouping: key })),
  outcome: (key) => choose(() => ({ outcome: key })),
  notes: () => choose(({ notes }) => ({ notes: !notes })),
  export: (form) => takeAlong(form || "markdown"),
  print: () => window.print(),
  keep: keepShared,
  retry: () => window.location.reload(),
};

function failed() {
  tell("This part of the page could not be loaded. Check your connection, then try again.");
}

async function onClick(event) {
  const pressed = event.target.closest?.("[data-brief]");
  if (!pressed) return;
  try {
    await ACTIONS[pressed.dataset.brief]?.(pressed.dataset.id ?? "");
  } catch (error) {
    if (!/import|module|fetch/i.test(error.message)) throw error;
    failed();
  }
}

/** Serve what is pressed until the returned function is called. */
export function installActions() {
  document.addEventListener("click", onClick);
  return () => document.removeEventListener("click", onClick);
}
