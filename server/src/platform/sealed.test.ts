import { expect, test } from "vitest";
import { testSite } from "../../test/factories.ts";
import { seal, unseal } from "./sealed.ts";

test("what was sealed is read again, by the same installation and for the same purpose only", () => {
  const sealed = seal(testSite, "second factor", "año 2026");
  expect(sealed).not.toContain("2026");
  expect(seal(testSite, "second factor", "año 2026")).not.toBe(sealed);
  expect(unseal(testSite, "second factor", sealed)).toBe("año 2026");
  expect(unseal(testSite, "another", sealed)).toBeNull();
  expect(unseal({ ...testSite, secret: "another".repeat(6) }, "second factor", sealed)).toBeNull();
  const changed = Buffer.from(sealed, "base64url");
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
  for (const other of [changed.toString("base64url"), "", "AAAA"])
    expect(unseal(testSite, "second factor", other)).toBeNull();
});
