import assert from "node:assert/strict";
import { test } from "node:test";
import { clip } from "./support/clips.js";
import { FakeDocument, FakeElement, stub } from "./support/document.js";
import { FakeStage, FakeVideo } from "./support/media.js";

const player = await import("../../ytsapp/components/player/player.js");
const { readState, readView } = await import("../../ytsapp/components/player/store.js");

const MEDIA = clip({ id: "design-review-176", source: "media", media: "/media/a.mp4" });
const NEXT = clip({ id: "design-review-300", source: "media", media: "/media/a.mp4", start: 295, moment: 300, end: 330 });
const WORDS = clip({ id: "only-words-5", source: "none", start: 0, moment: 5, end: 25 });

function open(test, { clips = [MEDIA, NEXT, WORDS], refusal = null, path = "/comparisons/a/" } = {}) {
  test.mock.timers.enable({ apis: ["setInterval"] });
  const stage = new FakeStage({ id: "dock-stage" });
  const block = new FakeElement({ id: "page-clips", text: JSON.stringify(clips) });
  const videos = [];
  const dock = new FakeElement({ id: "dock" });
  const document = new FakeDocument({ elements: [stage, block, dock] });
  const hold = (name) => (document.activeElement = new FakeElement({ dataset: { dock: name } }));
  document.createElement = () => {
    const video = new FakeVideo();
    video.refusal = refusal;
    videos.push(video);
    return video;
  };
  const kept = new Map();
  test.after(player.dismiss); // while there still is a document
  const address = { href: `https://yts.example${path}`, get pathname() { return new URL(this.href).pathname; } };
  stub(test, {
    document,
    location: address,
    history: { replaceState: (state, title, url) => (address.href = String(url)) },
    localStorage: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) },
    fetch: async () => ({ status: 204 }),
  });
  return { stage, videos, kept, address, dock, hold, tick: () => test.mock.timers.tick(250) };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

test("opening a clip loads nothing until play is pressed", (t) => {
  const { stage, videos } = open(t);
  assert.equal(player.openClip(MEDIA.id), true);
  assert.equal(readState().status, "ready");
  assert.equal(readState().position, MEDIA.start);
  assert.deepEqual([videos, stage.children], [[], []]);
});

test("a clip the page does not know stays a plain link", (t) => {
  open(t);
  assert.equal(player.openClip("unknown-1"), false);
  assert.equal(readState().status, "idle");
});

test("play starts at the lead-in and says that it plays", (t) => {
  const { videos, stage } = open(t);
  player.openClip(MEDIA.id);
  player.play();
  videos[0].dispatchEvent(new Event("loadedmetadata"));
  assert.equal(stage.children[0], videos[0]);
  assert.equal(videos[0].currentTime, MEDIA.start);
  assert.equal(readState().status, "playing");
});

test("a clip stops at its end", (t) => {
  const { videos, tick } = open(t);
  player.openClip(MEDIA.id);
  player.play();
  videos[0].currentTime = MEDIA.end - 1;
  tick();
  assert.equal(readState().status, "playing");
  videos[0].currentTime = MEDIA.end + 0.1;
  tick();
  assert.deepEqual([readState().status, readState().position], ["ended", MEDIA.end]);
  assert.equal(videos[0].paused, true);
});

test("playing again after the end starts over", (t) => {
  const { videos, tick } = open(t);
  player.openClip(MEDIA.id);
  player.play();
  videos[0].currentTime = MEDIA.end;
  tick();
  player.play();
  assert.deepEqual([readState().status, readState().position], ["playing", MEDIA.start]);
  assert.deepEqual([videos.length, videos[0].currentTime], [1, MEDIA.start]);
});

test("toggle pauses and plays on", (t) => {
  const { videos } = open(t);
  player.openClip(MEDIA.id);
  player.toggle();
  player.toggle();
  assert.deepEqual([readState().status, videos[0].paused], ["paused", true]);
  player.toggle();
  assert.deepEqual([readState().status, videos[0].paused, videos.length], ["playing", false, 1]);
});

test("next goes on playing when something played, and not otherwise", (t) => {
  const { videos } = open(t);
  player.openClip(MEDIA.id);
  player.step(1);
  assert.deepEqual([readState().clip.id, readState().status], [NEXT.id, "ready"]);
  player.step(-1);
  player.play();
  player.step(1);
  assert.deepEqual([readState().clip.id, readState().status], [NEXT.id, "playing"]);
  assert.deepEqual([videos.length, videos[0].currentTime], [1, NEXT.start]);
});

test("the queue ends at both ends", (t) => {
  open(t);
  player.openClip(MEDIA.id);
  player.step(-1);
  assert.equal(readState().clip.id, MEDIA.id);
  player.openClip(WORDS.id);
  player.step(1);
  assert.equal(readState().clip.id, WORDS.id);
});

test("the first step opens the first clip of the page", (t) => {
  open(t);
  player.step(1);
  assert.equal(readState().clip.id, MEDIA.id);
});

test("a step on a page without clips opens nothing", (t) => {
  open(t, { clips: [] });
  player.step(1);
  assert.equal(readView().open, false);
});

test("a clip without recording says so and does not play", (t) => {
  const { videos } = open(t);
  player.openClip(WORDS.id);
  player.play();
  assert.equal(readState().status, "ready");
  assert.ok(readState().message.length > 0);
  assert.deepEqual(videos, []);
});

test("seeking stays inside the clip", (t) => {
  const { videos } = open(t);
  player.openClip(MEDIA.id);
  player.play();
  player.seek(0);
  assert.equal(videos[0].currentTime, MEDIA.start);
  player.seek(9999);
  assert.ok(videos[0].currentTime < MEDIA.end);
});

