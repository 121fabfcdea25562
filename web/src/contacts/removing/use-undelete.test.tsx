import { expect, test } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { useUndelete } from "./use-undelete.ts";

const lead = { id: anId(2), kind: "lead" as const, name: "Office" };

function PuttingBack() {
  const undelete = useUndelete();
  return <button onClick={() => undelete(lead)}>back</button>;
}

test("what is kept no longer is not put back, and that is said", async () => {
  answering({ "POST /opportunities/:opportunityId/undelete": refused("record.gone", { detail: "Too late" }) });
  const screen = await show(<PuttingBack />);
  await screen.getByRole("button", { name: "back" }).click();
  await expect.element(screen.getByRole("heading", { name: "Too late" })).toBeVisible();
  expect(askedOf("POST /opportunities/:opportunityId/undelete")).toEqual([{ opportunityId: lead.id }]);
});
