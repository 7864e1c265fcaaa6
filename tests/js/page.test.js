import "./support/react.js";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { stub } from "./support/document.js";

const { fetchPage, placeholders, readPage, stopFetching } = await import("../../ytsapp/components/layout/page.js");

/** A document that answers selectors with elements of these attributes. */
const documentOf = (found) => ({
  querySelector: (selector) => {
    const element = found[selector];
    return element ? { ...element, getAttribute: (name) => element[name] ?? null } : null;
  },
  querySelectorAll: (selector) =>
    (found[selector] ?? []).map((element) => ({ getAttribute: (name) => element[name] ?? null })),
});

const FILLED = documentOf({
  'meta[property="og:title"]': { content: "A talk" },
  title: { textContent: "A talk · YTS" },
  'meta[name="description"]': { content: "About it" },
  'meta[property="og:url"]': { content: "https://x.example/talks/a/" },
  'meta[property="og:type"]': { content: "video.other" },
  'meta[property="og:image"]': { content: "https://x.example/moments/a-1.png" },
  'meta[property="og:image:alt"]': { content: "Words" },
  'link[rel="alternate"]:not([href="/feed.xml"])': [{ href: "/moments/a-1.md", type: "text/markdown", title: "Markdown" }],
  'meta[name="robots"]': { content: "index" },
  'script[type="application/ld+json"]': { textContent: "[]" },
  "main[data-filled]": { className: "page", innerHTML: "<h1>A talk</h1>" },
});

test("a filled document gives back every field", () => {
  assert.deepEqual(readPage(FILLED), {
    title: "A talk",
    full_title: "A talk · YTS",
    description: "About it",
    url: "https://x.example/talks/a/",
    kind: "video.other",
    card: "https://x.example/moments/a-1.png",
    card_alt: "Words",
    alternates: [{ href: "/moments/a-1.md", type: "text/markdown", title: "Markdown" }],
    robots: "index",
    json_ld: "[]",
    class_name: "page",
    html: "<h1>A talk</h1>",
  });
});

test("another kind of document is no page", () => {
  assert.equal(readPage(documentOf({})), null);
});

test("what a page does not say of itself is empty", () => {
  const fields = readPage(documentOf({ "main[data-filled]": { className: "", innerHTML: "" } }));
  assert.deepEqual(Object.keys(fields).sort(), Object.keys(placeholders).sort());
  assert.ok(Object.values(fields).every((value) => value.length === 0));
});

test("placeholders are those the build fills", () => {
  const build = readFileSync(new URL("../../ytsapp/build/fill.py", import.meta.url), "utf-8");
  const filled = [...build.matchAll(/^ {8}"([a-z_]+)": /gm)].map(([, name]) => name);
  assert.deepEqual(Object.keys(placeholders).sort(), filled.sort());
  const { alternates, ...texts } = placeholders;
  for (const [name, text] of Object.entries(texts)) assert.equal(text, `yts-fill-${name}`);
  assert.deepEqual(alternates, [{ href: "yts-fill-alternates", type: "", title: "" }]);
});

/** A browser whose server answers with `found`; returns where the browser itself was sent. */
function browser(t, found) {
  const sent = [];
  stub(t, {
    fetch: async (path, { signal }) => {
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
      if (!found[path]) throw new TypeError("Failed to fetch");
      const [text, url = ""] = [found[path]].flat();
      return { text: async () => text, url, redirected: Boolean(url) };
    },
    DOMParser: class {
      parseFromString = (text) => (text === "filled" ? FILLED : documentOf({}));
    },
    location: { assign: (path) => sent.push(path) },
  });
  return sent;
}

test("a page is there before the reader goes to it", async (t) => {
  const sent = browser(t, { "/talks/a/": "filled" });
  assert.equal(await fetchPage("/talks/a/"), "/talks/a/");
  assert.deepEqual(sent, []);
});

test("what is no page of ours, and what cannot be fetched, the browser opens", async (t) => {
  const sent = browser(t, { "/feed.xml": "other" });
  assert.equal(await fetchPage("/feed.xml"), "");
  assert.equal(await fetchPage("/talks/gone/"), "");
  assert.deepEqual(sent, ["/feed.xml", "/talks/gone/"]);
});

test("only the page asked for last is gone to", async (t) => {
  const sent = browser(t, { "/talks/a/": "filled", "/talks/b/": "filled" });
  const first = fetchPage("/talks/a/");
  assert.deepEqual([await fetchPage("/talks/b/"), await first], ["/talks/b/", ""]);
  const left = fetchPage("/talks/a/");
  stopFetching();
  assert.equal(await left, "");
  assert.deepEqual(sent, []);
});

test("a page that moved is gone to where it is", async (t) => {
  const moved = ["filled", "https://yts.example/moments/a-90/"];
  const sent = browser(t, { "/talks/a/?t=1m30s": moved, "/moments/a-80/": moved });
  assert.equal(await fetchPage("/talks/a/?t=1m30s"), "/moments/a-90/");
  assert.equal(await fetchPage("/moments/a-80/"), "/moments/a-90/");
  assert.deepEqual(sent, []);
});
