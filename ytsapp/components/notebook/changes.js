// What a reader does, as data: which records it needs, and what it makes of them as they are then.
//
// The same plan runs twice: on what this tab holds, so that it answers at once, and inside the database's
// transaction, on the records as they are there. So two tabs that change different fields both win.
import { joinClips, joinInvestigations } from "./joining.js";
import { clipIdOf, investigationOf, momentOf, newInvestigation } from "./model.js";

/** Stands for a clip whose key is known and whose record was not read. */
export const UNREAD = Object.freeze({ unread: true });

const NONE = { investigations: [], clips: [], under: [] };
const idsOf = (records = []) => records.map(({ id }) => id);
const isRead = (record) => record !== undefined && record !== UNREAD;
const changed = (record, change) => (isRead(record) ? { ...record, ...change } : record);

/** The records as a plan goes along: those held, and over them what it made. `undefined` stands for none. */
function createDraft(held) {
  const made = new Map(); // by store and id: { store, id, before, after }
  const keyOf = (store, id) => `${store} ${id}`;
  const get = (store, id) => {
    const change = made.get(keyOf(store, id));
    return change ? change.after : held.get(store, id);
  };
  const set = (store, id, after) => {
    const key = keyOf(store, id);
    const before = made.has(key) ? made.get(key).before : held.get(store, id);
    made.set(key, { store, id, before, after });
  };
  const under = (investigationId) => held.under(investigationId).filter(([id]) => get("clips", id) !== undefined);
  return { get, set, under, changes: () => [...made.values()].filter(({ before, after }) => before !== after) };
}

const moved = (clip, to, at) => changed(clip, { id: clipIdOf(to, momentOf(clip.id ?? "")), investigation: to, changed_at: at });

// What moved onto a clip of the same moment joins it.
const joined = (mine, theirs) => (isRead(mine) && isRead(theirs) ? joinClips(mine, theirs) : (mine ?? theirs));

function restored(now, before, after) {
  if (before === undefined) return undefined;
  if (now === undefined || after === undefined) return now ?? before;
  if (![now, before, after].every(isRead)) return now;
  const back = Object.keys({ ...before, ...after }).filter((field) => before[field] !== after[field]);
  const record = { ...now };
  for (const field of back) {
    if (before[field] === undefined) delete record[field];
    else record[field] = before[field];
  }
  return record;
}

