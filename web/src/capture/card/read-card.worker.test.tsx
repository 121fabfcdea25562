import { expect, test } from "vitest";
import { drawCard } from "../../../test/drawn-cards.ts";
import type { PreparedPicture } from "./read-card.worker.ts";

async function prepared(picture: Blob): Promise<PreparedPicture | null> {
  const worker = new Worker(new URL("./read-card.worker.ts", import.meta.url), { type: "module" });
  const answer = new Promise<PreparedPicture | null>((resolve) => {
    const answered = ({ data }: MessageEvent<{ prepared: PreparedPicture | null }>) => resolve(data.prepared);
    worker.addEventListener("message", answered);
  });
  worker.postMessage({ picture }, []);
  return answer.finally(() => worker.terminate());
}

test("a code on a card is read, and the card cut out of its picture", async () => {
  const found = await prepared(await drawCard({ degrees: 4, code: "https://robles.example/marta" }));
  expect(found?.codes).toEqual(["https://robles.example/marta"]);
  expect(found?.width).toBe(1_500);
  expect(found?.read).toHaveLength(2);
});

test("of what is no picture there is nothing", async () => {
  expect(await prepared(new Blob(["none"], { type: "image/png" }))).toBeNull();
});
