import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { nextNumber } from "./numbering.ts";

test("each kind counts by itself, one after the other, in its own series", () =>
  inWorkspace(async ({ system: ctx }) => {
    expect(await nextNumber(ctx, "sale")).toBe("S00001");
    expect(await nextNumber(ctx, "sale")).toBe("S00002");
    expect(await nextNumber(ctx, "delivery")).toBe("OUT00001");
    expect(await nextNumber(ctx, "sale")).toBe("S00003");
  }));
