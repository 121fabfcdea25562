import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { orderOf, quotation } from "../../../test/factories-sales.ts";
import "../../reactions.ts";
import { listNumberSeries } from "./list-number-series.ts";

test("everybody reads how far the documents of their own company are numbered", () =>
  inWorkspace(async (t) => {
    await orderOf(t.system, { saleId: (await quotation(t.system)).id });
    const { items } = await listNumberSeries(await t.as());
    expect(items).toContainEqual({ kind: "sale", period: "", lastNumber: 1 });
    expect(items).toContainEqual({ kind: "delivery", period: "", lastNumber: 1 });
    expect(await listNumberSeries(await t.elsewhere())).toEqual({ items: [] });
  }));
