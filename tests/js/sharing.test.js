import assert from "node:assert/strict";
import { test } from "node:test";
import { ShareError, createFetcher } from "../../ytsapp/components/share/fetching.js";
import { stepped, timecode } from "../../ytsapp/components/share/start.js";
import { FakeElement, eventOn, stub } from "./support/document.js";
import "./support/react.js";

const { onShareClick } = await import("../../ytsapp/components/share/opening.js");

/** A server answered by hand; its requests in the order they came. */
function server(test) {
  const requests = [];
  const fetch = (url, { signal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      const answer = (body, ok = true) => resolve({ ok, json: async () => body });
      requests.push({ url, answer, break: (error) => reject(error), signal });
    });
  stub(test, { fetch, navigator: { onLine: true } });
  return requests;
}

test("a step stays inside the talk", () => {
  const moment = { start: 3, earliest: 0, latest: 60 };
  assert.equal(stepped(moment, -1), 2);
  assert.equal(stepped(moment, -5), 0);
  assert.equal(stepped({ ...moment, start: 58 }, 5), 60);
});

test("seconds are shown as a player shows them", () => {
  assert.deepEqual([0, 59, 176, 3723].map(timecode), ["0:00", "0:59", "2:56", "1:02:03"]);
});

test("the server is asked for an address, and for a start where there is one", async (t) => {
  const requests = server(t);
  const { ask } = createFetcher();
  const first = ask("https://x.example/moments/a-1/#t=1&2", null);
  requests[0].answer({ kind: "moment" });
  assert.deepEqual(await first, { kind: "moment" });
  const asked = new URL(requests[0].url, "https://x.example");
  assert.equal(asked.pathname, "/api/v1/share");
  assert.equal(asked.searchParams.get("url"), "https://x.example/moments/a-1/#t=1&2");
  assert.equal(asked.searchParams.has("start"), false);
  const second = ask("https://x.example/moments/a-1/", "1m30s");
  requests[1].answer({});
  await second;
  assert.equal(new URL(requests[1].url, "https://x.example").searchParams.get("start"), "1m30s");
});

test("an older question is dropped, whatever comes of it", async (t) => {
  const requests = server(t);
  const { ask } = createFetcher();
  const older = ask("/a", null);
  const newer = ask("/a", "5");
  assert.equal(requests[0].signal.aborted, true);
  requests[1].answer({ n: 2 });
  assert.equal(await older, null);
  assert.deepEqual(await newer, { n: 2 });
});

test("a stopped question is answered by nothing", async (t) => {
  server(t);
  const { ask, stop } = createFetcher();
  const asked = ask("/a", null);
  stop();
  assert.equal(await asked, null);
});

test("what the server refuses is told in its words, and whether the start is to blame", async (t) => {
  const requests = server(t);
  const { ask } = createFetcher();
  for (const [field, told] of [["start", "start"], ["url", ""]]) {
    const asked = ask("/a", "x");
    requests.at(-1).answer({ error: { message: "write it so", field } }, false);
    await assert.rejects(asked, (error) => error instanceof ShareError && error.message === "write it so" && error.field === told);
  }
});

for (const [onLine, words] of [[true, /did not answer/], [false, /offline/]]) {
  test(`a lost connection is told, online: ${onLine}`, async (t) => {
    const requests = server(t);
    stub(t, { navigator: { onLine } });
    const asked = createFetcher().ask("/a", null);
    requests[0].break(new TypeError("network"));
    await assert.rejects(asked, words);
  });
}

test("an answer that is no JSON is told as none", async (t) => {
  server(t);
  stub(t, { fetch: async () => ({ ok: true, json: async () => JSON.parse("<html>") }) });
  await assert.rejects(createFetcher().ask("/a", null), ShareError);
});

test("a press beside the button opens nothing", (t) => {
  stub(t, { location: { href: "https://x.example/a/" }, document: new EventTarget() });
  let notices = 0;
  document.addEventListener("yts:notice", () => (notices += 1));
  onShareClick(eventOn(new FakeElement(), "click"));
  onShareClick(eventOn({}, "click"));
  assert.equal(notices, 0);
});
