// The fit check of an investigation as the notebook draws it.
import { comparisonIn, goneSince, momentIn, talkIn } from "./lookup.js";
import { momentPage, sideNames, timecode } from "./naming.js";
import { judge } from "./verdict.js";

const WEIGHTS = { 1: "a hint", 2: "a reason", 3: "decides" }; // as domain/wording.py has them
const NAMES = { neither: "neither side", both: "both" };
const MARKS = { a: "mark mark-supports-a", b: "mark mark-supports-b", both: "mark mark-both", cautions: "mark mark-cautions" };
const STANCES = { "supports-a": "a", "supports-b": "b", both: "both", cautions: "cautions" };

export const NO_FIT = {
  phase: "loading", id: "", problem: "", comparison_href: "", brief: "", headline: "", hint: "", limit: "", kind: "none",
  side_a: "Side A", side_b: "Side B", is_answered: false, checks: [], cells_a: [], cells_open: [], cells_b: [], lines: [],
};

const chipOf = ({ moment, stance, tied }, reference) => {
  const known = momentIn(reference, moment);
  return known && {
    id: known.id, voice: known.voice, timecode: timecode(known.said), href: momentPage(known.id),
    mark: MARKS[STANCES[stance]] ?? "mark", title: known.heading, is_tied: Boolean(tied),
  };
};

const checkOf = (check, number, answers, sides, reference) => {
  const answer = answers[check.id] ?? "";
  const name = (lean) => NAMES[lean] ?? sides[lean];
  return {
    id: check.id, number, question: check.question, because: check.because, answer,
    lean: answer === "yes" ? check.yes : answer === "no" ? check.no : "",
    leaning: `Yes: ${name(check.yes)} · No: ${name(check.no)} · ${WEIGHTS[check.weight]}`,
    chips: check.evidence.map((each) => chipOf(each, reference)).filter(Boolean),
  };
};

/** The moments behind the checks of a comparison, as the player takes them. */
export function clipsBehind(comparison, reference) {
  const ids = (comparison?.checks ?? []).flatMap(({ evidence }) => evidence.map(({ moment }) => moment));
  return [...new Set(ids)].flatMap((id) => {
    const known = momentIn(reference, id);
    const talk = talkIn(reference, id);
    if (!known || !talk || goneSince(reference, id)) return [];
    const { source, media, title } = talk;
    const { voice, start, said, end, quote } = known;
    return [{ id: known.id, source, media, talk: title, voice, start, moment: said, end, quote }];
  });
}

/** What is drawn; phase is loading, bare (no comparison), unknown (nothing known of it) or checks. */
export function fitView({ investigation, reference, isLoading, problem }) {
  if (!investigation) return NO_FIT;
  const base = { ...NO_FIT, id: investigation.id, problem };
  if (!investigation.comparison) return { ...base, phase: "bare" };
  const comparison = comparisonIn(reference, investigation.comparison);
  if (!comparison) return { ...base, phase: isLoading ? "loading" : "unknown" };
  const sides = sideNames(comparison.sides);
  const answers = investigation.fit ?? {};
  const checks = comparison.checks.map((check, n) => ({ ...check, number: n + 1 }));
  const judged = judge(checks, answers, sides);
  const cells = judged.cells.map(({ id, number, lean, answer, isDeciding, words }) => ({ id, number, lean, answer, words: isDeciding ? `${words}, decides` : words }));
  return {
    ...base,
    phase: "checks",
    comparison_href: `/comparisons/${encodeURIComponent(investigation.comparison)}/#fit`,
    brief: judged.brief, headline: judged.headline, hint: judged.hint, limit: judged.limit, kind: judged.kind,
    side_a: sides.a, side_b: sides.b,
    is_answered: judged.cells.some(({ answer }) => answer),
    checks: checks.map((check) => checkOf(check, check.number, answers, sides, reference)),
    cells_a: cells.filter(({ lean }) => lean === "a"),
    cells_open: cells.filter(({ lean }) => lean !== "a" && lean !== "b"),
    cells_b: cells.filter(({ lean }) => lean === "b"),
    lines: judged.lines.map(({ lean, name, text }) => ({ lean, name, text, mark: MARKS[lean] ?? "" })),
  };
}
