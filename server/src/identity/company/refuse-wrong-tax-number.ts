import { refuseIf } from "@trato/domain/errors.ts";

/** Refuses a tax number that the country gives to nobody; where the country is unknown it may be any. */
export async function refuseWrongTaxNumber({ vat, country }: { vat: string | null; country: string | null }) {
  if (!vat || !country) return;
  const { obstacleToTaxNumber } = await import("@trato/domain/parties/tax-numbers.ts"); // knows all countries: read when it is needed
  refuseIf(obstacleToTaxNumber(vat, country));
}
