// Draws the line of a talk: its curated moments, and the matches of what is looked for.
import { groupMarks, shareOf } from "./marks.js";

const timecode = (row) => row.querySelector(".timecode").textContent;

/** Curated moments in the order they are said, with the heading their row on the page has. */
function curatedMarks() {
  const block = document.getElementById("page-clips");
  return (block ? JSON.parse(block.textContent) : []).map((clip) => {
    const href = `/moments/${clip.id}/`;
    const row = document.querySelector(`.moment-row a.row-title[href="${href}"]`)?.closest(".moment-row");
    return { second: clip.moment, id: clip.id, href, name: row?.querySelector(".row-title").textContent ?? "",
      at: row ? timecode(row) : "" };
  });
}

function place(mark, group, length) {
  mark.className = "timeline-mark";
  mark.style.left = `${group.left * 100}%`;
  mark.style.width = `${group.width * 100}%`;
  for (const { second } of group.marks) {
    const tick = document.createElement("i");
    tick.style.left = `${((shareOf(second, length) - group.left) / group.width) * 100}%`;
    mark.append(tick);
  }
  return mark;
}

function momentMark(group, length) {
  const [first] = group.marks;
  const link = document.createElement("a");
  link.href = first.href;
  link.dataset.clip = first.id;
  const names = group.marks.map(({ name }) => name).join("; ");
  link.ariaLabel = group.marks.length > 1
    ? `${group.marks.length} moments from ${first.at}: ${names}` : `Moment at ${first.at}: ${names}`;
  link.title = link.ariaLabel;
  return place(link, group, length);
}

function matchMark(group, length, current) {
  const times = group.marks.map(({ match }) => timecode(match.passage.row));
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.matches = group.marks.map(({ at }) => at).join(" ");
  button.ariaLabel = times.length > 1
    ? `${times.length} matches, ${times[0]} to ${times.at(-1)}` : `Match at ${times[0]}`;
  button.title = button.ariaLabel;
  if (group.marks.some(({ at }) => at === current)) button.setAttribute("aria-current", "true");
  return place(button, group, length);
}

/** Draw the matches anew; `current` is the index of the one the reader is at. */
export function drawMatches(line, matches, current) {
  const length = Number(line.dataset.length);
  const marks = matches.map((match, at) => ({ second: match.passage.second, match, at }));
  const row = line.querySelector(".timeline-matches");
  const groups = groupMarks(marks, length, row.clientWidth);
  row.replaceChildren(...groups.map((group) => matchMark(group, length, current)));
}

/** Draw the curated moments anew. */
export function drawMoments(line) {
  const length = Number(line.dataset.length);
  const row = line.querySelector(".timeline-moments");
  const groups = groupMarks(curatedMarks(), length, row.clientWidth);
  row.replaceChildren(...groups.map((group) => momentMark(group, length)));
}
