// Elements made by hand: the dialog is drawn once a press, and text in it stays text.

/** Return an element; attributes that are false or null are left out, those that are true empty. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value == null) continue;
    made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child != null && child !== ""));
  return made;
}
