// Where marks stand on the line of a talk, and how close its matches are.

/** Least width of a mark that can be pressed, in pixels (WCAG 2.2, target size). */
export const LEAST_PX = 24;

/** A second's place on the line, 0 at the start of the talk to 1 at its end. */
export const shareOf = (second, length) => (length > 0 ? Math.min(1, Math.max(0, second / length)) : 0);

/**
 * Group marks so that each group can be pressed.
 * The line is divided into places of equal width, at least `least` pixels each; marks that fall
 * into one place are one group. `left` and `width` are shares of the line, `marks` keep their order.
 */
export function groupMarks(marks, length, widthPx, least = LEAST_PX) {
  const places = Math.max(1, Math.floor(widthPx / least));
  const groups = new Map();
  for (const mark of marks) {
    const place = Math.min(places - 1, Math.floor(shareOf(mark.second, length) * places));
    if (!groups.has(place)) groups.set(place, { left: place / places, width: 1 / places, marks: [] });
    groups.get(place).marks.push(mark);
  }
  return [...groups.values()].sort((one, other) => one.left - other.left);
}

/** Matches a minute in words, "" for a talk of no length. */
export function perMinute(count, length) {
  if (!(length > 0)) return "";
  const rate = (count * 60) / length;
  if (count && rate < 0.05) return "less than 0.1 a minute";
  return `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a minute`;
}

/** The index `by` steps on from `at` among `count`, round the end; `at` -1 is before the first. */
export function stepped(at, by, count) {
  if (!count) return -1;
  if (at < 0) return by > 0 ? 0 : count - 1;
  return (((at + by) % count) + count) % count;
}