test("a file that cannot be played is said", async (t) => {
  open(t, { refusal: "NotSupportedError" });
  player.openClip(MEDIA.id);
  player.play();
  await soon();
  assert.equal(readState().status, "failed");
  assert.ok(readState().message.length > 0);
});

test("a browser that wants another press only pauses", async (t) => {
  open(t, { refusal: "NotAllowedError" });
  player.openClip(MEDIA.id);
  player.play();
  await soon();
  assert.equal(readState().status, "paused");
});

test("a failed clip can be opened anew", async (t) => {
  open(t, { refusal: "NotSupportedError" });
  player.openClip(MEDIA.id);
  player.play();
  await soon();
  player.openClip(MEDIA.id);
  assert.equal(readState().status, "ready");
});

test("what failed for want of a network can be tried again on the spot", (t) => {
  const { videos } = open(t);
  stub(t, { navigator: { onLine: false } });
  player.openClip(MEDIA.id);
  player.play();
  videos[0].dispatchEvent(new Event("error"));
  assert.deepEqual([readView().status, readView().can_play, readView().play_label], ["failed", true, "Try again"]);
  player.toggle();
  videos[1].dispatchEvent(new Event("playing"));
  assert.equal(readState().status, "playing");
  assert.deepEqual(readState().failed, []);
});

test("what no second press would mend cannot be pressed; the focus goes to the dock", async (t) => {
  const { dock, hold } = open(t, { refusal: "NotSupportedError" });
  player.openClip(MEDIA.id);
  hold("toggle");
  player.play();
  await soon();
  player.play();
  assert.deepEqual([readView().status, readView().can_play, dock.focused], ["failed", false, 1]);
});

test("closing stops the recording and forgets the clip", (t) => {
  const { videos } = open(t);
  player.openClip(MEDIA.id);
  player.play();
  player.dismiss();
  assert.deepEqual([readView().open, videos[0].paused, videos[0].isConnected], [false, true, false]);
});

test("a clip of another file plays in an element of its own", (t) => {
  const other = { ...NEXT, media: "/media/b.mp4" };
  const { videos } = open(t, { clips: [MEDIA, other] });
  player.openClip(MEDIA.id);
  player.play();
  player.step(1);
  assert.deepEqual([videos.length, videos[0].isConnected, videos[1].src], [2, false, other.media]);
});

test("keep watching goes on past the end, over the whole talk", (t) => {
  const { videos, tick } = open(t);
  player.openClip(MEDIA.id);
  player.play();
  videos[0].duration = 900;
  videos[0].currentTime = MEDIA.end;
  tick();
  assert.equal(readState().status, "ended");
  player.keepOn();
  videos[0].currentTime = MEDIA.end + 40;
  tick();
  const view = readView();
  assert.deepEqual([view.status, view.start, view.end, view.position], ["playing", 0, 900, MEDIA.end + 40]);
  player.seek(600);
  assert.equal(videos[0].currentTime, 600);
});

test("start with the setup goes back to the lead-in, from there further back", (t) => {
  const { videos, tick } = open(t);
  player.openClip(MEDIA.id);
  player.play();
  videos[0].currentTime = MEDIA.end - 5;
  tick();
  assert.equal(readView().setup_label, "Start with the setup");
  player.setUp();
  assert.equal(videos[0].currentTime, MEDIA.start);
  assert.equal(readView().setup_label, "Start earlier");
  player.setUp();
  assert.equal(videos[0].currentTime, MEDIA.start - 15);
  assert.equal(readView().start, MEDIA.start - 15);
});

test("start earlier never asks for a second before the first", (t) => {
  open(t, { clips: [{ ...MEDIA, start: 4 }] });
  player.openClip(MEDIA.id);
  player.setUp();
  assert.equal(readState().position, 0);
  assert.equal(readView().can_set_up, false);
});

test("before it plays, the slider says where it will start", (t) => {
  const { videos } = open(t);
  player.openClip(MEDIA.id);
  player.seek(MEDIA.start + 7);
  assert.deepEqual([readView().play_label, videos.length], ["Play from 2:58", 0]);
  player.play();
  videos[0].dispatchEvent(new Event("loadedmetadata"));
  assert.equal(videos[0].currentTime, MEDIA.start + 7);
});

test("a second outside the clip is gone to by playing on from there", (t) => {
  const { videos } = open(t);
  player.openClip(MEDIA.id);
  player.play();
  player.goTo(30);
  assert.deepEqual([videos[0].currentTime, readState().isFree], [30, true]);
});

test("speed holds for the next clip and is remembered", (t) => {
  const { videos, kept } = open(t, { clips: [MEDIA, { ...NEXT, media: "/media/b.mp4" }] });
  player.openClip(MEDIA.id);
  player.play();
  player.changeSpeed(1);
  assert.equal(videos[0].playbackRate, 1.25);
  player.step(1);
  assert.equal(videos[1].playbackRate, 1.25);
  assert.equal(kept.get("yts-speed"), "1.25");
});

test("pausing writes the second into the address, closing takes it out", (t) => {
  const { address, videos, tick } = open(t);
  player.openClip(MEDIA.id);
  player.play();
  videos[0].currentTime = 190.4;
  tick();
  player.toggle();
  assert.equal(address.href, `https://yts.example/comparisons/a/?play=design-review-190`);
  player.dismiss();
  assert.equal(address.href, "https://yts.example/comparisons/a/");
});

test("another player of the site makes this one pause", (t) => {
  const { videos } = open(t);
  player.openClip(MEDIA.id);
  player.giveWay();
  assert.equal(readState().status, "ready");
  player.play();
  player.giveWay();
  assert.deepEqual([readState().status, videos[0].paused], ["paused", true]);
  assert.match(readState().message, /another player/);
});
