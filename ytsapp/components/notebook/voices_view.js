// The voices of an investigation as the page draws them: a chart, a table, and sentences.
import { comparisonIn } from "./lookup.js";
import { count, sideNames, timecode } from "./naming.js";
import { fragmentOf } from "./place.js";
import { gatherClaims, gatherVoices } from "./voices.js";
import { contradictionsOf, gapsOf, listed, summaryOf, tiesOf } from "./voices_words.js";

const COLUMNS = ["a", "both", "b", "cautions", ""];

const markOf = ({ clip, isRead }) => ({
  id: clip.id,
  href: fragmentOf({ investigation: clip.investigation, moment: clip.moment }),
  timecode: timecode(clip.said),
  label: `${timecode(clip.said)}, ${clip.heading || clip.talk}${isRead ? " (as the comparison has it)" : ""}`,
  is_read: isRead,
});

const cellsOf = (by) =>
  Object.fromEntries(COLUMNS.map((stance) => [stance || "none", by[stance].map(markOf)]));

const noteOf = ({ employer, ties }) =>
  [ties.length ? "tied" : "", employer ? `one employer: ${employer}` : ""].filter(Boolean).join(" · ");

const rowOf = (voice) => ({ name: voice.name, note: noteOf(voice), ...cellsOf(voice.by) });

/** A column of the chart: a mark a voice, those without a tie first. */
function barOf(key, name, voices) {
  const speaking = voices.filter(({ by }) => by[key].length).toSorted((one, other) => one.ties.length - other.ties.length);
  const tied = speaking.filter(({ ties }) => ties.length).length;
  return {
    key,
    name,
    words: `${count(speaking.length, "independent voice")}${tied ? `, ${tied} tied` : ""}`,
    marks: speaking.map((voice) => ({ name: voice.name, is_tied: voice.ties.length > 0 })),
  };
}

const named = (voices) => listed(voices.map(({ name }) => name), 6);

const claimRow = (claim, slug) => ({
  text: claim.text,
  href: `/comparisons/${encodeURIComponent(slug)}/#claim-${claim.id}`,
  a: named(claim.a),
  both: named(claim.both),
  b: named(claim.b),
  cautions: named(claim.cautions),
  is_contested: claim.isContested,
});

/** The claims that no saved voice speaks to, as a sentence; "" where there is none. */
function unheard(comparison, claims) {
  const backed = (comparison?.claims ?? []).filter(({ evidence }) => evidence.length).length;
  const bare = backed - claims.length;
  return bare > 0 && claims.length ? `Of the ${backed} claims with evidence, ${bare} ${bare === 1 ? "has" : "have"} no voice you saved.` : "";
}

export const NO_VOICES = {
  phase: "loading", side_a: "Side A", side_b: "Side B", summary: "", bars: [], rows: [], any_bare: false, any_read: false,
  claims: [], unheard: "", gaps: [], contradictions: [], ties: [], problem: "",
};

/** What is drawn of the clips of an investigation; `problem` says why the reference is missing. */
export function voicesView({ investigation, clips, reference, problem = "" }) {
  if (!investigation) return NO_VOICES;
  const slug = investigation.comparison;
  const sides = sideNames(investigation.sides);
  const comparison = comparisonIn(reference, slug);
  const voices = gatherVoices(clips, { reference, comparison: slug });
  const claims = gatherClaims(voices, comparison);
  const saved = new Set(clips.map(({ moment }) => moment));
  return {
    phase: clips.length ? "voices" : "empty",
    side_a: sides.a,
    side_b: sides.b,
    summary: summaryOf(voices, clips.length),
    bars: [["a", sides.a], ["both", "Both sides"], ["b", sides.b], ["cautions", "Cautioning"]].map(([key, name]) => barOf(key, name, voices)),
    rows: voices.map(rowOf),
    any_bare: voices.some(({ by }) => by[""].length),
    any_read: voices.some(({ entries }) => entries.some(({ isRead }) => isRead)),
    claims: claims.map((claim) => claimRow(claim, slug)),
    unheard: unheard(comparison, claims),
    gaps: gapsOf(voices, sides, { comparison, saved }),
    contradictions: contradictionsOf(voices, claims, sides),
    ties: tiesOf(voices),
    problem,
  };
}
