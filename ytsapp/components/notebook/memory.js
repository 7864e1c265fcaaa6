// The notebook as this tab has it: what the database confirmed, and over it what is still to be written.
import { UNREAD, plan } from "./changes.js";
import { inOrder } from "./ordering.js";
import { investigationOf, momentOf } from "./model.js";

const STORES = ["investigations", "clips"];

/** Maps of records by id, and what is derived from them as they change. */
function createHolding() {
  const records = { investigations: new Map(), clips: new Map() };
  const shelves = new Map(); // by investigation: its clips by id
  const saved = new Map(); // by moment: the investigations that have it
  const counts = new Map(); // by investigation: how many clips
  const sorted = new Map(); // by investigation, "" for investigations: the records in order, until one changes

  function shelve(id, record) {
    const [home, moment] = [investigationOf(id), momentOf(id)];
    const shelf = shelves.get(home) ?? shelves.set(home, new Map()).get(home);
    const homes = saved.get(moment) ?? saved.set(moment, new Set()).get(moment);
    if (record === undefined) {
      shelf.delete(id);
      homes.delete(home);
    } else {
      shelf.set(id, record);
      homes.add(home);
    }
    if (!homes.size) saved.delete(moment);
    if (shelf.size) counts.set(home, shelf.size);
    else {
      counts.delete(home);
      shelves.delete(home);
    }
    sorted.delete(home);
  }

  function set(store, id, record) {
    if (record === undefined) records[store].delete(id);
    else records[store].set(id, record);
    if (store === "clips") shelve(id, record);
    else sorted.delete("");
  }

  function sort(key, values) {
    if (!sorted.has(key)) sorted.set(key, inOrder(values()));
    return sorted.get(key);
  }

  return {
    records, saved, counts, set,
    get: (store, id) => records[store].get(id),
    under: (investigation) => [...(shelves.get(investigation) ?? [])],
    investigations: () => sort("", () => records.investigations.values()),
    clipsOf: (id) => sort(id, () => [...(shelves.get(id)?.values() ?? [])].filter((clip) => clip !== UNREAD)),
  };
}

export function createMemory() {
  let holding = createHolding();
  let ops = []; // still to be written, oldest first
  const confirmed = new Map(); // by store and id: what the database has of a record that an op changed here

  function apply(op) {
    op.changes = plan(op, holding);
    for (const { store, id, before, after } of op.changes) {
      const key = `${store} ${id}`;
      if (!confirmed.has(key)) confirmed.set(key, { store, id, record: before });
      holding.set(store, id, after);
    }
  }

  /** Take records as the database has them, and put over them again what is still to be written. */
  function take(fresh) {
    for (const { store, id, record } of confirmed.values()) holding.set(store, id, record);
    confirmed.clear();
    for (const { store, id, record } of fresh) holding.set(store, id, record);
    ops.forEach(apply);
  }

  return {
    get ops() {
      return ops;
    },
    get holding() {
      return holding;
    },
    take,

    /** Do something at once; it stays in `ops` until the database has it too. */
    add(op) {
      ops.push(op);
      apply(op);
    },

    /** The database has these ops; `fresh` are all records they met there, as they are now. */
    confirm(done, fresh) {
      ops = ops.filter((op) => !done.has(op));
      for (const [op, changes] of done) op.changes = changes; // what undoing takes back
      take(fresh);
    },

    /** Without a database: what was done is done. */
    settle() {
      ops = [];
      confirmed.clear();
    },

    /** Start anew from all the database has; `clips` may be keys alone. */
    load({ investigations, clips }) {
      holding = createHolding();
      confirmed.clear();
      const fresh = [
        ...investigations.map((record) => ({ store: "investigations", id: record.id, record })),
        ...clips.map((each) => (typeof each === "string" ? { store: "clips", id: each, record: UNREAD } : { store: "clips", id: each.id, record: each })),
      ];
      take(fresh);
    },

    /** All records, as a list each. */
    all: () => Object.fromEntries(STORES.map((store) => [store, [...holding.records[store].values()]])),
  };
}
