import { expect, test } from "vitest";
import { testDatabase } from "../test/database.ts";
import type { Visitor } from "../test/listening.ts";
import { type Answer, statusesOf } from "../test/listening.ts";
import { asSystem, colleague, company, signedIn } from "../test/people.ts";
import { verifyStock } from "./stock/verify-stock.ts";

const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

/** A company with two people who may change everything, each in a browser of their own. */
async function twoPeople() {
  const robles = await company();
  const berta = await colleague(robles, { role: "manager", reach: "all" });
  return { robles, ana: robles.administrator, berta: await signedIn(berta.email, robles.slug) };
}

async function made(by: Visitor, path: string, body: object): Promise<Answer["body"]> {
  const { status, body: record } = await by.ask(`POST ${path}`, body);
  expect(status).toBe(200);
  return record;
}

test("fifty orders confirmed at once compete for ten pieces: all are confirmed, ten get one, and each is told", async () => {
  const { robles, ana, berta } = await twoPeople();
  const customer = await made(ana, "/contacts", { kind: "company", name: "Hoteles Miramar" });
  const table = { name: "Mesa", kind: "goods", storable: true, listPrice: "289" };
  for (let round = 0; round < 8; round++) {
    const { id: productId } = await made(ana, "/products", table);
    await made(ana, "/stock/adjust", { productId, countedQuantity: "10" });
    const lines = [{ productId, quantity: "1" }];
    const quotations = await times(50, () => made(ana, "/quotations", { customerId: customer.id, lines }));
    const answers = await times(50, (index) =>
      (index % 2 ? ana : berta).ask(`POST /sales/${quotations[index].id}/confirm`, {}),
    );
    expect(statusesOf(answers)).toEqual(Array.from({ length: 50 }, () => 200));
    const told = answers.map(
      ({ body }) => `${body.state}: ${body.lines[0].reserved} reserved, ${body.lines[0].missing} missing`,
    );
    expect(told.sort()).toEqual([
      ...Array.from({ length: 40 }, () => "confirmed: 0 reserved, 1 missing"),
      ...Array.from({ length: 10 }, () => "confirmed: 1 reserved, 0 missing"),
    ]);
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(50);
    const { body: product } = await ana.ask(`GET /products/${productId}`);
    expect(product.availability).toMatchObject({
      onHand: "10",
      reserved: "10",
      free: "0",
      outgoing: "50",
      forecast: "-40",
    });
  }
  expect(await asSystem(robles.id, verifyStock)).toEqual([]);
  const { owner } = await testDatabase();
  const { rows } = await owner.query(
    "select max(substring(number from '\\d+$')::int) as last, count(*)::int as confirmed from sales where confirmed_at is not null",
  );
  expect(rows).toEqual([{ last: 400, confirmed: 400 }]);
});

test("two people who change different fields of a contact at once both find their change in it", async () => {
  const { ana, berta } = await twoPeople();
  for (let round = 0; round < 20; round++) {
    const { id, version } = await made(ana, "/contacts", { kind: "company", name: "Hoteles Miramar" });
    const answers = await Promise.all([
      ana.ask(`PATCH /contacts/${id}`, { version, phone: `+34 600 ${round}` }),
      berta.ask(`PATCH /contacts/${id}`, { version, email: `r${round}@miramar.example` }),
    ]);
    expect(statusesOf(answers)).toEqual([200, 200]);
    const { body } = await ana.ask("GET /contacts?limit=1&sort=-createdAt");
    expect(body.items[0]).toMatchObject({
      id,
      phone: `+34 600 ${round}`,
      email: `r${round}@miramar.example`,
      version: version + 2,
    });
  }
});

test("two people who change the same field at once: one is told what the other wrote, and may then decide", async () => {
  const { ana, berta } = await twoPeople();
  for (let round = 0; round < 20; round++) {
    const { id, version } = await made(ana, "/contacts", { kind: "company", name: "Hoteles Miramar" });
    const written = ["Miramar Hoteles", "Grupo Miramar"];
    const answers = await Promise.all([
      ana.ask(`PATCH /contacts/${id}`, { version, name: written[0], phone: "+34 600 100 200" }),
      berta.ask(`PATCH /contacts/${id}`, { version, name: written[1] }),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
    const refused = answers.findIndex(({ status }) => status === 409);
    const { code, details } = answers[refused]!.body;
    expect([code, details]).toEqual([
      "record.changed",
      { theirs: { name: written[1 - refused] }, yours: { name: written[refused] }, version: version + 1 },
    ]);
    const insisted = await berta.ask(`PATCH /contacts/${id}`, { version: details.version, name: written[refused] });
    expect([insisted.status, insisted.body.name]).toEqual([200, written[refused]]);
  }
});

test("the same holds for a quotation: another customer's reference merges, other lines do not", async () => {
  const { ana, berta } = await twoPeople();
  const customer = await made(ana, "/contacts", { kind: "company", name: "Hoteles Miramar" });
  const chair = await made(ana, "/products", { name: "Silla", kind: "goods", storable: true, listPrice: "100" });
  const line = (quantity: string) => [{ productId: chair.id, quantity }];
  const { id, version } = await made(ana, "/quotations", { customerId: customer.id, lines: line("1") });
  const disjoint = await Promise.all([
    ana.ask(`PATCH /sales/${id}`, { version, customerReference: "PO-77" }),
    berta.ask(`PATCH /sales/${id}`, { version, lines: line("2") }),
  ]);
  expect(statusesOf(disjoint)).toEqual([200, 200]);
  const { body: merged } = await ana.ask(`GET /sales/${id}`);
  expect([merged.customerReference, merged.lines[0].quantity, merged.totals.total]).toEqual(["PO-77", "2", "242.00"]);
  const overlap = await Promise.all([
    ana.ask(`PATCH /sales/${id}`, { version: merged.version, lines: line("3") }),
    berta.ask(`PATCH /sales/${id}`, { version: merged.version, lines: line("4") }),
  ]);
  expect(statusesOf(overlap)).toEqual([200, 409]);
  const { body: refusal } = overlap.find(({ status }) => status === 409)!;
  expect(refusal.code).toBe("record.changed");
  const { body: kept } = await ana.ask(`GET /sales/${id}`);
  expect(kept.lines[0].quantity).toBe(overlap[0].status === 200 ? "3" : "4");
});
