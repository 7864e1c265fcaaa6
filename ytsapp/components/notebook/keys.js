// Single keys over the clips: they move the focus, and act on the clip that has it.
import { act } from "./acting.js";
import { openMoving, removeClips, shift } from "./actions.js";
import { pick, readListed } from "./browsing.js";
import { momentPage } from "./naming.js";
import { readPlace } from "./place.js";
import { focusClip } from "./rows.js";

const OFF_KEY = "yts-shortcuts-off"; // the switch in the list of keys, which the player keeps
const TYPING = "input:not([type=checkbox]):not([type=range]), textarea, select, [contenteditable]";
const PRESSABLE = "a, button, summary, input, label";
const ROW = "[data-row]";

const areOff = () => {
  try {
    return localStorage.getItem(OFF_KEY) === "1";
  } catch {
    return false; // a browser that keeps nothing has nobody who switched them off
  }
};
const rowOf = (element) => element.closest(ROW)?.dataset.row ?? "";
const ask = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

function move(by) {
  if (readPlace().view !== "clips") return false;
  const { ids } = readListed();
  const at = ids.indexOf(rowOf(document.activeElement ?? document.body));
  const to = at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + by));
  return ids.length > 0 && focusClip(ids[to]);
}

const momentOf = (id) => id.slice(id.indexOf("/") + 1);
const inRow = (id, selector) => document.querySelector(`${ROW}[data-row="${CSS.escape(id)}"] ${selector}`);

function press(id) {
  const link = inRow(id, "[data-play]");
  link?.click();
  return Boolean(link);
}

function enter(id, selector) {
  inRow(id, selector)?.focus();
  return true;
}

const STANCES = { 1: "a", 2: "b", 3: "both", 4: "cautions" };
const done = (action) => (id) => {
  action(id);
  return true;
};

const onClip = {
  Enter: press,
  p: press,
  o: done((id) => ask("yts:go", momentPage(momentOf(id)))),
  y: done((id) => ask("yts:copy", { text: new URL(momentPage(momentOf(id)), window.location.href).href, done: "Moment link copied" })),
  e: (id) => enter(id, '[data-field="note"]'),
  t: (id) => enter(id, "[data-tag]"),
  x: done((id) => pick(id)),
  s: done((id) => openMoving([id])),
  "*": done((id) => act("star", [id])),
  Delete: done((id) => removeClips([id])),
};

function find() {
  document.getElementById("notebook-find")?.focus();
  return true;
}

const anywhere = { j: () => move(1), k: () => move(-1), f: find };

function keyed(event, target) {
  const id = rowOf(target);
  if (id && event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key)) {
    shift(id, event.key === "ArrowUp" ? -1 : 1);
    return true;
  }
  if (event.altKey) return false;
  if (id && STANCES[event.key]) {
    act("takeStance", [id, STANCES[event.key]]);
    return true;
  }
  return anywhere[event.key]?.() || (id && onClip[event.key]?.(id));
}

function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
  const target = event.target instanceof Element ? event.target : document.body;
  if (target.closest(TYPING)) return leave(event, target);
  if (areOff() || (event.key === "Enter" && target.closest(PRESSABLE))) return;
  if (!keyed(event, target)) return;
  event.preventDefault();
  event.stopPropagation(); // the player has the same keys for the clips in its dock
}

/** Escape leaves a field of a clip for the clip it stands in. */
function leave(event, target) {
  const card = event.key === "Escape" && target.closest(ROW)?.querySelector("[data-card]");
  if (!card) return;
  event.preventDefault();
  event.stopPropagation();
  card.focus({ preventScroll: true });
}

/** Serve the keys until the returned function is called. */
export function installKeys() {
  document.addEventListener("keydown", onKey, true);
  return () => document.removeEventListener("keydown", onKey, true);
}
