import { roles } from "@trato/domain/permissions.ts";
import { describe, expect, test } from "vitest";
import { aMe } from "../../test/identity.ts";
import { groupWords, places, placesFor } from "./navigation.ts";
import { settingsFor, settingsGroups } from "./settings/places.ts";

const idsFor = (role: (typeof roles)[number]) => placesFor(aMe({ member: { role } })).map(({ id }) => id);
const settingIdsFor = (role: (typeof roles)[number]) => settingsFor(aMe({ member: { role } })).map(({ id }) => id);

describe("the menu", () => {
  test("shows a back office no leads, as it sees none, but goods and purchases", () => {
    const ids = idsFor("back_office");
    expect(ids).toEqual(expect.arrayContaining(["my-day", "orders", "deliveries", "purchases", "products"]));
    expect(ids).not.toEqual(expect.arrayContaining(["leads"]));
    expect(ids).not.toEqual(expect.arrayContaining(["opportunities"]));
    expect(ids).not.toEqual(expect.arrayContaining(["analysis"]));
  });

  test("shows everybody the import: what each may bring in is asked there", () => {
    for (const role of roles) expect([role, ...idsFor(role)]).toContain("import");
  });

  test.each(roles)("begins for %s where everybody may begin", (role) => {
    expect(idsFor(role)[0]).toBe("my-day");
  });

  test("goes by what the server says, not by the role", () => {
    const me = aMe({ can: { "opportunity.read": false } });
    expect(placesFor(me).map(({ id }) => id)).not.toContain("opportunities");
  });

  test("has each place and each key once", () => {
    const keys = places.flatMap(({ keys: its }) => its ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
    expect(keys).not.toContain("g s"); // the settings'
  });

  test("has at most as many places under the thumb as fit beside the page's own", () => {
    expect(places.filter((place) => place.isOnPhoneBar).length).toBeLessThanOrEqual(4);
  });

  test("shows each place in a group that it draws", () => {
    expect(places.filter(({ group }) => !(group in groupWords))).toEqual([]);
  });
});

describe("the settings", () => {
  test.each([
    ["sales", ["outbox"], ["diary", "jobs"]],
    ["back_office", ["units"], ["stages", "lost-reasons"]],
    ["manager", ["stages", "teams"], ["diary", "jobs"]],
    ["administrator", ["diary", "jobs", "stages", "members"], []],
  ] as const)("of a %s", (role, shown, hidden) => {
    const ids = settingIdsFor(role);
    expect(ids).toEqual(expect.arrayContaining([...shown]));
    expect(hidden.filter((id) => ids.includes(id))).toEqual([]);
  });

  test.each(roles)("begin for %s with their own account", (role) => {
    expect(settingIdsFor(role)[0]).toBe("account");
  });

  test("stand in the order of their groups, each in one that is shown", () => {
    const order = settingsFor(aMe({ member: { role: "administrator" } })).map(({ group }) =>
      settingsGroups.indexOf(group),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });
});
