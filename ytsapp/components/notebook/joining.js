// Two records of one thing made one, so that neither's words are lost.

const isEmpty = (value) =>
  value === "" || value === undefined || value === null || value === false ||
  (typeof value === "object" && Object.values(value).every(isEmpty));

/** Both texts, one after the other, unless one holds the other. */
function bothTexts(mine, theirs) {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${mine}\n\n${theirs}`;
}

const filled = (mine, theirs) =>
  Object.fromEntries(
    [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].map((field) => [
      field, isEmpty(mine[field]) && theirs[field] !== undefined ? theirs[field] : mine[field],
    ]),
  );

/** Our clip with what theirs adds: empty fields are filled, notes stand below each other, tags are united. */
export function joinClips(mine, theirs) {
  const said = new Set(mine.tags.map((tag) => tag.toLowerCase()));
  return {
    ...filled(mine, theirs),
    note: bothTexts(mine.note, theirs.note),
    tags: [...mine.tags, ...theirs.tags.filter((tag) => !said.has(tag.toLowerCase()))],
    starred: mine.starred || theirs.starred,
  };
}

const WRITTEN = ["decision", "consequences", "drivers"];

/** Our investigation with what theirs adds; our name, question and answers stand where both have one. */
export const joinInvestigations = (mine, theirs) => ({
  ...filled(mine, theirs),
  archived: mine.archived,
  fit: { ...theirs.fit, ...mine.fit },
  ...Object.fromEntries(WRITTEN.map((field) => [field, bothTexts(mine[field], theirs[field])])),
});
