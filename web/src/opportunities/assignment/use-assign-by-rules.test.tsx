import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { anOpportunity } from "../../../test/opportunities.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { whyWords } from "./assignment-labels.ts";
import { useAssignByRules } from "./use-assign-by-rules.ts";

const t = wordsIn("en", whyWords);
const route = "POST /opportunities/:opportunityId/assign-by-rules";
const former = anOpportunity({ salesperson: null, version: 4 });
const luis = { id: anId<"members">(5), name: "Luis Pardo" };
const showWhy = vi.fn<() => void>();

function Asking() {
  const assign = useAssignByRules();
  return <button onClick={() => assign(former, showWhy)}>ask</button>;
}

test("to whom the rules give it is said, and it can be undone", async () => {
  answering({
    "GET /me": aMe(),
    [route]: { ...former, salesperson: luis, version: 5 },
    "POST /opportunities/:opportunityId/assign": { ...former, version: 6 },
  });
  const screen = await show(<Asking />);
  await screen.getByRole("button", { name: "ask" }).click();
  await expect.element(screen.getByText(t.byRulesDone("Luis Pardo"))).toBeVisible();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(() => askedOf("POST /opportunities/:opportunityId/assign"))
    .toMatchObject([{ opportunityId: former.id, salespersonId: null }]);
});

test("where nobody can take it the reasons are shown", async () => {
  answering({ "GET /me": aMe(), [route]: former });
  const screen = await show(<Asking />);
  await screen.getByRole("button", { name: "ask" }).click();
  await expect.element(screen.getByText(t.byRulesNobody)).toBeVisible();
  expect(showWhy).toHaveBeenCalledOnce();
});

test("with whom it stays is said where somebody has it", async () => {
  answering({ "GET /me": aMe(), [route]: { ...former, salesperson: luis } });
  const screen = await show(<Asking />);
  await screen.getByRole("button", { name: "ask" }).click();
  await expect.element(screen.getByText(t.byRulesSame("Luis Pardo"))).toBeVisible();
});
