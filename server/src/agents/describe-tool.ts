import { describeInput, type Json } from "../platform/openapi/openapi-schemas.ts";
import { aboutOf, isKept, type Tool } from "./tool.ts";

const runId = {
  type: "string",
  format: "uuid",
  description: "To which run it belongs, as start_run answered; without it, to the last one of the past half hour.",
};

const dryRun = {
  type: "boolean",
  default: false,
  description: "True: nothing is written, no number is used up, no mail leaves; the answer is what would change.",
};

/** A tool as its callers read it: what it asks for follows from the input of its capability. */
export function describeTool(tool: Tool) {
  const { name, hint, isWrite, kinds, capabilities } = tool;
  const [{ key, route }] = capabilities;
  const { properties = {}, required = [], ...rest } = describeInput(route.input) as Described; // an object, as routes have it
  const own = kinds.length > 0 ? withoutId(properties, required, `${kinds[0]}Id`) : { properties, required };
  const about = kinds.length > 0 ? (describeInput(aboutOf(tool)) as Described) : null; // likewise
  return {
    name,
    title: route.summary,
    description: [`${route.summary}.`, hint].filter(Boolean).join(" "),
    inputSchema: {
      ...rest,
      type: "object" as const,
      properties: { ...about?.properties, ...own.properties, ...(isKept(tool) && { dryRun, runId }) },
      required: [...(about ? ["about"] : []), ...own.required],
    },
    annotations: { readOnlyHint: !isWrite, destructiveHint: key.startsWith("DELETE "), openWorldHint: false },
  };
}

type Described = { properties?: Json; required?: string[] } & Json;

function withoutId(properties: Json, required: readonly string[], id: string) {
  const { [id]: _, ...left } = properties;
  return { properties: left, required: required.filter((name) => name !== id) };
}
