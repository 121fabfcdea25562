import { describe, expect, test } from "vitest";
import { historyFieldOf } from "./history-fields.ts";

describe("the history tells a field", () => {
  test.each([
    ["lead.edited", "source", "the source", "el origen"],
    ["opportunity.edited", "expectedRevenue", "the expected revenue", "el ingreso previsto"],
    ["opportunity.edited", "province", "the region", "la provincia"],
    ["opportunity.edited", "tags", "the tags", "las etiquetas"],
    ["contact.edited", "state", "the region", "la provincia"],
    ["contact.edited", "vat", "the VAT number", "el NIF"],
    ["contact.edited", "isVendor", "whether it is a vendor", "si es proveedor"],
    ["product.edited", "purchaseTaxIds", "the purchase taxes", "los impuestos de compra"],
    ["workspace.changed", "state", "the region", "la provincia"],
    ["quotation.edited", "validUntil", "until when it is valid", "hasta cuándo es válido"],
  ])("%s: %s as it is called everywhere", (event, name, en, es) => {
    expect(historyFieldOf(event, name)?.words).toEqual({ en, es });
  });

  test("of what the event is about: the state of a document is no region", () => {
    expect(historyFieldOf("quotation.edited", "state")).toBeUndefined();
    expect(historyFieldOf("opportunity.won", "state")).toBeUndefined();
    expect(historyFieldOf("activity.edited", "kind")).toBeUndefined();
  });

  test("without a catalogue by its own words", () => {
    expect(historyFieldOf("team.changed", "leaderId")).toMatchObject({ kind: "member" });
    expect(historyFieldOf("team.changed", "nothing such")).toBeUndefined();
  });
});
