// The order a reader gave: a number a record, so that moving one writes one.
const TOO_NEAR = 1e-3; // below it numbers of the size of a time in ms soon have nothing between them

let given = 0;

/** Sorts after everything made before, in whichever tab; a tab gives no number twice. */
export const nextOrder = () => (given = Math.max(Date.now(), given + 1));

/** Records in the order given; made at the same moment, by id, so that all tabs agree. */
export const inOrder = (records) =>
  [...records].sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));

function spread(count, before, after) {
  if (before === undefined) return Array.from({ length: count }, (_, n) => after - count + n);
  if (after === undefined) return Array.from({ length: count }, (_, n) => before + 1 + n);
  const step = (after - before) / (count + 1);
  return step < TOO_NEAR ? null : Array.from({ length: count }, (_, n) => before + step * (n + 1));
}

/**
 * The orders that put `ids`, as they follow each other there, before `beforeId`, or last for null: a map by
 * id. Only those moved get one, unless there is no room between their neighbours: then all do.
 */
export function placedBefore(records, ids, beforeId) {
  const moved = new Set(ids);
  const others = inOrder(records).filter(({ id }) => !moved.has(id));
  const known = new Set(records.map(({ id }) => id));
  const placed = ids.filter((id) => known.has(id));
  const found = others.findIndex(({ id }) => id === beforeId);
  const at = found < 0 ? others.length : found;
  if (!others.length) return new Map(placed.map((id, n) => [id, n]));
  const orders = spread(placed.length, others[at - 1]?.order, others[at]?.order);
  if (orders) return new Map(placed.map((id, n) => [id, orders[n]]));
  const all = [...others.slice(0, at).map(({ id }) => id), ...placed, ...others.slice(at).map(({ id }) => id)];
  const last = others.at(-1).order; // the others end where they did: what is saved next comes after
  return new Map(all.map((id, n) => [id, last - (all.length - 1 - n)]));
}
