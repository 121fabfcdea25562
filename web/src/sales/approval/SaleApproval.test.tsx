import type { Decimal } from "@trato/domain/decimal.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { approvalWords } from "./approval-labels.ts";
import { type SaleApproval as Approval, saleApprovalQuery } from "./approval-queries.ts";
import { ApprovalsPage } from "./ApprovalsPage.tsx";
import { approvalOptions } from "./approval-options.ts";
import { ApprovalSteps } from "./ApprovalSteps.tsx";
import { AskForApproval } from "./AskForApproval.tsx";
import { DecideApproval } from "./DecideApproval.tsx";
import { Excesses } from "./Excesses.tsx";
import { SaleApproval } from "./SaleApproval.tsx";
import { WaitingApprovals } from "./WaitingApprovals.tsx";

const t = wordsIn("en", approvalWords);
const d = (text: string) => text as Decimal; // canonical
const at = "2031-03-05T10:00:00.000Z" as Moment; // a moment
const ana = { id: anId<"members">(11), name: "Ana Robles" };
const luis = { id: anId<"members">(12), name: "Luis Pardo" };
const sale = { id: anId<"sales">(100), version: 3 };
const beyond = {
  measure: "line_discount" as const,
  lineId: anId(110),
  name: "Oak table",
  limit: d("10"),
  value: d("30"),
};
const hidden = { measure: "margin" as const, lineId: null, name: null, limit: null, value: null };
const no = { code: "approval.not_asked", details: {} };
const undecided = { asked: [], decidedBy: null, decision: null, decidedAt: null, note: null };
const approval = (given: Partial<Approval>): Approval => ({
  currency: "EUR",
  excesses: [],
  approvers: [],
  items: [],
  can: { ask: no, decide: no, withdraw: no },
  ...given,
});
const request = (given: Partial<Approval["items"][number]>): Approval["items"][number] => ({
  id: anId<"sale_approvals">(120),
  state: "waiting",
  askedBy: "Sara Gil",
  askedAt: at,
  note: null,
  excesses: [beyond],
  steps: [
    { ...undecided, approver: ana, asked: [luis] },
    { ...undecided, approver: luis },
  ],
  ...given,
});

const shown = (given: Partial<Approval>) => {
  answering({
    "GET /me": aMe(),
    "GET /sales/:saleId/approval": approval(given),
    "POST /sales/:saleId/ask-for-approval": approval({ items: [request({})] }),
    "POST /sales/:saleId/approve": approval({ items: [request({ state: "approved" })] }),
    "POST /sales/:saleId/refuse-approval": approval({ items: [request({ state: "refused" })] }),
    "POST /sales/:saleId/withdraw-approval": approval({}),
  });
  return show(<SaleApproval sale={sale} flush={async () => true} />);
};

test("what is beyond the limits is said, without the figures of margins for who sees no costs, and approval is asked for", async () => {
  const can = { ask: true as const, decide: no, withdraw: no };
  const screen = await shown({ excesses: [beyond, hidden], approvers: ["Ana Robles", "Luis Pardo"], can });
  await expect.element(screen.getByText("Discount on a line, Oak table: 30%; up to 10% is allowed")).toBeVisible();
  await expect.element(screen.getByText("Margin of the whole: below what is allowed")).toBeVisible();
  await expect.element(screen.getByText(t.toBeApprovedBy("Ana Robles and Luis Pardo"))).toBeVisible();
  await screen.getByRole("button", { name: t.ask, exact: true }).click();
  const dialog = screen.getByRole("dialog", { name: t.askTitle });
  await dialog.getByLabelText(t.note).fill("For years");
  await dialog.getByRole("button", { name: t.ask, exact: true }).click();
  await expect
    .poll(() => askedOf("POST /sales/:saleId/ask-for-approval"))
    .toMatchObject([{ saleId: sale.id, version: 3, note: "For years" }]);
});

