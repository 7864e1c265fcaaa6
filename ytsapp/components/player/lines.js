// The lines of the page's transcript, as components/talk/passages.py writes when they are said.
const LATE_S = 2; // a pause after its last word is still that line's

/** Lines in the order they are said: seconds, the text node they are in, and their place in it. */
export function readLines(root) {
  return [...root.querySelectorAll("[data-said]")].flatMap(paragraphLines).sort((one, other) => one.start - other.start);
}

function paragraphLines(paragraph) {
  const [ends, ...next] = paragraph.dataset.said.split(" ").map((mark) => mark.split(":").map(Number));
  const node = paragraph.lastChild; // a speaker's name may stand before the words
  const lead = node.data.length - node.data.trimStart().length; // the space after that name
  const marks = [[lead, ends[0]]];
  for (const [offset, time] of next) marks.push([marks.at(-1)[0] + offset, marks.at(-1)[1] + time]);
  return marks.map(([from, time], n) => ({
    paragraph, node, from,
    to: from + node.data.slice(from, marks[n + 1]?.[0]).trimEnd().length,
    start: time / 10,
    end: (marks[n + 1]?.[1] ?? ends[1]) / 10,
  }));
}

/** The line that is said at a second; null between lines and outside them. */
export function lineAt(lines, second) {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle].start <= second) low = middle + 1;
    else high = middle;
  }
  const line = lines[low - 1];
  return line && second < line.end + LATE_S ? line : null;
}

/** The line of a place in a paragraph; its first where the place is not in its words. */
export function lineOf(lines, paragraph, node, offset) {
  const own = lines.filter((line) => line.paragraph === paragraph);
  return own.findLast((line) => line.node === node && line.from <= offset) ?? own[0];
}

/** The start of the line that begins at least `least` seconds before another, if there is one. */
export const startBefore = (lines, second, least) => lines.findLast(({ start }) => start <= second - least)?.start;
