import assert from "node:assert/strict";
import { test } from "node:test";
import { copyText, onCopyClick } from "../../ytsapp/components/layout/copying.js";
import { announce, readNotice } from "../../ytsapp/components/layout/notices.js";
import { FakeDocument, FakeElement, eventOn, stub } from "./support/document.js";

function clipboard(test, writeText) {
  test.mock.timers.enable({ apis: ["setTimeout"] });
  test.after(() => announce(""));
  stub(test, { document: new FakeDocument(), navigator: { clipboard: { writeText } }, location: { href: "https://x.example/comparisons/a/?q=1#old" } });
}

test("copied text is announced", async (t) => {
  const copied = [];
  clipboard(t, async (text) => copied.push(text));
  await copyText("the text", "Done");
  assert.deepEqual(copied, ["the text"]);
  assert.equal(readNotice().notice, "Done");
});

for (const [name, navigator] of [
  ["is forbidden", { clipboard: { writeText: async () => { throw new Error("NotAllowedError"); } } }],
  ["is not there", {}],
]) {
  test(`where the clipboard ${name} the share dialog is asked to show the address`, async (t) => {
    clipboard(t);
    const asked = [];
    stub(t, { navigator, document: new EventTarget() });
    document.addEventListener("yts:share", ({ detail }) => asked.push(detail));
    await copyText("https://x.example/a", "Done");
    assert.deepEqual(asked, [{ url: "https://x.example/a", isByHand: true }]);
    assert.equal(readNotice().notice, "");
  });
}

test("a copy button copies the address of what it names", async (t) => {
  const copied = [];
  clipboard(t, async (text) => copied.push(text));
  const button = new FakeElement({ dataset: { copy: "claim-one" } });
  onCopyClick(eventOn(new FakeElement({ closest: { "[data-copy]": button } }), "click"));
  await Promise.resolve();
  assert.deepEqual(copied, ["https://x.example/comparisons/a/?q=1#claim-one"]);
});

test("a copy button copies the address of another page", async (t) => {
  const copied = [];
  clipboard(t, async (text) => copied.push(text));
  const button = new FakeElement({ dataset: { copy: "/moments/a-1/" } });
  onCopyClick(eventOn(new FakeElement({ closest: { "[data-copy]": button } }), "click"));
  await Promise.resolve();
  assert.deepEqual(copied, ["https://x.example/moments/a-1/"]);
});

test("a click elsewhere copies nothing", (t) => {
  clipboard(t, () => assert.fail("nothing was to be copied"));
  onCopyClick(eventOn(new FakeElement(), "click"));
  onCopyClick(eventOn({}, "click"));
  assert.equal(readNotice().notice, "");
});
