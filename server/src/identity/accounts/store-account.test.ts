import { execFileSync } from "node:child_process";
import { scryptSync } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";

test("a password is kept as a hash that takes its time", () => {
  const password = "una clave larga";
  const program = `
    import { hashOf } from ${JSON.stringify(join(import.meta.dirname, "store-account.ts"))};
    process.stdout.write(await hashOf(${JSON.stringify(password)}));`;
  const hash = execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" });
  const [salt = "", key] = hash.split(":");
  const cost = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };
  expect(key).toBe(scryptSync(password, salt, 64, cost).toString("hex"));
});
