// Lets modules that import React load here: their plain functions need none of it.
import { registerHooks } from "node:module";

const STANDS_IN = {
  react: "export const useEffect = () => {}; export const useRef = () => ({}); export const useSyncExternalStore = (s, read) => read();",
  "react-router": "export const useLocation = () => ({ pathname: '/' }); export const useNavigate = () => () => {};",
};

registerHooks({
  resolve(specifier, context, next) {
    const source = STANDS_IN[specifier];
    if (!source) return next(specifier, context);
    return { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true };
  },
});
