import { expect, test } from "vitest";
import { routeTable } from "../../../app.ts";
import { colleague, company, signedIn } from "../../../../test/people.ts";
import { visitor } from "../../../../test/listening.ts";
import { testEdge, testOrigin } from "../../../../test/factories.ts";
import { membershipsOf, whoOf } from "../../../identity/memberships.ts";
import type { Edge } from "../../edge.ts";
import { askMany, type OneOfMany } from "./ask-many.ts";
import { manyAddresses } from "./many-addresses.ts";

const problemOf = (one?: OneOfMany) => (one && "problem" in one ? one.problem : null);

test("every kind that is changed at its own address is so by the hundred, and created where it is created", () => {
  const paths = manyAddresses(routeTable).map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(
      ["leads", "opportunities", "contacts", "products", "purchases", "quotations"].map(
        (path) => `/${path}/create-many`,
      ),
    ),
  );
  for (const path of ["leads", "opportunities", "contacts", "products", "purchases", "sales"])
    expect(paths).toContain(`/${path}/change-many`);
  expect(new Set(paths).size).toBe(paths.length);
});

test("each has its own answer, in its place; what is refused keeps nothing of the others back", async () => {
  const { administrator: ana } = await company();
  const items = [
    { kind: "company", name: "Robles" },
    { kind: "company", name: "" },
    { kind: "person", name: "Marta", colour: "red" },
    { kind: "person", name: "Luis" },
  ];
  const made = await ana.ask("POST /contacts/create-many", { items });
  expect(made.status).toBe(200);
  const [robles, empty, odd, luis] = made.body.items;
  expect([robles.status, empty.status, odd.status, luis.status]).toEqual([200, 400, 400, 200]);
  expect([robles.answer.name, luis.answer.name]).toEqual(["Robles", "Luis"]);
  expect(empty.problem.errors[0].path).toBe("name");
  expect(odd.problem.errors[0].path).toBe("colour");

  const changed = await ana.ask("POST /contacts/change-many", {
    items: [
      { contactId: luis.answer.id, email: "luis@x.example" },
      { contactId: "01990000-0000-7000-8000-00000000dead", email: "nobody@x.example" },
    ],
  });
  expect(changed.body.items[0].answer.email).toBe("luis@x.example");
  expect(changed.body.items[1].problem.code).toBe("record.not_found");
  expect((await ana.ask("GET /contacts")).body.items).toHaveLength(2);
});

test("a call without items, with too many, or with what it does not know is refused whole", async () => {
  const { administrator: ana } = await company();
  const one = { kind: "company", name: "Robles" };
  for (const asked of [
    {},
    { items: [] },
    { items: Array.from({ length: 201 }, () => one) },
    { items: [one], dryRun: true },
    { items: ["x"] },
  ]) {
    const refused = await ana.ask("POST /contacts/create-many", asked);
    expect([refused.status, refused.body.code]).toEqual([400, "input.invalid"]);
  }
  expect((await ana.ask("GET /contacts")).body.items).toEqual([]);
});

test("the same call gives the same answers and does nothing twice; another one under its key is refused", async () => {
  const { administrator: ana } = await company();
  const asked = {
    items: [
      { kind: "company", name: "Robles" },
      { kind: "odd", name: "No" },
    ],
  };
  const ask = (given: object) => ana.ask("POST /contacts/create-many", given, { "idempotency-key": "k".repeat(200) });
  const [first, twin] = await Promise.all([ask(asked), ask(asked)]);
  expect(twin.body).toEqual(first.body);
  expect((await ask(asked)).body).toEqual(first.body);
  expect((await ana.ask("GET /contacts")).body.items).toHaveLength(1);
  const other = await ask({ items: [{ kind: "company", name: "Sol" }] });
  expect([other.status, other.body.code]).toEqual([409, "idempotency.reused"]);
});

test("a call that was cut in its middle goes on there when it is sent again as it was", async () => {
  const home = await company();
  const edge = await testEdge();
  const [membership] = await membershipsOf(edge, await userOf(home.administrator));
  if (!membership) throw new Error("nobody");
  const address = manyAddresses(routeTable).find(({ path }) => path === "/contacts/create-many");
  if (!address) throw new Error("no such address");
  const given = { items: ["One", "Two", "Three", "Four"].map((name) => ({ kind: "company", name })) };
  const ask = (by: Edge) =>
    askMany(address, by, { who: whoOf(membership), origin: testOrigin, given, idempotencyKey: "cut" });
  const names = async () =>
    (await home.administrator.ask("GET /contacts")).body.items.map(({ name }: { name: string }) => name).toSorted();

  await expect(ask(dyingAfter(edge, 3))).rejects.toThrow("the process died");
  expect(await names()).toEqual(["One", "Two"]);
  const answers = await ask(edge);
  expect(answers.items.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(await names()).toEqual(["Four", "One", "Three", "Two"]);
  expect(await ask(edge)).toEqual(answers);
  expect(await names()).toHaveLength(4);
});

/** The call's own beginning is the first of its transactions. */
function dyingAfter(edge: Edge, transactions: number): Edge {
  let run = 0;
  return {
    ...edge,
    run: (...asked) => {
      run += asked[1] === "write" ? 1 : 0;
      return run > transactions ? Promise.reject(new Error("the process died")) : edge.run(...asked);
    },
  };
}

async function userOf(person: Awaited<ReturnType<typeof signedIn>>): Promise<string> {
  return (await person.ask("GET /me")).body.user.id;
}

test("a stranger changes nothing of another workspace, and whoever may not create it is refused before anything is read", async () => {
  const [home, other] = [await company(), await company()];
  const [made] = (
    await home.administrator.ask("POST /contacts/create-many", { items: [{ kind: "company", name: "Ours" }] })
  ).body.items;
  const tried = await other.administrator.ask("POST /contacts/change-many", {
    items: [{ contactId: made.answer.id, name: "Theirs" }],
  });
  expect(problemOf(tried.body.items[0])?.code).toBe("record.not_found");
  expect((await visitor({}).ask("POST /contacts/create-many", { items: [] })).status).toBe(401);
  const berta = await signedIn((await colleague(home)).email);
  expect((await berta.ask("POST /products/create-many", { items: [{ name: "Table" }] })).body.code).toBe(
    "permission.missing",
  );
  const { key } = (await home.administrator.ask("POST /api-keys", { name: "Reader", scopes: ["contacts:read"] })).body;
  const byKey = await visitor({ authorization: `Bearer ${key}` }).ask("POST /contacts/create-many", { items: [] });
  expect(byKey.body.details.scope).toBe("contacts:write");
});
