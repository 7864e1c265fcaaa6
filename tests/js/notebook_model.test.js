import assert from "node:assert/strict";
import { test } from "node:test";
import { LIMITS, cutToLimits } from "../../ytsapp/components/notebook/limits.js";
import { migrate } from "../../ytsapp/components/notebook/migrations.js";
import {
  VERSION, clipIdOf, envelope, investigationOf, momentOf, newClip, newInvestigation, readClip, readEnvelope, readInvestigation,
} from "../../ytsapp/components/notebook/model.js";
import { dice } from "./support/dice.js";
import { pageClip } from "./support/storeless.js";

const home = newInvestigation({ name: "RAG or fine-tuning" });
const clip = (change = {}) => ({ ...newClip(pageClip(), home.id), ...change });
const file = (change = {}) => ({ ...envelope({ investigations: [home], clips: [clip()] }), ...change });

test("a new investigation has every field, and an id of its own", () => {
  assert.notEqual(newInvestigation().id, newInvestigation().id);
  const made = newInvestigation({ name: "Cost", question: undefined, sides: { a: "RAG" } });
  assert.deepEqual([made.name, made.question, made.sides, made.archived, made.fit], ["Cost", "", { a: "RAG", b: "" }, false, {}]);
  assert.deepEqual(readInvestigation(made), { record: made });
});

test("a clip is made of what pages give the player, and of a clip", () => {
  const made = clip();
  assert.deepEqual([made.id, made.moment, made.said, made.start, made.end], [`${home.id}/TRjq7t2Ms5I-176`, "TRjq7t2Ms5I-176", 176, 171, 206]);
  assert.deepEqual([made.quote, made.voice, made.note, made.tags, made.starred], ["words that are said", "Ada", "", [], false]);
  const copy = newClip({ ...made, note: "mine", stance: "a" }, "other");
  assert.deepEqual([copy.id, copy.said, copy.note, copy.stance], ["other/TRjq7t2Ms5I-176", 176, "mine", "a"]);
  assert.equal(newClip({ id: "-TiET_K-E_g-737" }, home.id).said, 737);
  for (const wrong of [{ id: "no moment" }, {}, pageClip({ source: "elsewhere" }), pageClip({ media: "javascript:alert(1)" })])
    assert.throws(() => newClip(wrong, home.id), TypeError);
});

test("ids of clips come apart where they were put together", () => {
  const id = clipIdOf("an-investigation", "wandb-rag-2-4-33");
  assert.deepEqual([investigationOf(id), momentOf(id)], ["an-investigation", "wandb-rag-2-4-33"]);
});

test("what is saved later stands later, also within a millisecond", () => {
  const orders = Array.from({ length: 50 }, () => newInvestigation().order);
  assert.deepEqual(orders, [...new Set(orders)].sort((a, b) => a - b));
});

test("a record that lacks fields gets them; fields of later versions are kept", () => {
  const { record } = readInvestigation({ id: "one", colour: "green" });
  assert.deepEqual([record.colour, record.name, record.sides], ["green", "", { a: "", b: "" }]);
  const { start, said, end, ...rest } = clip({ mood: { calm: true } });
  assert.deepEqual(readClip({ id: rest.id, investigation: home.id, start, said, end, mood: rest.mood }).record.mood, { calm: true });
  assert.equal(readClip({ id: rest.id, investigation: home.id, start, said, end }).record.moment, "TRjq7t2Ms5I-176");
});

const FAULTS = [
  [null, /not a record/], [[], /not a record/], ["text", /not a record/],
  [clip({ start: "12" }), /“start” .* not a second/], [clip({ end: NaN }), /“end”/], [clip({ said: -1 }), /“said”/],
  [clip({ note: 7 }), /“note” .* not text/], [clip({ tags: "one" }), /“tags”/], [clip({ tags: [1] }), /“tags”/],
  [clip({ stance: "c" }), /“stance” .* none of/], [clip({ starred: 1 }), /“starred”/], [clip({ from: "x" }), /“from”/],
  [clip({ published: "soon" }), /“published”/], [clip({ saved_at: "never" }), /“saved_at”/], [clip({ media: "//elsewhere.example/a" }), /“media”/],
  [clip({ moment: "other-1" }), /moment/], [clip({ id: "other/a-1" }), /does not name its investigation/], [clip({ id: `${home.id}/a` }), /moment/], [clip({ investigation: "a/b" }), /“investigation”/],
];
for (const [n, [value, problem]] of FAULTS.entries())
  test(`a value that is no clip is told what is wrong with it (${n + 1})`, () => assert.match(readClip(value).problem, problem));

