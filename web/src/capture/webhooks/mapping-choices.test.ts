import { emptyMapping, placedBy } from "@trato/domain/capture/webhooks/mapping.ts";
import { expect, test } from "vitest";
import { wordsIn } from "../../platform/words.ts";
import { groupsOf, parsed, targetChoices } from "./mapping-choices.ts";
import { webhookWords } from "./webhook-labels.ts";

const t = wordsIn("en", webhookWords);

test("first stands what becomes of a value unless one chooses, then every field and what is none", () => {
  const [email, wish] = placedBy(emptyMapping, { email: "a@b.example", wish: "Desks" });
  if (!email || !wish) throw new Error("two values");
  const first = (placed: typeof email, hasRule = false) => targetChoices(placed, hasRule, t, "en")[0]?.label;
  expect([first(email), first(wish), first(email, true)]).toEqual([
    t.byName("E-mail"),
    t.byItself(t.line),
    t.byItself(t.line),
  ]);
  const choices = targetChoices(email, false, t, "en").map(({ value }) => value);
  expect(choices).toEqual(expect.arrayContaining(["title", "phone", "firstName", "consent", "line", "ignore"]));
  expect(choices).not.toContain("customerId");
});

test("a place is read as its groups, with the signs that they hold", () => {
  expect(groupsOf("/data/a~1b/~0/email")).toEqual(["data", "a/b", "~"]);
  expect(groupsOf("/email")).toEqual([]);
  expect([parsed("[1]"), parsed("{")]).toEqual([[1], undefined]);
});
