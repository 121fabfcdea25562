import { expect, test } from "vitest";
import { isCalledSpam, isToMany, mailKindOf } from "./mail-kind.ts";

const plain = {
  headers: {},
  from: { name: "Ana", address: "ana@ruiz.example" },
  subject: "Desks",
  text: "Twenty",
  report: "",
};
const postman = { name: "Mail Delivery System", address: "MAILER-DAEMON@mx.example" };
const reporting = { "content-type": "multipart/report; report-type=delivery-status" };

test.each([
  ["written", "a mail", {}],
  ["written", "a campaign, written to many", { headers: { precedence: "bulk", "list-id": "<a>" } }],
  ["written", "one that says that nobody answered by itself", { headers: { "auto-submitted": "no" } }],
  ["written", "somebody who writes of a mail that was not delivered", { subject: "My order was not delivered" }],
  ["automatic", "an answer of a machine", { headers: { "auto-submitted": "auto-replied" } }],
  ["automatic", "a holiday", { subject: "Fuera de la oficina: Mesas" }],
  ["automatic", "one that nobody can answer", { headers: { "return-path": "<>" }, subject: "Hello" }],
  ["bounced", "a report", { headers: reporting, report: "Action: failed" }],
  ["delayed", "a report of a delay", { headers: reporting, report: "Action: delayed" }],
  ["bounced", "a free text of a postman", { from: postman, subject: "failure notice" }],
  ["delayed", "a postman who still tries", { from: postman, subject: "Warning: message delayed 24 hours" }],
  [
    "bounced",
    "a list that takes mails of its members alone",
    { headers: { "x-mlserver": "fml" }, subject: "You ana@ruiz.example are not member (Desks)" },
  ],
  ["complaint", "a complaint", { headers: { "content-type": "multipart/report; report-type=feedback-report" } }],
  ["receipt", "a receipt", { headers: { "content-type": 'multipart/report; report-type="disposition-notification"' } }],
] as const)("%s: %s", (kind, _, said) => {
  expect(mailKindOf({ ...plain, ...said })).toBe(kind);
});

test.each([
  [true, "a list", { "list-id": "Joiners <joiners.guild.example>" }],
  [true, "a campaign", { "list-unsubscribe": "<https://shop.example/u>" }],
  [true, "an old list", { precedence: "bulk" }],
  [true, "a list with a name like the company's", { "list-id": "<sales.notnorte.example>" }],
  [false, "a list of the company's own", { "list-id": "Sales <sales.Norte.example>", precedence: "list" }],
  [false, "a mail of somebody", { precedence: "first-class" }],
] as const)("written to many: %s of %s", (expected, _, headers) => {
  expect(isToMany({ headers }, ["norte.example"])).toBe(expected);
});

test("what another server called spam is told by its header", () => {
  expect(isCalledSpam({ headers: { "x-spam-flag": "YES" } })).toBe(true);
  expect(isCalledSpam({ headers: { "x-spam-status": "No, score=1" } })).toBe(false);
});
