import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "domain", include: ["domain/**/*.test.ts"], environment: "node" } },
      {
        test: {
          name: "server",
          include: ["server/**/*.test.ts", "scripts/**/*.test.ts"],
          environment: "node",
          globalSetup: ["server/test/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: "e2e", include: ["e2e/**/*.test.ts"], environment: "node", testTimeout: 60_000 } },
      { test: { name: "web", include: ["web/**/*.test.ts"], environment: "node" } },
      "web/vitest.config.ts",
    ],
  },
});
