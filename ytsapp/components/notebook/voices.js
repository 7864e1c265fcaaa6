// Who speaks in the clips of an investigation, and for what. Voices are counted as everywhere on the
// site (domain/ledger.py): clips that may share a person or an employer are one voice; where no
// speaker is known, the publisher is the voice.
import { evidenceByMoment, presentId, publisherOf, speakersOf } from "./lookup.js";

const SAID = ["a", "both", "b", "cautions"];

/** The stances there are, in the order of the columns; "" is none yet. */
export const STANCES = [...SAID, ""];

const byName = new Intl.Collator("en").compare;

function keysOf({ clip, speakers }, reference) {
  if (!speakers.length) return [`publisher ${publisherOf(clip, reference)}`];
  const employers = speakers.filter(({ affiliation }) => affiliation).map(({ affiliation }) => `employer ${affiliation}`);
  return [...speakers.map(({ name }) => `person ${name}`), ...employers];
}

/** Group entries that cannot be shown to come from different mouths and employers. */
function grouped(entries, reference) {
  const groupOf = new Map(); // by key: a person, an employer, a publisher
  const groups = new Set();
  for (const entry of entries) {
    const keys = keysOf(entry, reference);
    const [home = { keys: new Set(), entries: [] }, ...others] = new Set(keys.map((key) => groupOf.get(key)).filter(Boolean));
    groups.add(home);
    for (const other of others) {
      home.entries.push(...other.entries);
      keys.push(...other.keys);
      groups.delete(other);
    }
    home.entries.push(entry);
    for (const key of keys) {
      if (groupOf.get(key) === home) continue;
      home.keys.add(key);
      groupOf.set(key, home);
    }
  }
  return [...groups];
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
  const names = new Set(entries.flatMap(({ speakers }) => speakers.map(({ name }) => name)));
  return [...names].join(", ") || publisherOf(entries[0].clip, reference);
}

/** The employer that makes one voice of several people; "" where there is none. */
function sharedEmployer(entries) {
  const people = new Map();
  for (const { speakers } of entries)
    for (const { name, affiliation } of speakers) if (affiliation) people.set(name, affiliation);
  const [first] = people.values();
  return people.size > 1 && [...people.values()].every((each) => each === first) ? first : "";
}

/**
 * The independent voices of clips, the most saved first: [{ name, employer, ties, entries, by }]. An
 * entry is { clip, speakers, stance, isRead, cited }, `by` has the entries of each stance, `ties` what a voice sells.
 */
export function gatherVoices(clips, { reference = null, comparison = "" } = {}) {
  const evidence = evidenceByMoment(reference, comparison);
  const entries = clips.map((clip) => {
    const cited = evidence.get(presentId(clip.moment, reference)) ?? [];
    return { clip, cited, speakers: speakersOf(clip, reference), ...stanceOf(clip, cited) };
  });
  const voices = grouped(entries, reference).map((group) => ({
    name: nameOf(group.entries, reference),
    employer: sharedEmployer(group.entries),
    ties: [...new Set(group.entries.flatMap(({ cited }) => cited.map(({ tied }) => tied).filter(Boolean)))],
    entries: group.entries,
    by: Object.fromEntries(STANCES.map((stance) => [stance, group.entries.filter((each) => each.stance === stance)])),
  }));
  return voices.sort((one, other) => other.entries.length - one.entries.length || byName(one.name, other.name));
}

/** The voices that speak for a side; who speaks for both speaks for each. */
export const speakingFor = (voices, side) => voices.filter(({ by }) => by[side].length || by.both.length);

/**
 * The claims of a comparison that saved clips are evidence for, those with voices on both sides first:
 * [{ id, text, side, debate, a, both, b, cautions, isContested }], each stance as a list of voices.
 */
export function gatherClaims(voices, comparison) {
  const saying = new Map(); // by claim and stance
  for (const voice of voices)
    for (const { cited } of voice.entries)
      for (const { claim, stance } of cited) {
        const key = `${stance} ${claim}`;
        saying.set(key, (saying.get(key) ?? new Set()).add(voice));
      }
  const claims = (comparison?.claims ?? []).map((claim) => {
    const by = Object.fromEntries(SAID.map((stance) => [stance, [...(saying.get(`${stance} ${claim.id}`) ?? [])]]));
    return { id: claim.id, text: claim.text, side: claim.side, debate: claim.debate ?? "", ...by, isContested: by.a.length > 0 && by.b.length > 0 };
  });
  const heard = claims.filter((claim) => SAID.some((stance) => claim[stance].length));
  return heard.sort((one, other) => Number(other.isContested) - Number(one.isContested));
}
