import type { Numbering, NumberSeries } from "@trato/domain/number-formats.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import type { Context } from "./context.ts";
import { nextNumber, nextOrderNumber, numbersMeant } from "./numbering.ts";

const numbered = (ctx: Context, given: Partial<Numbering>): Context => ({
  ...ctx,
  workspace: { ...ctx.workspace, numbering: { ...ctx.workspace.numbering, ...given } },
});

const yearly = (prefix: string, given: Partial<NumberSeries> = {}): NumberSeries => ({
  prefix,
  separator: "/",
  isYearly: true,
  digits: 4,
  ...given,
});
const plain = (prefix: string) => yearly(prefix, { separator: "", isYearly: false, digits: 5 });

test("each kind counts by itself, one after the other, in its own series", () =>
  inWorkspace(async ({ system: ctx }) => {
    expect(await nextNumber(ctx, "sale")).toBe("S00001");
    expect(await nextNumber(ctx, "sale")).toBe("S00002");
    expect(await nextNumber(ctx, "delivery")).toBe("OUT00001");
    expect(await nextNumber(ctx, "sale")).toBe("S00003");
    expect(await nextOrderNumber(ctx)).toBeNull();
  }));

test.each([
  ["2026-12-31T22:59:59Z", "PRE/2026/0001"],
  ["2026-12-31T23:00:00Z", "PRE/2027/0001"],
])("at %s by the clock of Madrid the number is %s", (at, number) =>
  inWorkspace(
    async ({ system }) => {
      expect(await nextNumber(numbered(system, { sale: yearly("PRE") }), "sale")).toBe(number);
    },
    { at: new Date(at) },
  ),
);

test("another prefix begins another series, and one that is taken up again goes on", () =>
  inWorkspace(
    async ({ system }) => {
      const given = async (series: NumberSeries) => nextNumber(numbered(system, { sale: series }), "sale");
      expect(await given(plain("S"))).toBe("S00001");
      expect(await given(yearly("PRE"))).toBe("PRE/2026/0001");
      expect(await given(yearly("PRE", { digits: 2 }))).toBe("PRE/2026/02");
      expect(await given(yearly("PRE", { separator: "-" }))).toBe("PRE-2026-0001");
      expect(await given(plain("S"))).toBe("S00002");
      expect(await given(yearly("PRE"))).toBe("PRE/2026/0003");
    },
    { at: new Date("2026-06-01T10:00:00Z") },
  ));

test("no number comes twice where another kind takes a prefix over", () =>
  inWorkspace(async ({ system: ctx }) => {
    expect(await nextNumber(ctx, "sale")).toBe("S00001");
    const after = numbered(ctx, {
      sale: plain("PRE"),
      order: plain("S"),
      receipt: plain("OUT"),
      delivery: plain("ALB"),
    });
    expect(await nextOrderNumber(after)).toBe("S00002");
    expect(await nextNumber(after, "sale")).toBe("PRE00001");
    expect(await nextNumber(ctx, "delivery")).toBe("OUT00001");
    expect(await nextNumber(after, "receipt")).toBe("OUT00002");
  }));

test("a count alone may mean a quotation or an order", () =>
  inWorkspace(async ({ system: ctx }) => {
    expect(numbersMeant(ctx, ["sale", "order"], 42)).toEqual(["S00042"]);
    expect(numbersMeant(numbered(ctx, { order: plain("PED") }), ["sale", "order"], 42)).toEqual(["S00042", "PED00042"]);
  }));
