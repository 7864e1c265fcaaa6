// What the site knows of comparisons and talks: one file, the same for everybody, so asking for it tells nothing.

const ADDRESS = "/notebook/reference.json";
const VERSION = 1;

let reference = null;
let coming = null;
const listeners = new Set();

/** The reference (docs/api.md), null while it is not known. */
export const readReference = () => reference;

export function subscribeReference(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fetch it once; without it a brief is made of what the clips say themselves. */
export function loadReference() {
  coming ??= fetch(ADDRESS)
    .then((answer) => (answer.ok ? answer.json() : null))
    .then((found) => {
      if (found?.version !== VERSION) return;
      reference = found;
      listeners.forEach((listener) => listener());
    })
    .catch(() => {
      coming = null; // offline: asked again the next time the page opens
    });
  return coming;
}
