// The fit check of a comparison's page: toggles, and what they come to. The page works without it.
import "./fit.css";
import { clearAnswers, giveAnswer, keepAnswers, readAnswers, settleDraft, subscribeAnswers } from "./answers.js";
import { makeVerdict } from "./fit_verdict.js";
import { fragmentOf } from "./place.js";
import { hasNotebook } from "./pointer.js";
import { openNotebook, readNotebook } from "./store.js";
import { judge, leaningOf } from "./verdict.js";

const NOT_KEPT = "Your answers stay in this tab and are sent nowhere.";

const say = (detail) => document.dispatchEvent(new CustomEvent("yts:notice", { detail }));

const checkOf = ({ dataset, firstElementChild }) => ({
  id: dataset.check, number: Number(dataset.number), question: firstElementChild.textContent,
  yes: dataset.yes, no: dataset.no, weight: Number(dataset.weight),
});

/** What the page says of its checks. */
function readPage(root) {
  const { fit: slug, title, question, sideA, sideB } = root.dataset;
  const rows = [...root.querySelectorAll("[data-check]")];
  return { slug, question, name: title.split(":")[0], sides: { a: sideA, b: sideB }, rows, checks: rows.map(checkOf) };
}

function drawRow(row, check, answer) {
  row.dataset.given = answer;
  row.dataset.lean = leaningOf(check, answer);
  for (const button of row.querySelectorAll("[data-answer]"))
    button.setAttribute("aria-pressed", String(button.dataset.answer === answer));
}

function drawKept(root, investigation, isAnswered) {
  root.querySelector("[data-fit-foot]").hidden = !isAnswered;
  root.querySelector("[data-fit-keep]").hidden = Boolean(investigation);
  const kept = root.querySelector("[data-fit-kept]");
  if (!investigation) return kept.replaceChildren(NOT_KEPT);
  const link = document.createElement("a");
  link.href = `/notebook/${fragmentOf({ investigation: investigation.id, view: "fit" })}`;
  link.textContent = investigation.name || "Untitled investigation";
  const isLasting = readNotebook().status.mode !== "memory";
  kept.replaceChildren("Kept in ", link, isLasting ? ", in this browser only." : " until you close this tab: your browser lets this site keep nothing.");
}

/** Make the checks of the page answerable; returns a function that stops. */
export function installFit() {
  const root = document.querySelector("[data-fit]");
  if (!root) return null;
  const page = readPage(root);
  const verdict = makeVerdict(root.querySelector("[data-fit-verdict]"), page.sides);

  function draw() {
    settleDraft(page.slug);
    const { answers, investigation } = readAnswers(page.slug);
    page.rows.forEach((row, n) => drawRow(row, page.checks[n], answers[page.checks[n].id] ?? ""));
    const judged = judge(page.checks, answers, page.sides);
    verdict.show(judged);
    for (const place of document.querySelectorAll("[data-fit-brief]")) place.textContent = judged.brief;
    drawKept(root, investigation, judged.cells.some(({ answer }) => answer));
  }

  async function keep() {
    const kept = await keepAnswers(page.slug, page);
    if (kept) say({ text: `Answers kept in “${kept.name}”`, undo: kept.undo });
  }

  function onClick({ target }) {
    const button = target.closest("button");
    if (!button) return;
    if (button.dataset.answer) giveAnswer(page.slug, button.closest("[data-check]").dataset.check, button.dataset.answer);
    else if (button.matches("[data-fit-reset]")) {
      page.rows[0].querySelector("button").focus({ preventScroll: true }); // the button goes away
      say({ text: "Answers cleared", undo: clearAnswers(page.slug) });
    } else if (button.matches("[data-fit-keep]")) keep();
  }

  root.addEventListener("click", onClick);
  const stop = subscribeAnswers(draw);
  const bar = document.querySelector(".fit-bar");
  const near = new IntersectionObserver(([{ isIntersecting }]) => bar?.toggleAttribute("data-near", isIntersecting));
  near.observe(root);
  draw();
  if (hasNotebook()) openNotebook();
  return () => {
    root.removeEventListener("click", onClick);
    near.disconnect();
    stop();
  };
}
