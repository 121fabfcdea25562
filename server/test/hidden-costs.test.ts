import { mayDo, roles } from "@trato/domain/permissions.ts";
import { exportedLists } from "@trato/domain/reports/list-columns.ts";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { routeTable } from "../src/app.ts";
import type { Context } from "../src/platform/context.ts";
import { isPublic, parametersOf, type Route } from "../src/platform/routes.ts";
import { createProduct } from "../src/products/create-product.ts";
import { editProduct } from "../src/products/edit-product.ts";
import { createPriceList } from "../src/products/price-lists/create-price-list.ts";
import { createPriceRule } from "../src/products/price-lists/create-price-rule.ts";
import { confirmPurchase } from "../src/purchasing/confirm-purchase.ts";
import { createPurchase } from "../src/purchasing/create-purchase.ts";
import { createVendorPrice } from "../src/purchasing/create-vendor-price.ts";
import { editVendorPrice } from "../src/purchasing/edit-vendor-price.ts";
import { createQuotation } from "../src/sales/create-quotation.ts";
import { createContact } from "../src/contacts/create-contact.ts";
import { testDatabase } from "./database.ts";
import { inWorkspace, testEdge, testOrigin } from "./factories.ts";
import { qty } from "./factories-stock.ts";
import { readTables, type Tables } from "./reach.ts";
import { holdsId, idPlaces, kindAt, rowsAt, withId } from "./record-ids.ts";
import { type TakingBack, takingBack } from "./taking-back.ts";
import { actorOf, createWorld, type World } from "./world.ts";

// A cost that nobody could take for anything else, wherever a cost is kept; and then every route, asked by who may not see costs.

const cost = qty("48151.6234");
const share = qty("-37.5193");
const isTold = /48[.,\s\u00a0\u202f]?151[.,]6|37[.,]5193/u;

let world: World;
let tables: Tables;
let server: TakingBack;

beforeAll(async () => {
  world = await createWorld();
  const edge = await testEdge();
  const who = { workspaceId: world.workspace.id, actor: actorOf(world.person("manager")) };
  await edge.run(who, "write", testOrigin, plant);
  tables = await readTables((await testDatabase()).owner, world.workspace.id);
  server = await takingBack();
});

/** A product with this cost, changed once, bought for it, and sold at a price that is made of it. */
async function plant(ctx: Context): Promise<void> {
  const made = await createProduct(ctx, {
    name: "Planted safe",
    kind: "goods",
    storable: true,
    listPrice: qty("9"),
    cost,
  });
  await editProduct(ctx, { productId: made.id, version: undefined, cost: qty("48151.6235") });
  const vendor = await createContact(ctx, { kind: "company", name: "Planted vendor" });
  const terms = await createVendorPrice(ctx, { productId: made.id, vendorId: vendor.id, price: cost });
  await editVendorPrice(ctx, { vendorPriceId: terms.id, version: undefined, price: qty("48151.6236") });
  const line = { productId: made.id, quantity: qty("1"), unitPrice: qty("48151.6237") };
  const purchase = await createPurchase(ctx, { vendorId: vendor.id, lines: [line] });
  await confirmPurchase(ctx, { purchaseId: purchase.id });
  const list = await createPriceList(ctx, { name: "On the cost", showsDiscount: true });
  const onCost = { priceListId: list.id, base: "cost", discount: share } as const;
  await createPriceRule(ctx, { ...onCost, making: "formula", productId: made.id, surcharge: qty("3.5") });
  await createPriceRule(ctx, { ...onCost, making: "percentage", discount: qty("0.5"), minQuantity: qty("10") });
  const above = await createPriceList(ctx, { name: "On another", showsDiscount: true });
  await createPriceRule(ctx, { priceListId: above.id, making: "percentage", baseListId: list.id, discount: qty("10") });
  for (const priceListId of [list.id, above.id]) {
    const lines = [{ productId: made.id }, { productId: made.id, quantity: qty("10") }];
    await createQuotation(ctx, { customerId: vendor.id, priceListId, salespersonId: null, lines });
  }
}

const routes = Object.entries(routeTable).filter((entry): entry is [string, Route] => !isPublic(entry[1]));

/** The route's example about what was planted: the newest record in the place of each id. */
function exampleFor(route: Route): Record<string, unknown> {
  let input: unknown = route.example;
  for (const place of idPlaces(route).filter((one) => holdsId(route.example, one))) {
    const row = rowsAt(place, tables).at(-1);
    if (kindAt(place, tables) && row) input = withId(input, place, String(row["id"]));
  }
  return input as Record<string, unknown>; // an example is an object
}

