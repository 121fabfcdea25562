import type * as z from "zod/mini";
import type { Language } from "../words.ts";
import { issueSentence } from "./issue-sentence.ts";

/** What is wrong with one place of an input. `code` is the stable name of the fault, `message` is for the reader. */
export type Fault = { path: string; code: string; message: string };

type Issue = z.core.$ZodIssue;

/** Has a schema read what was given; what is wrong with it is said in sentences, one for each place. */
export function readInput<Input extends z.ZodMiniType>(
  schema: Input,
  given: unknown,
  language: Language,
): { input: z.output<Input> } | { faults: Fault[] } {
  const parsed = schema.safeParse(given, { error: (issue) => issueSentence(issue, language) });
  if (parsed.success) return { input: parsed.data };
  return { faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, [])) };
}

function faultsOf(issue: Issue, above: readonly PropertyKey[]): Fault[] {
  const path = [...above, ...issue.path];
  const { code, message } = issue;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key, index) => ({
      path: [...path, key].join("."),
      code: "unknown",
      message: message.split("\n")[index] ?? message,
    }));
  const meant = issue.code === "invalid_union" ? nearest(issue.errors) : undefined;
  return meant ? meant.flatMap((each) => faultsOf(each, path)) : [{ path: path.join("."), code, message }];
}

/** Of several shapes the one that what was given comes nearest to: not another kind of value altogether, and the least wrong with it. */
function nearest(shapes: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const isOther = (issues: readonly Issue[]) =>
    issues.some(({ code, path }) => path.length === 0 && (code === "invalid_type" || code === "invalid_value"));
  const alike = shapes.filter((issues) => issues.length > 0 && !isOther(issues));
  return alike.toSorted((one, other) => one.length - other.length)[0];
}