test("an investigation with a wrong answer or name is none", () => {
  for (const change of [{ fit: { cost: "maybe" } }, { fit: [] }, { name: 1 }, { sides: "a" }, { order: Infinity }, { id: "" }, { id: "a b" }])
    assert.ok(readInvestigation({ ...home, ...change }).problem, JSON.stringify(change));
});

/** Any value JSON can hold. */
function anything(roll, depth = 0) {
  const leaves = [() => null, () => true, () => roll(1000) - 500, () => "", () => "x".repeat(roll(40)), () => `${home.id}/a-${roll(99)}`, () => "😀"];
  if (depth > 2 || roll(3)) return leaves[roll(leaves.length)]();
  const parts = Array.from({ length: roll(4) }, () => anything(roll, depth + 1));
  return roll(2) ? parts : Object.fromEntries(parts.map((part, n) => [["id", "name", "__proto__", "tags", "fit", "start"][(n + roll(6)) % 6], part]));
}

test("readers answer any value with a record that holds, or one sentence", () => {
  const roll = dice(7);
  for (let n = 0; n < 3000; n += 1) {
    const [read, sound] = roll(2) ? [readClip, clip()] : [readInvestigation, home];
    const value = roll(4) ? { ...sound } : anything(roll);
    if (typeof value === "object" && value !== null) {
      const field = Object.keys(sound)[roll(Object.keys(sound).length)];
      if (roll(3)) value[field] = anything(roll);
      else delete value[field];
    }
    const before = structuredClone(value);
    const { record, problem } = read(value);
    assert.deepEqual(value, before);
    if (problem) assert.match(problem, /^[A-Z].*\.$/s);
    else assert.deepEqual(read(record), { record });
  }
});

test("a file is read back as it was written", () => {
  const written = JSON.parse(JSON.stringify(file({ investigations: [{ ...home, later: 1 }] })));
  const { investigations, clips, problems } = readEnvelope(written);
  assert.deepEqual([investigations, clips, problems], [written.investigations, written.clips, []]);
});

test("what is no notebook, newer, or not whole is refused in a sentence", () => {
  for (const [value, problem] of [
    [null, /no notebook/], [{}, /no notebook/], [[1], /no notebook/], [file({ format: "other" }), /no notebook/],
    [file({ version: VERSION + 1 }), /newer version/], [file({ version: "1" }), /version/], [file({ clips: undefined }), /not whole/],
  ])
    assert.match(readEnvelope(value).problem, problem);
});

test("what cannot be kept of a file is told, and the rest is kept", () => {
  const { investigations, clips, problems } = readEnvelope(
    file({ investigations: [home, home, 7], clips: [clip(), clip(), clip({ id: "lost/a-1", investigation: "lost", moment: "a-1" }), clip({ start: null })] }),
  );
  assert.deepEqual([investigations.length, clips.length], [1, 1]);
  assert.equal(problems.length, 5);
  assert.ok(problems.some((each) => /twice/.test(each)) && problems.some((each) => /not in the file/.test(each)));
});

test("what is too long is cut, and that is said; emoji stay whole", () => {
  const long = `${"a".repeat(LIMITS.name - 1)}😀`;
  const { record, cut } = cutToLimits({ ...home, name: long });
  assert.equal(record.name, "a".repeat(LIMITS.name - 1));
  assert.match(cut[0], /name was longer than 200 characters/);
  assert.deepEqual(cutToLimits({ name: "x".repeat(LIMITS.name), note: "" }).cut, []);
  const { problems, clips } = readEnvelope(file({ clips: [clip({ note: "n".repeat(LIMITS.note + 1) })] }));
  assert.deepEqual([clips[0].note.length, problems.length], [LIMITS.note, 1]);
});

test("tags are tidy, said once, and not too many", () => {
  assert.deepEqual(cutToLimits({ tags: [" cost ", "Cost", "", "at  scale"] }), { record: { tags: ["cost", "at scale"] }, cut: [] });
  const many = cutToLimits({ tags: Array.from({ length: 40 }, (_, n) => `${n}${"t".repeat(60)}`) });
  assert.deepEqual([many.record.tags.length, many.record.tags[0].length, many.cut.length], [LIMITS.tags, LIMITS.tag, 2]);
});

test("migrations run in their order, from the version after a record's own", () => {
  const steps = { 3: { clips: (clip) => ({ ...clip, path: [...clip.path, 3] }) }, 2: { clips: (clip) => ({ ...clip, path: [2] }) }, 4: {} };
  assert.deepEqual(migrate("clips", { mine: 1 }, 1, steps), { mine: 1, path: [2, 3] });
  assert.deepEqual(migrate("clips", { path: [] }, 2, steps), { path: [3] });
  assert.deepEqual(migrate("investigations", { mine: 1 }, 1, steps), { mine: 1 });
});
