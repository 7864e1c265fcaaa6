// What compiled pages do when something is pressed: named actions, which scripts add here.
const actions = new Map();

/** Add actions by their names; each is given what its component names, and the event last. */
export function addActions(added) {
  for (const [name, action] of Object.entries(added)) actions.set(name, action);
}

/** Do what a component asks for (acting.py). */
export function act(name, given, event) {
  const action = actions.get(name);
  if (!action) throw new Error(`Nothing here is called ${name}`);
  return action(...given, event);
}
