import { expect, test } from "vitest";
import { roles, verbs } from "../permissions.ts";
import { areaNames, areasOfRole, hasScope, type Scope, scopeOf, scopes, scopeWords } from "./scopes.ts";

test("each verb asks for a scope that a key may be given", () => {
  for (const verb of verbs)
    for (const mode of ["read", "write"] as const) expect([null, ...scopes]).toContain(scopeOf(verb, mode));
});

test.each([
  ["contact.edit", "contacts:write"],
  ["contact.read", "contacts:read"],
  ["product.seeCosts", "costs:read"],
  ["lead.receive", "opportunities:write"],
  ["apiKey.manage", "keys:write"],
] as const)("%s asks for %s", (verb, scope) => expect(scopeOf(verb)).toBe(scope));

test("a list of what is set up is read with the scope of reading", () =>
  expect(scopeOf("webhook.manage", "read")).toBe("capture:read"));

test.each<[readonly Scope[] | null, Scope, boolean]>([
  [null, "settings:write", true],
  [["contacts:read"], "contacts:read", true],
  [["contacts:write"], "contacts:read", true],
  [["contacts:read"], "contacts:write", false],
  [["contacts:write"], "sales:read", false],
  [["products:write"], "costs:read", false],
])("of %j a key has %s: %j", (given, scope, has) => expect(hasScope(given, scope)).toBe(has));

test("every key says whose it is and where, and changes none of it", () => {
  expect(verbs.filter((verb) => scopeOf(verb, "read") === null)).toEqual(["workspace.read"]);
  expect(scopeOf("workspace.read", "write")).toBe("settings:write");
  expect(hasScope(["contacts:read"], null)).toBe(true);
});

test("a role is offered the areas in which it may do something", () => {
  expect(areasOfRole("administrator")).toEqual(areaNames);
  expect(areasOfRole("sales")).not.toContain("costs");
  expect(areasOfRole("back_office")).not.toContain("opportunities");
  for (const role of roles) expect(areasOfRole(role)).toContain("contacts");
});

test("a scope is said in both languages", () => {
  expect(scopeWords("sales:write")).toEqual({
    en: "Quotations and orders: see and change",
    es: "Presupuestos y pedidos: consultar y cambiar",
  });
});
