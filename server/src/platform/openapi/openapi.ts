import type * as z from "zod/mini";
import { type Scope, scopes, scopeWords } from "@trato/domain/keys/scopes.ts";
import { type Verb, verbs } from "@trato/domain/permissions.ts";
import { scopeOfRoute } from "../permissions.ts";
import { addressOf, describeAnswers, describeInput, type Json } from "./openapi-schemas.ts";
import { besideTheTable } from "./openapi-beside.ts";
import { problemResponses, problemSchema, problemsOf } from "./openapi-problems.ts";
import { manyPaths } from "./openapi-many.ts";
import { type AnyRoute, isPublic, parametersOf } from "../routes.ts";

export type Described = {
  routes: Record<string, AnyRoute>;
  names: ReadonlyMap<z.ZodMiniType, string>;
  version: string;
};

const introduction = `Amounts, prices and quantities are decimal strings; dates are calendar days (\`2026-11-23\`); moments are ISO 8601 in UTC.
Ids are UUIDs, and whoever creates a record may choose its id. Lists page by \`cursor\`: ask again with \`nextCursor\` until it is null.`;

/** The OpenAPI 3.1 document of the whole interface. */
export function openApiOf({ routes, names, version }: Described): Json {
  const paths: Record<string, Json> = {};
  const named = new Map(names);
  for (const [key, { output }] of Object.entries(routes)) {
    if (!named.has(output)) named.set(output, capital(operationName(key)));
  }
  for (const [key, route] of Object.entries(routes)) {
    const [method = "", path = ""] = key.split(" ");
    const address = path.replace(/:(\w+)/g, "{$1}");
    paths[address] = {
      ...paths[address],
      [method.toLowerCase()]: operationOf(key, route, named.get(route.output) ?? ""),
    };
  }
  const whole = described(together({ ...paths, ...manyPaths(routes, named) }, besideTheTable));
  return {
    openapi: "3.1.0",
    info: {
      title: "Trato",
      version,
      description: introduction,
      contact: { name: "Whoever keeps this installation" },
      license: { name: "AGPL-3.0-only", identifier: "AGPL-3.0-only" },
    },
    servers: [{ url: "/api" }],
    tags: tagsOf(whole),
    security: [{ apiKey: [] }, { session: [] }],
    components: {
      securitySchemes,
      parameters: { IdempotencyKey: idempotencyKey },
      responses: problemResponses,
      schemas: usedBy(whole, { ...describeAnswers(named), Problem: problemSchema }),
    },
    paths: whole,
  };
}

type Paths = Record<string, Record<string, Json>>;

/** Each operation says who may ask it. */
function described(paths: Json): Paths {
  return Object.fromEntries(
    Object.entries(paths as Paths).map(([path, methods]) => [
      path,
      Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, withWords(method, operation)])),
    ]),
  );
}

function withWords(method: string, operation: Json): Json {
  const permission = operation["x-permission"];
  const scope = isVerb(permission) ? scopeOfRoute(`${method.toUpperCase()} `, permission) : null;
  const security = scope && { security: [{ apiKey: [scope] }, { session: [] }] };
  return { ...operation, ...security, description: whoMay(operation, scope) };
}

const isVerb = (permission: unknown): permission is Verb => (verbs as unknown[]).includes(permission);

function whoMay({ security, "x-permission": permission }: Json, scope: Scope | null): string {
  if (typeof permission === "string") {
    const role = `Asked with a key or a session whose role has the permission ${permission}.`;
    return scope ? `${role} A key that is kept to scopes needs ${scope}.` : role;
  }
  return Array.isArray(security) && security.length === 0 ? "Needs no key." : "Asked with a key or a session.";
}

function tagsOf(paths: Paths): { name: string; description: string }[] {
  const names = Object.values(paths).flatMap((methods) =>
    Object.values(methods).flatMap(({ tags }) => (Array.isArray(tags) ? tags.map(String) : [])),
  );
  return [...new Set(names)].toSorted().map((name) => ({ name, description: `What stands under /api/${name}.` }));
}

