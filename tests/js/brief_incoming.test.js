import assert from "node:assert/strict";
import { test } from "node:test";
import { makeBrief } from "../../ytsapp/components/notebook/brief/brief.js";
import { sharedPart, writeForm, writeNotebook } from "../../ytsapp/components/notebook/brief/exporting.js";
import { IncomingError, readFile, readText } from "../../ytsapp/components/notebook/brief/incoming.js";
import { writeFragment } from "../../ytsapp/components/notebook/brief/link.js";
import { slimEnvelope } from "../../ytsapp/components/notebook/brief/slim.js";
import { envelope } from "../../ytsapp/components/notebook/model.js";
import { CLIPS, investigation, saved } from "./support/investigations.js";

const HOSTILE = "</script><script>alert(1)</script> <!-- \u2028 👩🏽‍💻 ' \" `";
const INV = investigation({ name: HOSTILE, fit: { fresh: "yes" }, brief: { notes: true }, later: { kept: [1] } });
const OWN = [...CLIPS, saved(900, { note: HOSTILE, tags: [HOSTILE.slice(0, 33)], more: "kept" })];
const refused = (reading, pattern) => assert.rejects(reading, (error) => error instanceof IncomingError && pattern.test(error.message));
const file = (text, name = "notes.json") => new File([text], name);

test("a notebook comes back out of its JSON as it was, with what later versions added", async () => {
  const read = await readFile(file(writeNotebook({ investigations: [INV], clips: OWN })));
  assert.deepEqual([read.investigations, read.clips, read.problems], [[INV], OWN, []]);
});

test("a brief comes back out of its HTML file, also when a browser saved it anew", async () => {
  const html = writeForm("html", { brief: makeBrief({ investigation: INV, clips: OWN }), investigation: INV, clips: OWN, publicUrl: "" });
  assert.equal(html.match(/<script/g).length, 1);
  const expected = sharedPart(INV, OWN);
  for (const text of [html, html.replace('type="application/json" id="yts-notebook"', 'id="yts-notebook" type="application/json"'), `\ufeff${html}`]) {
    const read = await readFile(file(text, "brief.html"));
    assert.deepEqual([read.investigations, read.clips], [expected.investigations, expected.clips]);
  }
});

test("a brief comes back out of its link, pasted with words around it", async () => {
  const fragment = await writeFragment(slimEnvelope(envelope({ investigations: [INV], clips: OWN })));
  const read = await readText(`See https://yts.example/brief/${fragment} and tell me`);
  assert.deepEqual(read.clips, OWN);
  const { brief, ...rest } = INV;
  assert.deepEqual(read.investigations.map(({ brief: _, ...each }) => each), [rest]);
});

for (const [what, text, pattern] of [
  ["nothing", "  \n", /nothing in it/],
  ["other JSON", '{"a": 1}', /no notebook/],
  ["a list", "[1, 2]", /no notebook/],
  ["words", "hello there", /no notebook or brief/],
  ["other HTML", "<!doctype html><p>hello", /holds no data of a brief/],
  ["HTML whose data was cut", '<!doctype html><script type="application/json" id="yts-notebook">{"format": "yts-no', /holds no data of a brief/],
  ["JSON that was cut", '{"format": "yts-notebook", "version": 1, "investigations": [', /damaged: it ends too early/],
  ["a newer version", '{"format": "yts-notebook", "version": 99, "investigations": [], "clips": []}', /newer version/],
  ["a link that was cut", "https://yts.example/brief/#shared=1.zz.abc.abc", /was cut on its way/],
  ["a flood of tags", "<script ".repeat(100_000), /holds no data of a brief/],
])
  test(`${what} is refused in a sentence`, () => refused(readFile(file(text)), pattern));

test("a file of 200 MB is not read", () => refused(readFile({ size: 200e6, name: "big.json" }), /has 191 MB; files up to 128 MB/));

test("of a large file only the beginning is read when it is not ours", async () => {
  const big = { size: 100e6, name: "x".repeat(300), slice: () => new Blob(["[0,0,0"]), text: () => assert.fail("read whole") };
  await refused(readFile(big), /^“x+…” was not read\. It is no notebook/);
});

test("a file that cannot be read from the device says so", () =>
  refused(readFile({ size: 5, name: "gone.json", text: () => Promise.reject(new Error("NotReadableError")) }), /could not be read from this device/));

test("records that cannot be kept are told, the others come in", async () => {
  const text = JSON.stringify(envelope({ investigations: [INV, { id: 7 }], clips: [...OWN, { ...OWN[0], id: "elsewhere/TRjq7t2Ms5I-1", investigation: "elsewhere" }] }));
  const read = await readText(text);
  assert.deepEqual([read.investigations.length, read.clips.length, read.problems.length], [1, OWN.length, 2]);
});
