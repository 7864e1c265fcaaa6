import assert from "node:assert/strict";
import { test } from "node:test";
import { makeBrief } from "../../ytsapp/components/notebook/brief/brief.js";
import { fileStem, sharedPart, writeForm } from "../../ytsapp/components/notebook/brief/exporting.js";
import { factsOf } from "../../ytsapp/components/notebook/brief/facts.js";
import { chooseClip, readOptions } from "../../ytsapp/components/notebook/brief/options.js";
import { CLIPS, FACTS, PUBLIC_URL, REFERENCE, investigation, saved } from "./support/investigations.js";

const make = (change = {}, rest = {}) => makeBrief({ investigation: investigation(change), clips: CLIPS, facts: FACTS, publicUrl: PUBLIC_URL, ...rest });
const titles = (brief) => brief.groups.map(({ title }) => title);

test("what was found stands under its side, cautions last, each moment numbered as it comes", () => {
  const brief = make();
  assert.deepEqual(titles(brief), ["What speaks for This", "What speaks for That", "What speaks for both", "Cautions"]);
  assert.deepEqual(brief.sources.map(({ number, timecode }) => [number, timecode]), [[1, "3:20"], [2, "1:40"], [3, "6:40"], [4, "5:00"]]);
  assert.equal(brief.sources[0].page, `${PUBLIC_URL}/moments/TRjq7t2Ms5I-200/`);
  assert.equal(brief.sources[0].recording, "https://www.youtube.com/watch?v=TRjq7t2Ms5I&t=200s");
});

test("or under its claim, or in the reader's own order", () => {
  assert.deepEqual(titles(make({ brief: { grouping: "claim" } })), ["Take that where tone matters.", "Take this where facts change.", "Other moments"]);
  const brief = make({ brief: { grouping: "none" } });
  assert.deepEqual(brief.sources.map(({ timecode }) => timecode), ["1:40", "3:20", "5:00", "6:40"]);
});

test("a clip left out is in no form of the brief, and a moment saved later comes in", () => {
  const options = chooseClip(readOptions(investigation()), "TRjq7t2Ms5I-100", false);
  const inv = investigation({ brief: options });
  const brief = makeBrief({ investigation: inv, clips: [...CLIPS, saved(500)], publicUrl: PUBLIC_URL });
  assert.equal(brief.sources.length, 4);
  for (const key of ["markdown", "html", "adr", "bibtex", "csl"]) {
    const text = writeForm(key, { brief, investigation: inv, clips: [...CLIPS, saved(500)], publicUrl: PUBLIC_URL });
    assert.doesNotMatch(text, /TRjq7t2Ms5I-100/, key);
    assert.match(text, /TRjq7t2Ms5I-500/, key);
  }
  assert.deepEqual(chooseClip(options, "TRjq7t2Ms5I-100", true).left_out, []);
});

test("notes and tags that are out are in no form but the whole JSON", () => {
  const inv = investigation({ brief: { notes: false } });
  const brief = makeBrief({ investigation: inv, clips: CLIPS, facts: FACTS, publicUrl: PUBLIC_URL });
  for (const key of ["markdown", "html", "adr"]) {
    assert.doesNotMatch(writeForm(key, { brief, investigation: inv, clips: CLIPS, publicUrl: PUBLIC_URL }), /March|cost/, key);
  }
  assert.match(writeForm("json", { brief, investigation: inv, clips: CLIPS, publicUrl: PUBLIC_URL }), /March/);
});

test("checks that are answered drive the decision, the others are open questions", () => {
  const brief = make({ fit: { fresh: "yes" }, drivers: "Cost\n\n Time " });
  assert.deepEqual(brief.drivers, ["Cost", "Time"]);
  assert.deepEqual(brief.answers.map(({ answer, leans, is_open }) => [answer, leans, is_open]), [["Yes", "leans to This", false], ["Not answered", "", true]]);
  assert.equal(brief.open[0], "Must it sound like you? Not answered.");
  assert.equal(make({ fit: { fresh: "no", tone: "unsure" } }).open[0], "Must it sound like you? Not sure.");
});