/** The schemas that something refers to, from the paths on. */
function usedBy(paths: Paths, schemas: Record<string, Json>): Record<string, Json> {
  const used = new Set<string>(["Problem"]);
  const look = (part: unknown): void => {
    for (const [, name = ""] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      look(schemas[name] ?? {});
    }
  };
  look(paths);
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
}

/** One address may answer in both ways: its list as JSON, what it is sent as bytes. */
const together = (paths: Json, beside: Json): Json => ({
  ...paths,
  ...Object.fromEntries(
    Object.entries(beside).map(([path, methods]) => [path, { ...(paths[path] as Json), ...(methods as Json) }]), // of each path its methods
  ),
});

/** What a key is, and the scopes that it may be kept to. */
function sayKeys(): string {
  const named = scopes.map((scope) => `- \`${scope}\`: ${scopeWords(scope).en}`);
  return [
    "A key acts as the member who made it, in one workspace, and never may more than that member.",
    "It may be kept to scopes, of which each names an area and whether it may be changed; to change something is to see it:",
    named.join("\n"),
  ].join("\n\n");
}

const securitySchemes = {
  apiKey: { type: "http", scheme: "bearer", description: sayKeys() },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "trato.session_token",
    description: "A browser's session; the header X-Workspace names the workspace where there are several.",
  },
};

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  description: "The same key with the same request gives the first answer again, for a day.",
  schema: { type: "string", minLength: 1, maxLength: 200 },
};

function operationOf(key: string, route: AnyRoute, answer: string): Json {
  const [method = "", path = ""] = key.split(" ");
  const { properties = {}, required = [] } = describeInput(route.input) as ObjectSchema; // every input is an object
  const inPath = parametersOf(path);
  const isReading = method === "GET";
  const beside = Object.entries(properties).filter(([name]) => !inPath.includes(name));
  const parameters = [
    ...inPath.map((name) => parameterOf(name, "path", properties[name], route.example[name], true)),
    ...(isReading ? beside : []).map(([name, schema]) =>
      parameterOf(name, "query", schema, route.example[name], required.includes(name)),
    ),
    ...(isReading ? [] : [{ $ref: "#/components/parameters/IdempotencyKey" }]),
  ];
  return {
    operationId: operationName(key),
    tags: [path.split("/")[1]],
    summary: route.summary,
    ...(isPublic(route) ? { security: [] } : { "x-permission": route.may }),
    parameters,
    ...(!isReading && beside.length > 0 && { requestBody: bodyOf(beside, required, route.example) }),
    responses: {
      200: { description: "Done", content: { "application/json": { schema: { $ref: addressOf(answer) } } } },
      ...problemsOf(statusesOf(route, isReading, inPath.length > 0)),
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

type ObjectSchema = { properties?: Record<string, Json>; required?: string[] };

function statusesOf(route: AnyRoute, isReading: boolean, namesRecord: boolean): number[] {
  return [
    400,
    ...(isPublic(route) ? [429] : [401, 403]),
    ...(namesRecord ? [404] : []),
    ...(isReading ? [] : [409, 413]),
  ].toSorted((one, other) => one - other);
}

function parameterOf(
  name: string,
  place: "path" | "query",
  schema: Json = {},
  example: unknown,
  required: boolean,
): Json {
  return { name, in: place, required, schema, ...(example !== undefined && { example }) };
}

/** `POST /sales/:saleId/confirm` is postSalesSaleIdConfirm. */
function operationName(key: string): string {
  const [method = "", path = ""] = key.split(" ");
  return `${method.toLowerCase()}${path.replace(/[/:-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}

const capital = (name: string): string => name.replace(/^\w/, (letter) => letter.toUpperCase());

function bodyOf(body: [string, Json][], required: string[], example: Json): Json {
  const names = new Set(body.map(([name]) => name));
  const schema = {
    type: "object",
    properties: Object.fromEntries(body),
    required: required.filter((name) => names.has(name)),
  };
  const shown = Object.fromEntries(Object.entries(example).filter(([name]) => names.has(name)));
  return { required: true, content: { "application/json": { schema, example: shown } } };
}