/** What a route answers only when it is asked for more than its example. */
function besides(): [string, Record<string, unknown>][] {
  const product = tables.get("products")?.find(({ name }) => name === "Planted safe")?.["id"];
  const lists = tables.get("price_lists")?.map(({ id }) => id) ?? [];
  const prices = lists.flatMap((priceListId): [string, Record<string, unknown>][] => [
    ["GET /price-book", { priceListId, productId: product }],
    ...["1", "10"].map((quantity): [string, Record<string, unknown>] => [
      "GET /prices/explanation",
      { priceListId, productId: product, quantity },
    ]),
  ]);
  const searches = ["Planted", "48151.6234", "48151"].map((search): [string, Record<string, unknown>] => [
    "GET /search",
    { search },
  ]);
  return [...prices, ...searches];
}

/** Which routes tell somebody the figure: each asked about every record that it may name. */
async function tellers(name: string): Promise<Set<string>> {
  const person = world.person(name);
  const told = new Set<string>();
  const listen = async (route: string, input: Record<string, unknown>) => {
    const { status, text } = await server.ask(person.key, route, input);
    expect([route, status < 500]).toEqual([route, true]);
    if (isTold.test(text)) told.add(route);
  };
  for (const [key, route] of routes.filter(([, { may }]) => mayDo(person.role, may))) {
    const example = exampleFor(route);
    const [parameter] = parametersOf(key);
    await listen(key, example);
    if (!key.startsWith("GET ")) continue;
    for (const row of parameter ? rowsAt([parameter], tables) : [])
      await listen(key, { ...example, [parameter as string]: row["id"] });
  }
  for (const [route, input] of besides()) await listen(route, input);
  for (const list of exportedLists) await listen(`GET /${list}/export`, { format: "csv", language: "en" });
  return told;
}

const sellers = ["salesperson who reaches own records", "salesperson who reaches all"];

test.each(sellers)("no route tells a %s what anything costs", async (name) => {
  expect([...(await tellers(name))]).toEqual([]);
});

test("those who may see costs are told them where they are looked for", async () => {
  const told = await tellers("manager");
  for (const route of [
    "GET /products",
    "GET /products/export",
    "GET /products/:productId",
    "GET /products/:productId/timeline",
    "GET /products/:productId/vendors",
    "GET /purchases",
    "GET /purchases/:purchaseId",
    "GET /price-lists/:priceListId/rules",
    "GET /price-book",
    "GET /prices/explanation",
  ])
    expect([route, told.has(route)]).toEqual([route, true]);
});

test("nobody who may not see costs sorts by them, narrows a list to them, or names them as a column", async () => {
  const { key } = world.person("salesperson who reaches all");
  for (const asked of [{ sort: "cost" }, { sort: "-cost" }, { cost: "5" }, { costFrom: "5" }, { costTo: "5" }])
    expect([asked, (await server.ask(key, "GET /products", asked)).code]).toEqual([asked, "permission.missing"]);
  const file = await server.ask(key, "GET /products/export", { format: "csv", columns: "name,cost" });
  expect(file.code).toBe("permission.missing");
  for (const asked of [{ sort: "margin" }, { sort: "-marginPercent" }])
    for (const [route, more] of [
      ["GET /sales", {}],
      ["GET /sales/export", { format: "csv" }],
    ] as const)
      expect([route, (await server.ask(key, route, { ...more, ...asked })).code]).toEqual([
        route,
        "permission.missing",
      ]);
  const margins = await server.ask(key, "GET /sales/export", { format: "csv", columns: "number,margin" });
  expect(margins.code).toBe("permission.missing");
  const manager = world.person("manager").key;
  const { text } = await server.ask(manager, "GET /products", { sort: "-cost", costFrom: "48151", limit: "1" });
  expect(JSON.parse(text)).toMatchObject({ items: [{ name: "Planted safe", cost: "48151.6235" }] });
});

test("the database shows costs to the roles of the matrix, whatever a query asks for", () =>
  inWorkspace(async (t) => {
    await createProduct(t.system, { name: "Safe", kind: "goods", listPrice: qty("9"), cost });
    for (const role of roles) {
      const ctx = await t.as({ role });
      const { rows } = await sql<{ sees: boolean; rows: number }>`
        select app.sees_costs() as sees, (select count(*)::int from product_costs) as rows`.execute(ctx.db);
      const may = mayDo(role, "product.seeCosts");
      expect([role, rows[0]]).toEqual([role, { sees: may, rows: may ? 1 : 0 }]);
      expect(mayDo(role, "purchase.read")).toBe(may);
      expect(may || !mayDo(role, "product.edit")).toBe(true);
    }
  }));
