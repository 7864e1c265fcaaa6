import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, test } from "node:test";
import { timecode, videoId } from "../../ytsapp/components/player/clip.js";
import { close, readState, readView, subscribe, update } from "../../ytsapp/components/player/store.js";
import { clip } from "./support/clips.js";

afterEach(close);

test("timecode is written as a player shows it", () => {
  const written = [[0, "0:00"], [9, "0:09"], [59.9, "0:59"], [60, "1:00"], [176, "2:56"], [3600, "1:00:00"], [3723, "1:02:03"]];
  for (const [seconds, text] of written) assert.equal(timecode(seconds), text);
});

test("timecode of a second before the start is zero", () => {
  assert.equal(timecode(-3), "0:00");
});

test("video id is split at the last hyphen", () => {
  assert.equal(videoId({ id: "TRjq7t2Ms5I-176" }), "TRjq7t2Ms5I");
  assert.equal(videoId({ id: "-TiET_K-E_g-737" }), "-TiET_K-E_g");
  assert.equal(videoId({ id: "wandb-rag-2-4-33" }), "wandb-rag-2-4");
});

test("view of nothing is closed and harmless", () => {
  const view = readView();
  assert.equal(view.open, false);
  assert.equal(view.outside_url, "");
  assert.equal(view.page, "/");
  assert.equal(view.progress, 0);
});

test("view derives times, addresses and place in the queue", () => {
  update({ clip: clip(), status: "ready", position: 171, at: 1, total: 3 });
  const view = readView();
  assert.equal(view.open, true);
  assert.deepEqual([view.play_label, view.timecode, view.end_timecode], ["Play from 2:51", "2:56", "3:26"]);
  assert.equal(view.page, "/moments/TRjq7t2Ms5I-176/");
  assert.equal(view.outside_url, "https://www.youtube.com/watch?v=TRjq7t2Ms5I&t=176s");
  assert.equal(view.queue_label, "2 of 3");
  assert.deepEqual([view.has_previous, view.has_next], [true, true]);
});

test("outside address follows the source", () => {
  update({ clip: clip({ source: "media", media: "/media/a.mp4" }) });
  assert.equal(readView().outside_url, "/media/a.mp4#t=176");
  update({ clip: clip({ source: "none" }) });
  assert.equal(readView().outside_url, "");
});

test("progress stays between 0 and 1", () => {
  const seen = [0, 171, 192, 206, 999].map((position) => {
    update({ clip: clip(), status: "playing", position });
    return readView().progress;
  });
  assert.deepEqual(seen, [0, 0, 0.6, 1, 1]);
  assert.equal(readView().moment_progress, 5 / 35);
});

test("a clip without length divides by nothing", () => {
  update({ clip: clip({ start: 10, moment: 10, end: 10 }), position: 10, status: "ready" });
  assert.equal(readView().progress, 0);
});

test("a queue of one has no label and no neighbours", () => {
  update({ clip: clip(), status: "ready", at: 0, total: 1 });
  const view = readView();
  assert.deepEqual([view.queue_label, view.has_previous, view.has_next], ["", false, false]);
});

test("listeners hear of every change until they leave", () => {
  let heard = 0;
  const leave = subscribe(() => (heard += 1));
  update({ message: "one" });
  close();
  leave();
  update({ message: "two" });
  assert.equal(heard, 2);
});

test("the view is the same object until something changes", () => {
  assert.equal(readView(), readView());
  const before = readView();
  update({ message: "changed" });
  assert.notEqual(readView(), before);
});

test("closing forgets the clip", () => {
  update({ clip: clip(), status: "playing", position: 180, at: 1, total: 2, message: "x" });
  close();
  assert.equal(readState().clip.id, "");
  assert.deepEqual([readState().status, readState().total, readState().message], ["idle", 0, ""]);
});

test("the view holds every field that Python draws", () => {
  const views = readFileSync(new URL("../../ytsapp/state/views.py", import.meta.url), "utf-8");
  const body = views.slice(views.indexOf("class PlayerView:")).split("\n\n\n")[0];
  const fields = [...body.matchAll(/^ {4}([a-z_]+): /gm)].map(([, name]) => name);
  assert.ok(fields.length > 15);
  assert.deepEqual(fields.filter((name) => !(name in readView())), []);
});
