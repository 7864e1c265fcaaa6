// The search page in the browser: asks the server for what the address asks, and says how it goes.
import { createElement, useContext, useEffect, useLayoutEffect, useReducer, useRef } from "react";
import { useLocation, useNavigate } from "react-router";
import { EventLoopContext } from "$/utils/context-registry";
import { followAddress, installField } from "./field.js";
import { installKeys } from "./keys.js";
import { asksSomething, phaseOf } from "./phases.js";

const TYPING_MS = 80; // between two keys of a quick typist; what is typed meanwhile is asked once
const RETRY_MS = 2000; // a rebuilt index is swapped in within seconds

const onServer = typeof document === "undefined";
const useEarly = onServer ? useEffect : useLayoutEffect; // before the first paint, where there is one

/** The query string of this tab, as the server is told it with every event. */
const asked = () => window.location.search.slice(1);

/**
 * The frame of the page. `answered` is the query string the server answered last, `kind` what came of
 * it, `onAsk(typing)` asks it to answer the current one.
 */
export function Desk({ answered, kind, onAsk, children }) {
  const location = useLocation();
  const navigate = useNavigate();
  const [, errors] = useContext(EventLoopContext) ?? [null, []];
  const [, redraw] = useReducer((count) => count + 1, 0);
  const seen = useRef(false); // whether the page stands for its address since it was opened
  const awake = useRef(false); // the first render has to be the one the build made
  const focused = useRef(false); // whether something on the page held the focus last
  const ask = useRef(onAsk);
  ask.current = onAsk;

  useEarly(() => {
    awake.current = true;
    document.documentElement.classList.remove("asking");
    followAddress();
    redraw();
  }, [location]);

  useEffect(() => {
    document.dispatchEvent(new Event("yts:connect"));
    let timer = 0;
    const type = () => {
      clearTimeout(timer);
      redraw();
      timer = setTimeout(() => ask.current(true), TYPING_MS);
    };
    const go = (address) => {
      clearTimeout(timer); // what is gone to is answered as it is, not as it was being typed
      navigate(address, { preventScrollReset: false });
    };
    const removeField = installField({ type, go });
    const removeKeys = installKeys();
    const onRetry = (event) => event.target.closest?.("[data-retry]") && ask.current(false);
    const onFocus = (event) => (focused.current = Boolean(event.target.closest?.(".answer")));
    document.addEventListener("click", onRetry);
    document.addEventListener("focusin", onFocus);
    return () => {
      clearTimeout(timer);
      removeField();
      removeKeys();
      document.removeEventListener("click", onRetry);
      document.removeEventListener("focusin", onFocus);
    };
  }, [navigate]);

  useEffect(() => {
    // What held the focus may be gone with the answer it stood in, as a filter that was taken away.
    if (awake.current && document.activeElement === document.body && focused.current)
      document.getElementById("search-said")?.focus({ preventScroll: true });
  }, [answered, kind]);

  useEffect(() => {
    if (kind !== "rebuilding") return undefined;
    const timer = setInterval(() => ask.current(false), RETRY_MS);
    return () => clearInterval(timer);
  }, [kind]);

  const query = awake.current ? asked() : "";
  const isAnswered = answered === query;
  if (isAnswered && kind !== "opening") seen.current = true;
  const phase = phaseOf({ asks: asksSomething(query), isAnswered, isSeen: seen.current, kind });
  return createElement(
    "div",
    {
      className: "search",
      "data-connects": "",
      "data-phase": phase,
      "data-lost": errors.length > 0 ? "" : undefined,
      "aria-busy": phase !== "opening" && !isAnswered ? "true" : undefined,
    },
    children,
  );
}
