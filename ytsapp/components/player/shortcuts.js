// Single-key shortcuts: off in text fields, off with a modifier, off when the reader says so.
const OFF_KEY = "yts-shortcuts-off";
const SEEK_S = 5;
const TYPING = "input:not([type=checkbox]):not([type=range]), textarea, select, [contenteditable]";
const PRESSABLE = { Enter: "a, button, summary, input, label", " ": "button, summary, input, label" };

export const areOff = () => localStorage.getItem(OFF_KEY) === "1";

// The frame of the page copies and announces; the player only asks for it.
const ask = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

function copyMoment({ clip }) {
  const text = new URL(`/moments/${clip.id}/`, location.href).href;
  ask("yts:copy", { text, done: "Moment link copied" });
}

function toggleSheet() {
  document.getElementById("keys")?.togglePopover?.();
}

/**
 * Serve the keys until the returned function is called. `read` tells the state of the player, nothing
 * while it is not loaded.
 */
export function installShortcuts({ step, play, toggle, seek, dismiss, changeSpeed, save }, read) {
  const isOpen = () => (read()?.status ?? "idle") !== "idle";
  const bindings = {
    j: () => step(1),
    k: () => step(-1),
    y: () => copyMoment(read()),
    s: () => (isOpen() ? save() : ask("yts:save")),
    n: () => ask("yts:match", 1),
    N: () => ask("yts:match", -1),
    "?": toggleSheet,
    "/": () => ask("yts:search"),
    Escape: dismiss,
    Enter: play,
    " ": toggle,
    ArrowLeft: () => seek(read().position - SEEK_S),
    ArrowRight: () => seek(read().position + SEEK_S),
    "<": () => changeSpeed(-1),
    ">": () => changeSpeed(1),
  };
  const needsDock = new Set(["Enter", " ", "ArrowLeft", "ArrowRight", "Escape", "y", "<", ">"]);
  const onRange = new Set(["ArrowLeft", "ArrowRight"]);

  function onKey(event) {
    const action = bindings[event.key];
    if (!action || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (target.closest(TYPING)) return;
    if (PRESSABLE[event.key] && target.closest(PRESSABLE[event.key])) return;
    if (onRange.has(event.key) && target.matches("input")) return;
    if (event.key === "Escape" && document.querySelector(":popover-open")) return;
    if (document.querySelector("dialog[open]")) return; // nothing behind it is to move
    if (event.key !== "Escape" && areOff()) return;
    if (needsDock.has(event.key) && !isOpen()) return;
    event.preventDefault();
    action();
  }

  function onChange(event) {
    if (event.target.id !== "keys-off") return;
    localStorage.setItem(OFF_KEY, event.target.checked ? "1" : "0");
    ask("yts:notice", event.target.checked ? "Shortcuts are off" : "Shortcuts are on");
  }

  const box = document.getElementById("keys-off");
  if (box) box.checked = areOff();
  document.addEventListener("keydown", onKey);
  document.addEventListener("change", onChange);
  return () => {
    document.removeEventListener("keydown", onKey);
    document.removeEventListener("change", onChange);
  };
}
