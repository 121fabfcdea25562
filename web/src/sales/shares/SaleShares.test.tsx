import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { anOffer } from "../../../test/offers.ts";
import { aSale } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { OfferShares } from "../portal/shares/OfferShares.tsx";
import { ShareOffer } from "../portal/shares/ShareOffer.tsx";
import { shareWords } from "../portal/shares/share-labels.ts";
import { SaleShares } from "./SaleShares.tsx";

const t = wordsIn("en", shareWords);
const lola = {
  id: anId<"sale_shares">(900),
  name: "Lola Gil",
  email: "lola@cafe.example",
  createdAt: "2026-11-21T09:00:00Z",
  viewedAt: null,
} as const;

test("the seller takes a colleague's link back", async () => {
  const sale = aSale({ state: "sent", sentAt: "2026-11-20T09:00:00Z" });
  answering({
    "GET /sales/:saleId/shares": { items: [lola] },
    "POST /sale-shares/:saleShareId/revoke": { items: [] },
  });
  const screen = await show(<SaleShares sale={sale} />);
  await screen.getByRole("button", { name: t.takeBackOf("Lola Gil") }).click();
  await expect.poll(() => askedOf("POST /sale-shares/:saleShareId/revoke")).toEqual([{ saleShareId: lola.id }]);
});

test("the customer sends the offer on, and takes a link back", async () => {
  answering({
    "POST /portal/:token/share": anOffer({ shares: [lola] }),
    "POST /portal/:token/unshare": anOffer(),
  });
  const screen = await show(<OfferShares offer={anOffer({ shares: [lola] })} token="abc" />);
  await screen.getByRole("button", { name: t.share }).click();
  await screen.getByRole("textbox", { name: t.name }).fill("Lola Gil");
  await screen.getByRole("textbox", { name: t.email }).fill("lola@cafe.example");
  await screen.getByRole("button", { name: t.send }).click();
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  expect(askedOf("POST /portal/:token/share")).toEqual([
    { token: "abc", name: "Lola Gil", email: "lola@cafe.example" },
  ]);
  await screen.getByRole("button", { name: t.takeBackOf("Lola Gil") }).click();
  await expect.poll(() => askedOf("POST /portal/:token/unshare")).toEqual([{ token: "abc", saleShareId: lola.id }]);
});

test("a name that is no name is refused where it stands", async () => {
  const screen = await show(<ShareOffer token="abc" onClose={() => undefined} />);
  await screen.getByRole("textbox", { name: t.name }).fill("www.win.example");
  await screen.getByRole("textbox", { name: t.email }).fill("lola@cafe.example");
  await screen.getByRole("button", { name: t.send }).click();
  await expect.element(screen.getByRole("textbox", { name: t.name })).toHaveAttribute("aria-invalid", "true");
  expect(askedOf("POST /portal/:token/share")).toEqual([]);
});

test("a colleague sends nothing on", async () => {
  const screen = await show(
    <p>
      here
      <OfferShares offer={anOffer({ shares: null })} token="abc" />
    </p>,
  );
  await expect.element(screen.getByText("here", { exact: true })).toBeVisible();
  expect(screen.getByRole("button").elements()).toHaveLength(0);
});
