import { describe, expect, it } from "vitest";
import { adaptedPrice } from "../../../test/adapted-price.ts";
import { tax, taxId, text } from "../../../test/taxes.ts";
import { prepareTaxes } from "../taxes/taxes.ts";
import { europeanUnion } from "./european-union.ts";
import type { FiscalPosition, FiscalPositionId } from "./fiscal-position.ts";
import {
  chooseFiscalPosition,
  type FiscalContact,
  type FiscalPrecedence,
  type PassedOverPosition,
} from "./fiscal-positions.ts";
import { mapTaxes } from "./tax-mapping.ts";

const positionId = (name: string) => name as FiscalPositionId; // names stand for ids in tests

function position(name: string, sequence: number, rest: Partial<FiscalPosition> = {}): FiscalPosition {
  return {
    id: positionId(name),
    name,
    sequence,
    isAutomatic: true,
    isVatRequired: false,
    country: null,
    countryGroup: null,
    states: [],
    zipRanges: [],
    mappings: [],
    ...rest,
  };
}

const spanish = [
  position("Nacional", 1, { country: "ES", isVatRequired: true }),
  position("UE privado", 2, { countryGroup: europeanUnion }),
  position("Intracomunitario", 3, { countryGroup: europeanUnion, isVatRequired: true }),
  position("Extracomunitario", 4),
  position("Canarias", 5, { country: "ES", zipRanges: [{ from: "35000", to: "35999" }] }),
  position("Ceuta", 6, { country: "ES", states: ["CE"] }),
  position("A mano", 0, { isAutomatic: false }),
];
const company = { country: "ES", vat: "ESA58818501" };

function contact(rest: Partial<FiscalContact>): FiscalContact {
  return { country: null, state: null, zip: null, vat: null, positionId: null, ...rest };
}

function chosen(
  customer: Partial<FiscalContact>,
  delivery: Partial<FiscalContact> | null = null,
  precedence?: FiscalPrecedence,
) {
  const { position: found } = chooseFiscalPosition({
    company,
    customer: contact(customer),
    delivery: delivery && contact(delivery),
    positions: spanish,
    ...(precedence && { precedence }),
  });
  return found?.name ?? null;
}

