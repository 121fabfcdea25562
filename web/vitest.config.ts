import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineProject } from "vitest/config";
import { readingFiles } from "./reading-files.ts";
import { shownAtOnce } from "./shown-at-once.ts";
import { chromiumFlags, presentChromium } from "../scripts/find-chromium.mjs";

/** Components in a real browser: what ends in .test.tsx. What ends in .test.ts runs in Node. */
export default defineProject({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), readingFiles()],
  optimizeDeps: {
    entries: ["src/main.tsx", "src/**/*.worker.ts", "test/*.{ts,tsx}"], // found before the first test, so that none is cut by a reload
    rolldownOptions: { plugins: [shownAtOnce()] },
  },
  test: {
    name: "components",
    include: ["src/**/*.test.tsx"],
    isolate: false, // files share the modules that the page has loaded
    maxWorkers: 2,
    setupFiles: ["test/setup.ts"],
    testTimeout: 300_000,
    sequence: { groupOrder: 2 }, // after all others: what the stories measure wants the machine for itself
    expect: { poll: { timeout: 60_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 800 },
      provider: playwright({
        launchOptions: { executablePath: presentChromium() ?? "", args: chromiumFlags },
        contextOptions: { reducedMotion: "reduce", locale: "en-GB", timezoneId: "Europe/Madrid" },
        actionTimeout: 60_000,
      }),
      instances: [{ browser: "chromium" }],
    },
  },
});
