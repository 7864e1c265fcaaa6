// What the transcript of a talk does in the browser; a page without one is left alone.
import { useEffect } from "react";
import { onFindChange, onFindClick, onFindInput, onFindKey, openTranscript, redraw, step } from "./finding.js";

const onStep = ({ detail }) => step(detail, true);
const LISTENERS = [
  ["input", onFindInput], ["keydown", onFindKey], ["change", onFindChange], ["click", onFindClick],
  ["yts:match", onStep], // a shortcut was pressed
  ["yts:page", openTranscript], // the reader went on to another page
];

export function useTranscript() {
  useEffect(() => {
    openTranscript();
    for (const [name, listener] of LISTENERS) document.addEventListener(name, listener);
    addEventListener("resize", redraw);
    return () => {
      for (const [name, listener] of LISTENERS) document.removeEventListener(name, listener);
      removeEventListener("resize", redraw);
    };
  }, []);
}
