import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { anOffer } from "../../../test/offers.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { portalWords } from "../labels.ts";
import type { Offer } from "../queries.ts";
import { PortalPage } from "./PortalPage.tsx";

const t = wordsIn("en", portalWords);
const es = wordsIn("es", portalWords);
const visit = (offer: Offer = anOffer()) => {
  answering({ "GET /portal/:token": offer, "POST /portal/:token/viewed": undefined as never });
  return show(<PortalPage />, { page: "/q/$token", at: "/q/abc" });
};
const line = anOffer().lines[0];

test("shows the offer, and tells once that it was seen", async () => {
  const screen = await visit();
  await expect.element(screen.getByRole("heading", { name: "Quotation Q00007" })).toBeVisible();
  await expect.element(screen.getByText("2 unit × 50.00")).toBeVisible();
  await expect.element(screen.getByRole("listitem").getByText("VAT 21 %")).toBeVisible();
  await expect.poll(() => askedOf("POST /portal/:token/viewed").at(-1)).toEqual({ token: "abc" });
});

test("speaks the customer's language, whatever the browser speaks", async () => {
  const screen = await visit(anOffer({ language: "es" }));
  await expect.element(screen.getByRole("button", { name: es.accept })).toBeVisible();
  await expect.element(screen.getByRole("heading", { name: "Presupuesto Q00007" })).toBeVisible();
});

test("says of an order closed incomplete what is kept of it, in the customer's language", async () => {
  const closed = { state: "done", kept: { untaxed: "50", total: "60.50" } } as const;
  const screen = await visit(anOffer({ ...closed, language: "es" }));
  for (const label of ["Pedido", "Entregado", "No se entrega"])
    await expect.element(screen.getByRole("term").filter({ hasText: label })).toBeVisible();
  expect(screen.getByText("60,50 €").elements()).toHaveLength(2);
});

test("that it could not be told is no matter of the reader's", async () => {
  answering({ "GET /portal/:token": anOffer(), "POST /portal/:token/viewed": refused("server.down", { status: 503 }) });
  const screen = await show(<PortalPage />, { page: "/q/$token", at: "/q/abc" });
  await expect.element(screen.getByRole("heading", { name: "Quotation Q00007" })).toBeVisible();
  await expect.element(screen.getByText("server.down")).not.toBeInTheDocument();
});

test("says what the customer's position of tax law wants to be said", async () => {
  const screen = await visit(anOffer({ fiscalNote: "Reverse charge." }));
  await expect.element(screen.getByText("Reverse charge.")).toBeVisible();
});

test("what the customer has accepted and we have not confirmed thanks him, and asks for nothing more", async () => {
  const accepted = { code: "sale.accepted", details: {} };
  const acceptedAt = "2026-11-21T09:00:00Z" as const;
  const screen = await visit(
    anOffer({ acceptedAt, acceptedBy: "Lola Gil", can: { accept: accepted, decline: accepted } }),
  );
  await expect.element(screen.getByText(t.awaited("Lola Gil"))).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.ask })).toBeVisible();
  for (const name of [t.accept, t.decline]) expect(screen.getByRole("button", { name }).elements()).toEqual([]);
});

test("is an order once it is confirmed", async () => {
  const screen = await visit(anOffer({ state: "confirmed", number: "S00012" }));
  await expect.element(screen.getByRole("heading", { name: /order S00012/i })).toBeVisible();
});

test("a link that was overtaken leads to the newer version", async () => {
  const overtaken = refused("portal.newer", { detail: "There is a newer version.", details: { newer: "newer-token" } });
  answering({ "GET /portal/:token": overtaken });
  const screen = await show(<PortalPage />, { page: "/q/$token", at: "/q/abc" });
  await expect.element(screen.getByRole("heading", { name: "There is a newer version." })).toBeVisible();
  await expect.element(screen.getByRole("link", { name: t.toNewer })).toHaveAttribute("href", "/q/newer-token");
});

test("a link that no longer works says why", async () => {
  answering({ "GET /portal/:token": refused("portal.revoked", { status: 404, detail: "The link was revoked." }) });
  const screen = await show(<PortalPage />, { page: "/q/$token", at: "/q/abc" });
  await expect.element(screen.getByText(t.gone)).toBeVisible();
  await expect.element(screen.getByText("The link was revoked.")).toBeVisible();
  expect(askedOf("POST /portal/:token/viewed")).toEqual([]);
});

test("sections are headings with what is under them, and notes are texts without a price", async () => {
  const section = { ...line, id: anId(120), kind: "section", name: "Dining room" } as const;
  const note = { ...line, id: anId(121), kind: "note", name: "Delivered on a Monday" } as const;
  const empty = { ...section, id: anId(122), name: "Garden" };
  const [two, three] = ["200", "300"].map((subtotal, at) => ({ ...line, id: anId(123 + at), subtotal }));
  const screen = await visit(anOffer({ lines: [section, two, three, empty, note] as never }));
  const headed = (name: string) => screen.getByRole("heading", { name, exact: true });
  await expect.element(headed("Garden")).toBeVisible();
  const said = (name: string) => headed(name).element().parentElement?.textContent;
  expect([said("Dining room"), said("Garden")]).toEqual(["Dining room€500.00", "Garden"]);
  await expect.element(screen.getByText("Delivered on a Monday")).toBeVisible();
  expect(screen.getByText(/×/).elements()).toHaveLength(2);
});

test.each([
  ["one of an order is the total", null, 1, 0],
  ["more are told", null, 2, 2],
  ["one of an offer is told where it is due later", "2026-11-30", 1, 1],
  ["and not where it is due at once", "2026-12-01", 1, 0],
])("of instalments %s", async (_, instalmentsFrom, count, shown) => {
  const instalments = Array.from({ length: count }, (__, index) => ({
    dueOn: `2026-12-0${index + 1}`,
    amount: "60.5",
  }));
  const screen = await visit(anOffer({ instalments, instalmentsFrom }));
  await expect.element(screen.getByText("Oak table")).toBeVisible();
  expect(screen.getByText("€60.50").elements()).toHaveLength(shown);
  expect(screen.getByText("Payment, if you order on", { exact: false }).elements()).toHaveLength(
    instalmentsFrom ? shown : 0,
  );
});

test("who accepts far down a long offer is shown the thanks at once", async () => {
  await page.viewport(390, 844);
  const lines = Array.from({ length: 60 }, (_, index) => ({
    ...line,
    id: anId(400 + index),
    name: `Oak table ${index}`,
  }));
  answering({
    "POST /portal/:token/accept": anOffer({ state: "confirmed", acceptedBy: "Lola Gil", lines: lines as never }),
  });
  const screen = await visit(anOffer({ lines: lines as never }));
  scrollTo(0, document.body.scrollHeight);
  await screen.getByRole("button", { name: t.accept, exact: true }).click();
  await screen.getByRole("textbox", { name: t.yourName }).fill("Lola Gil");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByText(t.accepted("Lola Gil"))).toBeInViewport();
  await expect.element(screen.getByText(t.accepted("Lola Gil"))).toHaveFocus();
});
