// Lets modules load here that name another folder's as the built site has it: `$/public/external/…`.
import { registerHooks } from "node:module";

const BUILT = /^\$\/public\/external\/ytsapp\/components\/(\w+)\/\w+\/(\w+\.js)$/;

registerHooks({
  resolve(specifier, context, next) {
    const [, folder, file] = BUILT.exec(specifier) ?? [];
    return folder ? next(new URL(`../../../ytsapp/components/${folder}/${file}`, import.meta.url).href, context) : next(specifier, context);
  },
});
