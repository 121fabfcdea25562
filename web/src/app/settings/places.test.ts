import { verbs } from "@trato/domain/permissions.ts";
import { expect, test } from "vitest";
import { aMe } from "../../../test/identity.ts";
import { companyPlaces } from "./company-places.ts";
import { settingsFor, settingsGroups } from "./places.ts";
import { salesPlaces } from "./sales-places.ts";
import { systemPlaces } from "./system-places.ts";

const all = [...companyPlaces, ...salesPlaces, ...systemPlaces];

test("each page of the settings has an address of its own, and its group stands together", () => {
  expect(new Set(all.map(({ path }) => path())).size).toBe(all.length);
  const groups = all.map(({ group }) => group).filter((group, index, those) => group !== those[index - 1]);
  expect(groups).toEqual(settingsGroups);
});

test("whoever may do nothing finds what is his own alone", () => {
  const nobody = aMe({ can: Object.fromEntries(verbs.map((verb) => [verb, false])) });
  expect(settingsFor(nobody).map(({ id }) => id)).toEqual(["account"]);
});
