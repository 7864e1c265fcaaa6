// Waits on the notebook's page for a file that is dropped, and for the button that imports.
import { useEffect } from "react";

const tell = (detail) => document.dispatchEvent(new CustomEvent("yts:notice", { detail }));
const FAILED = "This part of the page could not be loaded. Check your connection, then try again.";

async function openImport(asked) {
  try {
    const { openImport: open } = await import("./import_dialog.js");
    await open(asked);
  } catch (error) {
    tell(FAILED);
    throw error;
  }
}

const onClick = (event) => event.target.closest?.("[data-import]") && openImport();

const hasFile = ({ dataTransfer }) => dataTransfer?.types.includes("Files");

function onDragOver(event) {
  if (!hasFile(event)) return;
  event.preventDefault(); // else the browser leaves the page to show the file
  document.documentElement.classList.add("dropping");
}

const onDragEnd = () => document.documentElement.classList.remove("dropping");
const onDragLeave = (event) => event.relatedTarget === null && onDragEnd();

function onDrop(event) {
  onDragEnd();
  if (!hasFile(event)) return;
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  if (file) openImport({ file });
}

/** Serve this page until it is left. */
export function useImporting() {
  useEffect(() => {
    const served = { click: onClick, dragover: onDragOver, dragleave: onDragLeave, drop: onDrop };
    for (const [name, listener] of Object.entries(served)) document.addEventListener(name, listener);
    return () => {
      onDragEnd();
      for (const [name, listener] of Object.entries(served)) document.removeEventListener(name, listener);
    };
  }, []);
}
