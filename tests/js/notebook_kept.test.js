import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ago, keptView, sizeOf } from "../../ytsapp/components/notebook/kept.js";
import "./support/storeless.js";

const { failureOf } = await import("../../ytsapp/components/notebook/writing.js");

const NOW = Date.parse("2026-06-20T12:00:00Z");
const BROWSER = { usage: 1_234_567, quota: 2_000_000_000, isPersistent: false };
const seen = (status = {}, browser = BROWSER) => keptView({ status: { mode: "kept", failure: "", aside: 0, meta: {}, ...status } }, browser, NOW);
const meta = (count, backup, started = "2026-06-19T12:00:00Z") => ({ meta: { changes: { count }, started: { at: started }, ...(backup && { backup: { at: backup } }) } });

test("what is kept says where, how full, and that a promise can be asked for", () => {
  const view = seen();
  assert.equal(view.trouble, "");
  assert.equal(view.room, "This site uses 1.2 MB of the 2.0 GB this browser allows.");
  assert.equal(view.can_ask, true);
  assert.equal(seen({}, { ...BROWSER, isPersistent: true }).can_ask, false);
  assert.deepEqual([seen({}, { usage: 0, quota: 0, isPersistent: null }).room, seen({}, { usage: 0, quota: 0, isPersistent: null }).lasting], ["", ""]);
});

test("a backup is due after ten changes, or after a fortnight with any", () => {
  const due = (...given) => seen(meta(...given)).nudge !== "";
  assert.deepEqual([due(0), due(9), due(10)], [false, false, true]);
  assert.deepEqual([due(1, "2026-06-07T12:00:00Z"), due(1, "2026-06-06T12:00:00Z"), due(0, "2025-06-06T12:00:00Z")], [false, true, false]);
  assert.equal(due(1, undefined, "2026-06-01T12:00:00Z"), true);
});

test("the last backup is told with what happened since", () => {
  assert.match(seen(meta(0)).backup, /No backup yet; nothing/);
  assert.equal(seen(meta(3, "2026-06-17T12:00:00Z")).backup, "Last backup 3 days ago. 3 changes since then.");
  assert.equal(seen(meta(1, "2026-06-20T11:00:00Z")).backup, "Last backup today. 1 change since then.");
  assert.deepEqual([seen(meta(20)).backup, seen(meta(20, "2026-06-17T12:00:00Z")).backup], ["No backup yet.", "Last backup 3 days ago."]);
  assert.equal(ago("2026-06-19T11:00:00Z", NOW), "yesterday");
  assert.equal(ago("2027-01-01T00:00:00Z", NOW), "today");
});

test("each way of not being kept is told, with what can be done", () => {
  const can = (view) => Object.keys(view).filter((name) => name.startsWith("can_") && view[name]);
  assert.deepEqual(can(seen({ mode: "memory" })), ["can_retry", "can_back_up"]);
  assert.deepEqual(can(seen({ mode: "broken" })), ["can_retry", "can_start_beside", "can_take_raw", "can_back_up"]);
  assert.deepEqual(can(seen({ mode: "newer" })), ["can_reload", "can_take_raw"]);
  assert.deepEqual(can(seen({ mode: "outdated" })), ["can_reload", "can_back_up"]);
  assert.deepEqual(can(seen({ meta: { lost: { begun: "2026-01-01T00:00:00Z" } } }, { ...BROWSER, isPersistent: true })), ["can_forget", "can_back_up"]);
  assert.match(seen({ meta: { lost: { begun: "2026-01-01T00:00:00Z" } } }).trouble, /lost the notebook.*import it/);
  assert.equal(seen({ meta: { lost: { begun: "" } } }).trouble, "");
  for (const mode of ["memory", "broken", "newer", "outdated"]) assert.match(seen({ mode }).trouble, /^[A-Z].*\.$/);
  assert.deepEqual([seen({ failure: "No room." }).trouble, seen({ failure: "No room." }).can_retry], ["No room.", true]);
});

test("what was set aside is counted in words", () => {
  assert.equal(seen().aside, "");
  assert.match(seen({ aside: 1 }).aside, /^1 record of this notebook could not be read and was set aside/);
  assert.match(seen({ aside: 2 }).aside, /^2 records .* were set aside/);
});

test("a failure says what is wrong, what is at stake and what helps", () => {
  const full = failureOf({ name: "QuotaExceededError" }, 3);
  assert.match(full, /no room left.*last 3 changes are only in this tab.*remove clips/s);
  assert.match(failureOf({ name: "UnknownError" }, 1), /UnknownError.*last change is only in this tab/s);
});

test("sizes are written for people", () => {
  assert.deepEqual([0, 999, 1000, 45_600, 1e6, 12.3e9].map(sizeOf), ["0 bytes", "999 bytes", "1.0 KB", "46 KB", "1.0 MB", "12 GB"]);
});

test("the view holds every field that Python draws", () => {
  const python = readFileSync(new URL("../../ytsapp/components/notebook/keeping.py", import.meta.url), "utf-8");
  const body = python.slice(python.indexOf("class KeptView:")).split("\n\n\n")[0];
  const fields = [...body.matchAll(/^ {4}([a-z_]+): (str|bool|float)$/gm)].map(([, name]) => name);
  assert.ok(fields.length > 10);
  assert.deepEqual(fields.sort(), Object.keys(seen()).sort());
});
