// The brief that stands in the address, if one does: unpacked once, and kept while the address names it.
import { IncomingError, readLink } from "./incoming.js";
import { isShared } from "./link.js";

const NONE = { fragment: "", records: null, problem: "" };
const EMPTY = "This link holds no brief. Ask for it again, or for the brief as a file.";

let shared = NONE;
const listeners = new Set();

/** { fragment, records, problem }: `records` once it is unpacked, or the problem in a sentence. */
export const readShared = () => shared;

export function subscribeShared(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next) {
  shared = next;
  listeners.forEach((listener) => listener());
}

async function unpack(fragment) {
  try {
    const records = await readLink(fragment);
    return records.investigations.length ? { fragment, records, problem: "" } : { fragment, records: null, problem: EMPTY };
  } catch (error) {
    if (!(error instanceof IncomingError)) throw error;
    return { fragment, records: null, problem: error.message };
  }
}

/** Keep up with the address. */
export async function followShared() {
  const { hash } = window.location;
  if (!isShared(hash)) {
    if (shared !== NONE) set(NONE);
    return;
  }
  if (shared.fragment === hash) return;
  set({ ...NONE, fragment: hash });
  const next = await unpack(hash);
  if (shared.fragment === hash) set(next);
}
