import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { archiveFiscalPosition } from "./edit-fiscal-position.ts";
import { createFiscalPosition } from "./create-fiscal-position.ts";
import { listFiscalPositions } from "./list-fiscal-positions.ts";

test("positions stand in their order; archived ones are asked for by themselves, and others see none of them", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const names = async (archived: "any" | "true" | "false") =>
      (await listFiscalPositions(ctx, { archived })).items.map(({ name }) => name);
    const before = await names("any");
    await createFiscalPosition(ctx, { name: "Last", sequence: 9999 });
    const { id: fiscalPositionId } = await createFiscalPosition(ctx, { name: "First", sequence: 1 });
    expect(await names("any")).toEqual(["First", ...before, "Last"]);
    await archiveFiscalPosition(ctx, { fiscalPositionId });
    expect(await names("true")).toEqual(["First"]);
    expect(await names("false")).toEqual([...before, "Last"]);
    const elsewhere = await listFiscalPositions(await t.elsewhere(), { archived: "any" });
    expect(elsewhere.items.map(({ name }) => name)).not.toContain("Last");
  }));
