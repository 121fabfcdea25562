import type { Decimal } from "@trato/domain/decimal.ts";
import * as z from "zod/mini";
import { beforeEach, expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe, aMember } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { typeAtOnce } from "../../../test/type-at-once.ts";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { limitWords } from "./approval-labels.ts";
import type { ApprovalRule } from "./approval-queries.ts";
import { ApprovalRulesPage } from "./ApprovalRulesPage.tsx";

const t = wordsIn("en", limitWords);
const luis = aMember({ id: anId(5), name: "Luis Pardo" });
const eva = aMember({ id: anId(6), name: "Eva Sanz" });
const limit = (number: number, given: Partial<ApprovalRule>): ApprovalRule => ({
  id: anId<"approval_rules">(number),
  measure: "discount",
  limit: "10" as Decimal, // canonical
  roles: [],
  teamIds: [],
  categoryIds: [],
  approverIds: [luis.id],
  isOn: true,
  version: 1,
  ...given,
});
const first = limit(800, { roles: ["sales"], approverIds: [luis.id, eva.id] });
const second = limit(801, { measure: "payment_days", limit: "60" as Decimal, isOn: false });
const me = aMe({ member: { role: "administrator" } });
const page = { me, page: "/w/$slug/settings/approvals", search: searchOf({ rule: z.string() }) };

beforeEach(() =>
  answering({
    "GET /me": me,
    "GET /approval-rules": { items: [first, second] },
    "GET /approval-settings": { allowsOwn: false, remindAfterHours: 24, standIns: [], version: 1 },
    "GET /members": { items: [luis, eva], nextCursor: null },
    "GET /teams": { items: [] },
    "GET /product-categories": { items: [] },
    "POST /approval-rules": first,
    "POST /approval-rules/reorder": { items: [second, first] },
    "PATCH /approval-settings": { allowsOwn: false, remindAfterHours: 8, standIns: [], version: 2 },
    "DELETE /approval-rules/:approvalRuleId": { items: [second] },
  }),
);

test("limits stand in their order, each with what it limits, for whom, and who approves", async () => {
  const screen = await show(<ApprovalRulesPage />, page);
  await expect.element(screen.getByText("up to 10%", { exact: true })).toBeVisible();
  await expect.element(screen.getByText("up to 60 days", { exact: true })).toBeVisible();
  await expect.element(screen.getByText("Luis Pardo → Eva Sanz", { exact: true })).toBeVisible();
  await expect.element(screen.getByText(t.isOff, { exact: true })).toBeVisible();
});

test("one is added by clicking: its figure, and who approves in which order", async () => {
  const screen = await show(<ApprovalRulesPage />, page);
  await screen.getByRole("button", { name: t.newLimit }).click();
  const dialog = screen.getByRole("dialog", { name: t.newLimit });
  await typeAtOnce(dialog.getByLabelText(t.most), "12.5");
  await dialog.getByRole("checkbox", { name: "Luis Pardo" }).click();
  await dialog.getByRole("checkbox", { name: "Eva Sanz" }).click();
  await dialog.getByRole("button", { name: t.earlier("Eva Sanz") }).click();
  await dialog.getByRole("checkbox", { name: "Salesperson" }).click();
  await dialog.getByRole("button", { name: t.create, exact: true }).click();
  await expect
    .poll(() => askedOf("POST /approval-rules"))
    .toMatchObject([{ measure: "discount", limit: "12.5", roles: ["sales"], approverIds: [eva.id, luis.id] }]);
});

test("one is moved and taken away from its menu, and can be had back", async () => {
  const screen = await show(<ApprovalRulesPage />, page);
  const open = async (item: string) => {
    await screen
      .getByRole("row", { name: /Discount/ })
      .getByRole("button")
      .click();
    await screen.getByRole("menuitem", { name: item, exact: true }).click();
  };
  await open(t.moveDown);
  await expect
    .poll(() => askedOf("POST /approval-rules/reorder"))
    .toMatchObject([{ approvalRuleIds: [second.id, first.id] }]);
  await open(t.delete);
  await expect
    .poll(() => askedOf("DELETE /approval-rules/:approvalRuleId"))
    .toMatchObject([{ approvalRuleId: first.id }]);
  await expect.element(screen.getByText(t.deleted)).toBeVisible();
});

test("how approvals go is said in a dialog of its own, with the stand-in of each who approves", async () => {
  const screen = await show(<ApprovalRulesPage />, page);
  await screen.getByRole("button", { name: t.settings }).click();
  const dialog = screen.getByRole("dialog", { name: t.settings });
  await expect.element(dialog.getByLabelText(t.standInOf("Luis Pardo"))).toBeVisible();
  await typeAtOnce(dialog.getByLabelText(t.remindAfter), "8");
  await dialog.getByRole("button", { name: t.save, exact: true }).click();
  await expect.poll(() => askedOf("PATCH /approval-settings")).toMatchObject([{ remindAfterHours: 8, version: 1 }]);
});
