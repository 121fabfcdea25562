import { defineConfig } from "vitest/config";
import LongestFirst from "./server/test/longest-first.ts";

/** Nothing measures how soon: whole processes begin and end here, on a machine that is shared. */
const patient = { testTimeout: 900_000, hookTimeout: 900_000, expect: { poll: { timeout: 60_000 } } };

/** Files of one kind run side by side and share the modules that they load: each ends what it opened (server/test/ending.ts). */
const together = { environment: "node", isolate: false, maxWorkers: "100%", ...patient } as const;

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: "domain", include: ["domain/**/*.test.ts"], ...together } },
      {
        test: {
          name: "server",
          include: ["server/**/*.test.ts", "scripts/**/*.test.ts"],
          ...together,
          globalSetup: ["server/test/global-setup.ts"],
          setupFiles: ["server/test/setup.ts"],
        },
      },
      {
        test: {
          name: "web",
          include: ["web/**/*.test.ts"],
          ...together,
          setupFiles: ["web/test/undo-stand-ins.ts"],
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          environment: "node",
          globalSetup: ["e2e/global-setup.ts"],
          setupFiles: ["server/test/setup.ts"],
          ...patient,
          maxWorkers: 2,
          sequence: { groupOrder: 1 }, // after the others: a story mostly waits for its browser
        },
      },
      "web/vitest.config.ts",
    ],
  },
});
