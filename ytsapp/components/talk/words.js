// Words of a text and of what is looked for, cut the way the search index cuts them: runs of letters
// and digits of any script, whatever their case and accents.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const PLAIN = /^[\0-\x7f]*$/;
const WANTED = /-?"[^"]*"?|\S+/g;

export const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Cut a text: each word folded, with where it starts and ends in the text. */
export function cutWords(text) {
  const words = [];
  const starts = [];
  const ends = [];
  const isPlain = PLAIN.test(text);
  const source = isPlain ? text.toLowerCase() : text; // folding all at once would move the others
  for (const match of source.matchAll(WORD)) {
    words.push(isPlain ? match[0] : fold(match[0]));
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { words, starts, ends };
}

/**
 * Read what is looked for: `wanted` and `unwanted` terms of one or more words in a row.
 * A quoted term wants its words whole; of any other the last word may be the start of one.
 */
export function readWanted(text) {
  const wanted = [];
  const unwanted = [];
  for (const [written] of text.matchAll(WANTED)) {
    const isUnwanted = written.startsWith("-");
    const rest = isUnwanted ? written.slice(1) : written;
    const { words } = cutWords(rest);
    if (words.length) (isUnwanted ? unwanted : wanted).push({ words, whole: rest.startsWith('"') });
  }
  return { wanted, unwanted };
}

/** Places of a term among words: index of its first word, one for each time it is said. */
export function placesOf({ words: term, whole }, words) {
  const last = term.length - 1;
  const places = [];
  for (let at = 0; at + last < words.length; at += 1) {
    let n = 0;
    while (n < last && words[at + n] === term[n]) n += 1;
    if (n < last) continue;
    if (whole ? words[at + last] === term[last] : words[at + last].startsWith(term[last])) places.push(at);
  }
  return places;
}

/** Words as one line: most passages lack most terms, and a line tells that forty times as fast. */
export const lineOf = (words) => ` ${words.join(" ")} `;

const isIn = ({ words, whole }, line) => line.includes(` ${words.join(" ")}${whole ? " " : ""}`);

/**
 * Find what is wanted among words, given as `lineOf` has them too.
 * Returns how many terms are there, and the first and last word of each place, or null where
 * something unwanted is said.
 */
export function findWanted({ wanted, unwanted }, words, line) {
  if (unwanted.some((term) => isIn(term, line))) return null;
  const found = wanted.filter((term) => isIn(term, line));
  const spans = found.flatMap((term) =>
    placesOf(term, words).map((at) => [at, at + term.words.length - 1]),
  );
  return { terms: found.length, spans };
}
