import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { cardWords } from "./labels.ts";
import { CardSources } from "./CardSources.tsx";
import { scanWords } from "./scan/scan-labels.ts";

const t = wordsIn("en", cardWords);

test("takes a file that is chosen, on a phone from its camera too", async () => {
  const choose = vi.fn<(files: readonly File[]) => void>();
  const file = new File(["BEGIN:VCARD"], "ana.vcf", { type: "text/vcard" });
  await page.viewport(390, 844);
  const screen = await show(<CardSources onChoose={choose} onContact={() => undefined} />);
  await expect.element(screen.getByRole("button", { name: t.photo })).toBeVisible();
  expect(document.querySelector("input[capture]")).not.toBeNull();
  await page.viewport(1280, 800);
  await userEvent.upload(screen.getByLabelText(t.choose).last(), [file, file]);
  expect(choose.mock.calls[0]?.[0].map(({ name }) => name)).toEqual(["ana.vcf", "ana.vcf"]);
});

test("on a phone the ways to bring a card stand beside each other, as high as each other, each in a word", async () => {
  await page.viewport(390, 844);
  const screen = await show(<CardSources onChoose={() => undefined} onContact={() => undefined} size="lg" />);
  const names = [t.photo, t.choose, wordsIn("en", scanWords).scan];
  await expect.element(screen.getByRole("button", { name: t.photo })).toHaveTextContent(t.photoInShort);
  const boxes = names.map((name) => screen.getByRole("button", { name }).element().getBoundingClientRect());
  expect(new Set(boxes.map(({ top, height, width }) => [top, height, Math.round(width)].join())).size).toBe(1);
});
