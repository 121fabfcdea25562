import { expect, test } from "vitest";
import type { FileAnswer } from "./read-file.worker.ts";

test("answers with what a file holds, or with why it cannot be read", async () => {
  const worker = new Worker(new URL("./read-file.worker.ts", import.meta.url), { type: "module" });
  const ask = (file: File) =>
    new Promise<FileAnswer>((resolve) => {
      worker.addEventListener("message", ({ data }: MessageEvent<FileAnswer>) => resolve(data), { once: true });
      worker.postMessage({ file, encoding: undefined }, []);
    });
  expect(await ask(new File(["name\nAna"], "a.csv"))).toMatchObject({ read: { format: "separated" } });
  expect(await ask(new File(["PK\u0003\u0004"], "a.xlsx"))).toMatchObject({ refusal: { code: "import.not_a_table" } });
  worker.terminate();
});
