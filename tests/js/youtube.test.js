import assert from "node:assert/strict";
import { test } from "node:test";
import { playYouTube } from "../../ytsapp/components/player/youtube.js";
import { clip } from "./support/clips.js";
import { FakeElement, stub } from "./support/document.js";
import { FakeStage } from "./support/media.js";

const soon = () => new Promise((resolve) => setImmediate(resolve));

// YouTube's script is loaded once for a whole visit; `current` is the player it made last.
let current;
class Player {
  constructor(frame, { events }) {
    current.events = events;
    for (const name of ["playVideo", "pauseVideo", "seekTo", "destroy"]) {
      this[name] = (...given) => current.calls.push([name, ...given]);
    }
  }
}
const YT = { Player, PlayerState: { ENDED: 0, PLAYING: 1, PAUSED: 2 } };

/** Start a clip against a YouTube that says only what the test lets it say. */
function start(test, change) {
  const made = { calls: [], events: null };
  const told = [];
  current = made;
  const frame = new FakeElement({ remove: () => made.calls.push(["remove"]) });
  stub(test, {
    window: { location: { origin: "https://yts.example" }, YT },
    document: { createElement: () => frame },
  });
  const stage = new FakeStage();
  const names = ["playing", "paused", "ended", "failed"];
  const on = Object.fromEntries(names.map((name) => [name, (...given) => told.push([name, ...given])]));
  const backend = playYouTube(stage, clip(change), on);
  test.after(backend.destroy);
  return { backend, stage, frame, calls: made.calls, told, say: (name, data) => made.events[name]({ data }) };
}

test("the frame starts at the lead-in on the host without cookies", (t) => {
  const { frame, stage } = start(t, { id: "-TiET_K-E_g-737", start: 732 });
  const address = new URL(frame.src);
  assert.equal(address.host, "www.youtube-nocookie.com");
  assert.equal(address.pathname, "/embed/-TiET_K-E_g");
  assert.equal(address.searchParams.get("start"), "732");
  assert.equal(address.searchParams.get("origin"), "https://yts.example");
  assert.equal(frame.referrerPolicy, "strict-origin-when-cross-origin");
  assert.ok(frame.title.includes("A talk"));
  assert.deepEqual(stage.children, [frame]);
});

test("states of the player are told in our words", async (t) => {
  const { say, told } = start(t);
  await soon();
  say("onReady");
  for (const state of [1, 2, 3, 0]) say("onStateChange", state);
  assert.deepEqual(told, [["playing"], ["paused"], ["ended"]]);
});

test("every refusal of YouTube has its own sentence, an unknown one too", async (t) => {
  const { say, told } = start(t);
  await soon();
  for (const code of [100, 101, 150, 153, 999]) say("onError", code);
  const sentences = told.map(([name, sentence]) => (assert.equal(name, "failed"), sentence));
  assert.equal(sentences.length, 5);
  assert.equal(sentences[1], sentences[2]);
  assert.equal(new Set(sentences).size, 4);
  assert.ok(sentences.every((sentence) => sentence.length > 10));
});

test("a YouTube that never answers is given up", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { told } = start(t);
  t.mock.timers.tick(60_000);
  assert.equal(told.length, 1);
  assert.equal(told[0][0], "failed");
});

test("one that answered is not given up", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { say, told } = start(t);
  await soon();
  say("onReady");
  t.mock.timers.tick(60_000);
  assert.deepEqual(told, []);
});

test("ready means play", async (t) => {
  const { say, calls } = start(t);
  await soon();
  say("onReady");
  assert.deepEqual(calls, [["playVideo"]]);
});

test("pause pressed while it loads keeps it from playing", async (t) => {
  const { backend, say, calls } = start(t);
  await soon();
  backend.pause();
  say("onReady");
  assert.notDeepEqual(calls.at(-1), ["playVideo"]);
});

test("nothing is told once it was taken away", async (t) => {
  const { backend, say, told, calls } = start(t);
  await soon();
  backend.destroy();
  say("onStateChange", 1);
  say("onError", 150);
  assert.deepEqual(told, []);
  assert.deepEqual(calls.at(-1), ["remove"]);
});

test("position before the player answers is the lead-in", (t) => {
  const { backend } = start(t, { start: 171 });
  assert.equal(backend.position(), 171);
});
