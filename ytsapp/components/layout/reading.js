// What the frame of every page does in the browser: contents, copying, filters, notices.
import { useEffect, useSyncExternalStore } from "react";
import { useLocation } from "react-router";
import { followContents, onSheetClick } from "./contents.js";
import { announce, copyText, onCopyClick, readNotice, subscribeNotice } from "./copying.js";
import { onFilterInput, restoreFilter } from "./filtering.js";

const noNotice = () => "";

export function useReading() {
  const { pathname } = useLocation();
  const notice = useSyncExternalStore(subscribeNotice, readNotice, noNotice);

  useEffect(() => {
    const onClick = (event) => {
      onCopyClick(event);
      onSheetClick(event);
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
  }, []);

  useEffect(() => {
    restoreFilter();
    return followContents();
  }, [pathname]);

  return { path: pathname, notice };
}
