import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { escaped } from "@trato/domain/contents/html.ts";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { exportedLists } from "@trato/domain/reports/list-columns.ts";
import { beforeAll, expect, test } from "vitest";
import { firstSale, syncing } from "./platform/openapi/docs-guide.ts";
import { listening, visitor } from "../test/listening.ts";
import { company } from "../test/people.ts";
import { routeTable } from "./app.ts";

// oxlint-disable-next-line typescript/no-explicit-any -- a test reads what the document should hold, and fails where it does not
let document: any;

beforeAll(async () => {
  document = (await visitor().ask("GET /openapi.json")).body;
});

const run = promisify(execFile);

type Operation = { description: string; tags: string[]; responses: object };

const operationOf = (key: string) => {
  const [method = "", path = ""] = key.split(" ");
  return document.paths[path.replaceAll(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];
};
const keys = Object.keys(routeTable);

test("the document is valid OpenAPI 3.1, and every reference in it leads somewhere", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  expect(document.openapi).toBe("3.1.0");
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = ""]) => path);
  expect(references.length).toBeGreaterThan(300);
  const leads = (path: string) => path.split("/").reduce((part, name) => part?.[name], document);
  expect(references.filter((path) => leads(path) === undefined)).toEqual([]);
});

test("what judges of such documents look for is there: words and tags of each operation, nothing unused, plain patterns", () => {
  const tags = document.tags.map(({ name }: { name: string }) => name);
  for (const [path, methods] of Object.entries<Record<string, Operation>>(document.paths))
    for (const [method, { description, tags: own, responses }] of Object.entries(methods)) {
      expect([path, method, description]).toEqual([path, method, expect.stringMatching(/^\S.*\.$/)]);
      expect(tags).toEqual(expect.arrayContaining(own));
      expect([path, method, Object.keys(responses).some((status) => status.startsWith("4"))]).toEqual([
        path,
        method,
        true,
      ]);
    }
  const written = JSON.stringify(document);
  const names = Object.keys(document.components.schemas);
  expect(names.filter((name) => !written.includes(`"#/components/schemas/${name}"`))).toEqual([]);
  expect(document.info).toMatchObject({ contact: { name: expect.any(String) }, license: { name: "AGPL-3.0-only" } });
  const patterns = [...written.matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(([, pattern = ""]) =>
    JSON.parse(pattern),
  );
  expect(patterns.filter((pattern) => /\\p\{/.test(pattern))).toEqual([]);
});

test("every route is there, with its example, its refusals and who may ask", () => {
  for (const key of keys) {
    const { example, may } = routeTable[key] ?? {};
    const operation = operationOf(key);
    const inPath = Object.fromEntries(
      operation.parameters
        .filter((one: { in?: string }) => one.in)
        .map((one: { name: string; example: unknown }) => [one.name, one.example]),
    );
    const body = operation.requestBody?.content["application/json"].example;
    const told = Object.fromEntries(Object.entries({ ...inPath, ...body }).filter(([, value]) => value !== undefined));
    expect([key, told]).toEqual([key, example]);
    expect([key, operation["x-permission"] ?? "anyone"]).toEqual([key, may]);
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(["200", "400", "default"]));
    expect(Object.keys(operation.responses).includes("401")).toBe(may !== "anyone");
  }
  const names = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(keys.length);
});

test("examples are as their own schemas ask", () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  for (const key of keys) {
    const { schema, example } = operationOf(key).requestBody?.content["application/json"] ?? {
      schema: {},
      example: {},
    };
    expect([key, ajv.validate(schema, example), ajv.errors]).toEqual([key, true, null]);
  }
});

test("records are described once, by name, and answers are what is described", async () => {
  const { schemas } = document.components;
  expect(Object.keys(schemas)).toEqual(expect.arrayContaining(["Me", "Member", "Sale", "Contact", "Problem"]));
  expect(schemas.MemberPage.properties.items.items).toEqual({ $ref: "#/components/schemas/Member" });
  expect(schemas.Sale.properties.validUntil).toMatchObject({ anyOf: [{ format: "date" }, { type: "null" }] });

  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, "trato");
  const { administrator } = await company();
  const readable = keys.filter((key) => key.startsWith("GET ") && !key.includes(":"));
  for (const key of readable) {
    const { status, body } = await administrator.ask(key);
    const reference =
      status === 200
        ? operationOf(key).responses[200].content["application/json"].schema.$ref
        : "#/components/schemas/Problem";
    expect([key, ajv.validate({ $ref: `trato${reference}` }, body), ajv.errors]).toEqual([key, true, null]);
  }
  const refused = (await visitor().ask("GET /me")).body;
  expect(ajv.validate({ $ref: "trato#/components/schemas/Problem" }, refused)).toBe(true);
});

test("what stands beside the table is served as it is described", async () => {
  const { administrator } = await company();
  const beside = Object.entries<Record<string, unknown>>(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
  );
  const extra = beside.filter((key) => !keys.includes(key));
  expect(extra).toEqual(expect.arrayContaining(exportedLists.map((list) => `GET /${list}/export`)));
  for (const key of extra.filter((one) => one !== "GET /events")) {
    const answer = await administrator.ask(
      key.replaceAll(/:\w+/g, "x".repeat(40)),
      key.startsWith("GET") ? undefined : {},
    );
    expect([key, answer.body?.code === "route.unknown", answer.status < 500]).toEqual([key, false, true]);
  }
});

test("the first sale of the page, and how one keeps a copy, work as they stand there", async () => {
  const { address } = await listening();
  const page = await (await fetch(`${address}/api/docs`)).text();
  const { administrator } = await company();
  const { body } = await administrator.ask("POST /api-keys", { name: "Shop" });
  const env = { ...process.env, TRATO_URL: address, TRATO_KEY: body.key };
  const told: string[] = [];
  for (const command of [...firstSale, ...syncing]) {
    expect(page).toContain(escaped(command));
    told.push((await run("bash", ["-c", command], { env })).stdout);
  }
  const [, , , , sale = "", contacts = ""] = told;
  expect(JSON.parse(sale)).toMatchObject({ state: "confirmed", lines: [{ quantity: "2", unitPrice: "120" }] });
  expect(JSON.parse(contacts)).toMatchObject({ items: [{ name: "Café Sol", externalId: "crm-17" }], nextCursor: null });
});

test("the page to read shows every route and record, runs no script, and escapes what it shows", async () => {
  const { address } = await listening();
  const response = await fetch(`${address}/api/docs`);
  const page = await response.text();
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  for (const key of keys) expect(page).toContain(`<details id="${operationOf(key).operationId}">`);
  for (const name of Object.keys(document.components.schemas)) expect(page).toContain(`id="record-${name}"`);
  expect(page).not.toMatch(/<script|<style|style=|onclick|https?:\/\/(?!localhost|\w+\.example\b)/);
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
  expect(page).toContain("&quot;");
  const style = await fetch(`${address}/api/docs.css`);
  expect([style.status, style.headers.get("content-type")]).toEqual([200, "text/css; charset=utf-8"]);
});
