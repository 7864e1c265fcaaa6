// The brief of an investigation: one model, from which every form of it is written.
import { momentOf } from "../model.js";
import { timecode } from "../naming.js";
import { pageOf, recordingOf } from "./citation.js";
import { linesOf, oneLine, paragraphsOf } from "./lines.js";
import { chosenClips, readOptions } from "./options.js";
import { dayOf } from "./days.js";
import { ANSWERS, STANCES, leanWords, sideName, stanceHeading, stanceWords } from "./wording.js";

/** A saved clip as a brief quotes it. */
function quoteOf(clip, number, { sides, notes, grouping, publicUrl }) {
  const moment = momentOf(clip.id);
  return {
    number,
    id: clip.id,
    moment,
    heading: oneLine(clip.heading),
    quote: oneLine(clip.quote),
    voice: oneLine(clip.voice),
    talk: oneLine(clip.talk),
    channel: oneLine(clip.channel),
    published: dayOf(clip.published),
    timecode: timecode(clip.said),
    page: pageOf(moment, publicUrl),
    recording: recordingOf(clip, publicUrl),
    stance: clip.stance,
    // Under the heading of its side it need not be said again.
    stance_words: grouping === "side" ? "" : stanceWords(clip.stance, sides),
    claim: clip.from?.claim ?? "",
    note: notes ? paragraphsOf(clip.note) : [],
    tags: notes ? clip.tags.map(oneLine).filter(Boolean) : [],
    starred: Boolean(clip.starred),
  };
}

function bySide(clips, sides) {
  const key = ({ stance }) => (STANCES.includes(stance) ? stance : "");
  return STANCES.map((stance) => ({
    key: stance || "other", side: stance, title: stanceHeading(stance, sides), clips: clips.filter((clip) => key(clip) === stance),
  }));
}

function byClaim(clips, claims) {
  const groups = new Map();
  for (const clip of clips) {
    const claim = clip.from?.claim && claims[clip.from.claim] ? clip.from.claim : "";
    if (!groups.has(claim)) groups.set(claim, { key: claim || "other", side: "", title: claim ? oneLine(claims[claim]) : "Other moments", clips: [] });
    groups.get(claim).clips.push(clip);
  }
  const other = groups.get("");
  groups.delete("");
  return [...groups.values(), ...(other ? [other] : [])];
}

function groupsOf(clips, { grouping }, sides, claims) {
  if (grouping === "claim") return byClaim(clips, claims);
  if (grouping === "side") return bySide(clips, sides).filter((group) => group.clips.length);
  return clips.length ? [{ key: "all", side: "", title: "What was found", clips }] : [];
}

/** Checks of the comparison as the reader answered them, and where each answer leans. */
function answersOf({ fit, sides }, checks) {
  return checks.map((check) => {
    const given = fit?.[check.id];
    const lean = given === "yes" || given === "no" ? check[given] : "";
    return {
      id: check.id,
      question: oneLine(check.question),
      answer: ANSWERS[given] ?? "Not answered",
      leans: lean ? leanWords(lean, sides) : "",
      is_open: !lean,
    };
  });
}

/**
 * Return the brief of an investigation.
 *
 * `facts` is what the site knows of its comparison, null where it has none or it is not known yet:
 * { title, url, checks: [{ id, question, yes, no }], claims: { id: text }, stances: { clip id: stance } }.
 * `yes` and `no` are where an answer leans, `stances` the comparison's where the reader gave none. `voices`
 * are sentences on who says what, `gaps` on what is missing (facts.js). `madeOn` is a day (ISO 8601).
 */
export function makeBrief({ investigation, clips, facts = null, voices = [], gaps = [], publicUrl = "", madeOn = "" }) {
  const options = readOptions(investigation);
  const chosen = chosenClips(clips, options).map((clip) => ({ ...clip, stance: clip.stance || facts?.stances?.[clip.id] || "" }));
  const { sides } = investigation;
  const answers = answersOf(investigation, facts?.checks ?? []);
  let number = 0;
  const groups = groupsOf(chosen, options, sides, facts?.claims ?? {}).map(({ clips: members, ...group }) => ({
    ...group,
    quotes: members.map((clip) => quoteOf(clip, (number += 1), { ...options, sides, publicUrl })),
  }));
  return {
    title: oneLine(investigation.name) || "Untitled investigation",
    question: oneLine(investigation.question),
    comparison: facts ? { title: oneLine(facts.title), url: publicUrl + facts.url } : null,
    sides: { a: sideName(sides, "a"), b: sideName(sides, "b") },
    has_sides: Boolean(sides?.a || sides?.b),
    drivers: linesOf(investigation.drivers),
    answers,
    groups,
    voices: voices.map(oneLine),
    open: [
      ...answers.filter((each) => each.is_open).map(({ question, answer }) => `${question} ${answer}.`),
      ...gaps.map(oneLine),
    ],
    outcome: options.outcome,
    decision: paragraphsOf(investigation.decision),
    consequences: linesOf(investigation.consequences),
    sources: groups.flatMap(({ quotes }) => quotes),
    made_on: dayOf(madeOn),
  };
}
