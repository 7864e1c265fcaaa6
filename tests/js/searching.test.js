import assert from "node:assert/strict";
import { test } from "node:test";
import "./support/react.js";
import { stub } from "./support/document.js";

const { asksSomething, phaseOf } = await import("../../ytsapp/components/search/phases.js");
const { earlierLike, forgetEarlier, rememberSearch } = await import("../../ytsapp/components/search/earlier.js");
const { closeOptions, moveOption, offerOptions, readOptions } = await import("../../ytsapp/components/search/options.js");
const { addressOf } = await import("../../ytsapp/components/search/field.js");

function browser(test) {
  const stored = new Map();
  stub(test, {
    localStorage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => stored.set(key, value),
      removeItem: (key) => stored.delete(key),
    },
    document: { getElementById: () => null },
  });
  test.after(() => (forgetEarlier(""), closeOptions()));
  return stored;
}

test("an address asks when a field of ours holds something", () => {
  assert.equal(asksSomething("q=rag"), true);
  assert.equal(asksSomething("year=2024"), true);
  for (const query of ["", "q=", "q=+%20", "sort=newest", "utm=x"]) assert.equal(asksSomething(query), false, query);
});

test("the place of results is kept until the first answer, then the last one stays", () => {
  const asked = { asks: true, isAnswered: false, isSeen: false };
  assert.equal(phaseOf({ ...asked, kind: "opening" }), "waiting");
  assert.equal(phaseOf({ ...asked, kind: "found" }), "waiting"); // the answer to what was asked before
  assert.equal(phaseOf({ ...asked, isSeen: true, kind: "found" }), "found");
  assert.equal(phaseOf({ ...asked, isAnswered: true, kind: "opening" }), "opening");
  assert.equal(phaseOf({ ...asked, asks: false, isSeen: true, kind: "found" }), "opening");
});

test("another text keeps what was chosen beside it, but not its spelling", () => {
  assert.equal(addressOf("a b", "?q=x&year=2024&exact=1&voices=1"), "/search/?q=a+b&year=2024&voices=1");
  assert.equal(addressOf("", "?q=x"), "/search/");
});

test("earlier searches are kept newest first, each once, and forgotten", (t) => {
  const stored = browser(t);
  ["rag", "chunk  size", "rag", " "].forEach(rememberSearch);
  assert.deepEqual(earlierLike("", 9), ["rag", "chunk size"]);
  assert.deepEqual(earlierLike("si", 9), ["chunk size"]);
  assert.deepEqual(earlierLike("rag", 9), []);
  forgetEarlier("rag");
  assert.deepEqual(JSON.parse(stored.get("yts-searches")), ["chunk size"]);
  forgetEarlier("");
  assert.equal(stored.has("yts-searches"), false);
});

test("a pasted text is not kept", (t) => {
  browser(t);
  rememberSearch("x".repeat(201));
  assert.deepEqual(earlierLike("", 9), []);
});

test("options are walked through around their ends", (t) => {
  browser(t);
  ["one", "two"].forEach(rememberSearch);
  offerOptions("");
  assert.equal(readOptions().expanded, true);
  const seen = [1, 1, 1, -1].map((by) => (moveOption(by), readOptions().active?.title ?? ""));
  assert.deepEqual(seen, ["two", "one", "", "one"]);
  closeOptions();
  assert.equal(moveOption(1), false);
});

test("an answer to an older text is not offered", async (t) => {
  browser(t);
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const waiting = [];
  stub(t, { fetch: (address) => new Promise((resolve) => waiting.push({ address, resolve })) });
  const answer = (title) => ({ ok: true, json: async () => ({ items: [{ kind: "topic", title, detail: "", url: "/" }] }) });
  offerOptions("old");
  t.mock.timers.tick(60);
  offerOptions("new");
  t.mock.timers.tick(60);
  waiting[1].resolve(answer("New"));
  waiting[0].resolve(answer("Old"));
  await new Promise(setImmediate);
  assert.deepEqual(readOptions().options.map(({ title }) => title), ["New"]);
});
