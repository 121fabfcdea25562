import { CreateApprovalRule } from "@trato/domain/sales/approval/approval-inputs.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe, aMember } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { useForm } from "../../ui/forms/form.ts";
import { limitWords } from "./approval-labels.ts";
import type { ApprovalRule } from "./approval-queries.ts";
import { ApprovalSettingsDialog } from "./ApprovalSettingsDialog.tsx";
import { Approvers } from "./Approvers.tsx";
import { LimitDialog } from "./LimitDialog.tsx";
import { LimitFields } from "./LimitFields.tsx";
import { emptyLimit, type LimitValues } from "./limit-values.ts";
import { touchesLimit } from "./use-limit-menu.tsx";
import { useLimitText } from "./use-limit-text.ts";

const t = wordsIn("en", limitWords);
const luis = aMember({ id: anId(5), name: "Luis Pardo" });
const eva = aMember({ id: anId(6), name: "Eva Sanz" });
const rule: ApprovalRule = {
  id: anId<"approval_rules">(800),
  measure: "amount",
  limit: "5000" as Decimal, // canonical
  roles: ["sales", "manager"],
  teamIds: [],
  categoryIds: [anId<"product_categories">(7)],
  approverIds: [eva.id],
  isOn: true,
  version: 1,
};
const answers = {
  "GET /me": aMe({ member: { role: "administrator" } }),
  "GET /members": { items: [luis, eva], nextCursor: null },
  "GET /teams": { items: [] },
  "GET /product-categories": { items: [] },
  "GET /approval-rules": { items: [rule] },
  "GET /approval-settings": { allowsOwn: true, remindAfterHours: null, standIns: [], version: 1 },
};

function Fields({ values }: { values: Partial<LimitValues> }) {
  const initial = { ...emptyLimit, ...values };
  const form = useForm<LimitValues>({ place: null, initial, schema: CreateApprovalRule, submit: async () => null });
  return values.approverIds ? <Approvers form={form} /> : <LimitFields form={form} />;
}

test("a margin is limited from below, all else from above", async () => {
  answering(answers);
  const screen = await show(<Fields values={{ measure: "margin" }} />);
  await expect.element(screen.getByLabelText(t.least)).toBeVisible();
  await screen.getByLabelText(t.measure).click();
  await screen.getByRole("option", { name: "Days until all is paid" }).click();
  await expect.element(screen.getByLabelText(t.most)).toBeVisible();
});

test("of two approvers the second can be asked first", async () => {
  answering(answers);
  const screen = await show(<Fields values={{ approverIds: [luis.id, eva.id] }} />);
  await screen.getByRole("button", { name: t.earlier("Eva Sanz") }).click();
  await expect.element(screen.getByRole("button", { name: t.earlier("Luis Pardo") })).toBeVisible();
});

function Said() {
  const text = useLimitText();
  return <p>{[text.measure(rule), text.limit(rule), text.forWhom(rule), text.approvers(rule)].join(" / ")}</p>;
}

test("a limit is said in words, and opens with what it says", async () => {
  answering(answers);
  const screen = await show(
    <>
      <Said />
      <LimitDialog rule={rule} onClose={() => undefined} />
    </>,
  );
  const said = "Amount without taxes / up to €5,000.00 / Salesperson · Manager / Eva Sanz";
  await expect.element(screen.getByText(said)).toBeInTheDocument();
  await expect
    .element(screen.getByRole("dialog", { name: t.editLimit }).getByLabelText(t.most))
    .toHaveValue("5,000.00");
  expect(touchesLimit({ approvalRuleId: rule.id }, rule)).toEqual([{ kind: "setting", id: rule.id, version: 1 }]);
});

test("how approvals go shows whether one may approve one's own", async () => {
  answering(answers);
  const screen = await show(<ApprovalSettingsDialog onClose={() => undefined} />);
  await expect.element(screen.getByRole("checkbox", { name: new RegExp(t.allowsOwn) })).toBeChecked();
});
