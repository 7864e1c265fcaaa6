// Asks for suggestions while a person types: the newest text counts, and an answer to an older one
// never shows.

const DEBOUNCE_MS = 60; // longer than between two letters of a quick hand, shorter than is noticed
const SLOW_MS = 400; // from here on a person wonders whether anything happens
const PATIENCE_MS = 8000;
const LONGEST = 100; // letters that the server reads

/** Callbacks: `answer(items)`, `fail()` and, where it takes long, `wait()`. */
export function createAsker({ limit, answer, fail, wait }) {
  let timer = 0;
  let request = null;

  function stop() {
    clearTimeout(timer);
    request?.abort();
    request = null;
  }

  async function load(text) {
    const mine = (request = new AbortController());
    const isNewest = () => mine === request;
    const slow = setTimeout(() => isNewest() && wait(), SLOW_MS);
    const patience = setTimeout(() => mine.abort(), PATIENCE_MS);
    try {
      const query = new URLSearchParams({ q: text.slice(0, LONGEST), limit });
      const response = await fetch(`/api/v1/suggest?${query}`, { signal: mine.signal });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const { items } = await response.json();
      if (isNewest()) answer(items);
    } catch {
      if (isNewest()) fail();
    } finally {
      clearTimeout(slow);
      clearTimeout(patience);
    }
  }

  function ask(text) {
    stop();
    timer = setTimeout(load, DEBOUNCE_MS, text);
  }

  return { ask, stop };
}
