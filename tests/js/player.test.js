import "./support/react.js";
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

function open(test, { clips = [MEDIA, NEXT, WORDS], refusal = null } = {}) {
  test.mock.timers.enable({ apis: ["setInterval"] });
  const stage = new FakeStage({ id: "dock-stage" });
  const block = new FakeElement({ id: "page-clips", text: JSON.stringify(clips) });
  const videos = [];
  const document = new FakeDocument({ elements: [stage, block] });
  document.createElement = () => {
    const video = new FakeVideo();
    video.refusal = refusal;
    videos.push(video);
    return video;
  };
  stub(test, { document });
  test.after(player.dismiss);
  return { stage, videos, tick: () => test.mock.timers.tick(250) };
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
  assert.equal(readState().position, MEDIA.start);
  assert.equal(videos.length, 2);
  assert.equal(videos[0].isConnected, false);
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
  assert.equal(videos[0].isConnected, false);
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

test("closing stops the recording and forgets the clip", (t) => {
  const { videos } = open(t);
  player.openClip(MEDIA.id);
  player.play();
  player.dismiss();
  assert.deepEqual([readView().open, videos[0].paused, videos[0].isConnected], [false, true, false]);
});
