import type { Moment } from "@trato/domain/dates.ts";
import { formatFor } from "@trato/domain/format.ts";
import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { aSignature } from "../../../test/signatures.ts";
import { SignatureShown } from "./SignatureShown.tsx";
import { VersionSignatures } from "./VersionSignatures.tsx";

const place = { language: "en", currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" } as const;
const f = formatFor(place, () => "2026-11-30T12:00:00.000Z" as Moment); // a moment
const pixel =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

test("each signature stands with the version that was signed, with how and from where", async () => {
  const drawn = { ...aSignature().said, way: "drawn", name: "Eva Ruiz", picture: pixel } as const;
  const items = [
    aSignature(),
    aSignature({ id: anId(701), number: 2, said: drawn as never }),
    aSignature({ id: anId(702), number: 2, party: "seller" }),
    aSignature({ id: anId(703), number: 2, said: null }),
  ];
  answering({ "GET /sales/:saleId/signatures": { items } });
  const screen = await show(<VersionSignatures saleId={anId(1)} number={2} />);
  await expect.element(screen.getByRole("img", { name: "Signature of Eva Ruiz" })).toBeVisible();
  await expect.element(screen.getByText(/drawn by hand · from 203\.0\.113\.7/)).toBeVisible();
  await expect.element(screen.getByText(/Signed for the company by Lola Gil/)).toBeVisible();
  await expect.element(screen.getByText(/is forgotten/)).toBeVisible();
  expect(screen.getByText(/^Signed by Lola Gil/).elements()).toEqual([]);
});

test("until the signed PDF is there it is said to be made", async () => {
  const screen = await show(<SignatureShown signature={aSignature({ isMade: false })} f={f} address={() => "/x"} />);
  await expect.element(screen.getByText(/is being made/)).toBeVisible();
  expect(screen.getByRole("button").elements()).toEqual([]);
});
