import { expect, test } from "vitest";
import { versionContent, versionLine } from "../../../test/version-contents.ts";
import type { Moment } from "../../dates.ts";
import { type Format, formatFor } from "../../format.ts";
import { compareVersions, type VersionChange } from "./compare-versions.ts";
import { type Currencies, saidChange } from "./said-change.ts";

const now = () => "2031-03-01T10:00:00Z" as Moment; // a moment
const place = { currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" };
const es = formatFor({ ...place, language: "es" }, now);
const en = formatFor({ ...place, language: "en" }, now);
/** A change as one line of text. */
function changeText(change: VersionChange, currencies: Currencies, f: Format): string {
  const { what, before, after, more } = saidChange(change, currencies, f);
  const hasBoth = change.kind !== "added" && change.kind !== "removed";
  const told = hasBoth ? `${before ?? "—"} → ${after ?? "—"}` : (before ?? after);
  return [told ? `${what}: ${told}` : what, more && `(${more})`].filter(Boolean).join(" ");
}

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

const before = versionContent({ lines: [versionLine(1), versionLine(2), versionLine(5, { kind: "section" })] });
const dearer = versionLine(1, {
  quantity: "3",
  unitPrice: "1200.5",
  discount: "10",
  choice: "option",
  subtotal: "3241.35",
});
const after = versionContent({
  lines: [
    versionLine(5, { kind: "section" }),
    dearer,
    versionLine(3, { unit: "uds.", discount: "5", subtotal: "190" }),
  ],
  validUntil: "2031-04-30",
  totals: { ...before.totals, total: "254.10" },
});
const currencies = { before: "EUR", after: "EUR" };

test("each change is said in words and figures, in Spanish", () => {
  expect(compareVersions(before, after).map((change) => plain(changeText(change, currencies, es)))).toEqual([
    "Válido hasta: 31/03/2031 → 30/04/2031",
    "Quitada: 2 units × 100,00 € = 200,00 €",
    "Movida: línea 3 → línea 1",
    "Cantidad: 2 → 3",
    "Precio: 100,00 € → 1.200,50 €",
    "Descuento: 0 % → 10 %",
    "Cuenta: en el total → Opción",
    "Importe: 200,00 € → 3.241,35 €",
    "Añadida: 2 uds. × 100,00 € − 5 % = 190,00 €",
    "Total: 242,00 € → 254,10 € (+12,10 €)",
  ]);
});

test("and in English, each figure in the currency of its version", () => {
  const [, price] = compareVersions(
    versionContent(),
    versionContent({ currency: "USD", lines: [versionLine(1, { unitPrice: "110" })] }),
  );
  expect(price && changeText(price, { before: "EUR", after: "USD" }, en)).toBe("Price: €100.00 → $110.00");
});

const range = (most: string | null) =>
  versionContent({ lines: [versionLine(1, { quantityRange: { least: "2", most } })] });

test("how many the customer may have is said with and without a most", () => {
  const [change] = compareVersions(range("1000"), range(null));
  expect(change && changeText(change, currencies, es)).toBe("Cantidad a elegir: de 2 a 1.000 → 2 o más");
});

test("what was not said is said to be nothing, and other parts of the same terms are told apart", () => {
  const whole = { value: "percent", amount: "100", delayKind: "days_after" } as const;
  const named = (days: number) => ({ name: "Neto", lines: [{ ...whole, days }] });
  const changes = compareVersions(
    versionContent({ paymentTerms: named(30) }),
    versionContent({ paymentTerms: named(60), terms: "FOB" }),
  );
  expect(changes.map((change) => changeText(change, currencies, es))).toEqual([
    "Condiciones: — → FOB",
    "Condiciones de pago: Neto → Neto (otros plazos o importes)",
  ]);
});