test("who says what and what is missing are told from the chosen clips", () => {
  const inv = investigation({ brief: { left_out: ["TRjq7t2Ms5I-400", "TRjq7t2Ms5I-100"] } });
  const { voices, gaps, facts } = factsOf({ investigation: inv, clips: CLIPS, reference: REFERENCE });
  assert.deepEqual(voices, ["Two independent voices in 2 clips.", "Ada Example: 1 for This.", "Bo Sample: 1 cautioning."]);
  assert.match(gaps[1], /^Nobody you saved speaks for That\./);
  assert.deepEqual([facts.url, facts.claims], ["/comparisons/this-vs-that/", FACTS.claims]);
  const brief = makeBrief({ investigation: inv, clips: CLIPS, facts, voices, gaps });
  assert.deepEqual(brief.voices, voices);
  assert.ok(gaps.every((gap) => brief.open.includes(gap)));
  assert.equal(factsOf({ investigation: inv, clips: CLIPS, reference: null }).facts, null);
  assert.deepEqual(factsOf({ investigation: inv, clips: [], reference: null }).voices, []);
});

test("a clip without a stance stands where the comparison has it, as among the voices", () => {
  const reference = structuredClone(REFERENCE);
  reference.comparisons["this-vs-that"].claims[0].evidence = [{ moment: "TRjq7t2Ms5I-500", stance: "supports-b", tied: "" }];
  const clips = [saved(500), saved(600)];
  const { facts, voices } = factsOf({ investigation: investigation(), clips, reference });
  const brief = makeBrief({ investigation: investigation(), clips, facts, voices });
  assert.deepEqual(titles(brief), ["What speaks for That", "Other moments"]);
  assert.deepEqual(brief.sources.map(({ timecode }) => timecode), ["8:20", "10:00"]);
  assert.deepEqual(clips.map(({ stance }) => stance), ["", ""]);
});

test("a stance is said where no heading says it", () => {
  const words = (grouping) => make({ brief: { grouping } }).sources.map(({ stance_words }) => stance_words);
  assert.deepEqual(words("side"), ["", "", "", ""]);
  assert.deepEqual(words("none"), ["supports That", "supports This", "cautions", "speaks for both"]);
});

test("an empty investigation makes a brief with nothing in it", () => {
  const brief = makeBrief({ investigation: investigation({ name: "", question: "", sides: { a: "", b: "" } }), clips: [] });
  assert.equal(brief.title, "Untitled investigation");
  assert.deepEqual([brief.groups, brief.sources, brief.open], [[], [], []]);
  for (const key of ["markdown", "html", "adr", "json", "bibtex", "csl"]) {
    assert.equal(typeof writeForm(key, { brief, investigation: investigation(), clips: [], publicUrl: "" }), "string");
  }
});

test("choices that are no choices are as they are by themselves", () => {
  for (const brief of [null, 7, "x", [], { left_out: 3, grouping: "sideways", notes: "maybe", outcome: "c" }, { left_out: [1, null] }]) {
    assert.deepEqual(readOptions({ brief }), { left_out: [], grouping: "side", notes: true, outcome: "" });
  }
});

test("what is shared says nothing of backups and of clips left out", () => {
  const part = sharedPart(investigation({ backed_up_at: "2026-05-02T00:00:00Z", brief: { left_out: ["TRjq7t2Ms5I-100"], notes: false } }), CLIPS);
  assert.equal(part.investigations[0].backed_up_at, "");
  assert.doesNotMatch(JSON.stringify(part), /TRjq7t2Ms5I-100|March|cost/);
});

test("files have names that every system takes", () => {
  assert.equal(fileStem("RAG: or/not? 100%"), "rag-or-not-100");
  assert.equal(fileStem("../../etc/passwd"), "etc-passwd");
  assert.equal(fileStem("🙂"), "brief");
  assert.equal(fileStem("عربي 王"), "عربي-王");
  assert.ok(fileStem("x".repeat(1000)).length <= 60);
});