describe("the position of a sale", () => {
  it("is the one of the place, with or without a VAT number", () => {
    expect(chosen({ country: "ES", vat: "ESA12345674" })).toBe("Nacional");
    expect(chosen({ country: "FR", vat: "FR23334175221" })).toBe("Intracomunitario");
    expect(chosen({ country: "FR" })).toBe("UE privado");
    expect(chosen({ country: "US" })).toBe("Extracomunitario");
    expect(chosen({ country: "ES", state: "CE" })).toBe("Ceuta");
  });

  it("puts a postal code before a VAT number, and keeps the company's own country out of positions for others", () => {
    expect(chosen({ country: "ES", zip: "35007", vat: "ESA12345674" })).toBe("Canarias");
    expect(chosen({ country: "ES", zip: "28001" })).toBe(null);
  });

  it("can be chosen as the reference system does, VAT number first", () => {
    expect(chosen({ country: "ES", zip: "35007", vat: "ESA12345674" }, null, "vat_first")).toBe("Nacional");
    expect(chosen({ country: "ES", zip: "28001" }, null, "vat_first")).toBe("UE privado");
  });

  it("looks at where the goods go, unless company and customer have VAT numbers of one country of the Union", () => {
    expect(chosen({ country: "US" }, { country: "FR" })).toBe("UE privado");
    expect(chosen({ country: "ES", vat: "ESA12345674", zip: "28001" }, { country: "ES", zip: "35007" })).toBe(
      "Nacional",
    );
    expect(chosen({ country: "FR", vat: "FR23334175221" }, { country: "ES", zip: "35007" })).toBe("Canarias");
  });

  it("is the one set by hand, on the delivery before the customer", () => {
    expect(chosen({ country: "FR", positionId: positionId("A mano") })).toBe("A mano");
    const [set, other] = [positionId("A mano"), positionId("Intracomunitario")];
    expect(chosen({ country: "FR", positionId: other }, { country: "ES", positionId: set })).toBe("A mano");
    expect(chosen({ positionId: set })).toBe("A mano");
  });

  it("is none for a customer without country", () => {
    expect(chosen({ zip: "35007" })).toBe(null);
  });

  it("has postal codes of one length as numbers, and others as text", () => {
    const positions = [
      position("near", 1, { zipRanges: [{ from: "1000", to: "1999" }] }),
      position("york", 2, { zipRanges: [{ from: "YO1", to: "YO9" }] }),
    ];
    const at = (zip: string) =>
      chooseFiscalPosition({ company, customer: contact({ country: "GB", zip }), delivery: null, positions });
    expect(["999", "1000", "01500", "2000", "yo5", "YP1"].map((zip) => at(zip).position?.name ?? null)).toEqual([
      null,
      "near",
      "near",
      null,
      "york",
      null,
    ]);
  });

  it("tells why the others were passed over", () => {
    const passedOver: PassedOverPosition[] = [];
    const customer = contact({ country: "FR", vat: "FR23334175221" });
    chooseFiscalPosition({ company, customer, delivery: null, positions: spanish }, passedOver);
    expect(passedOver).toEqual([
      { position: "Nacional", why: "failed", filters: ["country"] },
      { position: "Canarias", why: "failed", filters: ["zip", "country"] },
      { position: "Ceuta", why: "failed", filters: ["state", "country"] },
      { position: "A mano", why: "manual" },
      { position: "UE privado", why: "less_specific" },
      { position: "Extracomunitario", why: "less_specific" },
    ]);
    const domestic: PassedOverPosition[] = [];
    chooseFiscalPosition(
      { company, customer: contact({ country: "ES" }), delivery: null, positions: spanish },
      domestic,
    );
    expect(domestic).toContainEqual({ position: "UE privado", why: "domestic" });
  });
});

describe("the taxes under a position", () => {
  const recargo = position("Recargo", 1, {
    mappings: [
      { from: taxId("iva21"), to: [taxId("iva21"), taxId("re52")] },
      { from: taxId("iva10"), to: [] },
      { from: taxId("iva4"), to: [taxId("re52")] },
    ],
  });

  it("are replaced by several, by none, or kept, and never twice", () => {
    expect(mapTaxes([taxId("iva21")], recargo)).toEqual(["iva21", "re52"]);
    expect(mapTaxes([taxId("iva10")], recargo)).toEqual([]);
    expect(mapTaxes([taxId("eco"), taxId("iva21"), taxId("iva4")], recargo)).toEqual(["eco", "iva21", "re52"]);
    expect(mapTaxes([taxId("iva10")], null)).toEqual(["iva10"]);
  });

  const included = { priceIncluded: true };
  const catalogue = prepareTaxes([
    tax("in21", "21", included),
    tax("in6", "6", included),
    tax("on10", "10"),
    tax("irpf", "-15"),
  ]);
  const adapted = (price: string, before: string[], after: string[], decimals?: number) =>
    adaptedPrice(text(price), before.map(taxId), after.map(taxId), catalogue, decimals);

  it("change a price that contained the ones replaced", () => {
    expect(adapted("121", ["in21"], ["in6"], 2)).toBe("106.00");
    expect(adapted("121", ["in21"], ["on10"], 2)).toBe("100.00");
    expect(adapted("60.5", ["in21"], ["in21", "irpf"], 2)).toBe("60.50");
  });

  it("leave every other price", () => {
    expect(adapted("100", ["on10"], ["in21"], 2)).toBe("100.00");
    expect(adapted("100", ["in21", "on10"], ["in6"], 2)).toBe("100.00");
    expect(adapted("100", ["in21"], ["in21"], 2)).toBe("100.00");
  });

  it("lose nothing of the price, or what the price's decimals cut off", () => {
    expect(adapted("19.99", ["in21"], [])).toBe("16.520661");
    expect(adapted("19.99", ["in21"], [], 2)).toBe("16.52");
  });
});
