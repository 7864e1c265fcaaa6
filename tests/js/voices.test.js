import assert from "node:assert/strict";
import { test } from "node:test";
import { gatherClaims, gatherVoices, speakingFor, stanceOf } from "../../ytsapp/components/notebook/voices.js";
import { contradictionsOf, gapsOf, listed, summaryOf, tiesOf } from "../../ytsapp/components/notebook/voices_words.js";
import { dice } from "./support/dice.js";
import { claimOf, clipOf, referenceOf } from "./support/reference.js";

const SIDES = { a: "This", b: "That" };
const names = (voices) => voices.map(({ name }) => name);
const speaking = (...people) => people.map((person) => ({ name: person.split("@")[0], affiliation: person.split("@")[1] ?? "" }));

/** A reference whose moments are said by these people: { "talk-a-1": ["Ada@Acme"] }. */
const saidBy = (people, more = {}) =>
  referenceOf({ moments: Object.fromEntries(Object.entries(people).map(([id, each]) => [id, { speakers: speaking(...each) }])), ...more });

test("one speaker is one voice, however many clips", () => {
  const clips = [clipOf("t1-1", { voice: "Ada" }), clipOf("t2-5", { voice: "Ada" }), clipOf("t3-9", { voice: "Ben" })];
  assert.deepEqual(names(gatherVoices(clips)), ["Ada", "Ben"]);
});

test("with no speaker known one channel is one voice", () => {
  const clips = [clipOf("t1-1", { voice: "A Channel", channel: "A Channel" }), clipOf("t2-2", { voice: "A Channel", channel: "A Channel" })];
  assert.deepEqual(names(gatherVoices(clips)), ["A Channel"]);
});

test("people of one employer are one voice, and it is said", () => {
  const reference = saidBy({ "t1-1": ["Ada@Acme"], "t2-2": ["Ben@Acme"], "t3-3": ["Cleo@Other"] });
  const voices = gatherVoices([clipOf("t1-1"), clipOf("t2-2"), clipOf("t3-3")], { reference });
  assert.deepEqual(names(voices), ["Ada, Ben", "Cleo"]);
  assert.equal(voices[0].employer, "Acme");
  assert.match(tiesOf(voices)[0], /share an employer, Acme/);
});

test("a quote from a panel may be anybody's on it, so it joins their voices", () => {
  const reference = saidBy({ "t1-1": ["Ada"], "t2-2": ["Ada", "Ben"], "t3-3": ["Ben"] });
  const voices = gatherVoices([clipOf("t1-1"), clipOf("t3-3"), clipOf("t2-2")], { reference });
  assert.equal(voices.length, 1);
  assert.equal(voices[0].employer, "");
});

test("the second of a talk nobody curated is said by whoever its captions name, else by all of the talk", () => {
  const talks = { t1: { channel: "C", speakers: speaking("Ada", "Ben") } };
  const reference = referenceOf({ talks });
  assert.deepEqual(names(gatherVoices([clipOf("t1-50", { voice: "Ben" })], { reference })), ["Ben"]);
  assert.deepEqual(names(gatherVoices([clipOf("t1-50", { voice: "Ada and Ben" })], { reference })), ["Ada, Ben"]);
});

test("voices are grouped alike in whatever order their clips were saved", () => {
  const draw = dice(3);
  for (let n = 0; n < 200; n += 1) {
    const people = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [
      `t${at}-1`, Array.from({ length: 1 + draw(2) }, () => `P${draw(6)}@${["", "", "Acme", "Blob"][draw(4)]}`),
    ]));
    const reference = saidBy(people);
    const clips = Object.keys(people).map((id) => clipOf(id));
    const shape = (voices) => voices.map(({ entries }) => entries.map(({ clip }) => clip.moment).sort().join()).sort();
    const shuffled = clips.toSorted(() => draw(3) - 1);
    assert.deepEqual(shape(gatherVoices(shuffled, { reference })), shape(gatherVoices(clips, { reference })));
  }
});

test("the reader's stance counts before the comparison's, which counts where it is one", () => {
  const cited = [{ claim: "x", stance: "a", tied: "" }, { claim: "y", stance: "a", tied: "" }];
  assert.deepEqual(stanceOf(clipOf("t1-1", { stance: "b" }), cited), { stance: "b", isRead: false });
  assert.deepEqual(stanceOf(clipOf("t1-1"), cited), { stance: "a", isRead: true });
  const apart = [...cited, { claim: "z", stance: "cautions", tied: "" }];
  assert.deepEqual(stanceOf(clipOf("t1-1"), apart), { stance: "", isRead: false });
  assert.equal(stanceOf(clipOf("t1-1", { from: { comparison: "c", claim: "z" } }), apart).stance, "cautions");
  assert.equal(stanceOf(clipOf("t1-1"), undefined).stance, "");
});

test("who speaks for both speaks for each side", () => {
  const voices = gatherVoices([clipOf("t1-1", { voice: "Ada", stance: "both" }), clipOf("t2-1", { voice: "Ben", stance: "a" })]);
  assert.deepEqual(names(speakingFor(voices, "a")), ["Ada", "Ben"]);
  assert.deepEqual(names(speakingFor(voices, "b")), ["Ada"]);
});

