import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFilter, onFilterInput, restoreFilter } from "../../ytsapp/components/layout/filtering.js";
import { FakeDocument, FakeElement, eventOn, stub } from "./support/document.js";

function listPage(test, texts, search = "") {
  const field = new FakeElement({ id: "filter", matches: ["[data-filter]"] });
  const rows = texts.map((text) => new FakeElement({ text }));
  const status = new FakeElement({ id: "filter-status" });
  const empty = new FakeElement({ id: "filter-empty", hidden: true });
  const replaced = [];
  stub(test, {
    document: new FakeDocument({
      elements: [field, status, empty],
      lists: { '[data-filtered-by="filter"] > *': rows, "[data-filter]": [field] },
    }),
    location: { href: `http://x.example/talks/${search}`, search },
    history: { state: { key: "k" }, replaceState: (state, _, url) => replaced.push([state, String(url)]) },
  });
  const type = (value) => {
    field.value = value;
    onFilterInput(eventOn(field, "input"));
    return rows.filter((row) => !row.hidden).map((row) => row.textContent);
  };
  return { field, rows, status, empty, replaced, type };
}

const TALKS = ["State of GPT, Andrej Karpathy", "Búsqueda semántica, José", "RAG in production"];

test("rows that hold every word stay", (t) => {
  const { type } = listPage(t, TALKS);
  assert.deepEqual(type("gpt karpathy"), [TALKS[0]]);
  assert.deepEqual(type("karpathy rag"), []);
});

test("case, accents and the order of words do not matter", (t) => {
  const { type } = listPage(t, TALKS);
  assert.deepEqual(type("JOSE busqueda"), [TALKS[1]]);
  assert.deepEqual(type("josé"), [TALKS[1]]);
});

test("no words show everything and say nothing", (t) => {
  const { type, status, empty } = listPage(t, TALKS);
  type("zzz");
  assert.deepEqual(type("   "), TALKS);
  assert.equal(status.textContent, "");
  assert.equal(empty.hidden, true);
});

test("the status counts, and nothing found is said", (t) => {
  const { type, status, empty } = listPage(t, TALKS);
  type("rag");
  assert.match(status.textContent, /1 of 3/);
  assert.equal(empty.hidden, true);
  type("zzz");
  assert.match(status.textContent, /0 of 3/);
  assert.equal(empty.hidden, false);
});

test("signs of regular expressions are plain text", (t) => {
  const { type } = listPage(t, ["C++ (and more)", "plain"]);
  assert.deepEqual(type("c++ ("), ["C++ (and more)"]);
  assert.deepEqual(type(".*"), []);
});

test("the words go into the address and leave it again", (t) => {
  const { type, replaced } = listPage(t, TALKS);
  type(" rag & co ");
  type("");
  assert.deepEqual(replaced.map(([, url]) => url), ["http://x.example/talks/?q=rag+%26+co", "http://x.example/talks/"]);
  assert.deepEqual(replaced[0][0], { key: "k" });
});

test("a shared address filters when it is opened", (t) => {
  const { field, rows } = listPage(t, TALKS, "?q=karpathy");
  restoreFilter();
  assert.equal(field.value, "karpathy");
  assert.deepEqual(rows.map((row) => row.hidden), [false, true, true]);
});

test("a page without a filter is left alone", (t) => {
  stub(t, { document: new FakeDocument(), location: { search: "?q=x" } });
  assert.doesNotThrow(restoreFilter);
});

test("typing elsewhere filters nothing", (t) => {
  const { rows, replaced } = listPage(t, TALKS);
  onFilterInput(eventOn(new FakeElement({ value: "zzz" }), "input"));
  assert.deepEqual(rows.map((row) => row.hidden), [false, false, false]);
  assert.deepEqual(replaced, []);
});

test("applying returns how many rows are shown", (t) => {
  const { field } = listPage(t, TALKS);
  field.value = "a";
  assert.equal(applyFilter(field), 3);
});
