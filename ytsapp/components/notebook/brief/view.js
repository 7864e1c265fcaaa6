// What the page of a brief shows, told from the notebook, the address and what was shared.
import { momentOf } from "../model.js";
import { count } from "../naming.js";
import { makeBrief } from "./brief.js";
import { answered } from "./markdown_page.js";
import { GROUPINGS, OUTCOMES, readOptions } from "./options.js";
import { dayWords } from "./days.js";
import { outcomeWords } from "./wording.js";

const NOTHING = {
  phase: "loading", message: "", is_own: false, is_known: false, id: "", notebook_href: "/notebook/", title: "", question: "", made: "",
  comparison: "", comparison_href: "", drivers: [], answers: [], groups: [], voices: [], open: [], outcome: "", decision: [],
  consequences: [], sources: [], drivers_text: "", decision_text: "", consequences_text: "", choices: [], chosen_label: "",
  groupings: [], outcomes: [], investigations: [], has_notes: true, trouble: "", more: "", tools_open: true,
};

/** As the build draws it, and until the notebook is open. */
export const LOADING = Object.freeze(NOTHING);

const MOST_DRAWN = 400; // moments: more than anybody reads at once, and what a slow phone draws in a second

const GROUPING_LABELS = { side: "By side", claim: "By claim", none: "In my order" };

const quoteView = ({ note, tags, starred, claim, stance, published, ...quote }) => ({
  ...quote,
  side: stance,
  anchor: `source-${quote.number}`,
  back: `#source-${quote.number}`,
  day: dayWords(published),
  page_url: quote.page,
  page: `/moments/${encodeURIComponent(quote.moment)}/`,
  channel: quote.channel === quote.voice ? "" : quote.channel,
  note,
  tags: tags.join(", "),
});

/** The groups of which the first moments are drawn; `members` is what they are called there. */
function beginning(groups, members) {
  let room = MOST_DRAWN;
  return groups.flatMap((group) => {
    const drawn = group[members].slice(0, room);
    room -= drawn.length;
    return drawn.length ? [{ ...group, [members]: drawn }] : [];
  });
}

/** Every clip of the investigation under the heading it has in the brief, those left out too. */
function choicesOf(investigation, clips, facts) {
  const options = readOptions(investigation);
  const out = new Set(options.left_out);
  const all = makeBrief({ investigation: { ...investigation, brief: { ...options, left_out: [] } }, clips, facts });
  return all.groups.map(({ key, title, quotes }) => ({
    key, title,
    choices: quotes.map((quote, n) => ({
      id: quote.id,
      moment: quote.moment,
      name: quote.heading || quote.quote || quote.talk,
      detail: [quote.voice, quote.timecode].filter(Boolean).join(" · "),
      side: quote.stance,
      is_in: !out.has(quote.moment),
      can_rise: n > 0,
      can_sink: n + 1 < quotes.length,
    })),
  }));
}

/** The clip a clip is put before so that it goes one up or down among those around it; null for last. */
export function placeFor(investigation, clips, facts, id, step) {
  for (const { choices } of choicesOf(investigation, clips, facts)) {
    const at = choices.findIndex((choice) => choice.id === id);
    if (at < 0) continue;
    if (step < 0) return at > 0 ? { move: id, before: choices[at - 1].id } : null;
    return at + 1 < choices.length ? { move: choices[at + 1].id, before: id } : null;
  }
  return null;
}

function madeWords(brief) {
  return [`${count(brief.sources.length, "moment")} of recorded talks`, dayWords(brief.made_on)].filter(Boolean).join(" · ");
}

/** The document itself. */
function documentOf(given) {
  const brief = makeBrief(given);
  const all = brief.sources.length;
  return {
    more: all > MOST_DRAWN ? `The first ${MOST_DRAWN} of ${all.toLocaleString("en")} moments are shown here; every export has all of them.` : "",
    title: brief.title,
    question: brief.question,
    made: madeWords(brief),
    comparison: brief.comparison?.title ?? "",
    comparison_href: given.facts?.url ?? "",
    drivers: brief.drivers,
    answers: brief.answers.filter((each) => !each.is_open).map(answered),
    groups: beginning(brief.groups, "quotes").map((group) => ({ ...group, quotes: group.quotes.map(quoteView) })),
    voices: brief.voices,
    open: brief.open,
    outcome: brief.outcome && outcomeWords(brief.outcome, brief.sides),
    decision: brief.decision,
    consequences: brief.consequences,
    sources: brief.sources.slice(0, MOST_DRAWN).map(quoteView),
  };
}

/** What only the one whose investigation it is can choose and write. */
function toolsOf({ investigation, clips, facts }) {
  const options = readOptions(investigation);
  const choices = choicesOf(investigation, clips, facts);
  const chosen = choices.flatMap((group) => group.choices).filter(({ is_in }) => is_in).length;
  const groupings = GROUPINGS.filter((key) => key !== "claim" || facts);
  return {
    is_own: true,
    choices: beginning(choices, "choices"),
    chosen_label: `${chosen.toLocaleString("en")} of ${count(clips.length, "clip")}`,
    groupings: groupings.map((key) => ({ key, label: GROUPING_LABELS[key], is_on: key === options.grouping })),
    outcomes: ["", ...OUTCOMES].map((key) => ({ key, label: key ? outcomeWords(key, investigation.sides) : "Not decided yet", is_on: key === options.outcome })),
    has_notes: options.notes,
    drivers_text: investigation.drivers,
    decision_text: investigation.decision,
    consequences_text: investigation.consequences,
  };
}

/** The view of a brief somebody shared; `isKnown`: its investigation is in this notebook too. */
export function sharedView({ records, isKnown, ...given }) {
  const [investigation] = records.investigations;
  const clips = records.clips.filter((clip) => clip.investigation === investigation.id);
  const id = investigation.id;
  return { ...NOTHING, phase: "read", id, is_known: isKnown, notebook_href: `/notebook/#${encodeURIComponent(id)}`, ...documentOf({ ...given, investigation, clips }) };
}

/** The view of a brief of one's own; `investigations` are all there are. */
export function ownView({ investigation, investigations, trouble = "", isWide = true, ...given }) {
  const { id } = investigation;
  return {
    ...NOTHING, phase: "read", id, trouble, tools_open: isWide, notebook_href: `/notebook/#${encodeURIComponent(id)}`,
    investigations: investigations.map((each) => ({ key: each.id, label: each.name || "Untitled investigation", is_on: each.id === id })),
    ...documentOf({ ...given, investigation }), ...toolsOf({ ...given, investigation }),
  };
}

/** A page that shows no brief: `first`, `gone`, `refused`, and what is to say about it. */
export const toldView = (phase, message = "") => ({ ...NOTHING, phase, message });

/** What the player plays of clips, in the order in which a view shows them. */
export const playable = (clips, { sources }) =>
  sources.flatMap(({ id }) => clips.filter((clip) => clip.id === id)).map(({ id, source, media, talk, voice, start, said, end, quote }) => ({ id: momentOf(id), source, media, talk, voice, start, moment: said, end, quote }));
