import assert from "node:assert/strict";
import { test } from "node:test";

const { connectLater, lean } = await import("../../ytsapp/build/lean.js");

const STATE = `import io from "socket.io-client";
export const connect = async (socket) => {
  // Socket already allocated, just reconnect it if needed.
  socket.current = io();
};
`;

test("what connects is loaded when it connects, before anything asks whether it did", () => {
  const code = connectLater(STATE);
  assert.doesNotMatch(code, /^import io/m);
  const lines = code.split("\n").map((line) => line.trim());
  assert.equal(lines.indexOf('io ??= (await import("socket.io-client")).default;'), 2);
});

for (const [what, code] of [
  ["no longer imports it so", STATE.replace("import io", "import { io }")],
  ["has no place for it", STATE.replace("just reconnect", "reconnect")],
  ["has two places for it", STATE + STATE],
])
  test(`a state.js that ${what} stops the build`, () => assert.throws(() => connectLater(code), /state\.js/));

test("only Reflex's state.js is changed", () => {
  const { transform } = lean();
  assert.equal(transform(STATE, "/site/utils/state.js?v=1"), connectLater(STATE));
  assert.equal(transform(STATE, "/site/app/other.js"), null);
});

test("stand-ins are found under the names that are imported", () => {
  const { load, resolveId } = lean();
  assert.match(load(resolveId("@emotion/react")), /createElement as jsx/);
  assert.equal(resolveId("react"), null);
  assert.equal(load("/site/app/other.js"), null);
});
