// The notebook while a tab is open: its database, what can be done with it, and what this tab knows of it.
import { UNREAD, standIn } from "./changes.js";
import { modeOf, moveAside, openDatabase, readDatabase, readSome, writeMeta } from "./database.js";
import { createMemory } from "./memory.js";
import { askPersistence } from "./persistence.js";
import { followPointer, readPointer, writePointer } from "./pointer.js";
import { hearTabs, tellTabs } from "./tabs.js";
import { createWriter } from "./writing.js";

const MOST_ONE_BY_ONE = 1000; // records another tab changed; more are read faster all at once
const CLEARING_MS = [20, 100, 500]; // between tries, while the browser still clears what was there
const BLOCKED = "Another tab of this site is older than your notebook and holds it. Close or reload the other tabs.";
const REFUSED = {
  outdated: "This tab stopped writing to your notebook, because another tab uses it in a newer way. Reload this page.",
  newer: "Your notebook was written by a newer version of this site. Reload this page; nothing was changed.",
};

const memory = createMemory();
const listeners = new Set();
const waiting = new Set(); // who asked when all is written
let db = null;
let opening = null;
let isListening = false;
let state = { mode: "loading", isWhole: false, failure: "", aside: 0, meta: {} };
let revision = 0;
let view = null;

const writer = createWriter({ memory, database: () => db, onWritten, onFailed });

/** What the tab knows; the same object until something changes. Its maps are live: they are not copied. */
export function readNotebook() {
  if (view) return view;
  const { mode, isWhole, failure, aside, meta } = state;
  const { holding } = memory;
  const { current, database } = readPointer();
  view = {
    status: { mode, isWhole, pending: memory.ops.length, failure, aside, database, meta },
    investigations: holding.investigations(),
    clips: holding.records.clips,
    saved: holding.saved,
    counts: holding.counts,
    current: holding.get("investigations", current) ? current : "",
    revision,
  };
  return view;
}

export const heldBy = () => memory.holding;

export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function update(change = {}) {
  state = { ...state, ...change };
  revision += 1;
  view = null;
  listeners.forEach((listener) => listener());
}

/** Open the notebook, once; with `whole` all clips are read and not their keys alone. */
export function openNotebook({ whole = false } = {}) {
  opening ??= open(whole);
  if (whole) opening = opening.then(() => (state.isWhole || !db ? undefined : load(true).catch(fail)));
  return opening;
}

