// The notebook's database in the browser. Every write is one transaction that reads the records as they
// are then; a record that cannot be read as one is moved aside, whole, and nothing is written over it.
import { openDB } from "idb";
import { plan, needsOf } from "./changes.js";
import { migrate } from "./migrations.js";
import { FORMAT, VERSION } from "./model.js";
import { READERS } from "./schema.js";

export const DATABASE = "yts-notebook";
const RECORDS = ["investigations", "clips"];
const STORES = [...RECORDS, "aside", "meta"];
const AFTER_SLASH = "0"; // the character after "/": ids of an investigation's clips lie between the two

const now = () => new Date().toISOString();
const clipsUnder = (id) => IDBKeyRange.bound(`${id}/`, `${id}${AFTER_SLASH}`, false, true);

/** It can be opened, but is not what this code made. */
class ForeignDatabaseError extends Error {
  name = "ForeignDatabaseError";
}

async function upgrade(db, oldVersion, newVersion, transaction) {
  if (oldVersion < 1) {
    for (const name of RECORDS) db.createObjectStore(name, { keyPath: "id" });
    db.createObjectStore("aside", { autoIncrement: true });
    db.createObjectStore("meta", { keyPath: "name" });
    transaction.objectStore("meta").put({ name: "format", format: FORMAT });
    transaction.objectStore("meta").put({ name: "started", at: now() });
    return;
  }
  for (const kind of RECORDS) {
    for await (const cursor of transaction.objectStore(kind)) cursor.update(migrate(kind, cursor.value, oldVersion));
  }
}

/**
 * Open a database; `isMade` when there was none. `onBlocked`: an older tab holds it. `onOutdated`: a newer
 * one wants it. `onLost`: it went.
 */
export async function openDatabase(name, { onBlocked, onOutdated, onLost }) {
  let isMade = false;
  const db = await openDB(name, VERSION, {
    upgrade(made, oldVersion, ...rest) {
      isMade = oldVersion < 1;
      return upgrade(made, oldVersion, ...rest);
    },
    blocked: onBlocked, blocking: onOutdated, terminated: onLost,
  });
  if (STORES.every((store) => db.objectStoreNames.contains(store))) return { db, isMade };
  db.close();
  throw new ForeignDatabaseError(`The database ${name} lacks a part.`);
}

/** What it means that it could not be opened: no storage at all, one of a newer version, or a broken one. */
export function modeOf(error) {
  if (error.name === "VersionError") return "newer";
  return ["SecurityError", "InvalidStateError", "NotSupportedError", "ReferenceError"].includes(error.name) ? "memory" : "broken";
}

async function setAside(transaction, store, key, value, why) {
  await transaction.objectStore("aside").add({ at: now(), store, key, why, record: value });
  await transaction.objectStore(store).delete(key);
}

function read(store, key, value) {
  const answer = READERS[store](value);
  return answer.record && answer.record.id !== key ? { problem: `A record of “${key}” names another id.` } : answer;
}

/**
 * Investigations and the keys of clips, or with `whole` all clips; and what the database says of itself.
 * `faulty` are those that are no records, for `moveAside`.
 */
export async function readDatabase(db, { whole }) {
  const transaction = db.transaction(STORES);
  const stored = (name) => transaction.objectStore(name);
  const [investigations, keys, clips, aside, meta] = await Promise.all([
    stored("investigations").getAll(),
    whole ? [] : stored("clips").getAllKeys(),
    whole ? stored("clips").getAll() : [],
    stored("aside").count(),
    stored("meta").getAll(),
  ]);
  const faulty = [];
  const sound = (store, values) =>
    values.flatMap((value) => {
      const { record } = READERS[store](value);
      if (!record) faulty.push([store, value.id]);
      return record ?? [];
    });
  const found = {
    investigations: sound("investigations", investigations),
    clips: whole ? sound("clips", clips) : keys.filter((key) => typeof key === "string" && key.includes("/")),
  };
  return { ...found, faulty, aside, meta: metaOf(meta) };
}

const metaOf = (records) => Object.fromEntries(records.map(({ name, ...rest }) => [name, rest]));

/** Move aside those of these records that are still faulty; returns how many. */
export async function moveAside(db, faulty) {
  const transaction = db.transaction(STORES, "readwrite", { durability: "strict" });
  let count = 0;
  for (const [store, key] of faulty) {
    const value = await transaction.objectStore(store).get(key);
    const { problem } = value === undefined ? {} : read(store, key, value);
    if (!problem) continue;
    await setAside(transaction, store, key, value, problem);
    count += 1;
  }
  await transaction.done;
  return count;
}

