import type { Plugin } from "vite";

const pause = "FALLBACK_THROTTLE_MS = 300";

/** React lets a screen that waits for something wait for 300 ms at least, so that it does not flicker. Tests see at once what has come. */
export function shownAtOnce(): Plugin {
  return {
    name: "shown-at-once",
    transform: {
      filter: { id: /react-dom-client\.development\.js$/ },
      handler(code) {
        if (!code.includes(pause)) this.error(`React has no ${pause} any more`);
        return { code: code.replace(pause, "FALLBACK_THROTTLE_MS = 0"), map: null };
      },
    },
  };
}
