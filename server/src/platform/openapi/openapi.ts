import type * as z from "zod/mini";
import { addressOf, describeAnswers, describeInput, type Json } from "./openapi-schemas.ts";
import { besideTheTable } from "./openapi-beside.ts";
import { problemResponses, problemSchema, problemsOf } from "./openapi-problems.ts";
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
  return {
    openapi: "3.1.0",
    info: { title: "Trato", version, description: introduction },
    servers: [{ url: "/api" }],
    security: [{ apiKey: [] }, { session: [] }],
    components: {
      securitySchemes,
      parameters: { IdempotencyKey: idempotencyKey },
      responses: problemResponses,
      schemas: { ...describeAnswers(named), Problem: problemSchema },
    },
    paths: together(paths, besideTheTable),
  };
}

/** One address may answer in both ways: its list as JSON, what it is sent as bytes. */
const together = (paths: Json, beside: Json): Json => ({
  ...paths,
  ...Object.fromEntries(
    Object.entries(beside).map(([path, methods]) => [path, { ...(paths[path] as Json), ...(methods as Json) }]), // of each path its methods
  ),
});

const securitySchemes = {
  apiKey: { type: "http", scheme: "bearer", description: "A key acts as the member who made it, in one workspace." },
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
