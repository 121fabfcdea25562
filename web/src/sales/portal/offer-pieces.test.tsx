import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { anOffer } from "../../../test/offers.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { portalWords } from "../labels.ts";
import { OfferComments } from "./OfferComments.tsx";
import { OfferDatasheets } from "./OfferDatasheets.tsx";
import { OfferDocument } from "./OfferDocument.tsx";
import { OfferFacts } from "./OfferFacts.tsx";
import { OfferFoot } from "./OfferFoot.tsx";
import { OfferSender } from "./OfferSender.tsx";
import { OfferStanding } from "./OfferStanding.tsx";
import { useOfferFormat } from "./use-offer-format.ts";

const t = wordsIn("en", portalWords);

test.each([
  ["accepted by somebody", { state: "confirmed", acceptedBy: "Lola Gil" }, t.accepted("Lola Gil")],
  ["confirmed by the house", { state: "confirmed" }, t.acceptedPlain],
  ["delivered", { state: "done" }, t.acceptedPlain],
  ["declined", { state: "cancelled" }, t.declined],
] as const)("says that it was %s", async (_, given, said) => {
  const screen = await show(<OfferStanding offer={anOffer(given)} />);
  await expect.element(screen.getByText(said)).toBeVisible();
});

const sheet = { id: anId<"files">(800), name: "Table.pdf", mediaType: "application/pdf", bytes: 200_000 };
const comment = { id: anId(801), author: "Lola Gil", body: "In oak too?", at: "2026-11-21T09:00:00Z", isOurs: false };
const full = anOffer({
  datasheets: [sheet],
  comments: [comment] as never,
  customerReference: "PO-77",
  sender: {
    ...anOffer().sender,
    phone: "+34 600 000 000",
    accounts: [{ number: "ES00 1111", bic: "NORTESMM", bank: "Banco Norte" }],
    footer: "Open on weekdays.",
  },
});

function Pieces({ offer }: { offer: typeof full }) {
  const f = useOfferFormat(offer);
  return (
    <>
      <OfferSender sender={offer.sender} token="abc" />
      <OfferFacts offer={offer} f={f} />
      <OfferDatasheets offer={offer} token="abc" f={f} />
      <OfferComments offer={offer} f={f} />
      <OfferFoot sender={offer.sender} />
    </>
  );
}

test("each piece says what is known, with ways to reach the seller and the files", async () => {
  const screen = await show(<Pieces offer={full} />);
  await expect
    .element(screen.getByRole("link", { name: "Table.pdf" }))
    .toHaveAttribute("href", `/api/portal/abc/datasheets/${sheet.id}`);
  await expect
    .element(screen.getByRole("link", { name: "+34 600 000 000" }))
    .toHaveAttribute("href", "tel:+34600000000");
  for (const said of ["PO-77", "In oak too?", "ES00 1111", "Banco Norte · BIC NORTESMM", "Open on weekdays."])
    await expect.element(screen.getByText(said)).toBeVisible();
});

test("of what is not known nothing is said, not even a heading", async () => {
  const screen = await show(<OfferDocument offer={anOffer()} token="abc" />);
  await expect.element(screen.getByRole("heading", { name: "Quotation Q00007" })).toBeVisible();
  for (const title of [t.datasheets, t.questions])
    expect(screen.getByRole("heading", { name: title }).elements()).toHaveLength(0);
  expect(screen.getByRole("contentinfo").elements()).toHaveLength(0);
});
