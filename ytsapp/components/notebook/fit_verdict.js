// Draws what answers come to: where each check pulls, then the same in words.
const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const ZONES = [["a", ["a"]], ["open", ["both", "neither", ""]], ["b", ["b"]]];
const MARKS = { a: "mark-supports-a", b: "mark-supports-b", both: "mark-both" };

const cellItem = ({ id, number, lean, answer, isDeciding, words }) =>
  element(
    "li",
    {},
    element(
      "a",
      {
        href: `#check-${id}`, class: "fit-cell", "data-lean": lean, "data-given": answer,
        "aria-label": isDeciding ? `${words}, decides` : words, title: isDeciding ? `${words}, decides` : words,
      },
      String(number),
    ),
  );

const line = ({ lean, name, text }) =>
  element(
    "div",
    {},
    element("dt", { class: `ink-side-${lean}` }, ...(MARKS[lean] ? [element("span", { class: `mark ${MARKS[lean]}`, "aria-hidden": "true" })] : []), name),
    element("dd", {}, text),
  );

/** Make the verdict in its place; `show` draws one (verdict.js). Only its sentence is told to who hears the page. */
export function makeVerdict(place, sides) {
  const lists = ZONES.map(() => element("ul", { class: "fit-cells" }));
  const names = [sides.a, "Open, or neither side", sides.b];
  const scale = element(
    "div",
    { class: "fit-scale" },
    ...ZONES.map(([key], n) => element("div", { class: "fit-zone", "data-zone": key }, element("p", { class: "fit-zone-name" }, names[n]), lists[n])),
  );
  const headline = element("p", { class: "fit-headline", role: "status" });
  const hint = element("p", { class: "fit-hint" });
  const lines = element("dl", { class: "fit-lines" });
  const limit = element("p", { class: "fine" });
  place.replaceChildren(scale, headline, hint, lines, limit);

  return {
    show(verdict) {
      ZONES.forEach(([, leans], n) => lists[n].replaceChildren(...verdict.cells.filter(({ lean }) => leans.includes(lean)).map(cellItem)));
      place.dataset.kind = verdict.kind;
      if (headline.textContent !== verdict.headline) headline.textContent = verdict.headline;
      hint.textContent = verdict.hint;
      lines.replaceChildren(...verdict.lines.map(line));
      limit.textContent = verdict.kind === "none" ? "Yes, no or not sure: what it comes to is said here. No answer leaves this browser." : verdict.limit;
    },
  };
}
