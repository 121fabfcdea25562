import { type Scope, scopes } from "@trato/domain/keys/scopes.ts";
import { beforeAll, expect, test } from "vitest";
import { routeTable } from "../src/app.ts";
import { whoOfKey } from "../src/identity/api-key-holder.ts";
import type { Mode } from "../src/platform/database/database.ts";
import { scopeOfRoute } from "../src/platform/permissions.ts";
import { isPublic, type Route } from "../src/platform/routes.ts";
import { testOrigin } from "./factories.ts";
import { company } from "./people.ts";
import { type TakingBack, takingBack } from "./taking-back.ts";

// Every route of the table, over HTTP with keys that are kept to scopes. A new route is among them: what it asks for follows from `may`.

const routes = Object.entries(routeTable).filter((entry): entry is [string, Route] => !isPublic(entry[1]));

let server: TakingBack;
const keys = new Map<string, string>();

beforeAll(async () => {
  const { administrator } = await company();
  server = await takingBack();
  const kept: [string, (scope: string) => boolean][] = [
    ["reading", (scope) => scope.endsWith(":read")],
    ...scopes.map((left): [string, (scope: string) => boolean] => [
      left,
      (scope) => scope !== left && scope !== left.replace(":read", ":write"),
    ]),
  ];
  for (const [name, isGiven] of kept) {
    // a program's key writes nothing by any route: server/src/agents/by-tools-alone.test.ts
    const given = scopes.filter((scope) => isGiven(scope) && scope !== "agents:write");
    const made = await administrator.ask("POST /api-keys", { name, scopes: given });
    keys.set(name, made.body.key);
  }
});

const asked = async (key: string, [name, route]: [string, Route]) => {
  const { status, text } = await server.ask(keys.get(key) ?? "", name, route.example);
  return status === 403 ? (JSON.parse(text) as { code: string; details: { scope: string } }) : null; // as problems are
};

test("no route is asked by a key without its scope, and the answer names it", async () => {
  const answers: unknown[] = [];
  for (const one of routes) {
    const answer = await asked(scopeOfRoute(one[0], one[1].may) ?? "contacts:read", one);
    answers.push([one[0], answer && { code: answer.code, scope: answer.details.scope }]);
  }
  const refused = routes.map(([name, { may }]) => {
    const scope = scopeOfRoute(name, may);
    return [name, scope && { code: "key.scope_missing", scope }];
  });
  expect(answers).toEqual(refused);
});

test("whoever may only read reads everything, and changes nothing", async () => {
  const refused: string[] = [];
  for (const one of routes) {
    const answer = await asked("reading", one);
    if (answer !== null) refused.push(one[0]);
  }
  const changing = routes.filter(([name]) => !name.startsWith("GET ")).map(([name]) => name);
  expect(refused).toEqual(changing);
});

test("costs are kept from a key without their scope by the database itself, where it reads, and not from what it does", async () => {
  const home = await company();
  const product = { name: "Oak table", kind: "goods", listPrice: "120.00", cost: "70.00" };
  const { id } = (await home.administrator.ask("POST /products", product)).body;
  const made = await home.administrator.ask("POST /api-keys", { name: "Shop", scopes: ["products:write"] });
  const who = await whoOfKey(server.edge, made.body.key);
  const costs = (mode: Mode) =>
    server.edge.run(who, mode, testOrigin, (ctx) => ctx.db.selectFrom("productCosts").select("productId").execute());
  expect(await costs("read")).toEqual([]);
  expect(await costs("write")).toEqual([{ productId: id }]);

  await home.administrator.ask(`PATCH /products/${id}`, { cost: "71.50", listPrice: "121.00" });
  const history = async (scopes: Scope[]) => {
    const { key } = (await home.administrator.ask("POST /api-keys", { name: "Shop", scopes })).body;
    return (await server.ask(key, "GET /products/:productId/timeline", { productId: id })).text;
  };
  expect(await history(["products:write", "costs:read"])).toContain("71.5");
  const told = await history(["products:write"]);
  expect(told).toContain("121");
  expect(told).not.toMatch(/71\.5|"cost"/);
});