test("gaps are said: nobody, one voice, thin evidence, no stance, no caution", () => {
  const said = (...clips) => gapsOf(gatherVoices(clips), SIDES).join(" ");
  const ada = clipOf("t1-1", { voice: "Ada", stance: "a" });
  assert.match(said(ada), /Only one independent voice speaks for This: Ada\./);
  assert.match(said(ada), /Nobody you saved speaks for That\./);
  assert.match(said(ada), /Nobody you saved cautions/);
  assert.match(said(ada, clipOf("t2-1", { voice: "Ben", stance: "a" })), /Thin evidence for This: two independent voices\./);
  assert.match(said(ada, clipOf("t2-1", { voice: "Ben" })), /One clip takes no side yet/);
  const three = [ada, clipOf("t2-1", { voice: "Ben", stance: "a" }), clipOf("t3-1", { voice: "Cleo", stance: "both" })];
  assert.doesNotMatch(said(...three), /for This/);
  assert.deepEqual(gapsOf([], SIDES), []);
});

test("a gap tells how much the comparison has that would fill it", () => {
  const comparison = { claims: [claimOf("x", { "t8-1": "supports-b", "t9-1": "supports-b", "t1-1": "supports-a" })] };
  const voices = gatherVoices([clipOf("t1-1", { voice: "Ada", stance: "a" }), clipOf("t8-1", { voice: "Ben", stance: "b" })]);
  const gaps = gapsOf(voices, SIDES, { comparison, saved: new Set(["t1-1", "t8-1"]) });
  assert.match(gaps.join(" "), /for That: Ben\. The comparison has one moment more for it\./);
  assert.doesNotMatch(gaps.join(" "), /for This: Ada\. The comparison/);
});

test("a voice on both sides is told with its times", () => {
  const clips = [clipOf("t1-176", { voice: "Ada", stance: "a", said: 176 }), clipOf("t1-300", { voice: "Ada", stance: "b", said: 300 })];
  const [told] = contradictionsOf(gatherVoices(clips), [], SIDES);
  assert.equal(told, "Ada speaks on both sides: for This at 2:56, for That at 5:00.");
});

const CONTESTED = referenceOf({
  moments: { "t1-1": { speakers: speaking("Ada") }, "t2-1": { speakers: speaking("Ben") }, "t3-1": { speakers: speaking("Cleo") } },
  comparisons: {
    c: {
      claims: [
        claimOf("quiet", { "t3-1": "both" }), claimOf("bare", {}),
        claimOf("open", { "t1-1": "supports-a", "t2-1": "supports-b" }),
        { ...claimOf("d-a", { "t1-1": "supports-a" }), side: "a", debate: "Whether it is so" },
        { ...claimOf("d-b", { "t3-1": "cautions" }), side: "b", debate: "Whether it is so" },
      ],
    },
  },
});

test("a claim with evidence for and against is told, and stands first", () => {
  const voices = gatherVoices(["t1-1", "t2-1", "t3-1"].map((id) => clipOf(id)), { reference: CONTESTED, comparison: "c" });
  const claims = gatherClaims(voices, CONTESTED.comparisons.c);
  assert.deepEqual(claims.map(({ id }) => id), ["open", "quiet", "d-a", "d-b"]);
  const told = contradictionsOf(voices, claims, SIDES);
  assert.equal(told[0], "“The sentence of open.” has evidence for both: Ada for This, Ben for That.");
  assert.equal(told[1], "Whether it is so: Ada for the This position, Cleo for the That position.");
});

test("ties are marked, and a side of tied voices only is a gap", () => {
  const reference = referenceOf({
    moments: { "t1-1": { speakers: speaking("Ada") } },
    comparisons: { c: { claims: [{ ...claimOf("x", {}), evidence: [{ moment: "t1-1", stance: "supports-a", tied: "Acme DB" }] }] } },
  });
  const voices = gatherVoices([clipOf("t1-1")], { reference, comparison: "c" });
  assert.deepEqual(tiesOf(voices), ["Ada is tied: Acme DB."]);
  assert.match(gapsOf(voices, SIDES).join(" "), /Everybody you saved for This is tied/);
});

test("a moment that moved is still known, and a circle of moves ends", () => {
  const reference = referenceOf({ moments: { "t1-2": { speakers: speaking("Ada") } }, moved: { "t1-1": "t1-2", "x-1": "x-2", "x-2": "x-1" } });
  assert.deepEqual(names(gatherVoices([clipOf("t1-1", { voice: "" })], { reference })), ["Ada"]);
  assert.equal(gatherVoices([clipOf("x-1")], { reference }).length, 1);
});

test("ids that are names of every object are no entries of the reference", () => {
  for (const id of ["constructor-1", "__proto__-1", "toString-0"])
    assert.deepEqual(names(gatherVoices([clipOf(id, { voice: "Ada" })], { reference: referenceOf() })), ["Ada"]);
});

test("without a reference the clips' own words count", () => {
  const voices = gatherVoices([clipOf("t1-1", { voice: "Ada", stance: "a" })], { reference: null, comparison: "c" });
  assert.deepEqual(names(voices), ["Ada"]);
  assert.equal(summaryOf(voices, 1), "One independent voice in 1 clip.");
  assert.deepEqual(gatherClaims(voices, null), []);
});

test("many names are cut to the first", () => {
  assert.equal(listed(["A", "B", "C", "D", "E"]), "A, B, C and 2 more");
  assert.equal(listed(["A", "B"]), "A and B");
  assert.equal(listed([]), "");
});
