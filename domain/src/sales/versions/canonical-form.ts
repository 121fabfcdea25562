import { canonical, isWrittenDecimal } from "../../decimal.ts";
import type { VersionContent } from "./version-content.ts";

/** Where a text is a number: 12.50 and 12.5 are the same there, and nowhere else. */
const numbers = new Set([
  "quantity",
  "unitPrice",
  "discount",
  "subtotal",
  "total",
  "untaxed",
  "undiscounted",
  "tax",
  "base",
  "amount",
  "percent",
]);

/**
 * The one way in which what an offer says is written down, so that the same content has the same SHA-256 for ever, by whomever it is
 * computed: JSON without spaces, in UTF-8; the names of each object in the order of their UTF-16 code units; what is not there is
 * left out, what is empty is null; lists in their order; decimals as text without zeros that say nothing; other texts as they are.
 */
export const canonicalForm = (content: VersionContent): string => written(content, "");

function written(value: unknown, name: string): string {
  if (Array.isArray(value)) return `[${value.map((each) => written(each, name)).join(",")}]`;
  if (typeof value === "object" && value !== null) return writtenObject(value as Record<string, unknown>); // no list
  if (typeof value === "string" && numbers.has(name) && isWrittenDecimal(value))
    return JSON.stringify(canonical(value));
  return JSON.stringify(value ?? null);
}

function writtenObject(parts: Record<string, unknown>): string {
  const names = Object.keys(parts).filter((name) => parts[name] !== undefined);
  return `{${names
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${written(parts[name], name)}`)
    .join(",")}}`;
}
