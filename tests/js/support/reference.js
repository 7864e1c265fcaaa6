// Saved clips, and what is known of their moments.

/** A clip record as the notebook keeps it. */
export const clipOf = (moment, change = {}) => ({
  id: `inv/${moment}`, investigation: "inv", moment, source: "youtube", media: "", start: 0, said: 5, end: 40,
  heading: `What is said at ${moment}`, quote: `words of ${moment}`, voice: "", talk: `The talk ${moment.slice(0, moment.lastIndexOf("-"))}`, channel: "", published: "",
  note: "", tags: [], stance: "", starred: false, order: 1, from: { comparison: "", claim: "" },
  saved_at: "2026-01-02T03:04:05.000Z", changed_at: "2026-01-02T03:04:05.000Z", ...change,
});

/** The reference (docs/api.md) with what a test is about; moments without words have those of their clip. */
export function referenceOf({ moments = {}, ...more } = {}) {
  const whole = Object.entries(moments).map(([id, moment]) => [
    id,
    { talk: id.slice(0, id.lastIndexOf("-")), heading: `What is said at ${id}`, quote: `words of ${id}`, voice: "", speakers: [], start: 0, said: 5, end: 40, dissent: "", ...moment },
  ]);
  return { format: "yts-reference", version: 1, comparisons: {}, talks: {}, moved: {}, unavailable: {}, ...more, moments: Object.fromEntries(whole) };
}

/** A claim backed by moments, each with its stance. */
export const claimOf = (id, evidence) => ({
  id, side: "", debate: "", text: `The sentence of ${id}.`,
  evidence: Object.entries(evidence).map(([moment, stance]) => ({ moment, stance, tied: "" })),
});
