// What the frame of every page does in the browser: contents, copying, filters, notices.
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useLocation, useNavigate } from "react-router";
import "./connecting.js";
import { followContents, onSheetClick } from "./contents.js";
import { announce, copyText, onCopyClick, readNotice, subscribeNotice } from "./copying.js";
import { onFilterInput, restoreFilter } from "./filtering.js";
import { unveilAll, unveilSections } from "./unveiling.js";

const noNotice = () => "";

/** Address of the page of ours that a plain click on frozen text asks for, or "". */
function ownPage(event) {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return "";
  const link = event.target.closest?.("main a[href^='/']");
  return link && !link.target ? link.getAttribute("href") : "";
}

// A filled page was rendered at the template's address; the first render must agree with that.
const renderedPath = (pathname) =>
  typeof document !== "undefined" && document.querySelector("main > .page") ? "" : pathname;

export function useReading() {
  const { pathname } = useLocation();
  const [path, setPath] = useState(() => renderedPath(pathname));
  const navigate = useNavigate();
  const first = useRef(true);
  const notice = useSyncExternalStore(subscribeNotice, readNotice, noNotice);

  useEffect(() => {
    unveilSections();
    const onClick = (event) => {
      if (event.target.closest?.("a")) unveilAll();
      onCopyClick(event);
      onSheetClick(event);
      const path = ownPage(event);
      if (!path) return;
      event.preventDefault();
      navigate(path);
    };
    const onCopy = ({ detail }) => copyText(detail.text, detail.done);
    const onNotice = ({ detail }) => announce(detail);
    document.addEventListener("click", onClick);
    document.addEventListener("input", onFilterInput);
    document.addEventListener("yts:copy", onCopy);
    document.addEventListener("yts:notice", onNotice);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("input", onFilterInput);
      document.removeEventListener("yts:copy", onCopy);
      document.removeEventListener("yts:notice", onNotice);
    };
  }, [navigate]);

  useEffect(() => {
    // A new page is read from its start; the first one keeps the focus the reader gave it.
    if (!first.current && !location.hash) document.getElementById("main")?.focus({ preventScroll: true });
    first.current = false;
    setPath(pathname);
    restoreFilter();
    return followContents();
  }, [pathname]);

  return { path, notice };
}
