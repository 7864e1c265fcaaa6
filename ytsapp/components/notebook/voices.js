// Who speaks in the clips of an investigation, and for what. Voices are counted as everywhere on the
// site (domain/ledger.py): clips that may share a person or an employer are one voice; where no
// speaker is known, the publisher is the voice.
import { evidenceByMoment, presentId, publisherOf, speakersOf } from "./lookup.js";

/** The stances there are, in the order of the columns; "" is none yet. */
export const STANCES = ["a", "both", "b", "cautions", ""];

function keysOf(clip, reference) {
  const speakers = speakersOf(clip, reference);
  if (!speakers.length) return new Set([`publisher ${publisherOf(clip, reference)}`]);
  const employers = speakers.filter(({ affiliation }) => affiliation).map(({ affiliation }) => `employer ${affiliation}`);
  return new Set([...speakers.map(({ name }) => `person ${name}`), ...employers]);
}

const overlaps = (one, other) => [...one].some((key) => other.has(key));

/** Group entries that cannot be shown to come from different mouths and employers. */
function grouped(entries, reference) {
  let groups = [];
  for (const entry of entries) {
    const own = { keys: keysOf(entry.clip, reference), entries: [entry] };
    const near = groups.filter(({ keys }) => overlaps(keys, own.keys));
    const joined = {
      keys: new Set([own, ...near].flatMap(({ keys }) => [...keys])),
      entries: [...near.flatMap((group) => group.entries), entry],
    };
    groups = [...groups.filter((group) => !near.includes(group)), joined];
  }
  return groups;
}

/**
 * Which way a clip speaks: as its reader says, else as the comparison has it, where that is one way.
 * `isRead` tells that it is the comparison's reading and not the reader's.
 */
export function stanceOf(clip, evidence) {
  if (clip.stance) return { stance: clip.stance, isRead: false };
  const cited = evidence ?? [];
  const saved = cited.filter(({ claim }) => claim === clip.from?.claim);
  const stances = new Set((saved.length ? saved : cited).map(({ stance }) => stance));
  return stances.size === 1 ? { stance: [...stances][0], isRead: true } : { stance: "", isRead: false };
}

function nameOf(entries, reference) {
  const names = new Set(entries.flatMap(({ clip }) => speakersOf(clip, reference).map(({ name }) => name)));
  return [...names].join(", ") || publisherOf(entries[0].clip, reference);
}

/** The employer that makes one voice of several people; "" where there is none. */
function sharedEmployer(entries, reference) {
  const people = new Map();
  for (const { clip } of entries)
    for (const { name, affiliation } of speakersOf(clip, reference)) if (affiliation) people.set(name, affiliation);
  const [first] = people.values();
  return people.size > 1 && [...people.values()].every((each) => each === first) ? first : "";
}

/**
 * The independent voices of clips, the most saved first: [{ name, employer, ties, entries, by }]. An
 * entry is { clip, stance, isRead, cited }, `by` has the entries of each stance, `ties` what a voice sells.
 */
export function gatherVoices(clips, { reference = null, comparison = "" } = {}) {
  const evidence = evidenceByMoment(reference, comparison);
  const entries = clips.map((clip) => {
    const cited = evidence.get(presentId(clip.moment, reference)) ?? [];
    return { clip, cited, ...stanceOf(clip, cited) };
  });
  const voices = grouped(entries, reference).map((group) => ({
    name: nameOf(group.entries, reference),
    employer: sharedEmployer(group.entries, reference),
    ties: [...new Set(group.entries.flatMap(({ cited }) => cited.map(({ tied }) => tied).filter(Boolean)))],
    entries: group.entries,
    by: Object.fromEntries(STANCES.map((stance) => [stance, group.entries.filter((each) => each.stance === stance)])),
  }));
  return voices.sort((one, other) => other.entries.length - one.entries.length || one.name.localeCompare(other.name, "en"));
}

/** The voices that speak for a side; who speaks for both speaks for each. */
export const speakingFor = (voices, side) => voices.filter(({ by }) => by[side].length || by.both.length);

/**
 * The claims of a comparison that saved clips are evidence for, those with voices on both sides first:
 * [{ id, text, side, debate, a, both, b, cautions, isContested }], each stance as a list of voices.
 */
export function gatherClaims(voices, comparison) {
  const claims = (comparison?.claims ?? []).map((claim) => {
    const saying = (stance) =>
      voices.filter(({ entries }) =>
        entries.some(({ cited }) => cited.some((each) => each.claim === claim.id && each.stance === stance)));
    const by = Object.fromEntries(["a", "both", "b", "cautions"].map((stance) => [stance, saying(stance)]));
    return { id: claim.id, text: claim.text, side: claim.side, debate: claim.debate ?? "", ...by, isContested: by.a.length > 0 && by.b.length > 0 };
  });
  const heard = claims.filter(({ a, both, b, cautions }) => a.length + both.length + b.length + cautions.length);
  return heard.sort((one, other) => Number(other.isContested) - Number(one.isContested));
}
