import { describe, expect, test } from "vitest";
import {
  addressesTaking,
  has,
  type Kind,
  kinds,
  kindsHaving,
  kindsTaking,
  recordKind,
  routeOf,
  takes,
} from "./kinds.ts";
import { verbs } from "./permissions.ts";

describe("the catalogue of kinds", () => {
  test("says about which records one writes what", () => {
    expect(kindsTaking("note")).toEqual(["opportunity", "sale", "contact", "product", "purchase"]);
    expect(kindsTaking("activity")).toEqual(kindsTaking("note"));
    expect(kindsTaking("call")).toEqual(["opportunity", "sale", "contact", "purchase"]); // nobody calls a product
    expect(kindsTaking("email")).toEqual(["opportunity", "sale", "contact", "purchase", "account"]);
    expect(takes("product", "note")).toBe(true);
    expect(takes("product", "call")).toBe(false);
    expect(takes("team", "note")).toBe(false);
  });

  test("a lead takes what the opportunity takes that it is, under its own address", () => {
    expect(recordKind("lead")).toBe("opportunity");
    expect(recordKind("sale")).toBe("sale");
    expect(addressesTaking("note")).toEqual(["opportunity", "lead", "sale", "contact", "product", "purchase"]);
    expect(addressesTaking("email")).toEqual(["opportunity", "lead", "sale", "contact", "purchase"]); // an account has no page
    expect(routeOf("POST", "lead", "notes")).toBe("POST /leads/:leadId/notes");
    expect(routeOf("GET", "delivery", "timeline")).toBe("GET /deliveries/:deliveryId/timeline");
  });

  test("is whole: what has a history may be read, is called something and stands in the diary", () => {
    for (const kind of kindsTaking("note")) {
      expect(verbs).toContain(`${kind}.read`);
      expect(has(kind, "path") && has(kind, "one") && has(kind, "named") && has(kind, "isTold")).toBe(true);
    }
    for (const kind of kindsHaving("isFound")) expect(has(kind, "path") && has(kind, "one")).toBe(true);
    for (const kind of kindsHaving("isTold")) expect(has(kind, "many") && has(kind, "reach")).toBe(true);
  });

  test("no two kinds share an address or begin their numbers alike, and a side is of a whole kind", () => {
    const paths = kindsHaving("path").map((kind) => kinds[kind].path);
    const prefixes = kindsHaving("prefix").map((kind) => kinds[kind].prefix);
    for (const names of [paths, prefixes]) expect(new Set<string>(names).size).toBe(names.length);
    for (const kind of kindsHaving("of")) expect(has(recordKind<Kind>(kind), "of")).toBe(false);
  });
});
