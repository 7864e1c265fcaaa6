// Where clips are saved: a dialog with every investigation, and a field for a new one.
import "./chooser.css";
import { element } from "$/public/external/ytsapp/components/share/script/elements.js";
import { suggestion } from "./origin.js";
import { forHowLong, keep, makeHome, named } from "./saver.js";
import { clipIdOf, LIMITS } from "./model.js";
import { moveClips, readNotebook, removeClips, setCurrent, subscribe } from "./store.js";

const MOVES = { ArrowDown: 1, ArrowUp: -1 };

let dialog = null;
let unsubscribe = null;
let shown = null; // { clips, moving, emptied, done, removed }, see openChooser
const find = (selector) => dialog.querySelector(selector);
const counted = (n) => `${n} ${n === 1 ? "clip" : "clips"}`;

function makeDialog() {
  const made = element(
    "dialog",
    { class: "chooser", "aria-labelledby": "chooser-title" },
    element(
      "div", { class: "chooser-head" },
      element("h2", { id: "chooser-title" }),
      element("button", { type: "button", class: "button", "data-chooser": "close" }, "Done"),
    ),
    element("p", { class: "chooser-clip" }),
    element("ul", { class: "chooser-list" }),
    element(
      "form", { class: "chooser-new" },
      element("label", { for: "chooser-name" }, "New investigation"),
      element("input", { id: "chooser-name", type: "text", autocomplete: "off", maxlength: LIMITS.name }),
      element("button", { type: "submit", class: "button" }, "Create"),
    ),
    element("p", { class: "chooser-status", role: "status" }),
  );
  made.addEventListener("click", onClick);
  made.addEventListener("change", onChange);
  made.addEventListener("keydown", onKey);
  made.addEventListener("submit", onSubmit);
  made.addEventListener("close", onClose);
  document.body.append(made);
  return made;
}

/**
 * Open it for clips. With `home`, where they were just saved, choosing another investigation moves them
 * there, and `home.undo` takes that one back if it was made for them alone; without it, each investigation
 * can have them or not.
 */
export function openChooser({ clips, home = null }) {
  dialog ??= makeDialog();
  shown = { clips, moving: home?.id ?? "", emptied: home?.undo, done: [], removed: new Map() };
  find("#chooser-title").textContent = clips.length === 1 ? "Save clip to" : `Save ${clips.length} clips to`;
  find(".chooser-clip").textContent = clips.length === 1 ? [`“${clips[0].quote}”`, clips[0].voice].filter(Boolean).join(" · ") : "";
  find(".chooser-status").textContent = "";
  find("#chooser-name").value = readNotebook().investigations.length ? "" : suggestion().name;
  draw();
  unsubscribe = subscribe(draw);
  dialog.showModal();
  // Whoever wants another investigation and has none yet is about to name it.
  const isOnly = shown.moving && readNotebook().investigations.length === 1;
  ((!isOnly && find("input:checked")) || find(isOnly ? "#chooser-name" : "input")).focus();
}

const has = (id) => shown.clips.every((clip) => readNotebook().saved.get(clip.id)?.has(id));

function row({ id, name, archived }) {
  const input = element("input", { type: shown.moving ? "radio" : "checkbox", name: "chooser-home", value: id });
  input.checked = shown.moving ? id === shown.moving : has(id);
  const count = readNotebook().counts.get(id) ?? 0;
  const words = archived ? `${counted(count)} · archived` : counted(count);
  return element(
    "li", {}, element("label", {}, input, element("span", { class: "chooser-name" }, name), element("span", { class: "chooser-count" }, words)),
  );
}

function draw() {
  const held = document.activeElement?.closest?.(".chooser-list input")?.value;
  const offered = readNotebook().investigations.filter(({ id, archived }) => !archived || has(id));
  find(".chooser-list").replaceChildren(...offered.map(row));
  if (held) [...dialog.querySelectorAll(".chooser-list input")].find(({ value }) => value === held)?.focus();
}

function note(text, undo) {
  if (!undo) return draw(); // it could not be done, and the notebook said why
  shown.done.push({ text, undo });
  find(".chooser-status").textContent = `${text}.`;
}

const idsIn = (home) => shown.clips.map(({ id }) => clipIdOf(home, id));

function put(home) {
  const { moving, clips, removed } = shown;
  setCurrent(home.id);
  if (moving) {
    const { undo, refused } = moveClips(idsIn(moving), home.id);
    if (refused) return draw();
    const back = readNotebook().counts.get(moving) ? null : shown.emptied?.();
    Object.assign(shown, { moving: home.id, emptied: home.undo });
    note(`Moved to ${named(home.name)}`, () => [back?.undo, undo, home.undo].forEach((each) => each?.()));
  } else if (removed.has(home.id)) {
    const taken = removed.get(home.id); // with its note and all
    removed.delete(home.id);
    shown.done = shown.done.filter((each) => each !== taken);
    taken.undo();
    find(".chooser-status").textContent = `Back in ${named(home.name)}.`;
  } else note(`Saved to ${named(home.name)}${forHowLong()}`, keep(clips, home));
}

function takeOut(home) {
  const { undo, refused } = removeClips(idsIn(home.id));
  if (refused) return draw();
  note(`Removed from ${named(home.name)}`, undo);
  shown.removed.set(home.id, shown.done.at(-1));
}

function onChange({ target }) {
  if (target.name !== "chooser-home") return;
  const home = readNotebook().investigations.find(({ id }) => id === target.value);
  if (!home) return draw(); // removed meanwhile, in another tab
  if (target.checked) put({ id: home.id, name: home.name });
  else takeOut(home);
}

function onSubmit(event) {
  event.preventDefault();
  const field = find("#chooser-name");
  const name = field.value.trim();
  if (!name) {
    find(".chooser-status").textContent = "Give the new investigation a name first.";
    return field.focus();
  }
  const first = suggestion();
  const home = makeHome(first.name === name ? first : { name });
  if (home) put(home);
  field.value = "";
  dialog.close();
}

function onKey(event) {
  if (!MOVES[event.key] || event.target.type !== "checkbox") return;
  event.preventDefault();
  const all = [...dialog.querySelectorAll(".chooser-list input")];
  all[(all.indexOf(event.target) + MOVES[event.key] + all.length) % all.length].focus();
}

function onClick(event) {
  if (event.target === dialog || event.target.closest("[data-chooser]")) dialog.close();
}

/** What was done stays undoable once the dialog is gone. */
function onClose() {
  unsubscribe?.();
  const { done } = shown;
  if (!done.length) return;
  const undo = () => done.toReversed().forEach((each) => each.undo());
  document.dispatchEvent(new CustomEvent("yts:notice", { detail: { text: done.at(-1).text, undo } }));
}
