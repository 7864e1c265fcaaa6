// What the site knows of an investigation and its clips (the reference, docs/api.md), as a brief uses it.
import { comparisonIn, evidenceByMoment, goneSince, presentId, talkIn } from "../lookup.js";
import { momentOf } from "../model.js";
import { gatherClaims, gatherVoices, stanceOf } from "../voices.js";
import { contradictionsOf, gapsOf, summaryOf, tiesOf } from "../voices_words.js";
import { chosenClips, readOptions } from "./options.js";
import { sideName } from "./wording.js";

const NAMED_VOICES = 12; // a brief names those who say most; the notebook shows all

const named = (clips) => clips.map((clip) => ({ ...clip, moment: momentOf(clip.id) }));

/** Which way the comparison has clips speak that their reader gave no stance, by clip. */
function readStances(clips, reference, slug) {
  const evidence = evidenceByMoment(reference, slug);
  const open = named(clips).filter(({ stance }) => !stance);
  return Object.fromEntries(open.map((clip) => [clip.id, stanceOf(clip, evidence.get(presentId(clip.moment, reference))).stance]));
}

/** What is known of the comparison an investigation belongs to, null where that is nothing. */
function comparisonFacts(reference, slug, clips) {
  const comparison = comparisonIn(reference, slug);
  return comparison && {
    title: comparison.title,
    url: `/comparisons/${encodeURIComponent(slug)}/`,
    checks: comparison.checks ?? [],
    claims: Object.fromEntries((comparison.claims ?? []).map(({ id, text }) => [id, text])),
    stances: readStances(clips, reference, slug),
  };
}

const STANCE_WORDS = { a: (sides) => `for ${sideName(sides, "a")}`, b: (sides) => `for ${sideName(sides, "b")}`, both: () => "for both", cautions: () => "cautioning" };

function voiceLine({ name, by }, sides) {
  const parts = Object.entries(STANCE_WORDS).filter(([stance]) => by[stance].length).map(([stance, words]) => `${by[stance].length} ${words(sides)}`);
  return parts.length ? [`${name}: ${parts.join(", ")}.`] : [];
}

/** Who says what in the clips a brief shows, and what is missing, in sentences. */
function voicesFacts({ investigation, clips, reference }) {
  const chosen = named(chosenClips(clips, readOptions(investigation)));
  if (!chosen.length) return { voices: [], gaps: [] };
  const comparison = comparisonIn(reference, investigation.comparison);
  const sides = { a: sideName(investigation.sides, "a"), b: sideName(investigation.sides, "b") };
  const voices = gatherVoices(chosen, { reference, comparison: investigation.comparison });
  const lines = voices.slice(0, NAMED_VOICES).flatMap((voice) => voiceLine(voice, sides));
  const hasSides = Boolean(investigation.sides?.a || investigation.sides?.b);
  return {
    voices: [summaryOf(voices, chosen.length), ...lines, ...contradictionsOf(voices, gatherClaims(voices, comparison), sides), ...tiesOf(voices)],
    gaps: hasSides ? gapsOf(voices, sides, { comparison, saved: new Set(chosen.map(({ moment }) => moment)) }) : [],
  };
}

/** Return what `makeBrief` is given beside the records; `reference` is null while it is not known. */
export const factsOf = ({ investigation, clips, reference }) => ({
  facts: comparisonFacts(reference, investigation.comparison, clips),
  ...voicesFacts({ investigation, clips, reference }),
});

/** Return a clip with what its citation needs of its talk: who speaks, in which language, how long, whether it is gone. */
export function withTalk(clip, reference) {
  const moment = momentOf(clip.id);
  const talk = talkIn(reference, moment);
  if (!talk) return clip;
  const speakers = talk.speakers?.length ? talk.speakers : (reference.moments?.[moment]?.speakers ?? []);
  return { ...clip, speakers: speakers.map(({ name }) => name), language: talk.language ?? "", length: talk.length ?? 0, gone: goneSince(reference, moment) };
}
