import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { matrix } from "@trato/domain/permissions.ts";
import { refusalWords } from "@trato/domain/refusal-words.ts";
import { accountMails } from "@trato/domain/identity/words.ts";
import { expect, test } from "vitest";
import { eventWords } from "./event-words.ts";

const server = join(import.meta.dirname, "../../../server/src");

/** Every name like "sale.confirmed" in the files that write into the diary, besides verbs, refusals and mails. */
function eventsInCode(): string[] {
  const files = readdirSync(server, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
  const names = files.flatMap((name) => {
    const code = readFileSync(join(server, name), "utf8");
    if (!/recordInDiary\(|changeOpportunity\(/.test(code)) return [];
    return Array.from(code.matchAll(/"([a-zA-Z_]+\.[a-z_]+)"/g), (match) => match[1] ?? "");
  });
  const others = { ...matrix, ...refusalWords, ...accountMails };
  return [...new Set(names)].filter((name) => !(name in others));
}

test("the diary has words for everything that is written into it", () => {
  const events = eventsInCode();
  expect(events.length).toBeGreaterThan(50);
  expect(events.filter((name) => !(name in eventWords))).toEqual([]);
});
