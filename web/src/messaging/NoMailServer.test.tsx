import { expect, test } from "vitest";
import { aMe } from "../../test/identity.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { messagingWords } from "./labels.ts";
import { NoMailServer } from "./NoMailServer.tsx";

const t = wordsIn("en", messagingWords);

test.each([
  ["an administrator, who is led to where it is set", "administrator", t.setUp],
  ["a salesperson", "sales", t.askAdministrator],
] as const)("where mail cannot leave yet, %s is told before writing", async (_, role, way) => {
  const me = aMe({ member: { role }, isMailSet: false });
  const screen = await show(<NoMailServer />, { me });
  await expect.element(screen.getByText(t.cannotLeave, { exact: false })).toBeVisible();
  await expect.element(screen.getByText(way, { exact: false })).toBeVisible();
});

test("where it can, nothing is said", async () => {
  const screen = await show(<NoMailServer />);
  expect(screen.getByText(t.cannotLeave, { exact: false }).elements()).toEqual([]);
});
