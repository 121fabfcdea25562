import { expect, test } from "vitest";
import { canonical } from "../../decimal.ts";
import { customerLines } from "./customer-lines.ts";

const line = (id: string, kind: "product" | "section", subtotal: string, part: object = {}) => ({
  id,
  kind,
  subtotal: canonical(subtotal),
  total: canonical(`${Number(subtotal) * 2}`),
  hidesLines: false,
  ...part,
});

test("a section that is shown as one line has the amounts of what counts under it, and another one has none", () => {
  const lines = [
    line("above", "product", "1"),
    line("kitchen", "section", "0", { hidesLines: true }),
    line("oven", "product", "400"),
    line("sink", "product", "150.5"),
    line("offered", "product", "99", { choice: "option" }),
    line("light", "section", "0"),
    line("lamp", "product", "30"),
    line("empty", "section", "0", { hidesLines: true }),
  ];
  expect(customerLines(lines).map(({ id, subtotal, total }) => [id, subtotal, total])).toEqual([
    ["above", "1", "2"],
    ["kitchen", "550.5", "1101"],
    ["light", "0", "0"],
    ["lamp", "30", "60"],
    ["empty", "0", "0"],
  ]);
});
