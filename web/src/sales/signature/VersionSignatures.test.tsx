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
  const screen = await show(<VersionSignatures saleId={anId(1)} number={2} isCurrent />);
  await expect.element(screen.getByRole("img", { name: "Signature of Eva Ruiz" })).toBeVisible();
  await expect.element(screen.getByText(/drawn by hand · from 203\.0\.113\.7/)).toBeVisible();
  await expect.element(screen.getByText(/Signed for the company by Lola Gil/)).toBeVisible();
  await expect.element(screen.getByText(/is forgotten/)).toBeVisible();
  expect(screen.getByText(/^Signed by Lola Gil/).elements()).toEqual([]);
});

test("only under the version that is with the customer somebody signs for the company", async () => {
  const settings = { countersigns: true, stampUrl: null, certificate: null, version: 1 };
  answering({
    "GET /sales/:saleId/signatures": { items: [aSignature(), aSignature({ id: anId(701), number: 2 })] },
    "GET /signing-settings": settings,
  });
  const screen = await show(
    <>
      <section aria-label="former">
        <VersionSignatures saleId={anId(1)} number={1} isCurrent={false} />
      </section>
      <section aria-label="current">
        <VersionSignatures saleId={anId(1)} number={2} isCurrent />
      </section>
    </>,
  );
  const button = { name: "Sign for the company" };
  await expect.element(screen.getByRole("region", { name: "current" }).getByRole("button", button)).toBeVisible();
  await expect.element(screen.getByRole("region", { name: "former" }).getByText(/^Signed by/)).toBeVisible();
  expect(screen.getByRole("region", { name: "former" }).getByRole("button", button).elements()).toEqual([]);
});

test("until the signed PDF is there it is said to be made", async () => {
  const screen = await show(<SignatureShown signature={aSignature({ isMade: false })} f={f} address={() => "/x"} />);
  await expect.element(screen.getByText(/is being made/)).toBeVisible();
  expect(screen.getByRole("button").elements()).toEqual([]);
});
