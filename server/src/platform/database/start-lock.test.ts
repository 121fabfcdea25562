import { mkdtempSync, rmSync } from "node:fs";
import { Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { hasKernelNames } from "../postgres/kernel-name.ts";
import { whileStarting } from "./start-lock.ts";

const dataDir = mkdtempSync(join(tmpdir(), "trato-lock-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

test.runIf(hasKernelNames)("two that start at once go one after the other", async () => {
  const steps: string[] = [];
  const start = (name: string) =>
    whileStarting(dataDir, async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      steps.push(`${name} ends`);
    });
  await Promise.all([start("one"), start("two")]);
  expect(steps).toEqual(["one begins", "one ends", "two begins", "two ends"]);
});

test.runIf(hasKernelNames)(
  "only a name that is taken means another Trato: any other failure says what it is",
  async () => {
    const listen = vi.spyOn(Server.prototype, "listen").mockImplementation(function (this: Server) {
      process.nextTick(() => this.emit("error", Object.assign(new Error("too many open files"), { code: "EMFILE" })));
      return this;
    });
    await expect(whileStarting(dataDir, async () => "started")).rejects.toThrow("too many open files");
    listen.mockRestore();
    expect(await whileStarting(dataDir, async () => "started")).toBe("started");
  },
);
