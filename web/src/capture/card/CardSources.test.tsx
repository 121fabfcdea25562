import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { cardWords } from "./labels.ts";
import { CardSources } from "./CardSources.tsx";

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
