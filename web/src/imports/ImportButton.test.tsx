import { expect, test } from "vitest";
import { aMe } from "../../test/identity.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { ImportButton } from "./ImportButton.tsx";
import { importWords } from "./labels.ts";

const t = wordsIn("en", importWords);

test("leads to the import", async () => {
  const screen = await show(<ImportButton />);
  await expect.element(screen.getByRole("link", { name: t.importCsv })).toHaveAttribute("href", "/w/robles/import");
});

test("is not there for those who may not import", async () => {
  const screen = await show(<ImportButton />, { me: aMe({ can: { "import.run": false } }) });
  await expect.element(screen.getByRole("main")).toBeInTheDocument();
  expect(screen.getByText(t.importCsv).elements()).toHaveLength(0);
});
