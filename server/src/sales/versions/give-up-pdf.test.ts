import type { Moment } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { mail, quotation } from "../../../test/factories-sales.ts";
import { diaryOf } from "../../../test/trying.ts";
import { askForMissing } from "../../documents/kept/keep-missing.ts";
import { own } from "../../platform/rows.ts";
import "../../reactions.ts";
import { sendQuotation } from "../send-quotation.ts";
import { giveUpPdf } from "./give-up-pdf.ts";

test("a PDF that is missing is asked for again; one that could not be made is told in the history of its quotation", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await quotation(t.system);
    await sendQuotation(t.system, { saleId, ...mail });
    const { documentId } = await own(t.system, "saleVersions").select("documentId").executeTakeFirstOrThrow();
    expect(await askForMissing(t.system)).toEqual([]);
    const later = new Date(Date.parse(t.system.now) + 2 * 3_600_000).toISOString() as Moment; // a moment
    expect(await askForMissing({ ...t.system, now: later })).toEqual([documentId]);
    await giveUpPdf(t.system, documentId);
    expect((await diaryOf(t, saleId)).at(-1)).toMatchObject({ event: "sale.pdf_failed" });
  }));
