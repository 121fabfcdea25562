import type { Area, Scope, ScopeMode } from "@trato/domain/keys/scopes.ts";
import { expect, test } from "vitest";
import { withArea } from "./KeyScopes.tsx";

test.each<[Scope[], Area, ScopeMode | null, Scope[]]>([
  [[], "contacts", "read", ["contacts:read"]],
  [["contacts:read"], "contacts", "write", ["contacts:write"]],
  [["contacts:write", "sales:read"], "contacts", "read", ["sales:read", "contacts:read"]],
  [["contacts:write", "sales:read"], "contacts", null, ["sales:read"]],
])("an area has one scope, or none (%j, %s as %s)", (given, area, mode, expected) =>
  expect(withArea(given, area, mode)).toEqual(expected),
);
