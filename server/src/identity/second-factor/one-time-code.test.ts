import { expect, test } from "vitest";
import { base32, codeOf, stepAt, stepOfCode } from "./one-time-code.ts";

const secret = Buffer.from("12345678901234567890");

// RFC 6238, appendix B: the last six of its eight digits
test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("at second %d the code is %s", (second, code) => {
  expect(codeOf(secret, stepAt(second * 1000))).toBe(code);
});

test("a code counts half a minute early and late, and no longer", () => {
  const now = 1_234_567_890_000;
  const accepted = [-60, -30, 0, 30, 60].map((seconds) =>
    stepOfCode(secret, codeOf(secret, stepAt(now + seconds * 1000)), now),
  );
  expect(accepted).toEqual([null, stepAt(now) - 1, stepAt(now), stepAt(now) + 1, null]);
  for (const code of ["", "5924", "0005924", "abcdef"]) expect(stepOfCode(secret, code, now)).toBeNull();
});

test("a secret is written as apps read it (RFC 4648)", () => {
  expect(base32(Buffer.from("foobar"))).toBe("MZXW6YTBOI");
  expect(base32(secret)).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
});