/** Records of these ids as they are now: { store, id, record }, without a record where there is none. */
export async function readSome(db, { investigations, clips }, { whole }) {
  const transaction = db.transaction(STORES);
  const one = async (store, id, isKeyEnough) => {
    const of = transaction.objectStore(store);
    if (isKeyEnough) return { store, id, isThere: (await of.getKey(id)) !== undefined };
    const value = await of.get(id);
    return { store, id, record: value === undefined ? undefined : read(store, id, value).record };
  };
  const [records, aside, meta] = await Promise.all([
    Promise.all([...investigations.map((id) => one("investigations", id)), ...clips.map((id) => one("clips", id, !whole))]),
    transaction.objectStore("aside").count(),
    transaction.objectStore("meta").getAll(),
  ]);
  return { records, aside, meta: metaOf(meta) };
}

/** The records ops need, read inside their transaction; `faulty` are those that hold no record. */
async function readNeeded(transaction, ops) {
  const held = { investigations: new Map(), clips: new Map() };
  const faulty = [];
  const take = (store, key, value) => {
    const { record, problem } = value === undefined ? {} : read(store, key, value);
    if (problem && !held[store].has(key)) faulty.push({ store, key, value, problem });
    held[store].set(key, record);
  };
  const needs = ops.map(needsOf);
  const each = (store) =>
    [...new Set(needs.flatMap((need) => need[store]))].map(async (id) => take(store, id, await transaction.objectStore(store).get(id)));
  const ranges = [...new Set(needs.flatMap(({ under }) => under))].map(async (id) => {
    const store = transaction.objectStore("clips");
    const [keys, values] = await Promise.all([store.getAllKeys(clipsUnder(id)), store.getAll(clipsUnder(id))]);
    keys.forEach((key, n) => take("clips", key, values[n]));
  });
  await Promise.all([...each("investigations"), ...each("clips"), ...ranges]);
  return { held, faulty };
}

/** What `plan` asks, answered from those records. */
const asHeld = (held) => ({
  get: (store, id) => held[store].get(id),
  under: (investigation) => [...held.clips].filter(([id, clip]) => clip !== undefined && id.startsWith(`${investigation}/`)),
});

/** Plan ops one after the other on the records as they are there, and put what they made of them. */
function carryOut(transaction, ops, held) {
  const done = new Map();
  const changed = new Map();
  for (const op of ops) {
    const changes = plan(op, asHeld(held));
    done.set(op, changes);
    for (const { store, id, after } of changes) {
      held[store].set(id, after);
      changed.set(`${store} ${id}`, { store, id, record: after });
    }
  }
  for (const { store, id, record } of changed.values()) {
    if (record === undefined) transaction.objectStore(store).delete(id);
    else transaction.objectStore(store).put(record);
  }
  return { done, changed: [...changed.values()] };
}

/**
 * Write ops in one transaction, all or none; resolves when the browser says that it is on the disk. Returns
 * what each op has `done`, the records `changed`, and as `fresh` all records they met, as they are now.
 */
export async function writeOps(db, ops) {
  const transaction = db.transaction(STORES, "readwrite", { durability: "strict" });
  transaction.done.catch(() => {}); // it is thrown once, below
  try {
    const { held, faulty } = await readNeeded(transaction, ops);
    await Promise.all(faulty.map(({ store, key, value, problem }) => setAside(transaction, store, key, value, problem)));
    const { done, changed } = carryOut(transaction, ops, held);
    const meta = await noteChanges(transaction, ops, done);
    await transaction.done;
    const fresh = RECORDS.flatMap((store) => [...held[store]].map(([id, record]) => ({ store, id, record })));
    return { done, changed, fresh, aside: faulty.length, meta };
  } catch (error) {
    abort(transaction);
    throw transaction.error ?? error;
  }
}

function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself, which is why we are here.
  }
}

/**
 * Note how much was done since the last backup, and what ops say of the notebook itself; returns that.
 * Removing writes nothing, not even a number: it has to work where there is no room left.
 */
async function noteChanges(transaction, ops, done) {
  const meta = transaction.objectStore("meta");
  const before = (await meta.get("changes"))?.count ?? 0;
  const isWork = (op) => !op.isQuiet && done.get(op).some(({ after }) => after !== undefined);
  const more = ops.filter(isWork).length;
  const values = Object.assign(more ? { changes: { count: before + more } } : {}, ...ops.map((op) => op.meta));
  for (const [name, value] of Object.entries(values)) meta.put({ name, ...value });
  return values;
}

/** Note things about the notebook itself, by name. */
export async function writeMeta(db, values) {
  const transaction = db.transaction("meta", "readwrite", { durability: "strict" });
  for (const [name, value] of Object.entries(values)) transaction.store.put({ name, ...value });
  await transaction.done;
}

/** What was set aside, oldest first. */
export const readAsideOf = (db) => db.getAll("aside");

/** All a database holds, whatever it is: by store, as it lies there. */
export async function readRaw(name) {
  const db = await openDB(name);
  const stores = [...db.objectStoreNames];
  const values = await Promise.all(stores.map((store) => db.getAll(store)));
  db.close();
  return Object.fromEntries(stores.map((store, n) => [store, values[n]]));
}