test("while it waits it says who decides, also in whose place, and is approved or withdrawn", async () => {
  const can = { ask: no, decide: true as const, withdraw: true as const };
  const screen = await shown({ items: [request({ note: "For years" })], can });
  await expect.element(screen.getByText(t.waiting)).toBeVisible();
  await expect.element(screen.getByText(t.decidesFor("Luis Pardo", "Ana Robles"))).toBeVisible();
  await expect.element(screen.getByText(t.later("Luis Pardo"))).toBeVisible();
  await screen.getByRole("button", { name: t.approve, exact: true }).click();
  await expect.poll(() => askedOf("POST /sales/:saleId/approve")).toMatchObject([{ saleId: sale.id, version: 3 }]);
  await screen.getByRole("button", { name: t.withdraw, exact: true }).click();
  await expect.poll(() => askedOf("POST /sales/:saleId/withdraw-approval")).toMatchObject([{ saleId: sale.id }]);
});

test("a no asks for its reason, and is told with it afterwards", async () => {
  const can = { ask: no, decide: true as const, withdraw: no };
  const screen = await shown({ items: [request({})], can });
  await screen.getByRole("button", { name: t.refuse, exact: true }).click();
  const dialog = screen.getByRole("dialog", { name: t.refuseTitle });
  await dialog.getByLabelText(t.reason).fill("No more than 20 %");
  await dialog.getByRole("button", { name: t.refuseSubmit, exact: true }).click();
  await expect
    .poll(() => askedOf("POST /sales/:saleId/refuse-approval"))
    .toMatchObject([{ saleId: sale.id, version: 3, reason: "No more than 20 %" }]);
});

test("what is beyond a limit of two rules is said once, and who cannot be asked is named", async () => {
  answering({ "GET /me": aMe() });
  const steps = [{ ...undecided, approver: ana }];
  const screen = await show(
    <>
      <Excesses excesses={[beyond, { ...beyond, lineId: anId(111) }, hidden]} currency="EUR" />
      <ApprovalSteps steps={steps} />
    </>,
  );
  await expect.element(screen.getByText(t.nobodyDecides("Ana Robles"))).toBeVisible();
  expect(screen.getByText(/Oak table/).elements()).toHaveLength(1);
});

test("a request is asked for from its dialog, a yes that others follow says so, and where nothing waits nothing stands", async () => {
  const asking = approval({ excesses: [beyond] });
  answering({
    "GET /me": aMe(),
    "GET /approvals": { items: [] },
    "GET /sales/:saleId/approval": asking,
    "POST /sales/:saleId/approve": approval({ items: [request({})] }),
    "POST /sales/:saleId/ask-for-approval": asking,
  });
  const closed: string[] = [];
  const screen = await show(
    <>
      <WaitingApprovals />
      <DecideApproval saleId={sale.id} version={sale.version} />
      <AskForApproval sale={sale} approval={asking} onClose={() => closed.push("asked")} />
    </>,
  );
  await screen.getByRole("dialog").getByRole("button", { name: t.ask, exact: true }).click();
  await expect.poll(() => askedOf("POST /sales/:saleId/ask-for-approval")).toMatchObject([{ note: null }]);
  await expect.poll(() => closed).toEqual(["asked"]);
  expect(screen.getByText(t.waitingForMe).elements()).toEqual([]);
  expect(approvalOptions.touches({ saleId: sale.id }).map(({ kind }) => kind)).toEqual(["sale", "timeline"]);
  expect(saleApprovalQuery(sale.id).queryKey).toEqual(expect.arrayContaining(["GET /sales/:saleId/approval"]));
});

test("what waits for one's own decision stands with what is beyond which limit; nothing says so", async () => {
  const waiting = {
    saleId: sale.id,
    number: "S00012",
    customerName: "Lar",
    salespersonName: "Sara Gil",
    currency: "EUR",
    total: d("847.00"),
    version: 3,
    companyCurrency: "EUR",
    askedBy: "Sara Gil",
    askedAt: at,
    note: "For years",
    excesses: [beyond],
    steps: [],
  };
  answering({ "GET /me": aMe(), "GET /approvals": { items: [waiting] }, "POST /sales/:saleId/approve": approval({}) });
  const screen = await show(<ApprovalsPage />);
  await expect.element(screen.getByRole("link", { name: "S00012 · Lar" })).toBeVisible();
  await expect.element(screen.getByText("Discount on a line, Oak table: 30%; up to 10% is allowed")).toBeVisible();
  await screen.getByRole("button", { name: t.approve, exact: true }).click();
  await expect.poll(() => askedOf("POST /sales/:saleId/approve")).toMatchObject([{ saleId: sale.id, version: 3 }]);
});
