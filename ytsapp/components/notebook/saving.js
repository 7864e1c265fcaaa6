// All of saving that every page loads: it waits for a press, and brings the rest when that may come.
import { useEffect } from "react";

const POINTER = "yts-notebook"; // in local storage once an investigation was made, see pointer.js
const SAVES = "[data-save]"; // holds a moment's id, or nothing where it stands for all clips of its claim
const BUILDS = "[data-build-start]"; // starts the investigation of a comparison
const UNREACHABLE = "Saving could not be loaded. Check your connection, then try again.";
const whenIdle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 200));

const say = (detail) => document.dispatchEvent(new CustomEvent("yts:notice", { detail }));

let coming = null;

/** Bring what saves. It opens no notebook by that: nothing is kept in a browser whose reader saves nothing. */
function load() {
  coming ??= import("./saver.js").catch((error) => {
    coming = null; // the next press tries again
    throw error;
  });
  return coming;
}

async function call(name, ...given) {
  let saver;
  try {
    saver = await load();
  } catch {
    return say(UNREACHABLE);
  }
  return saver[name](...given);
}

/** Whether this browser has a notebook, so that pages show what is in it. */
function hasNotebook() {
  try {
    return localStorage.getItem(POINTER) !== null;
  } catch {
    return false; // what is saved then lives in this document alone
  }
}

function onClick(event) {
  const button = event.target.closest?.(SAVES);
  if (button && !button.dataset.dock) call("press", button); // the dock says by itself what it plays
  const start = event.target.closest?.(BUILDS);
  if (start) call("build", start.closest("[data-build]"));
}

/** The secondary button, a long press or the menu key asks where to save before it is done. */
function onMenu(event) {
  const button = event.target.closest?.(SAVES);
  if (!button || button.dataset.dock) return;
  event.preventDefault();
  call("choose", button);
}

// Somebody who moves about may press Save, perhaps where the network is gone by then.
function onReading() {
  if (!coming && document.querySelector(SAVES)) whenIdle(() => load().catch(() => {}));
}

const onAsked = ({ detail }) => call("saveAsked", detail ?? {});
const onStored = ({ key }) => key === POINTER && call("open"); // another tab made the first investigation

export function useSaving() {
  useEffect(() => {
    const listening = [
      [document, "click", onClick], [document, "contextmenu", onMenu],
      [document, "pointerover", onReading], [document, "keydown", onReading], [document, "yts:save", onAsked],
      [window, "storage", onStored],
    ];
    for (const [target, name, listener] of listening) target.addEventListener(name, listener);
    if (hasNotebook()) whenIdle(() => load().then(({ open }) => open(), () => {}));
    return () => {
      for (const [target, name, listener] of listening) target.removeEventListener(name, listener);
    };
  }, []);
}
