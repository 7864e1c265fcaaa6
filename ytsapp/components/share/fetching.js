// Asks the server for every form of an address; only the newest question is answered.

const PATIENCE_MS = 8000;

export class ShareError extends Error {
  /** `field` names what the reader wrote that cannot be used, "" where nothing of theirs is wrong. */
  constructor(message, field = "") {
    super(message);
    this.field = field;
  }
}

export function createFetcher() {
  let running = null;

  /** Return the forms, null where a newer question made them useless; throws ShareError. */
  async function ask(url, start) {
    running?.abort();
    const mine = (running = new AbortController());
    const patience = setTimeout(() => mine.abort("late"), PATIENCE_MS);
    const query = new URLSearchParams({ url });
    if (start !== null) query.set("start", start);
    try {
      const answer = await fetch(`/api/v1/share?${query}`, { signal: mine.signal });
      const body = await answer.json();
      if (mine !== running) return null;
      if (!answer.ok) throw new ShareError(body.error.message, body.error.field === "start" ? "start" : "");
      return body;
    } catch (error) {
      if (mine !== running) return null;
      if (error instanceof ShareError) throw error;
      throw new ShareError(
        navigator.onLine === false
          ? "You are offline: the other forms are made by the server."
          : "The server did not answer: the other forms are made there.",
      );
    } finally {
      clearTimeout(patience);
    }
  }

  function stop() {
    const was = running;
    running = null;
    was?.abort();
  }

  return { ask, stop };
}