/** By kind: `needs`, the records it reads; `plan`, what it makes of them. */
const KINDS = {
  // Add what is not there yet. `homes` are investigations that are only put back if they went meanwhile.
  add: {
    needs: ({ investigations, clips, homes }) => ({ ...NONE, investigations: idsOf([...(investigations ?? []), ...(homes ?? [])]), clips: idsOf(clips) }),
    plan({ investigations = [], clips = [], homes = [] }, draft) {
      for (const each of [...investigations, ...homes]) draft.set("investigations", each.id, draft.get("investigations", each.id) ?? each);
      for (const each of clips) draft.set("clips", each.id, draft.get("clips", each.id) ?? each);
    },
  },
  // Change fields of records, each with a change of its own; one that is gone stays gone.
  patch: {
    needs: ({ entries }) => ({
      ...NONE,
      investigations: entries.filter(({ store }) => store === "investigations").map(({ id }) => id),
      clips: entries.filter(({ store }) => store === "clips").map(({ id }) => id),
    }),
    plan({ entries }, draft) {
      for (const { store, id, change } of entries) draft.set(store, id, changed(draft.get(store, id), change));
    },
  },
  // Remove clips, and investigations with all clips they have by then.
  remove: {
    needs: ({ investigations = [], clips = [] }) => ({ investigations, clips, under: investigations }),
    plan({ investigations = [], clips = [] }, draft) {
      for (const id of investigations) {
        for (const [clip] of draft.under(id)) draft.set("clips", clip, undefined);
        draft.set("investigations", id, undefined);
      }
      for (const id of clips) draft.set("clips", id, undefined);
    },
  },
  move: {
    needs: ({ clips, home }) => ({ ...NONE, investigations: [home.id], clips: clips.flatMap((id) => [id, clipIdOf(home.id, momentOf(id))]) }),
    plan({ clips, home, orders, at }, draft) {
      draft.set("investigations", home.id, draft.get("investigations", home.id) ?? home);
      clips.forEach((id, n) => {
        const to = clipIdOf(home.id, momentOf(id));
        const clip = draft.get("clips", id);
        if (clip === undefined || to === id) return;
        draft.set("clips", id, undefined);
        draft.set("clips", to, joined(draft.get("clips", to), changed(moved(clip, home.id, at), { order: orders[n] })));
      });
    },
  },
  duplicate: {
    needs: ({ from, to }) => ({ investigations: [from, to], clips: [], under: [from] }),
    plan({ from, to, change }, draft) {
      const original = draft.get("investigations", from);
      if (original === undefined || draft.get("investigations", to) !== undefined) return;
      draft.set("investigations", to, { ...original, ...change, id: to });
      for (const [id, clip] of draft.under(from)) {
        const copy = clipIdOf(to, momentOf(id));
        draft.set("clips", copy, changed(clip, { id: copy, investigation: to }));
      }
    },
  },
  // Merge: nothing here is lost. Replace: the investigations of the file become as they are in it.
  takeIn: {
    needs: ({ investigations, clips }) => ({ investigations: idsOf(investigations), clips: idsOf(clips), under: idsOf(investigations) }),
    plan({ investigations, clips, how }, draft) {
      const isMerge = how === "merge";
      if (!isMerge) for (const { id } of investigations) for (const [clip] of draft.under(id)) draft.set("clips", clip, undefined);
      for (const each of investigations) {
        const mine = draft.get("investigations", each.id);
        draft.set("investigations", each.id, isMerge && mine ? joinInvestigations(mine, each) : each);
      }
      for (const each of clips) {
        const mine = draft.get("clips", each.id);
        draft.set("clips", each.id, isMerge && mine !== undefined ? joined(mine, each) : each);
      }
    },
  },
  // Take back what another op did, field by field: what was changed since by others stays.
  undo: {
    needs: ({ of }) => {
      const { investigations, clips, under } = needsOf(of);
      const made = (store) => of.changes.filter((change) => change.store === store).map(({ id }) => id);
      const homes = made("investigations");
      return { investigations: [...investigations, ...homes], clips: [...clips, ...made("clips")], under: [...under, ...homes] };
    },
    plan({ of }, draft) {
      const made = (store) => of.changes.filter((change) => change.store === store);
      for (const { store, id, before, after } of [...made("clips"), ...made("investigations")]) {
        // An investigation that was made, and has clips by now, stays for them.
        if (before === undefined && store === "investigations" && draft.under(id).length) continue;
        draft.set(store, id, restored(draft.get(store, id), before, after));
      }
    },
  },
};

/** The ids an op reads: of `investigations`, of `clips`, and of investigations all clips `under` them. */
export function needsOf(op) {
  const { investigations, clips, under } = KINDS[op.kind].needs(op);
  return { investigations: [...new Set([...investigations, ...clips.map(investigationOf), ...under])], clips, under };
}

/** An investigation for clips that lost theirs: it was set aside, or deleted meanwhile. */
export const standIn = (id) => newInvestigation({ id, name: "Recovered clips" });

function shelter(draft) {
  for (const { store, id, after } of draft.changes()) {
    const home = investigationOf(id);
    if (store === "clips" && after !== undefined && draft.get("investigations", home) === undefined) draft.set("investigations", home, standIn(home));
  }
}

/**
 * What an op makes of the records `held`: a list of { store, id, before, after }, `undefined` for none.
 * `held` answers get(store, id) and under(investigation id), a list of [clip id, record].
 */
export function plan(op, held) {
  const draft = createDraft(held);
  KINDS[op.kind].plan(op, draft);
  shelter(draft);
  return draft.changes();
}

/** Whether the outcome of one op depends on that of the other. */
export function touches(one, other) {
  const [a, b] = [KINDS[one.kind].needs(one), KINDS[other.kind].needs(other)];
  const share = (store) => a[store].some((id) => b[store].includes(id));
  const reaches = (from, to) => to.clips.some((id) => from.under.includes(investigationOf(id)));
  return share("investigations") || share("clips") || reaches(a, b) || reaches(b, a);
}
