import { expect, test } from "vitest";
import { makeHome } from "../../../test/trato-process.ts";
import { hasKernelNames } from "../postgres/kernel-name.ts";
import { inTurn } from "./in-turn.ts";

test("where there is no data directory it is said which setting names it", async () => {
  const dataDir = `${makeHome()}/elsewhere`;
  const making = inTurn(
    dataDir,
    () => undefined,
    async () => undefined,
  );
  await expect(making).rejects.toThrow(`There is no ${dataDir}: set TRATO_DATA_DIR`);
});

test.runIf(hasKernelNames)(
  "who wants a backup while another is made, tried or sent waits for its end, and is told so",
  async () => {
    const [dataDir, order, told] = [makeHome(), [] as string[], [] as string[]];
    const sending = Promise.withResolvers<void>();
    const first = inTurn(
      dataDir,
      (line) => told.push(line),
      async () => {
        order.push("made");
        await sending.promise;
        order.push("sent");
        throw new Error("the bucket refused it");
      },
    );
    const second = inTurn(
      dataDir,
      (line) => {
        told.push(line);
        sending.resolve();
      },
      async () => void order.push("made next"),
    );
    await expect(first).rejects.toThrow("the bucket refused it");
    await second;
    expect([order, told]).toEqual([
      ["made", "sent", "made next"],
      ["A backup is being made already: waiting for its end"],
    ]);
  },
);
