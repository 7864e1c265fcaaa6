// Text as few characters that any address may hold, and back; what comes back is bounded.

const CRC_POLYNOMIAL = 0xedb88320; // of CRC-32 as zip files have it (ISO 3309), its bits turned round
const CHUNK = 0x8000; // bytes a call may take as arguments

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ CRC_POLYNOMIAL : value >>> 1;
  return value;
});

/** CRC-32 of bytes: tells of changes on the way, not of forgery. */
export function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 0xff];
  return ~crc >>> 0;
}

/** Bytes as base64url without its padding. */
export function toBase64Url(bytes) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes of base64url text; throws where it is none. */
export function fromBase64Url(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
}

async function gather(stream, most) {
  const reader = stream.getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel().catch(() => {});
      throw new RangeError(`more than ${most} bytes come out`);
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const through = (bytes, transform) => new Blob([bytes]).stream().pipeThrough(transform);

/** Text deflated (RFC 1951, no header). */
export const deflate = (text) => gather(through(new TextEncoder().encode(text), new CompressionStream("deflate-raw")), Infinity);

/** What was deflated, as text of at most `most` bytes; throws RangeError beyond, TypeError where it was not. */
export async function inflate(bytes, most) {
  const inflated = await gather(through(bytes, new DecompressionStream("deflate-raw")), most);
  return new TextDecoder("utf-8", { fatal: true }).decode(inflated);
}
