import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { agentWords } from "../labels.ts";
import { BoundsButton } from "./BoundsButton.tsx";

const t = wordsIn("en", agentWords);
const settings = { needsApproval: false, callsPerDay: null, writesPerDay: 50 };

test("an administrator says whether writes wait, and how many there may be", async () => {
  const me = aMe({ member: { role: "administrator" } });
  answering({ "GET /me": me, "GET /agent-settings": settings, "PATCH /agent-settings": settings });
  const screen = await show(<BoundsButton />, { me });
  await screen.getByRole("button", { name: t.bounds }).click();
  await expect.element(screen.getByRole("textbox", { name: t.writesPerDay })).toHaveValue("50");
  await screen.getByRole("checkbox", { name: t.needsApproval, exact: false }).click();
  await screen.getByRole("textbox", { name: t.callsPerDay }).fill("200");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByRole("heading", { name: t.saved })).toBeVisible();
  expect(askedOf("PATCH /agent-settings")).toEqual([{ needsApproval: true, callsPerDay: 200, writesPerDay: 50 }]);
});
