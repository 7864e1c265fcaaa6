// Elements made by hand: a dialog is drawn once a press, and text in it stays text.

/** Return an element; attributes that are false or null are left out, those that are true empty. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value != null) made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.flat().filter((child) => child != null && child !== "" && child !== false));
  return made;
}

export const button = (label, attributes = {}, ...more) => element("button", { type: "button", class: "button", ...attributes }, label, ...more);

/** A dialog with a heading, a way to close it, and a line that says how things go. */
export function makeDialog(id, onClick) {
  const title = element("h2", { id: `${id}-title` });
  const body = element("div", { class: "brief-dialog-body" });
  const foot = element("div", { class: "brief-dialog-foot" });
  const status = element("p", { class: "brief-dialog-status", role: "status" });
  const dialog = element(
    "dialog",
    { id, class: "brief-dialog", "aria-labelledby": `${id}-title` },
    element("div", { class: "brief-dialog-head" }, title, button("Close", { "data-do": "close" })),
    body,
    status,
    foot,
  );
  dialog.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-do]");
    if (event.target === dialog || pressed?.dataset.do === "close") dialog.close();
    else if (pressed) onClick(pressed);
  });
  document.body.append(dialog);
  const say = (text) => {
    status.textContent = text;
  };
  return { dialog, title, body, foot, say };
}
