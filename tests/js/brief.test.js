import assert from "node:assert/strict";
import { test } from "node:test";
import { makeBrief } from "../../ytsapp/components/notebook/brief/brief.js";
import { fileName, sharedPart, writeForm } from "../../ytsapp/components/notebook/brief/exporting.js";
import { chooseClip, readOptions } from "../../ytsapp/components/notebook/brief/options.js";
import { CLIPS, FACTS, PUBLIC_URL, investigation, saved } from "./support/investigations.js";

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

test("a side with nothing or little behind it is an open question", () => {
  const open = (clips) => makeBrief({ investigation: investigation(), clips }).open;
  assert.deepEqual(open([saved(1, { stance: "a" })]), ["Thin evidence for This: 1 voice.", "No moment in this brief speaks for That."]);
  assert.deepEqual(open([]), []);
  const many = ["Ada", "Bo", "Cy"].flatMap((voice, n) => [saved(n, { voice, stance: "both" })]);
  assert.deepEqual(open(many), []);
});

test("what the site tells of voices and gaps stands instead", () => {
  const brief = make({}, { voices: ["Three voices."], gaps: ["Nobody contradicts."] });
  assert.deepEqual(brief.voices, ["Three voices."]);
  assert.ok(brief.open.includes("Nobody contradicts."));
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
  assert.equal(fileName("RAG: or/not? 100%", ".md"), "rag-or-not-100.md");
  assert.equal(fileName("../../etc/passwd", ".json", "2026-05-01"), "etc-passwd-2026-05-01.json");
  assert.equal(fileName("🙂", ".html"), "brief.html");
  assert.equal(fileName("عربي 王", ".html"), "عربي-王.html");
  assert.ok(fileName("x".repeat(1000), ".html").length < 80);
});
