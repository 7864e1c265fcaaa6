// The ways between what opened a clip and the dock, for readers who go by the Tab key.
let way = null;

function makeWay() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "skip-link";
  button.dataset.dock = "go";
  button.textContent = "Go to the player";
  return button;
}

/** Make the dock the next stop after what opened a clip; null takes the way back. */
export function leadToDock(opener) {
  if (opener) opener.after((way ??= makeWay()));
  else way?.remove();
}

export const focusDock = () => document.getElementById("dock").focus();

/** Return to what opened the clip, or to the page when that is gone; the clip plays on. */
export function leaveDock(opener) {
  (opener?.isConnected ? opener : document.getElementById("main")).focus();
}
