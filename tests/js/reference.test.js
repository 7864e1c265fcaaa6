import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { stub } from "./support/document.js";
import { referenceOf } from "./support/reference.js";

let fresh = 0;
let module;

beforeEach(async () => {
  fresh += 1;
  module = await import(`../../ytsapp/components/notebook/reference.js?${fresh}`);
});

/** A network that answers by how the file is asked for: from the server, or from what is kept. */
function network(t, { server, kept = null, onLine = true }) {
  const asked = [];
  const fetch = async (address, options) => {
    asked.push({ address, ...options });
    const body = options.cache === "only-if-cached" ? kept : server;
    if (!body) throw new TypeError("failed");
    return { ok: body !== "broken", status: 500, json: async () => (body === "html" ? JSON.parse("<") : body) };
  };
  stub(t, { fetch, navigator: { onLine } });
  return asked;
}

test("it is fetched once, from one address, without cookies", async (t) => {
  const asked = network(t, { server: referenceOf() });
  await Promise.all([module.bringReference(), module.bringReference()]);
  assert.deepEqual(asked.map(({ address, credentials }) => [address, credentials]), [["/notebook/reference.json", "omit"]]);
  assert.equal(module.readReference().reference.version, 1);
  assert.equal(module.readReference().problem, "");
});

test("who is offline has what the browser kept, and is told that it is old", async (t) => {
  network(t, { server: null, kept: referenceOf() });
  await module.bringReference();
  assert.equal(module.readReference().isOld, true);
  assert.equal(module.readReference().problem, "");
});

test("who has nothing kept is told why nothing is known", async (t) => {
  network(t, { server: null, onLine: false });
  await module.bringReference();
  assert.match(module.readReference().problem, /you are offline\. Your clips are all here\./);
});

for (const server of ["broken", "html", { format: "another" }])
  test(`an answer that is no reference is none: ${JSON.stringify(server)}`, async (t) => {
    network(t, { server });
    await module.bringReference();
    assert.equal(module.readReference().reference, null);
    assert.match(module.readReference().problem, /the server does not answer/);
  });

test("one of a newer version is left unread, and a reload is offered", async (t) => {
  network(t, { server: { ...referenceOf(), version: 2 } });
  await module.bringReference();
  assert.equal(module.readReference().reference, null);
  assert.match(module.readReference().problem, /Reload this page/);
});

test("it is asked for again once the network is back, and those who look are told", async (t) => {
  network(t, { server: null, onLine: false });
  await module.bringReference();
  network(t, { server: referenceOf() });
  let told = 0;
  module.subscribeReference(() => (told += 1));
  await module.bringReference({ again: true });
  assert.ok(module.readReference().reference);
  assert.ok(told >= 1);
});
