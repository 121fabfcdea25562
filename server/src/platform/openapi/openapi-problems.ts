import type { Json } from "./openapi-schemas.ts";

/** A refusal on the wire, as integrators read of it (RFC 9457). */
export const problemSchema: Json = {
  type: "object",
  description: "A refusal: `code` is its stable name, `detail` says it in the language of Accept-Language.",
  required: ["type", "title", "status", "code", "detail", "errors"],
  properties: {
    type: { type: "string", format: "uri" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", examples: ["sale.expired"] },
    detail: { type: "string" },
    errors: {
      type: "array",
      description: "The fields at fault.",
      items: {
        type: "object",
        required: ["path", "code", "message"],
        properties: { path: { type: "string" }, code: { type: "string" }, message: { type: "string" } },
      },
    },
    details: { type: "object", description: "Names, numbers and dates that the refusal speaks of." },
    requestId: { type: "string", description: "With a failure of ours: what to tell us." },
  },
};

const descriptions: Record<number, string> = {
  400: "Not valid: `errors` names the fields",
  401: "Unknown: no session, or a key that does not exist or has ended",
  403: "Not allowed by the member's role",
  404: "Not there, or not yours to see",
  409: "A conflict: a rule of the business, a version that is no longer current, or an idempotency key of another request",
  413: "Too large",
  429: "Too many: wait as long as Retry-After says",
};

const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };

/** The refusals that any route may answer with, by status. */
export const problemResponses: Json = {
  ...Object.fromEntries(
    Object.entries(descriptions).map(([status, description]) => [`Problem${status}`, { description, content }]),
  ),
  Problem: { description: "Refused, or failed", content },
};

/** References to some of them. */
export function problemsOf(statuses: readonly number[]): Json {
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]));
}
