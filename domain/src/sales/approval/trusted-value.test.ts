import { expect, test } from "vitest";
import type { Role } from "../../permissions.ts";
import { type Said, trustedValue } from "./trusted-value.ts";

const said = (role: Role, before: string | null, after: string | null, event = "contact.edited"): Said => ({
  event,
  role,
  before: { country: before },
  after: { country: after },
});
const other: Said = { event: "contact.edited", role: "manager", before: {}, after: { name: "Lar" } };

const knew = ({ event, role }: Pick<Said, "event" | "role">) => event === "contact.created" || role === "manager";

test.each<[string, Said[], string | null]>([
  ["what it is, where nobody ever said anything of it", [other], "PT"],
  ["what a leader said", [said("manager", null, "ES")], "ES"],
  ["what a leader said last", [said("manager", null, "ES"), said("manager", "ES", null)], null],
  ["what a leader said, whatever others did since", [said("manager", null, "ES"), said("sales", "ES", "PT")], "ES"],
  ["what it was before others said something", [said("sales", "FR", "ES"), said("sales", "ES", "PT")], "FR"],
  ["nothing, where others said the first there is", [said("sales", null, "PT")], null],
  ["what it was from the beginning", [said("sales", null, "ES", "contact.created"), said("sales", "ES", "PT")], "ES"],
])("it counts %s", (_, entries, expected) => {
  expect(trustedValue(entries, "country", "PT", knew)).toBe(expected);
});
