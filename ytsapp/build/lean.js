// A Vite plugin: what only some page needs, or none, does not come with every page.
const STANDS_IN = {
  // Reflex draws with Emotion's function, for components that are styled by themselves. Ours never
  // are: they have classes, so React's own does the same.
  "@emotion/react": 'export { createElement as jsx } from "react";',
  // Reads and writes cookies for states that keep something in one. Nothing here sets any.
  "universal-cookie": "export default class NoCookies {}",
};
const PREFIX = "\0yts:";

// Reflex loads what it connects with, connected or not. Most readers never search.
const EAGER = 'import io from "socket.io-client";';
const CONNECTING = "  // Socket already allocated, just reconnect it if needed.\n";

/** Make Reflex load what it connects with when it connects. */
export function connectLater(code) {
  for (const expected of [EAGER, CONNECTING])
    if (code.split(expected).length !== 2) throw new Error(`Reflex's state.js does not hold once: ${expected}`);
  return code
    .replace(EAGER, "let io;")
    .replace(CONNECTING, `  io ??= (await import("socket.io-client")).default;\n${CONNECTING}`);
}

export function lean() {
  return {
    name: "yts-lean",
    enforce: "pre",
    resolveId: (id) => (id in STANDS_IN ? PREFIX + id : null),
    load: (id) => (id.startsWith(PREFIX) ? STANDS_IN[id.slice(PREFIX.length)] : null),
    transform: (code, id) => (id.split("?")[0].endsWith("/utils/state.js") ? connectLater(code) : null),
  };
}
