import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { LinkError, MARK, isShared, readFragment, writeFragment } from "../../ytsapp/components/notebook/brief/link.js";
import { crc32, fromBase64Url, toBase64Url } from "../../ytsapp/components/notebook/brief/packing.js";

const VALUE = { note: "für <b>alle</b> 👩🏽‍💻 \u2028", list: [1, null, { a: "" }] };
const refused = (fragment, pattern) => assert.rejects(readFragment(fragment), (error) => error instanceof LinkError && pattern.test(error.message));

/** A link of other bytes than writeFragment makes. */
const forged = (bytes, format = 1) => {
  const text = toBase64Url(bytes);
  return `${MARK}${format}.${text.length.toString(36)}.${crc32(bytes).toString(36)}.${text}`;
};

test("a value comes back out of its link", async () => {
  const fragment = await writeFragment(VALUE);
  assert.match(fragment, /^#shared=1\.[0-9a-z]+\.[0-9a-z]+\.[\w-]+$/);
  assert.deepEqual(await readFragment(fragment), VALUE);
  assert.deepEqual(await readFragment(`https://yts.example/brief/${fragment}`), VALUE);
  assert.ok(isShared(fragment) && !isShared("#inv-1"));
});

test("what a program put behind the link is no part of it", async () => {
  const fragment = await writeFragment(VALUE);
  for (const more of [")", ". Have a look", "=", "&utm_source=mail"]) assert.deepEqual(await readFragment(fragment + more), VALUE);
});

test("a link cut anywhere says so, and how much arrived", async () => {
  const fragment = await writeFragment(VALUE);
  const start = fragment.lastIndexOf(".") + 1;
  for (let end = start; end < fragment.length; end += 1) await refused(fragment.slice(0, end), /was cut on its way: \d+ of \d+ characters/);
  for (let end = MARK.length; end < start; end += 1) await refused(fragment.slice(0, end), /holds no brief|was cut/);
});

test("a link with any letter changed says so", async () => {
  const fragment = await writeFragment(VALUE);
  for (let at = fragment.lastIndexOf(".") + 1; at < fragment.length - 1; at += 1) {
    const other = fragment[at] === "A" ? "B" : "A";
    await refused(fragment.slice(0, at) + other + fragment.slice(at + 1), /was changed on its way/);
  }
});

test("a link of a newer format asks for the site it comes from", () => refused(forged(new Uint8Array(3), 2), /newer version/));

test("a link that unpacks to a flood is refused without unpacking it", async () => {
  const bomb = deflateRawSync(Buffer.alloc(22_000_000, 32));
  await refused(forged(bomb), /far more than a brief can hold/);
  await refused(forged(Buffer.alloc(40_000)), /longer than any/);
});

test("bytes that are no deflated JSON are refused", async () => {
  await refused(forged(Buffer.from("plain words")), /changed/);
  await refused(forged(deflateRawSync(Buffer.from("{ no json"))), /changed/);
  await refused(forged(deflateRawSync(Buffer.from([0xff, 0xfe]))), /changed/);
});

test("checksum and base64url are those of the standards", () => {
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
  const bytes = Uint8Array.from({ length: 257 }, (_, n) => n % 256);
  assert.equal(toBase64Url(bytes), Buffer.from(bytes).toString("base64url"));
  assert.deepEqual(fromBase64Url(toBase64Url(bytes)), bytes);
});
