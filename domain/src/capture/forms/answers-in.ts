import type { Answers } from "./read-answers.ts";

/** What a page or a script sent, by its names: a form of a page, or JSON; null where it is neither. */
export function answersIn(body: string, mediaType: string): Answers | null {
  if (/^application\/json\b/i.test(mediaType)) return answersInJson(body);
  return /^application\/x-www-form-urlencoded\b/i.test(mediaType) ? gathered(new URLSearchParams(body)) : null;
}

/** A name that comes more than once has all its answers. */
export function gathered(pairs: Iterable<readonly [string, string]>): Answers {
  const answers = new Map<string, string[]>();
  for (const [name, said] of pairs) answers.set(name, [...(answers.get(name) ?? []), said.replaceAll("\0", "")]);
  return answers;
}

function answersInJson(body: string): Answers | null {
  try {
    const parsed: unknown = JSON.parse(body.replace(/^\ufeff/, ""));
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return null;
    return gathered(
      Object.entries(parsed).flatMap(([name, value]) => [value].flat().map((each) => [name, textOf(each)])),
    );
  } catch {
    return null;
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
