import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { company } from "../../../test/people.ts";
import { keyOf, program, type Read, undo } from "../../../test/program.ts";

const at = "2030-01-15";

/** A company with a customer and a product, and a program with a key of its administrator. */
async function working() {
  const home = await company();
  const { administrator: browser } = home;
  const [customer, product] = [
    (await browser.ask("POST /contacts", { kind: "company", name: "Acme", email: "buy@acme.example" })).body,
    (await browser.ask("POST /products", { name: "Table", kind: "goods", listPrice: "100.00" })).body,
  ];
  const { call } = await program(await keyOf(browser));
  const { answer: run } = await call("start_run", { purpose: "Tidy up" });
  const doing = async (name: string, args: object): Promise<Read> => {
    const done = await call(name, { ...args, runId: run.id });
    expect([name, done["refused"], done["runId"]]).toEqual([name, undefined, run.id]);
    return done["answer"];
  };
  return { home, browser, customer, product, call, doing, runId: run.id as string };
}

const outcomes = ({ done }: Read) =>
  done.map(({ tool, outcome, reason, keptFields }: Read) =>
    [tool, outcome, reason, keptFields].filter((one) => one?.length),
  );

test("everything of a run is taken back in one step: fields, records, activities, drafts, mails that have not left", async () => {
  const { home, browser, customer, product, doing, runId } = await working();
  const { body: own } = await browser.ask("POST /leads", {
    title: "Desks",
    priority: 1,
    tags: ["a"],
    address: { city: "Soria" },
  });
  const { body: deal } = await browser.ask("POST /opportunities", { title: "Chairs", expectedRevenue: "10.00" });
  const lines = [
    { productId: product.id, quantity: "1" },
    { productId: product.id, quantity: "5", name: "Large" },
  ];
  const { body: offer } = await browser.ask("POST /quotations", { customerId: customer.id, lines });
  const { body: plan } = await browser.ask(`POST /leads/${own.id}/activities`, {
    kind: "call",
    summary: "Ask",
    dueOn: at,
  });
  const stages = (await browser.ask("GET /stages")).body.items;
  const everything = async () => {
    const records = await Promise.all(
      [`/leads/${own.id}`, `/opportunities/${deal.id}`, `/sales/${offer.id}`, `/contacts/${customer.id}`].map(
        async (path) => (await browser.ask(`GET ${path}`)).body,
      ),
    );
    const counts = await Promise.all(
      ["/leads", "/opportunities", "/contacts", "/sales"].map(
        async (path) =>
          (
            await browser.ask(
              `GET ${path}?count=true${path.startsWith("/sales") || path.startsWith("/contacts") ? "" : "&state=open"}`,
            )
          ).body.count,
      ),
    );
    const { items } = (await browser.ask(`GET /leads/${own.id}/activities`)).body;
    return {
      records: records.map(withoutTimes),
      counts,
      open: items.map(({ id, summary, dueOn }: Read) => ({ id, summary, dueOn })),
    };
  };
  const before = await everything();

  await doing("edit_lead", {
    leadId: own.id,
    title: "Oak desks",
    priority: 3,
    tags: ["a", "b"],
    address: { city: "Burgos" },
  });
  await doing("edit_lead", { leadId: own.id, title: "Large oak desks" });
  await doing("move_opportunity", { opportunityId: deal.id, stageId: stages[1].id });
  await doing("win_opportunity", { opportunityId: deal.id });
  await doing("edit_opportunity", { opportunityId: deal.id, expectedRevenue: "99.50" });
  await doing("edit_contact", { contactId: customer.id, phone: "+34 600 000 000" });
  const lead = await doing("create_lead", { title: "New" });
  await doing("write_note", { about: { kind: "lead", id: lead["id"] }, body: "Hello" });
  await doing("plan_activity", { about: { kind: "lead", id: own.id }, kind: "to_do", summary: "Look", dueOn: at });
  await doing("log_call", { about: { kind: "lead", id: own.id }, summary: "Called" });
  await doing("edit_activity", { activityId: plan.id, summary: "Ask again", dueOn: "2030-02-15" });
  await doing("finish_activity", { activityId: plan.id, outcome: "Done" });
  const person = await doing("create_contact", { kind: "person", name: "Eva" });
  const drawn = await doing("create_quotation", { customerId: person["id"], lines });
  await doing("edit_quotation", { saleId: drawn["id"], lineEdits: [{ id: drawn["lines"][0].id, isRemoved: true }] });
  await doing("edit_quotation", {
    saleId: offer.id,
    customerReference: "PO 7",
    lineEdits: [
      { id: offer.lines[0].id, set: { quantity: "3", unitPrice: "90" } },
      { id: offer.lines[1].id, isRemoved: true },
      { id: "01990000-0000-7000-8000-00000000abcd", set: { productId: product.id, quantity: "2" } },
    ],
  });
  await doing("send_mail", {
    about: { kind: "contact", id: customer.id },
    to: "buy@acme.example",
    subject: "Hi",
    body: "You",
  });
  await doing("send_quotation", { saleId: offer.id });
  expect(await everything()).not.toEqual(before);

  const undone = await undo(home, runId);
  expect(outcomes(undone).filter(([, outcome]: string[]) => outcome !== "undone")).toEqual([]);
  const after = await everything();
  const sold = after.records[2];
  // the number that it got stays its own, and what was withdrawn is seen to be
  expect({ ...after, records: after.records.with(2, { ...sold, number: null }) }).toEqual(before);
  expect((await browser.ask("GET /messages")).body.items.map(({ state }: Read) => state)).toEqual([
    "withdrawn",
    "withdrawn",
  ]);
  expect((await browser.ask(`POST /agent-runs/${runId}/undo`, {})).body.code).toBe("agent.run_undone");
}, 30_000);

