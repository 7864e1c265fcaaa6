import assert from "node:assert/strict";
import { test } from "node:test";
import { forgetPlace, keepPlace, parseSpan, readAsked, talkOf } from "../../ytsapp/components/player/address.js";
import { clip } from "./support/clips.js";
import { stub } from "./support/document.js";

function at(test, path) {
  const address = { href: `https://yts.example${path}`, get pathname() { return new URL(this.href).pathname; } };
  const kept = { key: "the router's" };
  stub(test, {
    location: address,
    history: { state: kept, replaceState: (state, title, url) => {
      assert.equal(state, kept);
      address.href = String(url);
    } },
  });
  return () => address.href.replace("https://yts.example", "");
}

test("seconds are understood as people write them", () => {
  const written = {
    90: 90, "90s": 90, "1m30s": 90, "1h2m3s": 3723, "1:30": 90, "1:02:03": 3723, "npt:90": 90, "90.5": 90, "10,20": 10,
    " 90 ": 90, "1H": 3600, "2m": 120, "0": 0, "12.5s": 12,
  };
  for (const [text, second] of Object.entries(written)) assert.equal(parseSpan(text).second, second, text);
});

for (const text of ["", " ", "soon", "-5", "1:2:3:4", "1e3", "h", "90x", "<b>", "NaN"]) {
  test(`${JSON.stringify(text)} is no second`, () => assert.equal(parseSpan(text).second, null));
}

test("a page is about a talk, a moment of it, or neither", () => {
  assert.deepEqual(talkOf("/talks/-TiET_K-E_g/"), { talk: "-TiET_K-E_g", moment: "" });
  assert.deepEqual(talkOf("/moments/-TiET_K-E_g-737/"), { talk: "-TiET_K-E_g", moment: "-TiET_K-E_g-737" });
  assert.deepEqual(talkOf("/comparisons/a-vs-b/"), { talk: "", moment: "" });
});

test("a span has an end, if it is a later second", () => {
  const ends = { "10,20": 20, "npt:10,20.5": 20, "0:10,1m": 60, "10": null, "10,": null, "20,10": null, "10,10": null, "10,soon": null, "x,20": null };
  for (const [text, end] of Object.entries(ends)) assert.equal(parseSpan(text).end, end, text);
});

const asked = (path) => readAsked(new URL(path, "https://yts.example"));

test("an address asks for a second of a talk, or for both sides", () => {
  assert.deepEqual(asked("/comparisons/a/?play=-TiET_K-E_g-90"), { watch: "", talk: "-TiET_K-E_g", second: 90, end: null });
  assert.deepEqual(asked("/comparisons/a/?watch=both-sides"), { watch: "both-sides", talk: "", second: null, end: null });
  assert.deepEqual(asked("/talks/a-talk/#t=1m30s,2m"), { watch: "", talk: "a-talk", second: 90, end: 120 });
  assert.deepEqual(asked("/talks/a-talk/?play=a-talk-5#t=90").second, 5);
});

for (const path of ["/talks/a-talk/#t-90", "/talks/a-talk/#t=soon", "/comparisons/a/#t=90", "/talks/a/?play=a", "/talks/a/?play=a-5000000", "/talks/a/?play=<b>-5"]) {
  test(`${path} asks for no second`, () => assert.equal(asked(path).second, null));
}

test("the second is written as the moment it is", (t) => {
  const address = at(t, "/talks/TRjq7t2Ms5I/?q=words");
  keepPlace({ clip: clip(), position: 190.9 }, false);
  assert.equal(address(), "/talks/TRjq7t2Ms5I/?q=words&play=TRjq7t2Ms5I-190");
});

test("a page that is not about the talk is left alone unless it shows the clip", (t) => {
  const address = at(t, "/comparisons/a/#agree");
  keepPlace({ clip: clip(), position: 190 }, false);
  assert.equal(address(), "/comparisons/a/#agree");
  keepPlace({ clip: clip(), position: 190 }, true);
  assert.equal(address(), "/comparisons/a/?play=TRjq7t2Ms5I-190#agree");
});

test("the page of another talk keeps its own address", (t) => {
  const address = at(t, "/moments/other-5/");
  keepPlace({ clip: clip(), position: 190 }, true);
  assert.equal(address(), "/moments/other-5/");
});

test("what the player wrote is taken out, and nothing else", (t) => {
  const address = at(t, "/talks/a/?q=words&play=b-5&watch=both-sides#t-5");
  forgetPlace();
  assert.equal(address(), "/talks/a/?q=words#t-5");
});
