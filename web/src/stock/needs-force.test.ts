import { expect, test } from "vitest";
import { ApiError } from "../platform/api.ts";
import { needsForce } from "./needs-force.ts";

const refused = (code: string) => new ApiError(409, code, "No.");

test("one may insist on more than was asked for or than there is, and on nothing else", () => {
  expect(needsForce(refused("delivery.more_than_asked"))).toBe(true);
  expect(needsForce(refused("delivery.beyond_stock"))).toBe(true);
  expect(needsForce(refused("transfer.done"))).toBe(false);
  expect(needsForce(new Error("no network"))).toBe(false);
  expect(needsForce(null)).toBe(false);
});
