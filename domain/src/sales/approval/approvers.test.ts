import { expect, test } from "vitest";
import type { CalendarDate } from "../../dates.ts";
import { canonical } from "../../decimal.ts";
import { type Approver, approversOf, decidersOf, decidesFor, type Deciding } from "./approvers.ts";
import type { Excess } from "./excesses.ts";
import type { ApprovalRule } from "./limits.ts";

const day = (text: string) => text as CalendarDate; // a day
const today = day("2031-03-05");
const away = [{ from: day("2031-03-01"), to: today }];
const person = (id: string, given: Partial<Approver> = {}): Approver => ({
  id,
  name: id,
  role: "manager",
  isActive: true,
  reaches: true,
  absences: [],
  standInId: null,
  ...given,
});
const among = (people: Approver[], ownerIds: string[] = []): Deciding => ({
  people: new Map(people.map((each) => [each.id, each])),
  today,
  ownerIds,
});
const admin = person("root", { role: "administrator" });

const rule = (id: string, ...approverIds: string[]) => ({ id, approverIds }) as unknown as ApprovalRule; // as far as it is asked
const beyond = (ruleId: string) => ({ ruleId, value: canonical("1") }) as Excess; // as far as it is asked

test("approvers are asked in the order of the rules and of each rule, each once, and only those of what is beyond", () => {
  const rules = [rule("a", "ana"), rule("b", "ana", "luis"), rule("c", "eva")];
  expect(approversOf([beyond("b"), beyond("a")], rules)).toEqual(["ana", "luis"]);
  expect(approversOf([beyond("c"), beyond("b")], rules)).toEqual(["ana", "luis", "eva"]);
  expect(approversOf([], rules)).toEqual([]);
});

test.each<[string, Deciding, string[]]>([
  ["whoever is named", among([person("ana"), admin]), ["ana"]],
  [
    "the stand-in, who is away himself no more",
    among([person("ana", { absences: away, standInId: "luis" }), person("luis"), admin]),
    ["luis"],
  ],
  [
    "the stand-in's stand-in",
    among([
      person("ana", { isActive: false, standInId: "luis" }),
      person("luis", { absences: away, standInId: "eva" }),
      person("eva"),
      admin,
    ]),
    ["eva"],
  ],
  [
    "the stand-in of who does not see it",
    among([person("ana", { reaches: false, standInId: "luis" }), person("luis"), admin]),
    ["luis"],
  ],
  [
    "the stand-in of whose own it is",
    among([person("ana", { standInId: "luis" }), person("luis"), admin], ["ana"]),
    ["luis"],
  ],
  [
    "the administrators, where two stand in for each other",
    among([
      person("ana", { absences: away, standInId: "luis" }),
      person("luis", { absences: away, standInId: "ana" }),
      admin,
    ]),
    ["root"],
  ],
  ["the administrators, where nobody is named", among([admin]), ["root"]],
  ["no administrator whose own it is", among([person("ana", { isActive: false }), admin], ["root"]), []],
])("asked is %s", (_, deciding, expected) => {
  expect(decidersOf("ana", deciding).map(({ id }) => id)).toEqual(expected);
});

test("an approver decides though away, and the stand-in with them; nobody else, and nobody about their own", () => {
  const people = [person("ana", { absences: away, standInId: "luis" }), person("luis"), person("eva"), admin];
  const may = (id: string | null, owners: string[] = []) => decidesFor("ana", id, among(people, owners));
  expect([may("ana"), may("luis"), may("eva"), may("root"), may(null), may("stranger")]).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect([may("ana", ["ana"]), may("luis", ["luis"]), may("root", ["ana", "luis"])]).toEqual([false, false, true]);
});
