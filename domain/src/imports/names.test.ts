import { describe, expect, test } from "vitest";
import { matchNames, nameKey } from "./names.ts";

test.each([
  ["GTX Pro", "gtxpro"],
  ["  Peña, S. L. ", "penasl"],
  ["ÑANDÚ", "nandu"],
  ["A-1/2", "a12"],
  ["株式会社", "株式会社"],
  ["¡!", ""],
])("%j is known as %j", (name, key) => {
  expect(nameKey(name)).toBe(key);
});

const keyed = <Of extends { name: string }>(of: Of) => ({ ...of, key: nameKey(of.name) });
const match = (names: string[], known: { id: string; name: string }[]) =>
  matchNames(
    names.map((name) => keyed({ name })),
    known.map(keyed),
  );

describe("a name of a file", () => {
  const known = [
    { id: "1", name: "GTX Pro" },
    { id: "2", name: "GTX Plus Basic" },
    { id: "3", name: "GTX Plus Pro" },
    { id: "4", name: "gtxpro" },
    { id: "5", name: "MG Special" },
  ];
  const [pro, basic, plus, small, special] = known;
  const matched = (name: string) => match([name], known).get(name);

  test.each([
    ["GTX Pro", pro],
    ["gtxpro", small],
    ["GTX-PRO", pro],
    ["mg special", special],
  ])("%s is the same", (name, to) => {
    expect(matched(name)).toEqual({ kind: "same", to });
  });

  test.each([
    ["MG Specal", [special]],
    ["GTX Plus Pr", [plus]],
    ["GTX Plus Bas", [basic]],
  ])("%s is offered the nearest first", (name, candidates) => {
    expect(matched(name)).toEqual({ kind: "likely", candidates });
  });

  test.each(["GTX", "Zeta", "Bench", ""])("%j is unknown", (name) => {
    expect(matched(name)).toEqual({ kind: "unknown" });
  });

  test("that many resemble is offered three of them", () => {
    const alike = ["Mesa alta 1", "Mesa alta 2", "Mesa alta 3", "Mesa alta 4"].map((name, id) => ({
      id: `${id}`,
      name,
    }));
    expect(match(["Mesa alta"], alike).get("Mesa alta")).toEqual({
      kind: "likely",
      candidates: alike.slice(0, 3),
    });
  });

  test("is only looked up where there are too many to compare", () => {
    const many = Array.from({ length: 2000 }, (_, place) => ({ id: `${place}`, name: `Customer number ${place}` }));
    const names = Array.from({ length: 1001 }, (_, place) => `Customer nomber ${place}`);
    const matches = match([...names, "customer NUMBER 7"], many);
    expect(matches.get("Customer nomber 7")).toEqual({ kind: "unknown" });
    expect(matches.get("customer NUMBER 7")).toEqual({ kind: "same", to: many[7] });
  });
});

test("a code means its record, but never almost", () => {
  const known = [
    { id: "1", name: "Mesa", key: "mesa" },
    { id: "1", name: "MESA-0001", key: "mesa0001", isCode: true },
  ];
  const matches = matchNames(
    [
      { name: "mesa 0001", key: "mesa0001" },
      { name: "MESA-0002", key: "mesa0002" },
    ],
    known,
  );
  expect(matches.get("mesa 0001")).toEqual({ kind: "same", to: { id: "1", name: "MESA-0001" } });
  expect(matches.get("MESA-0002")).toEqual({ kind: "unknown" });
});
