import { expect, test } from "vitest";
import { drawCard } from "../../../test/drawn-cards.ts";
import type { FrameAsked, PictureAsked, PreparedPicture } from "./read-card.worker.ts";

type Answer = { prepared: PreparedPicture | null; codes: string[] };

function opened() {
  const worker = new Worker(new URL("./read-card.worker.ts", import.meta.url), { type: "module" });
  const ask = (asked: PictureAsked | FrameAsked): Promise<Answer> => {
    const answer = new Promise<Answer>((resolve) => {
      worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => resolve(data), { once: true });
    });
    worker.postMessage(asked, []);
    return answer;
  };
  return { ask, close: () => worker.terminate() };
}

test("a code on a card is read, and the card cut out of its picture; before a camera too", async () => {
  const { ask, close } = opened();
  const picture = await drawCard({ degrees: 4, code: "https://robles.example/marta" });
  const { prepared: found } = await ask({ picture });
  expect(found?.codes).toEqual(["https://robles.example/marta"]);
  expect(found?.width).toBe(1_500);
  expect(found?.read).toHaveLength(2);
  const frame = await createImageBitmap(picture, { resizeWidth: 800 });
  expect((await ask({ frame })).codes).toEqual(["https://robles.example/marta"]);
  close();
});

test("of what is no picture there is nothing", async () => {
  const { ask, close } = opened();
  expect((await ask({ picture: new Blob(["none"], { type: "image/png" }) })).prepared).toBeNull();
  close();
});
