// Lets the notebook's modules load here. Node has no IndexedDB: its store works in memory, as it does in
// a browser that refuses storage; the database is tried in Chromium (tests/browser/test_notebook_store.py).
import { registerHooks } from "node:module";

const IDB = 'export const openDB = async () => indexedDB.open("");';

delete globalThis.BroadcastChannel; // an open one keeps Node from ending

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== "idb") return next(specifier, context);
    return { url: `data:text/javascript,${encodeURIComponent(IDB)}`, shortCircuit: true };
  },
});

/** A clip as pages give it to the player. */
export const pageClip = (change = {}) => ({
  id: "TRjq7t2Ms5I-176", source: "youtube", start: 171, moment: 176, end: 206,
  quote: "words that are said", voice: "Ada", talk: "A talk", ...change,
});
