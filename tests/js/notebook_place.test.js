import "./support/react.js";
import assert from "node:assert/strict";
import { test } from "node:test";

const { fragmentOf, parsePlace } = await import("../../ytsapp/components/notebook/place.js");

const NOWHERE = { investigation: "", view: "clips", moment: "" };

test("a place is written as a fragment and read back", () => {
  for (const place of [
    { investigation: "a1", view: "clips", moment: "" },
    { investigation: "a1", view: "voices", moment: "" },
    { investigation: "a1", view: "fit", moment: "" },
    { investigation: "a1", view: "clips", moment: "TRjq7t2Ms5I-176" },
    { investigation: "with / and # and é", view: "fit", moment: "" },
  ])
    assert.deepEqual(parsePlace(fragmentOf(place)), place);
});

test("the places others link to are spelt as agreed", () => {
  assert.equal(fragmentOf({ investigation: "a1" }), "#a1");
  assert.equal(fragmentOf({ investigation: "a1", view: "voices" }), "#a1/voices");
  assert.equal(fragmentOf({ investigation: "a1", moment: "x-1" }), "#a1/clip/x-1");
  assert.equal(fragmentOf({}), "");
});

test("what is no place of ours leads nowhere", () => {
  for (const fragment of ["", "#", "#/voices", "#t=12", "#shared=abc"]) assert.deepEqual(parsePlace(fragment), NOWHERE);
});

test("a fragment cut in the middle of a letter, or of another kind of view, does no harm", () => {
  assert.deepEqual(parsePlace("#a1/clip/%E"), { investigation: "a1", view: "clips", moment: "" });
  assert.deepEqual(parsePlace("#a1/elsewhere"), { investigation: "a1", view: "clips", moment: "" });
});
