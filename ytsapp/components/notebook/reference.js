// What notebooks compare their clips with (docs/api.md): one file, the same for everybody, so asking for
// it tells nobody what is in a notebook. Only the notebook's page asks.
const ADDRESS = "/notebook/reference.json";
const VERSION = 1; // of its members; a newer one is left unread
const PATIENCE_MS = 10_000;

const UNREACHABLE = "What changed since you saved, and what the comparisons say, could not be looked up: ";
const OFFLINE = `${UNREACHABLE}you are offline. Your clips are all here.`;
const SILENT = `${UNREACHABLE}the server does not answer. Your clips are all here.`;
const OLD = `${UNREACHABLE}the site was updated. Reload this page to get the new version.`;

let state = { reference: null, isLoading: false, problem: "", isOld: false };
let coming = null;
const listeners = new Set();

/** The reference, or null while there is none; the same object until something changes. */
export const readReference = () => state;

export function subscribeReference(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(change) {
  state = { ...state, ...change };
  listeners.forEach((listener) => listener());
}

async function fetchFrom(options) {
  const answer = await fetch(ADDRESS, { credentials: "omit", signal: AbortSignal.timeout(PATIENCE_MS), ...options });
  if (!answer.ok) throw new TypeError(`The server answered ${answer.status}.`);
  const read = await answer.json();
  if (read?.format !== "yts-reference") throw new TypeError("That is no reference.");
  return read;
}

/** What the browser kept from an earlier visit, however old; throws where it kept nothing. */
const fetchKept = () => fetchFrom({ cache: "only-if-cached", mode: "same-origin" });

async function load() {
  become({ isLoading: true, problem: "" });
  let read = null;
  let isOld = false;
  try {
    read = await fetchFrom();
  } catch {
    read = await fetchKept().catch(() => null);
    isOld = read !== null;
  }
  if (read && read.version > VERSION) become({ isLoading: false, problem: OLD });
  else if (read) become({ reference: read, isLoading: false, problem: "", isOld });
  else become({ isLoading: false, problem: navigator.onLine === false ? OFFLINE : SILENT });
}

/** Fetch the reference, once; `again` asks anew after it could not be had. */
export function bringReference({ again = false } = {}) {
  if (again && !state.reference && !state.isLoading) coming = null;
  coming ??= load();
  return coming;
}

/** Ask again by itself when the network is back. Returns a function that stops. */
export function followNetwork() {
  const onOnline = () => bringReference({ again: true });
  addEventListener("online", onOnline);
  return () => removeEventListener("online", onOnline);
}