async function open(whole) {
  listen();
  const handlers = { onBlocked: () => update({ failure: BLOCKED }), onOutdated: outdate, onLost: reopen };
  for (const wait of [...CLEARING_MS, 0]) {
    try {
      const opened = await openDatabase(readPointer().database, handlers);
      db = opened.db;
      await load(whole || state.isWhole);
      return opened.isMade && remember();
    } catch (error) {
      if (error.name !== "AbortError" || !wait) return fail(error);
      db?.close();
      db = null;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** There was a notebook here, and the browser lost it: it does when it finds its files damaged. */
function remember() {
  const { begun } = readPointer();
  if (begun) note({ lost: { begun } });
}

/** The reader knows that it is lost, or has brought a backup in. */
export const forgetLoss = () => note({ lost: { begun: "" } });

function fail(error) {
  db?.close();
  db = null;
  const mode = modeOf(error);
  if (mode !== "newer") memory.settle(); // nobody waits for what nobody can write
  // A tab that had nothing read yet holds all there is: what is done in it.
  update({ mode, isWhole: true, failure: "" });
  release();
}

async function load(whole) {
  const own = db;
  const { faulty, aside, meta, ...found } = await readDatabase(own, { whole });
  if (db !== own) return;
  if (state.isWhole && !whole) return load(true); // somebody asked for all of it meanwhile
  memory.load(found);
  update({ mode: "kept", isWhole: whole, failure: "", aside, meta });
  if (faulty.length) await clear(own, faulty);
  shelter();
  writer.wake();
}

/** Move aside what is no record. Where that fails it stays where it is: no write goes over it either. */
async function clear(own, faulty) {
  const count = await moveAside(own, faulty).catch(() => 0);
  update({ aside: state.aside + count });
  if (count) tell([]);
}

/** Clips whose investigation is gone, or set aside, get one to stand in. */
function shelter() {
  const { counts, get } = memory.holding;
  const lost = [...counts.keys()].filter((id) => !get("investigations", id));
  if (!lost.length) return;
  perform({ kind: "add", investigations: lost.map(standIn) });
}

/** Why nothing can be changed at the moment, "" when it can. */
export const refusal = () => REFUSED[state.mode] ?? "";

/** Do something: at once here, then in the database. */
export function perform(op) {
  openNotebook();
  memory.add(op);
  if (!db && state.mode !== "loading") memory.settle();
  update(op.meta && { meta: { ...state.meta, ...op.meta } });
  writer.wake();
}

/** Tell the other tabs which records changed. */
function tell(changed) {
  const ids = (store) => changed.filter((each) => each.store === store).map(({ id }) => id);
  tellTabs({ database: readPointer().database, investigations: ids("investigations"), clips: ids("clips") });
}

function onWritten({ done, changed, aside, meta }) {
  update({ aside: state.aside + aside, meta: { ...state.meta, ...meta } });
  tell(changed);
  if (!readPointer().begun) writePointer({ begun: new Date().toISOString() });
  if ([...done.keys()].some(({ kind, clips }) => kind === "add" && clips?.length)) secure();
  release();
}

// Listened for only while something would be lost: a page that always does is slower to come back to.
const askBeforeLeaving = (event) => event.preventDefault();

function onFailed(failure) {
  globalThis[failure ? "addEventListener" : "removeEventListener"]?.("beforeunload", askBeforeLeaving);
  if (failure !== state.failure) update({ failure });
  release();
}

/** Ask once, after something was saved, that the browser does not clear the notebook away. */
async function secure() {
  if (state.meta.asked_persistence) return;
  const asked_persistence = { at: new Date().toISOString() };
  state.meta = { ...state.meta, asked_persistence };
  await askPersistence();
  await note({ asked_persistence });
}

/** Note things about the notebook itself: here, in the database, in other tabs. */
async function note(values) {
  update({ meta: { ...state.meta, ...values } });
  if (!db) return;
  await writeMeta(db, values).catch(() => {}); // then it is asked, or told, once more
  tell([]);
}

/** Whether something done is still on its way to the disk. */
const isWriting = () => memory.ops.length > 0 && (db !== null || state.mode === "loading");

function release() {
  if (isWriting()) return;
  waiting.forEach((resolve) => resolve());
  waiting.clear();
}

/** Resolves when everything done so far is on the disk. */
export function settled() {
  return isWriting() ? new Promise((resolve) => waiting.add(resolve)) : Promise.resolve();
}

/** Another tab changed records: read what they are now. */
async function hear(message) {
  const own = db;
  if (!own || message.database !== readPointer().database) return;
  try {
    await refresh(own, message);
  } catch (error) {
    if (db === own) fail(error);
  }
}

async function refresh(own, { investigations, clips }) {
  const { isWhole } = state;
  if (investigations.length + clips.length > MOST_ONE_BY_ONE) return load(isWhole);
  const { records, aside, meta } = await readSome(own, { investigations, clips }, { whole: isWhole });
  if (db !== own) return;
  if (isWhole !== state.isWhole) return refresh(own, { investigations, clips });
  memory.take(records.map(({ isThere, ...each }) => (isThere ? { ...each, record: memory.holding.get(each.store, each.id) ?? UNREAD } : each)));
  update({ aside, meta });
}

function close(mode) {
  writer.writeLast(db);
  db.close(); // waits for what was begun
  db = null;
  update({ mode });
  release();
}

/** A tab with newer code wants the database: this one lets go of it, and writes no more. */
function outdate() {
  if (db) close("outdated");
}

/** The database went, as it does when somebody clears the site's data: go on with what there is now. */
function reopen() {
  db = null;
  return (opening = open(state.isWhole));
}

/** Try again now: to open the notebook, or to write what was not written. */
export async function retry() {
  if (db) return writer.wake();
  if (!["memory", "broken"].includes(state.mode)) return;
  const made = memory.all();
  made.clips = made.clips.filter((clip) => clip !== UNREAD);
  state = { ...state, isWhole: false };
  await reopen();
  if (db && made.investigations.length) perform({ kind: "takeIn", ...made, how: "merge" });
}

/** Leave a database that cannot be used as it is, and keep the notebook in a new one beside it. */
export async function startBeside() {
  const { database } = readPointer();
  const [, stem, number] = database.match(/^(.*?)(?:-(\d+))?$/);
  writePointer({ database: `${stem}-${Number(number ?? 1) + 1}`, current: "", begun: "" });
  await retry();
}

export function setCurrent(id) {
  writePointer({ current: id });
  update();
}

function listen() {
  if (isListening) return;
  isListening = true;
  hearTabs(hear);
  followPointer((before, now) => {
    if (db && before.database !== now.database) close("outdated");
    else update();
  });
  const look = () => db && load(state.isWhole).catch(fail);
  // A page that comes back from the browser's memory has heard nothing meanwhile.
  globalThis.addEventListener?.("pageshow", ({ persisted }) => persisted && look());
  if (typeof BroadcastChannel === "undefined") globalThis.addEventListener?.("focus", look);
}

export const databaseInUse = () => db;
