// The panel and the banner on how the notebook is kept, and what their buttons do.
import { useEffect, useSyncExternalStore } from "react";
import { downloadJson } from "./download.js";
import { keptView } from "./kept.js";
import { envelope } from "./model.js";
import { askPersistence, isPersistent } from "./persistence.js";
import { forgetLoss, noteBackup, openNotebook, readAll, readAside, readNotebook, readWhatIsThere, retry, startBeside, subscribe } from "./store.js";

const UNKNOWN = { usage: 0, quota: 0, isPersistent: null };
const MEASURED_EVERY = 50; // changes; measuring asks the browser to look at its disk

let browser = UNKNOWN;
let measuredAt = -MEASURED_EVERY;
let view = keptView({ status: { mode: "loading", failure: "", meta: {}, aside: 0 } }, UNKNOWN, 0);
let users = 0;
const listeners = new Set();

const tell = (detail) => document.dispatchEvent(new CustomEvent("yts:notice", { detail }));

/** Work the view out again; it stays the same object while it says the same. */
function look() {
  const next = keptView(readNotebook(), browser, Date.now());
  if (Object.keys(next).every((field) => next[field] === view[field])) return;
  view = next;
  listeners.forEach((listener) => listener());
}

async function measure() {
  measuredAt = readNotebook().revision;
  const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  browser = { usage, quota, isPersistent: await isPersistent() };
  look();
}

function onChange() {
  look();
  if (readNotebook().revision - measuredAt >= MEASURED_EVERY) measure();
}

async function backUp() {
  downloadJson(envelope(await readAll()), "yts-notebook");
  await noteBackup();
}

async function takeRaw() {
  try {
    downloadJson(await readWhatIsThere(), "yts-notebook-as-found");
  } catch {
    tell("Nothing of it could be read. It was left as it is.");
  }
}

async function ask() {
  const isGranted = await askPersistence();
  tell(isGranted ? "The browser keeps your notebook until you delete it." : "The browser made no promise. It may when you come here more often, or bookmark this site.");
  await measure();
}

const ACTIONS = {
  backup: backUp,
  ask,
  retry,
  beside: startBeside,
  forget: forgetLoss,
  raw: takeRaw,
  aside: async () => downloadJson(await readAside(), "yts-notebook-set-aside"),
  reload: () => location.reload(),
};

function onClick(event) {
  const action = event.target.closest?.("[data-keeping]")?.dataset.keeping;
  if (action) ACTIONS[action]?.();
}

function listen() {
  document.addEventListener("click", onClick);
  const leave = subscribe(onChange);
  openNotebook().then(measure);
  return () => {
    document.removeEventListener("click", onClick);
    leave();
  };
}

let stop = null;

/** How the notebook is kept; several components may ask, one listens. */
export function useKeeping() {
  useEffect(() => {
    if (!users++) stop = listen();
    return () => {
      if (!--users) stop();
    };
  }, []);
  return useSyncExternalStore(subscribeView, readView, readView);
}

function subscribeView(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const readView = () => view;
