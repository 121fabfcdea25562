import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { choiceWords } from "../../products/fiscal-positions/position-labels.ts";
import { TaxReasons } from "./TaxReasons.tsx";
import { whyWords } from "./why-labels.ts";

const t = wordsIn("en", whyWords);
const c = wordsIn("en", choiceWords);
const vat = { id: anId<"taxes">(400), name: "VAT 21 %" };
const exempt = { id: anId<"taxes">(401), name: "Exempt" };
const union = { id: anId<"fiscal_positions">(430), name: "Intra-Community" };
const partnerId = anId<"contacts">(101);
const ofUnion = {
  productTaxes: [vat],
  isService: false,
  position: union,
  isPositionSet: false,
  mapped: [{ from: vat, to: [exempt] }],
  given: [exempt],
  isTyped: false,
};

type Given = { origin?: Partial<typeof ofUnion>; isSet?: boolean; chosen?: typeof union };
function reasons({ origin = {}, isSet = false, chosen = union }: Given = {}) {
  const address = { country: "FR", zip: null, vat: "FR23334175221", isPrivate: false };
  answering({
    "GET /me": aMe(),
    "GET /fiscal-positions/choice": { position: chosen, from: "chosen", address, passedOver: [] },
  });
  const whose = {
    fiscalPositionId: union.id,
    isFiscalPositionSet: isSet,
    partnerId,
    deliveryAddressId: anId<"addresses">(5),
  };
  return show(<TaxReasons origin={{ ...ofUnion, ...origin }} whose={whose} isAnyPosition />);
}

test("names the product's taxes, the position with whom it follows from, and what it makes of them", async () => {
  const screen = await reasons();
  await expect.element(screen.getByText(t.ofProduct("VAT 21 %"))).toBeVisible();
  await expect.element(screen.getByText(c.chosen("France · FR23334175221"))).toBeVisible();
  await expect.element(screen.getByText(t.becomes("VAT 21 %", "Exempt"))).toBeVisible();
  expect(askedOf("GET /fiscal-positions/choice")).toContainEqual({ contactId: partnerId, deliveryAddressId: anId(5) });
});

test("a position that was set by hand asks nobody, and a tax that was chosen by hand is told", async () => {
  const origin = { mapped: [{ from: vat, to: [] }], given: [], isTyped: true };
  const screen = await reasons({ isSet: true, origin });
  await expect.element(screen.getByText(t.setByHand)).toBeVisible();
  await expect.element(screen.getByText(t.fallsAway("VAT 21 %"))).toBeVisible();
  await expect.element(screen.getByText(t.otherTaxes(t.noTax))).toBeVisible();
  expect(askedOf("GET /fiscal-positions/choice")).toEqual([]);
});

test("says where the customer would get another position by now", async () => {
  const screen = await reasons({ chosen: { id: anId(431), name: "Domestic" } });
  await expect.element(screen.getByText(c.otherNow)).toBeVisible();
  await expect.element(screen.getByText("Intra-Community", { exact: true })).toBeVisible();
});
