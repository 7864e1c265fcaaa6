import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  SEARCH_ID, clear, fail, offer, readState, readView, searchUrl, subscribe, type, update,
} from "../../ytsapp/components/search/choices.js";

const item = (kind, title, url = `/${title}/`) => ({ kind, title, detail: "", url });
const names = () => readView().groups.map(({ name }) => name);

beforeEach(clear);

test("what was typed can be searched for, first and at once", () => {
  type(" fine tuning & C++ ");
  assert.equal(readView().text, "fine tuning & C++");
  assert.equal(readView().search_url, "/search/?q=fine+tuning+%26+C%2B%2B");
  assert.equal(readView().active, SEARCH_ID);
});

test("an empty text is searched for on the search page itself", () => {
  for (const text of ["", "   "]) assert.equal(searchUrl(text), "/search/");
});

test("suggestions stand by kind, kinds in their own order", () => {
  type("r");
  offer([item("talk", "a"), item("topic", "b"), item("talk", "c")]);
  assert.deepEqual(names(), ["Topics", "Talks"]);
  assert.deepEqual(readView().groups[1].options.map(({ title }) => title), ["a", "c"]);
  assert.equal(readView().message, "3 suggestions");
});

test("every option has its own id, which is no text of anybody's", () => {
  type("r");
  offer([item("topic", "b", "/topics/b/"), item("concept", "b", "/concepts/b/")]);
  const ids = readView().groups.flatMap(({ options }) => options.map(({ id }) => id));
  assert.deepEqual(ids, ["to:/topics/b/", "to:/concepts/b/"]);
});

test("the option in hand stays in hand while it is there", () => {
  type("r");
  offer([item("topic", "b", "/topics/b/")]);
  update({ active: "to:/topics/b/" });
  offer([item("talk", "a"), item("topic", "b", "/topics/b/")]);
  assert.equal(readView().active, "to:/topics/b/");
  offer([item("talk", "a")]);
  assert.equal(readView().active, SEARCH_ID);
});

test("typing on takes the search in hand and keeps the choices until others come", () => {
  type("r");
  offer([item("topic", "b")]);
  update({ active: "to:/b/" });
  type("ra");
  assert.equal(readView().active, SEARCH_ID);
  assert.deepEqual(names(), ["Topics"]);
});

test("emptying the field empties the choices", () => {
  type("r");
  offer([item("topic", "b")]);
  type("");
  assert.deepEqual([readView().groups, readView().active, readView().message], [[], "", ""]);
});

test("nothing to offer is said with what to do", () => {
  type("zebra");
  offer([]);
  assert.match(readView().message, /Enter searches/);
  offer([item("topic", "b")]);
  assert.equal(readView().message, "1 suggestion");
});

test("a failure is said, and searching goes on", () => {
  type("r");
  offer([item("topic", "b")]);
  fail(true);
  assert.match(readView().message, /offline/);
  assert.deepEqual([readView().failed, readView().groups, readView().active], [true, [], SEARCH_ID]);
  fail(false);
  assert.match(readView().message, /could not be loaded/);
  type("ra");
  assert.equal(readView().failed, false);
});

test("listeners hear of each change until they leave", () => {
  let heard = 0;
  const leave = subscribe(() => (heard += 1));
  type("a");
  leave();
  type("b");
  assert.equal(heard, 1);
  assert.equal(readState().text, "b");
});
