import { expect, test } from "vitest";
import { BySign } from "./by-sign.ts";

test("what is most alike is found by any of its signs", () => {
  const records = new BySign<string>(["name", "email"], null);
  records.add({ name: "acme", email: "a@x.example" }, "Acme");
  records.add({ name: "zeta", email: "z@x.example" }, "Zeta");
  expect(records.alike({ name: "acme" })).toMatchObject({ kind: "same", it: "Acme" });
  expect(records.alike({ name: "otra", email: "z@x.example" })).toMatchObject({ kind: "doubtful", it: "Zeta" });
  expect(records.alike({ name: "otra" })).toBeNull();
});

test("of many that share a sign only the first are compared", () => {
  const records = new BySign<number>(["email"], null);
  let compared = 0;
  const shared = (name: string) => ({
    email: "info@x.example",
    get name() {
      compared++;
      return name;
    },
  });
  for (let at = 0; at < 40_000; at++) records.add(shared(`name ${at}`), at);
  compared = 0;
  for (let at = 0; at < 100; at++)
    expect(records.alike({ name: "otra", email: "info@x.example" })).toMatchObject({ kind: "doubtful", it: 0 });
  expect(compared).toBeLessThan(100 * 20 * 10);
});
