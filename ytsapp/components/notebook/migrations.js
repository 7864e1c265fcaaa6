// Takes records of older versions to this one: numbered steps, for a database and for a file alike.

/**
 * By the version a step leads to: what it makes of a record of the version before, by kind. Steps are
 * pure, keep fields they do not know, and leave alone what is no record: the reader says what is wrong.
 */
export const STEPS = {};

/** Returns a record of `kind` ("investigations", "clips") as the newest version has it. */
export function migrate(kind, record, from, steps = STEPS) {
  const numbers = Object.keys(steps).map(Number).filter((number) => number > from).sort((a, b) => a - b);
  return numbers.reduce((older, number) => (steps[number][kind] ? steps[number][kind](older) : older), record);
}
