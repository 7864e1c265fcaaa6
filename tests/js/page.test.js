import "./support/react.js";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const { placeholders, readPage } = await import("../../ytsapp/components/layout/page.js");

/** A document that answers selectors with elements of these attributes. */
const documentOf = (found) => ({
  querySelector: (selector) => {
    const element = found[selector];
    return element ? { ...element, getAttribute: (name) => element[name] ?? null } : null;
  },
});

const FILLED = documentOf({
  'meta[property="og:title"]': { content: "A talk" },
  title: { textContent: "A talk · YTS" },
  'meta[name="description"]': { content: "About it" },
  'meta[property="og:url"]': { content: "https://x.example/talks/a/" },
  'meta[property="og:type"]': { content: "video.other" },
  'meta[name="robots"]': { content: "index" },
  'script[type="application/ld+json"]': { textContent: "[]" },
  "main > .page": { innerHTML: "<h1>A talk</h1>" },
});

test("a filled document gives back every field", () => {
  assert.deepEqual(readPage(FILLED), {
    title: "A talk",
    full_title: "A talk · YTS",
    description: "About it",
    url: "https://x.example/talks/a/",
    kind: "video.other",
    robots: "index",
    json_ld: "[]",
    html: "<h1>A talk</h1>",
  });
});

test("a document without them gives empty fields", () => {
  const fields = readPage(documentOf({}));
  assert.deepEqual(Object.keys(fields).sort(), Object.keys(placeholders).sort());
  assert.ok(Object.values(fields).every((value) => value === ""));
});

test("placeholders are those the build fills", () => {
  const build = readFileSync(new URL("../../ytsapp/build/fill.py", import.meta.url), "utf-8");
  const filled = [...build.matchAll(/^ {8}"([a-z_]+)": /gm)].map(([, name]) => name);
  assert.deepEqual(Object.keys(placeholders).sort(), filled.sort());
  for (const [name, text] of Object.entries(placeholders)) assert.equal(text, `yts-fill-${name}`);
});
