// Clips as pages carry them.

export const clip = (change = {}) => ({
  id: "TRjq7t2Ms5I-176",
  source: "youtube",
  start: 171,
  moment: 176,
  end: 206,
  quote: "words",
  voice: "Ada",
  talk: "A talk",
  ...change,
});