const volatile = [
  "followUp",
  "version",
  "updatedAt",
  "stageChangedAt",
  "lastActivityOn",
  "assignedAt",
  "probability",
  "automaticProbability",
  "rank",
];

/** What a record says without when it was touched, and what follows from that. */
function withoutTimes(record: Read): Read {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !volatile.includes(name)));
}

test("what cannot be taken back stays, with whatever it is about, and is told why; so does what somebody has changed since", async () => {
  const { home, browser, customer, product, doing, call, runId } = await working();
  const { owner } = await testDatabase();
  const { body: lead } = await browser.ask("POST /leads", { title: "Desks", priority: 1 });
  await doing("edit_lead", { leadId: lead.id, title: "Oak desks", priority: 3 });
  const theirs = await doing("create_lead", { title: "Followed up" });
  const person = await doing("create_contact", { kind: "person", name: "Eva" });
  const sale = await doing("create_quotation", {
    customerId: person["id"],
    lines: [{ productId: product.id, quantity: "1" }],
  });
  await doing("confirm_quotation", { saleId: sale["id"] });
  await doing("send_mail", {
    about: { kind: "contact", id: customer.id },
    to: "buy@acme.example",
    subject: "Hi",
    body: "You",
  });
  await browser.ask(`PATCH /leads/${lead.id}`, { title: "Walnut desks" });
  await browser.ask(`POST /leads/${theirs["id"]}/notes`, { body: "Mine now" });
  await owner.query("update messages set state = 'sent', sent_at = now() where workspace_id = $1", [home.id]);

  expect(outcomes(await undo(home, runId))).toEqual([
    ["edit_lead", "partly", "Somebody has changed it since.", ["title"]],
    ["create_lead", "kept", "Somebody has changed it since."],
    ["create_contact", "kept", "Something that stays is about it."],
    ["create_quotation", "kept", "Something that stays is about it."],
    ["confirm_quotation", "kept", "There is no way back from this: it confirmed the order."],
    ["send_mail", "kept", "The message has already left."],
  ]);
  expect((await browser.ask(`GET /leads/${lead.id}`)).body).toMatchObject({ title: "Walnut desks", priority: 1 });
  expect((await browser.ask(`GET /sales/${sale["id"]}`)).body.state).toBe("confirmed");
  const [listed] = (await browser.ask("GET /agent-runs")).body.items;
  expect(listed).toMatchObject({ id: runId, keyName: "Assistant", purpose: "Tidy up", steps: 6, kept: 6 });
  expect(await call("edit_lead", { leadId: lead.id, title: "On", runId })).toMatchObject({
    refused: { code: "agent.run_undone" },
  });
});
