// What the answers to decision checks come to: in words, and never further than they carry.
// Weights are never added up: three hints do not make a decision.

/** Weight of an answer that decides; 2 is a reason, 1 a hint. */
const DECIDES = 3;
const WEIGHTS = [DECIDES, 2, 1];
const ENOUGH = 0.5; // of the checks: fewer answers leave out more than they tell

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six"];
const spelled = (number) => NUMBERS[number] ?? String(number);
const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** Where an answer leans: "a", "b", "both" or "neither"; "" while the check is open. */
export const leaningOf = (check, answer) => (answer === "yes" ? check.yes : answer === "no" ? check.no : "");

const isAnswered = (answer) => answer === "yes" || answer === "no";
const pulls = (leaning, side) => leaning === side || leaning === "both";

/** How many answers pull to a side, those that decide first. */
function pull(checks, answers, side) {
  const pulling = checks.filter((check) => pulls(leaningOf(check, answers[check.id]), side));
  return WEIGHTS.map((weight) => pulling.filter((check) => check.weight === weight).length);
}

/**
 * Which way answers point: "none" answered, too "few", "neither" side, "a", "b", or "split".
 * Answers that decide outdo reasons, reasons outdo hints; deciding ones on each side stay split.
 */
export function outcome(checks, answers) {
  const answered = checks.filter((check) => isAnswered(answers[check.id]));
  if (!answered.length) return "none";
  if (answered.length < checks.length * ENOUGH) return "few";
  const [a, b] = ["a", "b"].map((side) => pull(checks, answers, side));
  if ([...a, ...b].every((number) => number === 0)) return "neither";
  if (a[0] && b[0]) return "split";
  const at = a.findIndex((number, weight) => number !== b[weight]);
  if (at < 0) return "split";
  return a[at] > b[at] ? "a" : "b";
}

const numbered = (checks) => {
  const numbers = checks.map((check) => check.number);
  const last = numbers.pop();
  return numbers.length ? `checks ${numbers.join(", ")} and ${last}` : `check ${last}`;
};

/** The open checks of which one answer alone would change which way it points. */
function turning(checks, answers, kind) {
  const open = checks.filter((check) => !isAnswered(answers[check.id]));
  return open.filter((check) => ["yes", "no"].some((answer) => outcome(checks, { ...answers, [check.id]: answer }) !== kind));
}

const HEADLINES = {
  none: () => "No check is answered yet.",
  few: (sides, answered, all) => `Too few answers to say: ${spelled(answered)} of ${spelled(all)}.`,
  neither: (sides) => `Your answers speak for neither ${sides.a} nor ${sides.b}.`,
  split: (sides) => `Your answers point both ways: ${sides.a} and ${sides.b}.`,
  a: (sides) => `Your answers lean to ${sides.a}.`,
  b: (sides) => `Your answers lean to ${sides.b}.`,
};

const BRIEFS = {
  few: () => "too few to say",
  neither: () => "speaks for neither",
  split: () => "points both ways",
  a: (sides) => `leans to ${sides.a}`,
  b: (sides) => `leans to ${sides.b}`,
};

function sideLine(leaning, name, checks, answers) {
  const found = checks.filter((check) => leaningOf(check, answers[check.id]) === leaning);
  if (!found.length) return [];
  const deciding = found.filter((check) => check.weight === DECIDES);
  const weight =
    leaning === "neither" ? "" : deciding.length === found.length
      ? found.length === 1 ? ", which decides" : ", which all decide"
      : deciding.length ? `; ${numbered(deciding)} ${deciding.length === 1 ? "decides" : "decide"}`
        : found.length === 1 ? ", which does not decide" : "; none decides";
  return [{ lean: leaning, name: capital(name), text: `${numbered(found)}${weight}.` }];
}

const SPLIT = "No side wins by that: see whether each can have its part.";
const NEITHER = "Perhaps neither is needed: start without both, and measure.";

function openLine(checks, answers, kind) {
  const open = checks.filter((check) => !isAnswered(answers[check.id]));
  if (!open.length || kind === "none") return [];
  const turned = kind === "few" ? [] : turning(checks, answers, kind);
  const could = kind === "few"
    ? "" : turned.length ? ` ${capital(numbered(turned))} alone could still turn this.` : " None of them alone would turn this.";
  return [{ lean: "", name: "Undecided", text: `${numbered(open)}.${could}` }];
}

/**
 * What answers come to.
 *
 * `checks` are { id, number, question, yes, no, weight } in the order of the page, `answers` "yes",
 * "no" or "unsure" by id, `sides` the two names. Returns { kind, brief, headline, hint, lines, limit, cells }: a
 * line is { lean, name, text }, a cell { id, number, lean, answer, isDeciding, words } a check.
 */
export function judge(checks, answers, sides) {
  const kind = outcome(checks, answers);
  const answered = checks.filter((check) => isAnswered(answers[check.id])).length;
  const names = { a: sides.a, b: sides.b, both: "both", neither: "neither side" };
  const told = BRIEFS[kind] ? ` · ${BRIEFS[kind](sides)}` : "";
  return {
    kind,
    brief: kind === "none" ? `${spelled(checks.length)} questions` : `${answered} of ${checks.length} answered${told}`,
    headline: HEADLINES[kind](sides, answered, checks.length),
    hint: kind === "split" ? SPLIT : kind === "neither" ? NEITHER : "",
    lines: [
      ...["a", "b", "both", "neither"].flatMap((leaning) => sideLine(leaning, names[leaning], checks, answers)),
      ...openLine(checks, answers, kind),
    ],
    limit:
      `${capital(spelled(checks.length))} questions are no measurement, and they do not know your system. ` +
      "Before you commit, try the decision rule of this comparison on failures of your own.",
    cells: checks.map((check) => cell(check, answers[check.id] ?? "", names)),
  };
}

const ANSWER_WORDS = { yes: "yes", no: "no", unsure: "not sure" };

function cell(check, answer, names) {
  const lean = leaningOf(check, answer);
  const leaning = lean ? `leans to ${names[lean]}` : "undecided";
  return {
    id: check.id,
    number: check.number,
    lean,
    answer,
    isDeciding: Boolean(lean) && lean !== "neither" && check.weight === DECIDES,
    words: `Check ${check.number}, ${ANSWER_WORDS[answer] ?? "not answered"}: ${leaning}`,
  };
}
