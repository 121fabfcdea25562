/** ISO codes of the countries of the European Union. */
export const europeanUnion: readonly string[] =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

/** The letters of Northern Ireland, which is in the Union for goods and not for services. */
export const northernIreland = "XI";

/** Where the Union's VAT is due on goods. */
export const unionOfVat: readonly string[] = [...europeanUnion, northernIreland];

/** Greece writes EL before its VAT numbers. */
const vatPrefixes = new Set([...europeanUnion, "EL"]);

/** True where both VAT numbers begin with the letters of one and the same country of the European Union. */
export function shareEuropeanPrefix(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const prefix = a.slice(0, 2).toUpperCase();
  return vatPrefixes.has(prefix) && prefix === b.slice(0, 2).toUpperCase();
}
