import { SaleSignature } from "@trato/domain/sales/signature/signature-records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** Lola Gil signed version 1 by her name. */
export function aSignature(given: Partial<z.input<typeof SaleSignature>> = {}): SaleSignature {
  return z.parse(SaleSignature, {
    id: anId(700),
    party: "customer",
    number: 1,
    signedAt: "2026-11-30T10:00:00Z",
    sha256: "a".repeat(64),
    isMade: true,
    said: {
      name: "Lola Gil",
      way: "typed",
      picture: null,
      email: null,
      address: "203.0.113.7",
      userAgent: "Firefox",
      text: "I accept quotation S00042, version 1, for €121.00.",
    },
    ...given,
  });
}
