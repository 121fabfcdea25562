import { expect, test } from "vitest";
import { attachText } from "../../test/attaching.ts";
import { inWorkspace } from "../../test/factories.ts";
import { product } from "../../test/factories-stock.ts";
import { aboutContact } from "../../test/factories-subjects.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import "../reactions.ts";
import { markDatasheet } from "./mark-datasheet.ts";

test("who keeps products says which of their files go along with quotations", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system);
    const { id: fileId } = await attachText(t.system, { kind: "product", id: table.id }, { name: "Table.pdf" });
    const asked = { fileId, isDatasheet: true };
    expect(await triedBy(t, { role: "sales" }, (ctx) => markDatasheet(ctx, asked))).toBe("permission.missing");
    expect(await whoeverIsElsewhere(t, (ctx) => markDatasheet(ctx, asked))).toBe("record.not_found");
    expect(await markDatasheet(await t.as({ role: "back_office" }), asked)).toMatchObject({ isDatasheet: true });
    await markDatasheet(t.system, asked);
    await markDatasheet(t.system, { fileId, isDatasheet: false });
    const events = (await diaryOf(t, table.id)).map(({ event }) => event).filter((event) => event.startsWith("file."));
    expect(events).toEqual(["file.attached", "file.datasheet_chosen", "file.datasheet_left"]);
  }));

test("a file of anything else does not", () =>
  inWorkspace(async (t) => {
    const { id: fileId } = await attachText(t.system, await aboutContact(t.system));
    expect(await tried(t.system, (ctx) => markDatasheet(ctx, { fileId, isDatasheet: true }))).toBe("file.no_datasheet");
  }));
