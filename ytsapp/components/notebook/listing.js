// Which clips of an investigation are shown, and in which order; pure, so that it is tried in Node.
export const ALL = { words: "", tag: "", stance: "", voice: "", starred: false, sort: "own" };
const NONE = "none"; // the choice of those without a tag, or without a stance

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
const STANCES = ["a", "b", "both", "cautions", ""];

const haystacks = new WeakMap(); // a clip's words, written out once: a change makes another clip

function wordsOf(clip) {
  let words = haystacks.get(clip);
  if (words === undefined) {
    const { quote, heading, voice, talk, channel, note, tags } = clip;
    words = [quote, heading, voice, talk, channel, note, ...tags].join("\n").toLowerCase();
    haystacks.set(clip, words);
  }
  return words;
}


/** Whether anything narrows what is shown. */
export const isNarrowed = ({ words, tag, stance, voice, starred }) =>
  Boolean(words.trim() || tag || stance || voice || starred);

function narrowed(clips, { words, tag, stance, voice, starred }) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return clips.filter(
    (clip) =>
      (!starred || clip.starred) &&
      (!stance || (stance === NONE ? clip.stance === "" : clip.stance === stance)) &&
      (!voice || clip.voice === voice) &&
      (!tag || (tag === NONE ? clip.tags.length === 0 : clip.tags.includes(tag))) &&
      wanted.every((word) => wordsOf(clip).includes(word)),
  );
}

const secondOf = ({ said, start }) => said ?? start;
const byTalk = (one, other) => collator.compare(one.talk, other.talk) || secondOf(one) - secondOf(other);

const ORDERS = {
  saved: (one, other) => (one.saved_at < other.saved_at ? 1 : one.saved_at > other.saved_at ? -1 : 0),
  voice: (one, other) => collator.compare(one.voice, other.voice) || byTalk(one, other),
  talk: byTalk,
  stance: (one, other) => STANCES.indexOf(one.stance) - STANCES.indexOf(other.stance),
};

/** The clips shown; `clips` come in the reader's own order, which every other order keeps among equals. */
export function shownClips(clips, browsing) {
  const shown = isNarrowed(browsing) ? narrowed(clips, browsing) : clips;
  const order = ORDERS[browsing.sort];
  return order ? shown.toSorted(order) : shown;
}

function counted(values) {
  const counts = new Map();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => collator.compare(one, other)).map(([value, count]) => ({ value, count }));
}

/** What clips can be narrowed by: their tags and voices, each with how many there are. */
export const choicesOf = (clips) => ({
  tags: counted(clips.flatMap(({ tags }) => tags)),
  voices: counted(clips.map(({ voice }) => voice)),
});

const sameTags = (one, other) => one === other || (one.length === other.length && one.every((tag, n) => tag === other[n]));

/** Whether clips can be narrowed by the same as those before: no tag, voice or place of one changed. */
export const haveSameChoices = (clips, before) =>
  clips.length === before.length &&
  clips.every((clip, n) => clip === before[n] || (clip.voice === before[n].voice && sameTags(clip.tags, before[n].tags)));

/** The ids from one clip to another, as they are shown; what a press with Shift takes in. */
export function between(ids, from, to) {
  const [start, end] = [ids.indexOf(from), ids.indexOf(to)].sort((one, other) => one - other);
  return start < 0 ? [to] : ids.slice(start, end + 1);
}
