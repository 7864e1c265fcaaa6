// Takes what is to be written to the database, in its order; what fails stays, is told, and tried again.
import { touches } from "./changes.js";
import { writeOps } from "./database.js";

const MOST_AT_ONCE = 200; // ops a transaction: one disk wait for a burst of saves, none held up for long
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** Says what is wrong and how to mend it. */
export function failureOf(error, count) {
  const waiting = count === 1 ? "The last change is" : `The last ${count} changes are`;
  if (error.name === "QuotaExceededError")
    return `This browser has no room left for the notebook. ${waiting} only in this tab: keep it open, download a backup, or remove clips or free disk space and try again.`;
  return `The notebook could not be written (${error.name}). ${waiting} only in this tab: keep it open and try again, or download a backup.`;
}

/**
 * Returns { wake, stop, retry }. `memory.ops` are written as long as `database()` answers one;
 * `onWritten` hears what was written, `onFailed` a sentence, "" once it is over.
 */
export function createWriter({ memory, database, onWritten, onFailed }) {
  let isBusy = false;
  let timer = 0;
  let wait = FIRST_WAIT_MS;
  let flying = 0; // ops of the transaction under way
  let size = MOST_AT_ONCE;

  async function attempt(db, ops) {
    flying = ops[0] === memory.ops[0] ? ops.length : 0;
    try {
      const written = await writeOps(db, ops);
      memory.confirm(written.done, written.fresh);
      onWritten(written);
      return null;
    } catch (error) {
      return error;
    } finally {
      flying = 0;
    }
  }

  /** Removing makes room, so it need not wait behind what found none, unless one depends on the other. */
  async function writeRemovals(db) {
    const [, ...later] = memory.ops;
    for (const op of later) {
      const earlier = memory.ops.slice(0, memory.ops.indexOf(op));
      if (op.kind !== "remove" || earlier.some((each) => touches(each, op))) continue;
      if (!(await attempt(db, [op]))) return true;
    }
    return false;
  }

  async function writeAll() {
    for (let db = database(); db && memory.ops.length; db = database()) {
      const error = await attempt(db, memory.ops.slice(0, size));
      if (!error) size = Math.min(MOST_AT_ONCE, size * 2);
      else if (database() !== db) return; // it was closed meanwhile; whoever closed it tells
      else if (size > 1) size = 1; // one of them is at fault; the others need not wait
      else if (!(await writeRemovals(db))) return giveUp(error);
    }
    wait = FIRST_WAIT_MS;
    onFailed("");
  }

  function giveUp(error) {
    onFailed(failureOf(error, memory.ops.length));
    timer = setTimeout(wake, wait);
    wait = Math.min(LONGEST_WAIT_MS, wait * 2);
  }

  /** Write what there is to write. */
  async function wake() {
    clearTimeout(timer);
    if (isBusy) return;
    isBusy = true;
    await writeAll();
    isBusy = false;
  }

  return {
    wake,
    /** Start writing the rest at once, before the database is closed: it waits for what was begun. */
    writeLast(db) {
      const rest = memory.ops.slice(flying);
      return rest.length ? attempt(db, rest) : null;
    },
  };
}
