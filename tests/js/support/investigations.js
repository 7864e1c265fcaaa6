// Investigations and clips as the notebook keeps them, in invented words.

export const PUBLIC_URL = "https://yts.example";
const AT = "2026-05-01T10:00:00.000Z";

export const investigation = (change = {}) => ({
  id: "inv-1", name: "Which way for the help desk", question: "Do we look things up or train them in?", comparison: "this-vs-that",
  sides: { a: "This", b: "That" }, order: 1, archived: false, fit: {}, decision: "", consequences: "", drivers: "",
  created_at: AT, changed_at: AT, backed_up_at: "", ...change,
});

export const saved = (second, change = {}, home = "inv-1") => ({
  id: `${home}/TRjq7t2Ms5I-${second}`, investigation: home, moment: `TRjq7t2Ms5I-${second}`, source: "youtube", media: "", start: second - 5, said: second, end: second + 30,
  heading: `Heading ${second}`, quote: `words said at ${second}`, voice: "Ada Example", talk: "A talk", channel: "Example Channel",
  published: "2024-05-01", note: "", tags: [], stance: "", starred: false, order: second, from: { comparison: "", claim: "" },
  saved_at: AT, changed_at: AT, ...change,
});

/** Four clips, one of each stance, and an answer to each check but one. */
export const FACTS = {
  title: "This vs that", url: "/comparisons/this-vs-that/",
  checks: [
    { id: "fresh", question: "Do facts change daily?", yes: "a", no: "neither" },
    { id: "tone", question: "Must it sound like you?", yes: "b", no: "both" },
  ],
  claims: { "choose-this": "Take this where facts change.", "choose-that": "Take that where tone matters." },
};
export const CLIPS = [
  saved(100, { stance: "b", from: { comparison: "this-vs-that", claim: "choose-that" } }),
  saved(200, { stance: "a", note: "What we saw in March.\n\nAsk Bo.", tags: ["cost"], from: { comparison: "this-vs-that", claim: "choose-this" } }),
  saved(300, { stance: "cautions", voice: "Bo Sample" }),
  saved(400, { stance: "both", voice: "Cy Model" }),
];

export const REFERENCE = {
  format: "yts-reference", version: 1, moments: {}, talks: {}, moved: {}, unavailable: {},
  comparisons: {
    "this-vs-that": {
      title: FACTS.title, question: "", sides: { a: "This", b: "That" }, checks: FACTS.checks,
      claims: Object.entries(FACTS.claims).map(([id, text]) => ({ id, text, side: "", debate: "", evidence: [] })),
    },
  },
};
