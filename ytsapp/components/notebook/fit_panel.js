// The fit check in the notebook: the checks of an investigation's comparison, answered there.
import { useEffect, useSyncExternalStore } from "react";
import { addActions } from "./acting.js";
import { clearAnswersOf, giveAnswerIn } from "./answers.js";
import { currentInvestigation } from "./browsing.js";
import { comparisonIn } from "./lookup.js";
import { NO_FIT, clipsBehind, fitView } from "./fit_view.js";
import { subscribePlace } from "./place.js";
import { readReference, subscribeReference } from "./reference.js";
import { subscribe } from "./store.js";
import { useReference } from "./voices_panel.js";

let view = NO_FIT;
let madeOf = [];

function readView() {
  const from = [currentInvestigation(), readReference()];
  if (from.some((each, n) => each !== madeOf[n])) {
    madeOf = from;
    view = fitView({ investigation: from[0], ...from[1] });
  }
  return view;
}

function subscribeView(listener) {
  const stops = [subscribe(listener), subscribePlace(listener), subscribeReference(listener)];
  return () => stops.forEach((stop) => stop());
}

addActions({
  answerCheck: (id, check, answer) => giveAnswerIn(id, check, answer),
  clearAnswers: (id) =>
    document.dispatchEvent(new CustomEvent("yts:notice", { detail: { text: "Answers cleared", undo: clearAnswersOf(id) } })),
});

/** Give the player the moments behind the checks, while they are what is looked at. */
function installPlaying() {
  const answer = ({ detail }) => {
    const { reference } = readReference();
    detail.clips = clipsBehind(comparisonIn(reference, currentInvestigation()?.comparison), reference);
  };
  document.addEventListener("yts:clips", answer);
  return () => document.removeEventListener("yts:clips", answer);
}

export function useFit() {
  useReference();
  useEffect(installPlaying, []);
  return useSyncExternalStore(subscribeView, readView, () => NO_FIT);
}
