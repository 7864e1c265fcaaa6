// The view of the notebook's page, flat as Python components read it; pure, so that it is tried in Node.
import { isNarrowed } from "./listing.js";
import { count, sideNames } from "./naming.js";
import { fragmentOf } from "./place.js";

const NO_CHOICES = { tags: [], voices: [] };

const investigationOf = (record, { counts }, current) => ({
  id: record.id,
  name: record.name || "Untitled investigation",
  href: fragmentOf({ investigation: record.id }),
  clips: (counts.get(record.id) ?? 0).toLocaleString("en"),
  clips_label: count(counts.get(record.id) ?? 0, "clip"),
  is_current: record.id === current,
  archived: record.archived,
});

const choice = (value, label) => ({ value, label });

function choicesOf({ tags, voices }, isAnyBare) {
  const name = ({ value, count: number }) => `${value} (${number.toLocaleString("en")})`;
  return {
    tag_choices: [
      choice("", "All tags"),
      ...tags.map((each) => choice(each.value, name(each))),
      ...(isAnyBare ? [choice("none", "Without a tag")] : []),
    ],
    voice_choices: [choice("", "All voices"), ...voices.map((each) => choice(each.value, name(each)))],
    own_tags: tags.map(({ value }) => value),
  };
}

const SORTS = [["own", "Own order"], ["saved", "Saved last"], ["voice", "Speaker"], ["talk", "Talk and time"], ["stance", "Stance"]];

const stanceChoices = ({ a, b }) =>
  [["", "Any stance"], ["a", `Supports ${a}`], ["b", `Supports ${b}`], ["both", "Both sides"], ["cautions", "Cautions"], ["none", "Without a stance"]]
    .map(([value, label]) => choice(value, label));

/** Which part of the page is seen. */
function phaseOf({ notebook, record, id, listed, browsing }) {
  if (!notebook.status.isWhole) return "loading";
  if (!notebook.investigations.length) return "first";
  if (!record) return id ? "gone" : "first";
  if (!listed.whole.length) return "empty";
  return listed.clips.length || !isNarrowed(browsing) ? "clips" : "unmatched";
}

function shownLabel({ whole, clips }, browsing) {
  if (!isNarrowed(browsing)) return count(whole.length, "clip");
  return `${clips.length.toLocaleString("en")} of ${count(whole.length, "clip")}`;
}

/** The view of a notebook at a place, as this tab browses it. */
export function viewOf({ notebook, place, browsing, listed, id, selected }) {
  const { investigations } = notebook;
  const record = investigations.find((each) => each.id === id);
  const rows = investigations.map((each) => investigationOf(each, notebook, id));
  const sides = sideNames(record?.sides);
  const phase = phaseOf({ notebook, record, id, listed, browsing });
  return {
    phase,
    investigations: rows.filter(({ archived }) => !archived),
    archived: rows.filter(({ archived }) => archived),
    others: rows.filter(({ is_current }) => !is_current),
    any_archived: rows.some(({ archived }) => archived),
    id: record?.id ?? "",
    name: record?.name ?? "",
    question: record?.question ?? "",
    comparison_href: record?.comparison ? `/comparisons/${encodeURIComponent(record.comparison)}/` : "",
    side_a: record?.sides?.a ?? "",
    side_b: record?.sides?.b ?? "",
    label_a: sides.a,
    label_b: sides.b,
    is_archived: Boolean(record?.archived),
    view: place.view,
    clips_href: fragmentOf({ investigation: id }),
    voices_href: fragmentOf({ investigation: id, view: "voices" }),
    fit_href: fragmentOf({ investigation: id, view: "fit" }),
    brief_href: record ? `/brief/${fragmentOf({ investigation: id })}` : "/brief/",
    clips: listed.whole.length,
    shown_label: shownLabel(listed, browsing),
    words: browsing.words,
    starred: browsing.starred,
    stance: browsing.stance,
    tag: browsing.tag,
    voice: browsing.voice,
    sort: browsing.sort,
    is_narrowed: isNarrowed(browsing),
    ...choicesOf(listed.choices, listed.whole.some(({ tags }) => !tags.length)),
    stance_choices: stanceChoices(sides),
    sort_choices: SORTS.map(([value, label]) => choice(value, label)),
    is_own_order: browsing.sort === "own",
    selected: selected.length,
    selected_label: `${count(selected.length, "clip")} selected`,
    moving_label: count(browsing.moving.length, "clip"),
    said: browsing.said,
  };
}

/** As the page is built, and until the notebook was read. */
export const LOADING = viewOf({
  notebook: { status: { mode: "loading", isWhole: false, failure: "", pending: 0, aside: 0 }, investigations: [], counts: new Map() },
  place: { investigation: "", view: "clips", moment: "" },
  browsing: { words: "", tag: "", stance: "", voice: "", starred: false, sort: "own", selected: new Set(), moving: [], said: "" },
  listed: { whole: [], clips: [], choices: NO_CHOICES },
  id: "",
  selected: [],
});
