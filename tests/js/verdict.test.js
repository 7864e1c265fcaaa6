import assert from "node:assert/strict";
import { test } from "node:test";
import { judge, outcome } from "../../ytsapp/components/notebook/verdict.js";
import { dice } from "./support/dice.js";

const SIDES = { a: "This", b: "That" };

/** Checks of "yes no weight" each: "a neither 3". */
const checksOf = (...rows) =>
  rows.map((row, n) => {
    const [yes, no, weight] = row.split(" ");
    return { id: `c${n + 1}`, number: n + 1, question: `Is it ${n + 1}?`, yes, no, weight: Number(weight) };
  });

/** Answers in the order of the checks: "yn?-" is yes, no, not sure, not answered. */
const answersOf = (text) =>
  Object.fromEntries(
    [...text].flatMap((letter, n) => (letter === "-" ? [] : [[`c${n + 1}`, { y: "yes", n: "no", "?": "unsure" }[letter]]])),
  );

const CHECKS = checksOf("a neither 3", "a neither 3", "a b 2", "b neither 3", "b a 2", "b neither 2");
const judged = (text, checks = CHECKS) => judge(checks, answersOf(text), SIDES);

test("nothing answered is no verdict", () => {
  const verdict = judged("------");
  assert.equal(verdict.kind, "none");
  assert.equal(verdict.brief, "six questions");
  assert.deepEqual(verdict.lines, []);
});

test("fewer answers than half of the checks are too few, however much they weigh", () => {
  assert.equal(judged("yy----").kind, "few");
  assert.equal(judged("yy??--").kind, "few"); // not sure is no answer
  assert.match(judged("yy----").headline, /Too few answers to say: two of six/);
  assert.equal(judged("yyy---").kind, "a");
});

test("answers that decide outdo any number of reasons", () => {
  assert.equal(judged("n--yny", checksOf("a neither 3", "a a 2", "a b 2", "b a 3", "b a 2", "b a 2")).kind, "b");
  assert.equal(outcome(checksOf("a neither 3", "b neither 2", "b neither 2", "b neither 2"), answersOf("yyyy")), "a");
});

test("answers that decide on each side stay split, whatever their number", () => {
  const verdict = judged("yynynn");
  assert.equal(verdict.kind, "split");
  assert.match(verdict.headline, /point both ways/);
  assert.match(verdict.hint, /No side wins/);
});

test("as many reasons on each side are a tie", () => {
  const checks = checksOf("a neither 2", "b neither 2", "a neither 1", "b neither 1");
  assert.equal(outcome(checks, answersOf("yyyy")), "split");
  assert.equal(outcome(checks, answersOf("yyyn")), "a");
});

test("answers that lean nowhere speak for neither side", () => {
  const verdict = judged("nn-n-n");
  assert.equal(verdict.kind, "neither");
  assert.match(verdict.hint, /Perhaps neither is needed/);
});

test("a lean to both counts on each side", () => {
  const checks = checksOf("both neither 2", "a neither 2", "b neither 1", "b neither 1");
  assert.equal(outcome(checks, answersOf("y-n-")), "split");
  assert.equal(outcome(checks, answersOf("yynn")), "a");
});

test("it says which checks lean where, and what decides", () => {
  const { lines } = judged("yny--?");
  assert.deepEqual(lines.slice(0, 2).map(({ lean, name, text }) => [lean, name, text]), [
    ["a", "This", "checks 1 and 3; check 1 decides."],
    ["neither", "Neither side", "check 2."],
  ]);
});

test("it says what is undecided and whether that could turn it", () => {
  const undecided = (text) => judged(text).lines.find(({ name }) => name === "Undecided")?.text;
  assert.equal(undecided("yyy--?"), "checks 4, 5 and 6. Check 4 alone could still turn this.");
  assert.equal(undecided("yyyn-?"), "checks 5 and 6. None of them alone would turn this.");
  assert.equal(undecided("yyynyn"), undefined);
});

test("no verdict has a percentage, and each says its limits", () => {
  const draw = dice(7);
  for (let n = 0; n < 300; n += 1) {
    const text = Array.from({ length: 6 }, () => "yn?-"[draw(4)]).join("");
    const verdict = judged(text);
    assert.doesNotMatch(JSON.stringify(verdict), /%|percent|score/);
    assert.match(verdict.limit, /no measurement/);
  }
});

test("who swaps the sides swaps the verdict", () => {
  const swap = { a: "b", b: "a", both: "both", neither: "neither" };
  const draw = dice(11);
  for (let n = 0; n < 500; n += 1) {
    const checks = Array.from({ length: 4 + draw(3) }, (_, at) => ({
      id: `c${at + 1}`, number: at + 1, question: "?", weight: 1 + draw(3),
      yes: ["a", "b", "both"][draw(3)], no: "neither",
    }));
    const answers = answersOf(checks.map(() => "yn?-"[draw(4)]).join(""));
    const swapped = checks.map((check) => ({ ...check, yes: swap[check.yes] }));
    const kind = outcome(checks, answers);
    assert.equal(outcome(swapped, answers), swap[kind] ?? kind);
  }
});

test("each check has a cell that says in words which way it leans", () => {
  const { cells } = judged("yn?-yy");
  assert.deepEqual(cells.map(({ lean }) => lean), ["a", "neither", "", "", "b", "b"]);
  assert.deepEqual(cells.map(({ isDeciding }) => isDeciding), [true, false, false, false, false, false]);
  assert.equal(cells[0].words, "Check 1, yes: leans to This");
  assert.equal(cells[2].words, "Check 3, not sure: undecided");
});

test("answers to checks that are gone, and unknown answers, count for nothing", () => {
  assert.equal(outcome(CHECKS, { gone: "yes", c1: "perhaps" }), "none");
});
