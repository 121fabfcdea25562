import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { routeTable } from "../src/app.ts";
import { jsonSchema } from "../src/platform/openapi/openapi-schemas.ts";
import { isPublic, parametersOf } from "../src/platform/routes.ts";
import { testDatabase } from "./database.ts";
import { type Known, type InputSchema, inputsOf } from "./generate-input.ts";
import { readTables } from "./reach.ts";
import { rowsAt } from "./record-ids.ts";
import { type Answered, type TakingBack, takingBack } from "./taking-back.ts";
import { createWorld, type World } from "./world.ts";

// Whatever is asked, the answer is yes or a refusal with a reason: never "something went wrong". Answers are held against their
// schemas here, so an answer of the wrong shape is found too. Inputs come from each route's own schema, the same ones in every run.

const seed = 20_261_123;
const cases = 40;
const routes = Object.entries(routeTable);

let server: TakingBack;
let key: string;
let ids: string[];
let known: Known;

beforeAll(async () => {
  const { owner } = await testDatabase();
  server = await takingBack();
  const world = await createWorld();
  const tables = await readTables(owner, world.workspace.id);
  // two records of every kind, so that an id of another table is as likely as the right one
  ids = [...tables.values()].flatMap((rows) =>
    rows.flatMap(({ id }) => (typeof id === "string" ? [id] : [])).slice(-2),
  );
  const tokens = await tokensOf(world);
  known = (place) => ({
    meant: place.at(-1) === "token" ? tokens : rowsAt(place, tables).map(({ id }) => String(id)),
    any: ids,
  });
  key = world.person("administrator").key;
});

/** The secrets in the links of an invitation and of a sent offer. */
async function tokensOf({ person }: World): Promise<string[]> {
  const { key } = person("administrator");
  const read = async (route: string, input = {}) => JSON.parse((await server.ask(key, route, input)).text);
  const { items: invitations } = await read("GET /invitations");
  const { items: sales } = await read("GET /sales", { state: "quotation" });
  const sent = await Promise.all(
    sales.slice(0, 9).map(({ id }: { id: string }) => read("GET /sales/:saleId", { saleId: id })),
  );
  const links = [...invitations.map(({ link }: { link: string }) => link), ...sent.map(({ portalUrl }) => portalUrl)];
  const tokens = links.flatMap((link) => (typeof link === "string" ? [link.split("/").at(-1) ?? ""] : []));
  expect(tokens.length).toBeGreaterThan(2);
  return tokens;
}

const keyFor = (name: string): string | null => {
  const route = routeTable[name];
  return route && isPublic(route) ? null : key;
};

const isGood = ({ status }: Answered): boolean => (status >= 200 && status < 300) || (status >= 400 && status < 500);

test.each(routes)("%s answers whatever its schema allows, and what it nearly allows", async (name, { input }) => {
  const inputs = inputsOf(jsonSchema(input, "input"), known);
  const property = fc.asyncProperty(inputs, fc.boolean(), async (asked, isOnce) => {
    const answer = await server.ask(keyFor(name), name, asked, isOnce ? { "idempotency-key": "once" } : {});
    expect(answer).toSatisfy(isGood);
  });
  await fc.assert(property, { seed, numRuns: cases, endOnFailure: false });
});

test.each(routes)("%s works as its example says, or is refused for a reason of the business", async (name, route) => {
  const answer = await server.ask(keyFor(name), name, route.example);
  expect(answer).toSatisfy(isGood);
  expect(["input.invalid", "input.unreadable"]).not.toContain(answer.code);
});

test("every text and every list that is asked for has a bound", () => {
  const boundless = routes.flatMap(([name, { input }]) =>
    boundlessIn(jsonSchema(input, "input") as InputSchema, []).map((place) => `${name} ${place.join(".")}`),
  );
  expect(boundless).toEqual([]);
});

function boundlessIn(schema: InputSchema, place: string[]): string[][] {
  const { type, format, properties = {}, items, additionalProperties: more } = schema;
  const parts = [schema, ...(schema.allOf ?? [])];
  const isBounded =
    format === "uuid" ||
    schema.enum !== undefined ||
    "const" in schema ||
    parts.some(({ maxLength, pattern }) => maxLength !== undefined || (pattern !== undefined && isFinite(pattern)));
  return [
    ...(type === "string" && !isBounded ? [place] : []),
    ...(type === "array" && schema.maxItems === undefined ? [place] : []),
    ...Object.entries(properties).flatMap(([name, part]) => boundlessIn(part, [...place, name])),
    ...[...(items ? [items] : []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((part) =>
      boundlessIn(part, place),
    ),
    ...(typeof more === "object" ? boundlessIn(more, [...place, "any"]) : []),
  ];
}

/** Whether a pattern lets only so many characters through: anchored, and nothing in it repeats without end. */
const isFinite = (pattern: string): boolean =>
  /^\^.*\$$/.test(pattern) && !/[*+]|\{\d+,\}/.test(pattern.replaceAll(/\[[^\]]*\]/g, "").replaceAll(/\\./g, ""));

const send = async (name: string, path: string, payload?: string, type = "application/json") => {
  const [method = "GET"] = name.split(" ");
  const { statusCode } = await server.server.inject({
    method: method as "GET", // one of the table's methods
    url: path,
    headers: {
      ...(keyFor(name) && { authorization: `Bearer ${key}` }),
      ...(payload !== undefined && { "content-type": type }),
    },
    ...(payload !== undefined && { payload }),
  });
  return statusCode;
};
const addressOf = (name: string, parameter: string) =>
  `/api${name.split(" ")[1]?.replaceAll(/:\w+/g, parameter) ?? ""}`;

describe("every route refuses with 4xx", () => {
  test("a body that is no JSON, or none of an object", async () => {
    const bodies = ["{", "[]", '"text"', "1", '{"a":1e999}', "\u0000", '{"__proto__":{}}', "[".repeat(10_000)];
    for (const [name] of routes.filter(([key]) => /^(POST|PATCH) /.test(key))) {
      for (const body of bodies) {
        const status = await send(name, addressOf(name, ids[0] ?? ""), body);
        expect([name, body.slice(0, 20), status]).toEqual([
          name,
          body.slice(0, 20),
          expect.toSatisfy((code) => code < 500),
        ]);
      }
      expect([name, await send(name, addressOf(name, ids[0] ?? ""), "<a/>", "application/xml")]).toEqual([name, 400]);
    }
  });

  test("an address with something else than an id in it", async () => {
    const parameters = ["x", "%00", "%ED%A0%80", "%F0%9F%8E%89", "..%2F..", "'", "x".repeat(600), "-1", "%20"];
    for (const [name] of routes.filter(([key]) => parametersOf(key).length > 0)) {
      for (const parameter of parameters) {
        const status = await send(name, addressOf(name, parameter), name.startsWith("GET") ? undefined : "{}");
        expect([name, parameter, status]).toEqual([
          name,
          parameter,
          expect.toSatisfy((code) => code >= 400 && code < 500),
        ]);
      }
    }
  });

  test("a question asked twice, or in pieces", async () => {
    const questions = [
      "search=a&search=b",
      "limit=1&limit=2",
      "limit[]=1",
      "cursor=%00",
      "cursor=bnVsbA",
      "%",
      "=&&=",
      "search=%ED%A0%80",
    ];
    for (const [name] of routes.filter(([key]) => key.startsWith("GET "))) {
      for (const question of questions) {
        const status = await send(name, `${addressOf(name, ids[0] ?? "")}?${question}`);
        expect([name, question, status]).toEqual([name, question, expect.toSatisfy((code) => code < 500)]);
      }
    }
  });
});
