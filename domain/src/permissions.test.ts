import { describe, expect, test } from "vitest";
import { mayDo, matrix, type Role, roles, type Verb, verbs } from "./permissions.ts";

/**
 * Who may do what, written out (domain rules 2.8 and the decisions on workspaces and people): salespeople sell, the back office
 * supplies, managers lead and configure, administrators also look after the people and the workspace itself.
 */
const table: Record<Verb, string> = {
  //                       sales · back office · manager · administrator
  "workspace.read": "yes yes yes yes",
  "workspace.edit": "no  no  no  yes",
  "member.read": "yes yes yes yes",
  "member.manage": "no  no  no  yes",
  "team.manage": "no  no  yes yes",
  "apiKey.manage": "yes yes yes yes",
  "agent.work": "yes yes yes yes",
  "agent.undo": "yes yes yes yes",
  "agent.approve": "yes yes yes yes",
  "agent.configure": "no  no  no  yes",
  "job.read": "no  no  no  yes",
  "provider.manage": "no  no  no  yes",
  "backup.manage": "no  no  no  yes",
  "diary.read": "no  no  no  yes",
  "status.read": "no  no  no  yes",
  "contact.read": "yes yes yes yes",
  "contact.edit": "yes yes yes yes",
  "sale.approve": "yes yes yes yes",
  "approval.withdraw": "no  no  yes yes",
  "approval.configure": "no  no  no  yes",
  "credit.set": "no  yes yes yes",
  "credit.exceed": "no  no  yes yes",
  "opportunity.read": "yes no  yes yes",
  "opportunity.edit": "yes no  yes yes",
  "opportunity.assign": "yes no  yes yes",
  "record.delete": "no  no  yes yes",
  "personalData.manage": "no  no  yes yes",
  "lead.receive": "yes no  yes yes",
  "pool.manage": "no  no  yes yes",
  "arrival.read": "no  no  yes yes",
  "arrival.settle": "no  no  yes yes",
  "tradeShow.edit": "no  no  yes yes",
  "mailbox.manage": "no  no  no  yes",
  "mailbox.connect": "yes yes yes yes",
  "webhook.manage": "no  no  no  yes",
  "outgoingWebhook.manage": "yes yes yes yes",
  "webForm.read": "yes no  yes yes",
  "webForm.edit": "no  no  yes yes",
  "pipeline.configure": "no  no  yes yes",
  "sequence.edit": "no  no  yes yes",
  "activity.read": "yes yes yes yes",
  "activity.edit": "yes yes yes yes",
  "mail.manage": "no  no  no  yes",
  "mailTemplate.edit": "no  no  yes yes",
  "notice.read": "yes yes yes yes",
  "file.read": "yes yes yes yes",
  "file.edit": "yes yes yes yes",
  "message.read": "yes yes yes yes",
  "message.send": "yes yes yes yes",
  "product.read": "yes yes yes yes",
  "product.edit": "no  yes yes yes",
  "product.seeCosts": "no  yes yes yes",
  "variant.choose": "yes yes yes yes",
  "tax.read": "yes yes yes yes",
  "tax.edit": "no  no  yes yes",
  "priceList.read": "yes yes yes yes",
  "priceList.edit": "no  no  yes yes",
  "exchangeRate.read": "yes yes yes yes",
  "exchangeRate.edit": "no  no  yes yes",
  "stock.read": "yes yes yes yes",
  "stock.adjust": "no  yes yes yes",
  "delivery.validate": "no  yes yes yes",
  "purchase.read": "no  yes yes yes",
  "purchase.edit": "no  yes yes yes",
  "sale.read": "yes yes yes yes",
  "sale.edit": "yes no  yes yes",
  "sale.send": "yes no  yes yes",
  "sale.confirm": "yes no  yes yes",
  "sale.cancel": "yes no  yes yes",
  "service.deliver": "yes yes yes yes",
  "payment.record": "no  yes yes yes",
  "payment.refund": "no  no  yes yes",
  "payment.configure": "no  no  no  yes",
  "terms.edit": "no  no  yes yes",
  "quotationTemplate.edit": "no  no  yes yes",
  "salesTarget.set": "no  no  yes yes",
  "import.run": "yes yes yes yes",
  "report.read": "yes yes yes yes",
};

const columns: Role[] = ["sales", "back_office", "manager", "administrator"];

describe.each(verbs)("%s", (verb) => {
  const answers = table[verb].split(/\s+/);
  test.each(columns.map((role, place) => [role, answers[place] ?? ""]))("%s: %s", (role, answer) => {
    expect(mayDo(role, verb)).toBe(answer === "yes");
  });
});

test("the table has every role and every verb", () => {
  expect(columns).toEqual([...roles]);
  expect(Object.keys(table).toSorted()).toEqual(verbs.toSorted());
  for (const answers of Object.values(table)) expect(answers).toMatch(/^(yes|no)(\s+(yes|no)){3}$/);
});

test("an administrator may do everything, and a manager whatever a salesperson or the back office may", () => {
  for (const verb of verbs) expect([verb, mayDo("administrator", verb)]).toEqual([verb, true]);
  const shared = verbs.filter((verb) => mayDo("sales", verb) || mayDo("back_office", verb));
  expect(shared.filter((verb) => !mayDo("manager", verb))).toEqual([]);
});

test("who may change something may read it", () => {
  const readable = new Set(verbs.filter((verb) => verb.endsWith(".read")).map((verb) => verb.split(".")[0]));
  const changes = verbs.filter((verb) => !verb.endsWith(".read") && readable.has(verb.split(".")[0]));
  for (const verb of changes) {
    const read = `${verb.split(".")[0]}.read` as Verb; // just asked whether it is there
    for (const role of matrix[verb]) expect([role, read, mayDo(role, read)]).toEqual([role, read, true]);
  }
});
