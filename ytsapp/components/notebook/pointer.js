// Which database is in use, since when, and which investigation is current: all in local storage.
import { DATABASE } from "./database.js";

const KEY = "yts-notebook";

let pointer = null; // holds for this tab also where local storage is refused

function read() {
  try {
    const { database, current, begun } = JSON.parse(localStorage.getItem(KEY)) ?? {};
    return { database: String(database || DATABASE), current: String(current || ""), begun: String(begun || "") };
  } catch {
    return { database: DATABASE, current: "", begun: "" };
  }
}

/** Whether this browser has a notebook: asking opens none. */
export function hasNotebook() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false; // what is kept then lives in this document alone
  }
}

export const readPointer = () => (pointer ??= read());

export function writePointer(change) {
  pointer = { ...readPointer(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(pointer));
  } catch {
    // Then only this tab knows.
  }
}

/** Call `onMoved` with what stood there and what stands there now, when another tab wrote it. */
export function followPointer(onMoved) {
  globalThis.addEventListener?.("storage", ({ key }) => {
    if (key !== KEY && key !== null) return;
    const before = readPointer();
    pointer = read();
    onMoved(before, pointer);
  });
}
