import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Case, CaseFile, CaseValue } from "./area.ts";

/** Reads a case file; its numbers stay the decimals that were written and never become doubles. */
export function readCaseFile(path: string): CaseFile {
  return parseCaseFile(basename(path, ".json"), readFileSync(path, "utf8"));
}

export function parseCaseFile(name: string, text: string): CaseFile {
  const content: unknown = JSON.parse(text, keepDecimals);
  if (!isCaseContent(content)) throw new Error(`${name}: no case file, "cases" is missing`);
  return { name, content, cases: content.cases };
}

/** "1.5e-07" as "0.00000015", "12.50" as "12.5", "-0.0" as "0". */
export function plainDecimal(source: string): string {
  const [mantissa = "", exponent = "0"] = source.toLowerCase().split("e");
  const isNegative = mantissa.startsWith("-");
  const [whole = "0", decimals = ""] = mantissa.replace("-", "").split(".");
  const point = whole.length + Number(exponent);
  const digits = (whole + decimals)
    .padEnd(point, "0")
    .padStart(whole.length + decimals.length - Math.min(point, 0), "0");
  const at = Math.max(point, 0);
  const text = `${digits.slice(0, at).replace(/^0+(?=\d)/, "") || "0"}.${digits.slice(at)}`.replace(/\.?0*$/, "");
  return isNegative && text !== "0" ? `-${text}` : text;
}

function keepDecimals(_key: string, value: CaseValue | number, context?: { source?: string }): CaseValue {
  if (typeof value !== "number") return value;
  return plainDecimal(context?.source ?? String(value));
}

function isCaseContent(content: unknown): content is Record<string, CaseValue> & { cases: Case[] } {
  return typeof content === "object" && content !== null && "cases" in content && Array.isArray(content.cases);
}
