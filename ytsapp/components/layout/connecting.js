// The connection to the server: closed while a reader reads, opened by the first page that needs it.
import { initialState, onLoadInternalEvent } from "$/utils/context";
import { eventLoop, registerApp } from "$/utils/context-registry";

// Reflex connects when an app has states, and reports a change of page when it has an event for
// that. Without either it stays silent; what it was compiled with is given back on `yts:connect`.
const SILENT = { initialState: {}, onLoadInternalEvent: () => [] };

function connect() {
  registerApp({ initialState, onLoadInternalEvent });
  eventLoop.addEvents([]); // adding events connects, even when there are none
}

if (typeof document !== "undefined") {
  if (!document.querySelector("[data-connects]")) registerApp(SILENT);
  document.addEventListener("yts:connect", connect);
}
