import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { cardWords } from "./labels.ts";
import { LocalPicture } from "./LocalPicture.tsx";

const t = wordsIn("en", cardWords);

test("a picture is shown that no server has", async () => {
  const canvas = new OffscreenCanvas(40, 20);
  canvas.getContext("2d");
  const screen = await show(<LocalPicture picture={await canvas.convertToBlob()} />);
  const image = screen.getByRole("img", { name: t.card });
  await expect.poll(() => (image.element() as HTMLImageElement).naturalWidth).toBe(40); // it is one
});
