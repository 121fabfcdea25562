import type { Json } from "./openapi-schemas.ts";
import { problemsOf } from "./openapi-problems.ts";

// What is served beside the table of routes: bytes and streams instead of JSON, and the sign-in library's own addresses.

const ok = (description: string, content: Json): Json => ({ 200: { description, content } });
const json = (properties: Json): Json => ({ "application/json": { schema: { type: "object", properties } } });
const pdf = { "application/pdf": { schema: { type: "string", contentMediaType: "application/pdf" } } };
const text = { type: "string" };
const inPath = (name: string, schema: Json): Json => ({ name, in: "path", required: true, schema });
const asked = (properties: Json, example: Json): Json => ({
  required: true,
  content: {
    "application/json": { schema: { type: "object", properties, required: Object.keys(properties) }, example },
  },
});

const inQuery = (name: string, schema: Json, required = false): Json => ({ name, in: "query", required, schema });

const listsAsFiles = ["leads", "opportunities", "contacts", "products", "sales", "purchases", "deliveries", "receipts"];

const exportOf = (list: string): Json => ({
  get: {
    operationId: `get${list.charAt(0).toUpperCase()}${list.slice(1)}Export`,
    tags: [list],
    summary: `The whole list of ${list} as a file, under the same filters as the list`,
    parameters: [
      inQuery("format", { type: "string", enum: ["csv", "xlsx"] }, true),
      inQuery("columns", { ...text, description: "names of columns, with commas between; all unless given" }),
      inQuery("language", { type: "string", enum: ["en", "es"] }),
    ],
    responses: { ...ok("The file", { "text/csv": { schema: text } }), ...problemsOf([400, 401, 403]) },
  },
});

export const besideTheTable: Json = {
  "/health": {
    get: {
      operationId: "getHealth",
      tags: ["health"],
      summary: "Whether Trato can serve",
      security: [],
      responses: {
        ...ok("It can", json({ status: text, version: text })),
        503: { description: "It cannot", content: json({ status: text, version: text }) },
      },
    },
  },
  "/events": {
    get: {
      operationId: "getEvents",
      tags: ["events"],
      summary: "What changes, live, as server-sent events",
      responses: {
        ...ok("A stream of `change` events: kind, id, version and clientId of each record", {
          "text/event-stream": { schema: text },
        }),
        ...problemsOf([401]),
      },
    },
  },
  "/sales/{saleId}/pdf": {
    get: {
      operationId: "getSalesSaleIdPdf",
      tags: ["sales"],
      summary: "A quotation or order as PDF",
      "x-permission": "sale.read",
      parameters: [inPath("saleId", { type: "string", format: "uuid" })],
      responses: { ...ok("The document", pdf), ...problemsOf([401, 403, 404]) },
    },
  },
  ...Object.fromEntries(listsAsFiles.map((list) => [`/${list}/export`, exportOf(list)])),
  "/portal/{token}/pdf": {
    get: {
      operationId: "getPortalTokenPdf",
      tags: ["portal"],
      summary: "The customer's quotation as PDF",
      security: [],
      parameters: [inPath("token", text)],
      responses: { ...ok("The document", pdf), ...problemsOf([404, 429]) },
    },
  },
  "/auth/sign-in/email": {
    post: {
      operationId: "postAuthSignInEmail",
      tags: ["auth"],
      summary: "Sign in with e-mail and password: sets the session's cookie",
      security: [],
      requestBody: asked({ email: text, password: text }, { email: "ana@example.com", password: "una clave larga" }),
      responses: { ...ok("Signed in", json({})), ...problemsOf([400, 401, 429]) },
    },
  },
  "/auth/sign-out": {
    post: {
      operationId: "postAuthSignOut",
      tags: ["auth"],
      summary: "Sign out: ends the session",
      security: [{ session: [] }],
      responses: { ...ok("Signed out", json({})) },
    },
  },
};
