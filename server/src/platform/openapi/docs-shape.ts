import { html, type Html, join } from "@trato/domain/contents/html.ts";
import type { Json } from "./openapi-schemas.ts";

type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
};

/** A schema as one would write it down: `{ name: text up to 200, tags?: [text] }`; other records are links. */
export function shapeOf(schema: Json, indent = ""): Html {
  const { $ref, type, properties, items, additionalProperties, ...rest }: Schema = schema;
  const choices = rest.anyOf ?? rest.oneOf;
  const name = $ref?.split("/").at(-1);
  if (name) return html`<a href="#record-${name}">${name}</a>`;
  if (choices)
    return join(
      choices.map((choice) => shapeOf(choice, indent)),
      " | ",
    );
  if ("const" in rest) return html`${JSON.stringify(rest.const)}`;
  if (rest.enum) return html`${rest.enum.map((value) => JSON.stringify(value)).join(" | ")}`;
  if (properties) return fields(properties, rest.required ?? [], indent);
  if (items) return html`[${shapeOf(items, indent)}]`;
  if (typeof additionalProperties === "object") return html`{ [name]: ${shapeOf(additionalProperties, indent)} }`;
  if (Array.isArray(type))
    return join(
      type.map((one) => shapeOf({ ...rest, type: one }, indent)),
      " | ",
    );
  return html`${plain(type, rest)}`;
}

function fields(properties: Record<string, Schema>, required: string[], indent: string): Html {
  const entries = Object.entries(properties);
  if (entries.length === 0) return html`{}`;
  const deeper = `${indent}  `;
  const lines = entries.map(
    ([name, part]) => html`${deeper}${name}${required.includes(name) ? "" : "?"}: ${shapeOf(part, deeper)},`,
  );
  return join([html`{`, ...lines, html`${indent}}`]);
}

function plain(type: string | undefined, { format, minLength = 0, maxLength, minimum, maximum }: Schema): string {
  if (type === "string") return `${format ?? "text"}${format ? "" : bounds(minLength, maxLength)}`;
  if (type === "integer" || type === "number") return `${type}${bounds(minimum, maximum)}`;
  return type ?? "anything";
}

function bounds(from: number | undefined, to: number | undefined): string {
  if (to === undefined) return from ? ` from ${from}` : "";
  return from ? ` from ${from} to ${to}` : ` up to ${to}`;
}
