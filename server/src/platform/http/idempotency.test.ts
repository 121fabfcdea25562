import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { colleague, company, signedIn } from "../../../test/people.ts";

const once = (key: string) => ({ "idempotency-key": key });

test("the same key with the same request gives the first answer again, and does nothing twice", async () => {
  const { administrator } = await company();
  const invite = () => administrator.ask("POST /members", { name: "Luis Agente" }, once("a"));
  const [first, second] = [await invite(), await invite()];
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.body).toEqual(first.body);
  expect((await administrator.ask("GET /members?search=Luis")).body.items).toHaveLength(1);
});

test("what is answered after the commit is answered to a repetition, too, as it stands then", async () => {
  const { administrator: ana } = await company();
  const customer = (await ana.ask("POST /contacts", { kind: "company", name: "Acme" })).body;
  const product = (await ana.ask("POST /products", { name: "Mesa", kind: "service", listPrice: "10" })).body;
  const asked = { customerId: customer.id, lines: [{ productId: product.id, quantity: "1" }] };
  const sale = (await ana.ask("POST /quotations", asked)).body;
  const confirm = () => ana.ask(`POST /sales/${sale.id}/confirm`, {}, once("a"));
  const first = await confirm();
  expect(first.body).toMatchObject({ state: "confirmed", number: "S00001", version: 2 });
  await ana.ask(`POST /sales/${sale.id}/change`, { customerReference: "PO 7", lines: [], tellCustomer: false });
  const second = await confirm();
  expect([second.status, second.body]).toMatchObject([
    200,
    { number: "S00001", version: 3, customerReference: "PO 7" },
  ]);
});

test("the same key with another request is refused", async () => {
  const { administrator } = await company();
  await administrator.ask("POST /members", { name: "Luis" }, once("a"));
  for (const [route, body] of [
    ["POST /members", { name: "Ana" }],
    ["POST /teams", { name: "Luis" }],
  ] as const) {
    const refused = await administrator.ask(route, body, once("a"));
    expect([refused.status, refused.body.code]).toEqual([409, "idempotency.reused"]);
  }
  expect((await administrator.ask("POST /members", { name: "Ana" }, once("x".repeat(201)))).status).toBe(400);
});

test("twins at the same moment wait for each other and get one answer", async () => {
  const { administrator } = await company();
  const twins = Array.from({ length: 8 }, () => administrator.ask("POST /members", { name: "Luis" }, once("twins")));
  const ids = (await Promise.all(twins)).map(({ body }) => body.id);
  expect(new Set(ids).size).toBe(1);
  expect((await administrator.ask("GET /members?search=Luis")).body.items).toHaveLength(1);
});

test("a refusal is not kept: the same key tries again", async () => {
  const { administrator } = await company();
  const create = () => administrator.ask("POST /teams", { name: "Norte" }, once("a"));
  const taken = (await administrator.ask("POST /teams", { name: "Norte" })).body;
  expect((await create()).body.code).toBe("team.name_taken");
  await administrator.ask(`PATCH /teams/${taken.id}`, { name: "Sur" });
  expect((await create()).body).toMatchObject({ name: "Norte" });
});

test("keys are everybody's own", async () => {
  const [home, other] = [await company(), await company()];
  const second = await signedIn((await colleague(home, { role: "administrator" })).email);
  for (const who of [home.administrator, second, other.administrator])
    expect((await who.ask("POST /members", { name: "Luis" }, once("a"))).status).toBe(200);
  expect((await second.ask("GET /members?search=Luis")).body.items).toHaveLength(2);
});

test("after a day a key counts as new", async () => {
  const { id, administrator } = await company();
  const create = (name: string) => administrator.ask("POST /members", { name }, once("a"));
  const first = await create("Luis");
  const { owner } = await testDatabase();
  const age = (interval: string) =>
    owner.query("update idempotency_keys set created_at = now() - $1::interval where workspace_id = $2", [
      interval,
      id,
    ]);
  await age("23 hours 59 minutes");
  expect((await create("Luis")).body).toEqual(first.body);
  await age("24 hours 1 minute");
  const later = await create("Ana");
  expect(later.body).toMatchObject({ name: "Ana" });
  expect((await create("Ana")).body).toEqual(later.body);
});
