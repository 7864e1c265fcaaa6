// What would come in, beside what is here: new, the same, or different; and what is taken in then.
import { LIMITS, clipIdOf, momentOf } from "../model.js";
import { isEmpty } from "./slim.js";

/** Fields that say when and where, not what: a record is the same whatever they are. */
const ABOUT = new Set(["id", "investigation", "order", "created_at", "changed_at", "saved_at", "backed_up_at", "copy_of", "archived", "brief"]);
const COPY = " (imported)";

function isEqual(one, other) {
  if (one === other) return true;
  if (!one || !other || typeof one !== "object" || typeof other !== "object") return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isEqual(one[name], other[name]) || (isEmpty(one[name]) && isEmpty(other[name])));
}

/** Whether something in `theirs` is not in `mine`; what they leave empty says nothing. */
const differs = (mine, theirs) =>
  Object.keys(theirs).some((name) => !ABOUT.has(name) && !isEmpty(theirs[name]) && !isEqual(mine[name], theirs[name]));

function byInvestigation(clips) {
  const groups = new Map();
  for (const clip of clips) {
    if (!groups.has(clip.investigation)) groups.set(clip.investigation, []);
    groups.get(clip.investigation).push(clip);
  }
  return groups;
}

function compareOne(theirs, theirClips, mine, myClips) {
  if (!mine) return { state: "new", fresh: theirClips, different: [] };
  const known = new Map(myClips.map((clip) => [momentOf(clip.id), clip]));
  const mineOf = ({ id }) => known.get(momentOf(id));
  const fresh = theirClips.filter((clip) => !mineOf(clip));
  const different = theirClips.filter((clip) => mineOf(clip) && differs(mineOf(clip), clip));
  const isDifferent = different.length > 0 || differs(mine, theirs);
  return { state: isDifferent ? "different" : fresh.length ? "more" : "same", fresh, different };
}

/**
 * Return what each investigation that would come in is beside those here: `new`, `same`, `more` (it
 * only adds clips) or `different` (it says something else of what is here).
 */
export function compare(here, incoming) {
  const mine = new Map(here.investigations.map((each) => [each.id, each]));
  const myClips = byInvestigation(here.clips);
  const theirClips = byInvestigation(incoming.clips);
  return incoming.investigations.map((theirs) => {
    const clips = theirClips.get(theirs.id) ?? [];
    const own = compareOne(theirs, clips, mine.get(theirs.id), myClips.get(theirs.id) ?? []);
    // Brought in before beside one that differs: it is here already.
    const isCopied = own.state === "different" && here.investigations.some((each) =>
      each.copy_of === theirs.id && compareOne({ ...theirs, name: "" }, clips, each, myClips.get(each.id) ?? []).state === "same");
    return { investigation: theirs, clips, ...own, state: isCopied ? "same" : own.state };
  });
}

/** Our record with what theirs says put over it. */
function overwritten(mine, theirs, now) {
  const said = Object.fromEntries(Object.entries(theirs).filter(([name, value]) => !ABOUT.has(name) && !isEmpty(value)));
  return { ...mine, ...said, ...(theirs.fit ? { fit: { ...mine.fit, ...theirs.fit } } : {}), changed_at: now };
}

function copyOf({ investigation, clips }, order, { now, newId }) {
  const id = newId();
  const name = investigation.name.slice(0, LIMITS.name - COPY.length) + COPY;
  return {
    investigations: [{ ...investigation, id, name, order, copy_of: investigation.id, changed_at: now }],
    clips: clips.map((clip) => ({ ...clip, id: clipIdOf(id, momentOf(clip.id)), investigation: id })),
  };
}

/** An investigation as it is here, with theirs over it: all its clips, in their places. */
function overlay(here, { investigation, clips, fresh }, now) {
  const theirs = new Map(clips.map((clip) => [clip.id, clip]));
  const over = (mine) => (theirs.has(mine.id) && differs(mine, theirs.get(mine.id)) ? overwritten(mine, theirs.get(mine.id), now) : mine);
  const mine = here.investigations.find(({ id }) => id === investigation.id);
  return {
    investigations: [differs(mine, investigation) ? overwritten(mine, investigation, now) : mine],
    clips: [...here.clips.filter((clip) => clip.investigation === investigation.id).map(over), ...fresh],
  };
}

/**
 * Return what the store takes in ({ investigations, clips, how }) so that nothing is lost unless the
 * reader wants it.
 *
 * `choice` is what happens to what differs: `both` keeps it beside, as an investigation of its own,
 * `mine` leaves what is here, `theirs` puts what comes in over it.
 */
export function settle(here, arrivals, choice, { now, newId }) {
  const isOver = choice === "theirs";
  const taken = { investigations: [], clips: [], how: isOver ? "replace" : "merge" };
  // With nothing here, everything keeps its place.
  let last = Math.max(0, ...here.investigations.map(({ order }) => order));
  const place = (investigation) => (here.investigations.length ? (last += 1) : investigation.order);
  for (const arrival of arrivals) {
    const { investigation, clips, state, fresh } = arrival;
    let part = { investigations: [], clips: [] };
    if (state === "new") part = { investigations: [{ ...investigation, order: place(investigation) }], clips };
    else if (state === "different" && choice === "both") part = copyOf(arrival, place(investigation), { now, newId });
    else if (state !== "same") part = isOver ? overlay(here, arrival, now) : { investigations: [], clips: fresh };
    taken.investigations.push(...part.investigations);
    taken.clips.push(...part.clips);
  }
  return taken;
}

/** How many investigations are in which state, and how many clips come with them. */
export function sumArrivals(arrivals) {
  const sum = { new: 0, same: 0, more: 0, different: 0, clips: 0 };
  for (const { state, clips } of arrivals) {
    sum[state] += 1;
    sum.clips += clips.length;
  }
  return sum;
}
