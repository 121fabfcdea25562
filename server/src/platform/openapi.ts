import * as z from "zod/mini";
import { parametersOf, type Route } from "./routes.ts";

type Json = Record<string, unknown>;
export type Tables = {
  routes: Record<string, Pick<Route, "summary" | "input" | "output" | "example"> & { may: string }>;
  version: string;
};

/** The OpenAPI 3.1 document of the route table. */
export function openApiOf({ routes, version }: Tables): Json {
  const paths: Record<string, Json> = {};
  for (const [key, route] of Object.entries(routes)) {
    const [method = "", path = ""] = key.split(" ");
    const address = path.replace(/:(\w+)/g, "{$1}");
    paths[address] = { ...paths[address], [method.toLowerCase()]: operationOf(method, path, route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Trato",
      version,
      description: "Amounts, prices and quantities are decimal strings; dates are calendar days; moments are UTC.",
    },
    servers: [{ url: "/api" }],
    security: [{ apiKey: [] }, { session: [] }],
    components: {
      securitySchemes: {
        apiKey: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: "trato.session_token" },
      },
      schemas: { Problem: problemSchema },
    },
    paths,
  };
}

function operationOf(method: string, path: string, route: Tables["routes"][string]): Json {
  const input = jsonSchema(route.input, "input");
  const inPath = parametersOf(path);
  const properties = Object.entries((input["properties"] ?? {}) as Record<string, Json>); // an object schema
  const required = new Set((input["required"] ?? []) as string[]); // a list of names in JSON Schema
  const parameters = properties
    .filter(([name]) => inPath.includes(name) || method === "GET")
    .map(([name, schema]) => ({
      name,
      in: inPath.includes(name) ? "path" : "query",
      required: inPath.includes(name) || required.has(name),
      schema,
    }));
  const body = properties.filter(([name]) => !inPath.includes(name));
  return {
    operationId: key(method, path),
    summary: route.summary,
    "x-permission": route.may,
    parameters,
    ...(method !== "GET" && body.length > 0 && { requestBody: bodyOf(body, [...required], route.example) }),
    responses: {
      200: { description: "Done", content: { "application/json": { schema: jsonSchema(route.output, "output") } } },
      default: {
        description: "Refused",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

const key = (method: string, path: string): string =>
  `${method.toLowerCase()}${path.replace(/[/:-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

function bodyOf(body: [string, Json][], required: string[], example: Json): Json {
  const names = new Set(body.map(([name]) => name));
  const schema = {
    type: "object",
    properties: Object.fromEntries(body),
    required: required.filter((name) => names.has(name)),
  };
  return { required: true, content: { "application/json": { schema, example } } };
}

export function jsonSchema(schema: z.ZodMiniType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json; // a JSON document
  return rest;
}

const problemSchema: Json = {
  type: "object",
  required: ["type", "title", "status", "code", "detail", "errors"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
    detail: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        properties: { path: { type: "string" }, code: { type: "string" }, message: { type: "string" } },
      },
    },
    details: { type: "object" },
  },
};
