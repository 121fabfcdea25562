import type * as z from "zod/mini";
import { type ManyAddress, manyAddresses, mostAtOnce } from "../http/many/many-addresses.ts";
import type { AnyRoute } from "../routes.ts";
import { problemsOf } from "./openapi-problems.ts";
import { addressOf, describeInput, type Json } from "./openapi-schemas.ts";

/** The addresses at which records are created and changed by the hundred. */
export function manyPaths(
  routes: Record<string, AnyRoute>,
  names: ReadonlyMap<z.ZodMiniType, string>,
): Record<string, Json> {
  return Object.fromEntries(
    manyAddresses(routes).map((address) => [
      address.path,
      { post: operationOf(address, names.get(address.route.output) ?? "") },
    ]),
  );
}

function operationOf({ path, route }: ManyAddress, answer: string): Json {
  const words = path.split(/[/-]/).filter(Boolean);
  const answered = {
    type: "object",
    properties: {
      status: { type: "integer", description: "as where it is asked alone" },
      answer: { $ref: addressOf(answer) },
      problem: { $ref: addressOf("Problem") },
    },
    required: ["status"],
  };
  return {
    operationId: `post${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")}`,
    tags: [words[0]],
    summary: `${route.summary}: up to ${mostAtOnce} at once, each in its own transaction and with its own answer`,
    "x-permission": route.may,
    parameters: [{ $ref: "#/components/parameters/IdempotencyKey" }],
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: listOf(describeInput(route.input), { minItems: 1, maxItems: mostAtOnce }),
          example: { items: [route.example] },
        },
      },
    },
    responses: {
      200: {
        description: "What became of each, in the order in which they were given",
        content: { "application/json": { schema: listOf(answered) } },
      },
      ...problemsOf([400, 401, 403, 409, 413]),
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

const listOf = (items: Json, limits: Json = {}): Json => ({
  type: "object",
  properties: { items: { type: "array", items, ...limits } },
  required: ["items"],
});
