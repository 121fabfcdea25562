import { formatFor } from "@trato/domain/format.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { answering, askedOf } from "../../../../test/answers.ts";
import { anOffer } from "../../../../test/offers.ts";
import { show } from "../../../../test/show.tsx";
import { aSignature } from "../../../../test/signatures.ts";
import { OfferSignatures } from "./OfferSignatures.tsx";

const place = { language: "en", currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" } as const;
const f = formatFor(place, () => "2026-11-30T12:00:00.000Z" as Moment); // a moment
const answer = { ways: ["typed" as const], codeTo: null, signatures: [aSignature()] };

test("shows who has signed what was accepted, and asks nothing before", async () => {
  answering({ "GET /portal/:token/signing": answer });
  const before = await show(<OfferSignatures offer={anOffer()} token="abc" f={f} />);
  expect(before.container.textContent).toBe("");
  expect(askedOf("GET /portal/:token/signing")).toEqual([]);
  const accepted = anOffer({ state: "confirmed", acceptedAt: "2026-11-30T10:00:00Z", acceptedBy: "Lola Gil" });
  const screen = await show(<OfferSignatures offer={accepted} token="abc" f={f} />);
  await expect.element(screen.getByText(/Signed by Lola Gil/)).toBeVisible();
});
