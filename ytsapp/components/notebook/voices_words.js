// What the voices of an investigation amount to, in words: gaps, contradictions, ties.
import { count, timecode } from "./naming.js";
import { speakingFor } from "./voices.js";

const THIN_BELOW = 3; // independent voices: as domain/ledger.py has it
const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

export const spelled = (number, name) => `${NUMBERS[number] ?? number} ${name}${number === 1 ? "" : "s"}`;
const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** Names as a sentence lists them; of many only the first. */
export function listed(names, most = 3) {
  const shown = names.slice(0, most);
  const more = names.length - shown.length;
  if (more) return `${shown.join(", ")} and ${more} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

const times = (entries) => listed(entries.map(({ clip }) => timecode(clip.said)));

/** How many moments of the comparison speak for a side and are not saved. */
function unsaved(comparison, side, saved) {
  const wanted = `supports-${side}`;
  const found = (comparison?.claims ?? []).flatMap(({ evidence }) => evidence.filter(({ stance }) => stance === wanted));
  return new Set(found.map(({ moment }) => moment).filter((moment) => !saved.has(moment))).size;
}

const offered = (number) => (number ? ` The comparison has ${spelled(number, "moment")} more for it.` : "");

function sideGap(voices, side, name, { comparison, saved }) {
  const speaking = speakingFor(voices, side);
  const more = offered(unsaved(comparison, side, saved));
  if (!speaking.length) return [`Nobody you saved speaks for ${name}.${more}`];
  const ties = speaking.every((voice) => voice.ties.length) ? [`Everybody you saved for ${name} is tied to what they praise.`] : [];
  if (speaking.length === 1) return [`Only one independent voice speaks for ${name}: ${speaking[0].name}.${more}`, ...ties];
  if (speaking.length < THIN_BELOW) return [`Thin evidence for ${name}: ${spelled(speaking.length, "independent voice")}.${more}`, ...ties];
  return ties;
}

/**
 * What is missing, in sentences. `sides` are their names, `comparison` that of the reference or null,
 * `saved` the ids of the moments that are saved.
 */
export function gapsOf(voices, sides, { comparison = null, saved = new Set() } = {}) {
  if (!voices.length) return [];
  const bare = voices.reduce((sum, { by }) => sum + by[""].length, 0);
  return [
    ...["a", "b"].flatMap((side) => sideGap(voices, side, sides[side], { comparison, saved })),
    ...(bare ? [`${capital(spelled(bare, "clip"))} ${bare === 1 ? "takes" : "take"} no side yet: give ${bare === 1 ? "it" : "them"} a stance to count ${bare === 1 ? "it" : "them"}.`] : []),
    ...(voices.every(({ by }) => !by.cautions.length) ? ["Nobody you saved cautions against either side."] : []),
  ];
}

function ownContradictions(voices, sides) {
  return voices
    .filter(({ by }) => by.a.length && by.b.length)
    .map(({ name, by, entries }) => {
      const of = new Set(entries.map(({ clip }) => clip.talk)).size > 1 ? ", in more than one talk" : "";
      return `${name} ${name.includes(", ") ? "speak" : "speaks"} on both sides: for ${sides.a} at ${times(by.a)}, for ${sides.b} at ${times(by.b)}${of}.`;
    });
}

const named = (voices) => listed(voices.map(({ name }) => name));

function contestedClaims(claims, sides) {
  return claims
    .filter(({ isContested }) => isContested)
    .map(({ text, a, b }) => `“${text}” has evidence for both: ${named(a)} for ${sides.a}, ${named(b)} for ${sides.b}.`);
}

/** The debates of which both positions have a saved voice. */
function heardDebates(claims, sides) {
  const heard = new Map();
  for (const claim of claims.filter(({ debate, side }) => debate && side)) {
    const voices = [...new Set([...claim.a, ...claim.both, ...claim.b, ...claim.cautions])];
    heard.set(claim.debate, { ...heard.get(claim.debate), [claim.side]: voices });
  }
  return [...heard]
    .filter(([, { a, b }]) => a && b)
    .map(([debate, { a, b }]) => `${debate}: ${named(a)} for the ${sides.a} position, ${named(b)} for the ${sides.b} position.`);
}

/** Where voices stand against each other, or against themselves, in sentences. */
export const contradictionsOf = (voices, claims, sides) => [
  ...ownContradictions(voices, sides),
  ...contestedClaims(claims, sides),
  ...heardDebates(claims, sides),
];

/** Who sells what they speak of, and who counts as one voice for sharing an employer, in sentences. */
export const tiesOf = (voices) => [
  ...voices.filter(({ ties }) => ties.length).map(({ name, ties }) => `${name} ${name.includes(", ") ? "are" : "is"} tied: ${ties.join("; ")}.`),
  ...voices.filter(({ employer }) => employer).map(({ name, employer }) => `${name} count once: they share an employer, ${employer}.`),
];

/** How many voices and clips there are. */
export const summaryOf = (voices, clips) =>
  `${capital(spelled(voices.length, "independent voice"))} in ${count(clips, "clip")}.`;
