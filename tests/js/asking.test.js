import assert from "node:assert/strict";
import { test } from "node:test";
import { createAsker } from "../../ytsapp/components/search/asking.js";
import { stub } from "./support/document.js";

const soon = () => new Promise((resolve) => setImmediate(resolve));

/** An asker whose requests are answered by hand, in any order. */
function begin(test) {
  test.mock.timers.enable({ apis: ["setTimeout"] });
  const requests = [];
  const told = [];
  const fetch = (url, { signal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new Error("aborted")));
      const answer = (items, ok = true) => resolve({ ok, status: ok ? 200 : 500, json: async () => ({ items }) });
      requests.push({ url, signal, answer, drop: () => reject(new TypeError("network")) });
    });
  stub(test, { fetch });
  const asker = createAsker({
    limit: 12,
    answer: (items) => told.push(items.join()),
    fail: () => told.push("failed"),
    wait: () => told.push("waiting"),
  });
  return { asker, requests, told, pass: (ms) => test.mock.timers.tick(ms) };
}

test("only the last of quick letters is asked for", (t) => {
  const { asker, requests, pass } = begin(t);
  for (const text of ["r", "ra", "rag"]) {
    asker.ask(text);
    pass(30);
  }
  assert.equal(requests.length, 0);
  pass(60);
  assert.deepEqual(requests.map(({ url }) => url), ["/api/v1/suggest?q=rag&limit=12"]);
});

test("signs of a text do not leave its parameter", (t) => {
  const { asker, requests, pass } = begin(t);
  asker.ask("a&limit=1#ü");
  pass(60);
  assert.equal(new URL(requests[0].url, "https://x.example").searchParams.get("q"), "a&limit=1#ü");
});

test("a late answer never shows", async (t) => {
  const { asker, requests, told, pass } = begin(t);
  asker.ask("r");
  pass(60);
  asker.ask("ra");
  assert.equal(requests[0].signal.aborted, true);
  pass(60);
  requests[1].answer(["new"]);
  requests[0].answer(["old"]);
  await soon();
  assert.deepEqual(told, ["new"]);
});

test("after it was stopped nothing shows", async (t) => {
  const { asker, requests, told, pass } = begin(t);
  asker.ask("r");
  pass(60);
  asker.stop();
  requests[0].answer(["late"]);
  await soon();
  pass(10_000);
  assert.deepEqual(told, []);
});

test("what was stopped before it was asked is not asked", (t) => {
  const { asker, requests, pass } = begin(t);
  asker.ask("r");
  asker.stop();
  pass(10_000);
  assert.equal(requests.length, 0);
});

for (const [name, happen] of [
  ["a network that is gone", (request) => request.drop()],
  ["an error of the server", (request) => request.answer([], false)],
]) {
  test(`${name} is told once`, async (t) => {
    const { asker, requests, told, pass } = begin(t);
    asker.ask("r");
    pass(60);
    happen(requests[0]);
    await soon();
    assert.deepEqual(told, ["failed"]);
  });
}

test("a slow answer is said to be awaited, a very slow one given up", async (t) => {
  const { asker, told, pass } = begin(t);
  asker.ask("r");
  pass(60);
  pass(500);
  assert.deepEqual(told, ["waiting"]);
  pass(8000);
  await soon();
  assert.deepEqual(told, ["waiting", "failed"]);
});

test("an answer in time is not said to be awaited", async (t) => {
  const { asker, requests, told, pass } = begin(t);
  asker.ask("r");
  pass(60);
  requests[0].answer(["quick"]);
  await soon();
  pass(10_000);
  assert.deepEqual(told, ["quick"]);
});
