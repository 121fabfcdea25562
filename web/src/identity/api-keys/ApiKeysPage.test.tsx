import { type Area, areas } from "@trato/domain/keys/scopes.ts";
import * as z from "zod/mini";
import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../../test/answers.ts";
import { aMe, aMember, anApiKey } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { ApiKeysPage } from "./ApiKeysPage.tsx";
import { keyWords } from "./key-labels.ts";

const t = wordsIn("en", keyWords);
const revoke = "POST /api-keys/:apiKeyId/revoke";
const shop = anApiKey();
const past = anApiKey({
  id: anId(51),
  name: "Old script",
  scopes: ["contacts:write", "sales:read", "products:read"],
  expiresAt: "2020-01-01T08:00:00Z",
  lastUsedAt: null,
});
const revoked = anApiKey({ id: anId(52), name: "Lost", revokedAt: "2026-11-02T08:00:00Z", expiresAt: null });

beforeEach(() => answering({ "GET /me": aMe(), "GET /api-keys": { items: [shop, past, revoked] } }));

const opened = (search = "") =>
  show(<ApiKeysPage />, {
    page: "/w/$slug/settings/api-keys",
    at: `/w/robles/settings/api-keys${search}`,
    search: searchOf({ new: z.string() }),
  });
const row = (screen: Shown, name: string) => screen.getByRole("row", { name, exact: false });
const button = (screen: Shown, name: string) => screen.getByRole("button", { name, exact: true });
const textOf = (screen: Shown, name: string) => row(screen, name).element().textContent;

async function asksToRevoke(): Promise<Shown> {
  const screen = await opened();
  await row(screen, "Web shop").hover();
  await row(screen, "Web shop").getByRole("button").click();
  await screen.getByRole("menuitem", { name: t.revoke }).click();
  await expect.element(screen.getByRole("dialog", { name: t.revokeTitle("Web shop") })).toBeVisible();
  return screen;
}

describe("a key", () => {
  test.each([
    ["Web shop", t.active],
    ["Old script", t.expired],
    ["Lost", t.isRevoked],
  ])("says whether it still opens (%s: %s)", async (name, state) => {
    const screen = await opened();
    await expect.element(row(screen, name)).toBeVisible();
    expect(textOf(screen, name)).toContain(state);
  });

  test("says when it was used last, if ever", async () => {
    const screen = await opened();
    await expect.element(row(screen, "Old script")).toBeVisible();
    expect(textOf(screen, "Old script")).toContain(t.never);
  });

  test("says what it may do", async () => {
    const screen = await opened();
    await expect.element(row(screen, "Web shop")).toBeVisible();
    expect(textOf(screen, "Web shop")).toContain(t.everything);
    expect(textOf(screen, "Old script")).toContain("Contacts and 2 more");
  });

  test("names its owner where it is somebody else's", async () => {
    answering({
      "GET /api-keys": { items: [shop, anApiKey({ id: anId(53), memberId: anId(5), name: "His" })] },
      "GET /members": { items: [aMember()], nextCursor: null },
    });
    const screen = await opened();
    await expect.poll(() => textOf(screen, "His")).toContain("Luis Pardo");
  });

  test("has no owner's column where all are one's own", async () => {
    const screen = await opened();
    await expect.element(row(screen, "Web shop")).toBeVisible();
    expect(screen.getByRole("columnheader", { name: t.owner }).elements()).toEqual([]);
  });
});

describe("revoking a key", () => {
  test("is asked first, as nothing brings it back", async () => {
    answering({ [revoke]: { ...shop, revokedAt: "2026-11-23T08:00:00Z" } });
    const screen = await asksToRevoke();
    expect(askedOf(revoke)).toEqual([]);
    await button(screen, t.revoke).click();
    await expect.element(screen.getByRole("heading", { name: t.revoked("Web shop") })).toBeVisible();
    expect(askedOf(revoke)).toEqual([{ apiKeyId: shop.id }]);
  });

  test("is not done by Ctrl+Enter, which says yes to nothing that destroys", async () => {
    const screen = await asksToRevoke();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => screen.getByRole("dialog").elements()).toEqual([]);
    expect(askedOf(revoke)).toEqual([]);
  });

  test("is not done twice", async () => {
    const late = onItsWay(revoke);
    answering({ [revoke]: () => late.promise });
    const screen = await asksToRevoke();
    await button(screen, t.revoke).click();
    await expect.element(button(screen, t.revoke)).toHaveAttribute("aria-disabled", "true");
    await button(screen, t.revoke).click({ force: true });
    late.resolve(shop);
    await expect.element(screen.getByRole("heading", { name: t.revoked("Web shop") })).toBeVisible();
    expect(askedOf(revoke)).toHaveLength(1);
  });

  test("is not offered again for one that is revoked", async () => {
    const screen = await opened();
    await row(screen, "Lost").hover();
    expect(row(screen, "Lost").getByRole("button").elements()).toEqual([]);
  });
});

describe("a new key", () => {
  const made = { ...anApiKey({ id: anId(60), name: "Script" }), key: "trato_secret" };

  async function create(screen: Shown): Promise<void> {
    await screen.getByRole("textbox", { name: t.name }).fill("Script");
    await button(screen, t.create).click();
  }

  test("lasts a year where nothing else is said, and is shown this once", async () => {
    answering({ "POST /api-keys": made });
    const screen = await opened();
    await expect.element(row(screen, "Web shop")).toBeVisible();
    await userEvent.keyboard("c");
    await create(screen);
    await expect.element(screen.getByRole("textbox", { name: t.key })).toHaveValue("trato_secret");
    const [asked] = askedOf("POST /api-keys");
    expect(asked?.name).toBe("Script");
    const days = (Date.parse(asked?.expiresAt ?? "") - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(365);
    await button(screen, t.done).click();
    await expect.poll(screen.address).toBe("/w/robles/settings/api-keys");
    expect(screen.getByRole("textbox", { name: t.key }).elements()).toEqual([]);
  });

  test.each([
    [t.inDays(30), 30],
    [t.never, null],
  ])("may end otherwise: %s", async (choice, days) => {
    answering({ "POST /api-keys": made });
    const screen = await opened("?new=yes");
    await screen.getByRole("combobox", { name: t.expires }).click();
    await screen.getByRole("option", { name: choice }).click();
    await create(screen);
    await expect.poll(() => askedOf("POST /api-keys")).toHaveLength(1);
    const end = askedOf("POST /api-keys")[0]?.expiresAt;
    expect(end ? Math.round((Date.parse(end) - Date.now()) / 86_400_000) : end).toBe(days);
  });

  test("is kept to what is chosen: to change things is to see them", async () => {
    answering({ "POST /api-keys": made });
    const screen = await opened("?new=yes");
    await screen.getByRole("combobox", { name: t.scopes }).click();
    await screen.getByRole("option", { name: t.someScopes }).click();
    await expect.element(button(screen, t.create)).toBeDisabled();
    const box = (area: Area, label: string) =>
      screen.getByRole("group", { name: areas[area].en, exact: true }).getByRole("checkbox", { name: label });
    await box("contacts", t.change).click();
    await expect.element(box("contacts", t.see)).toBeChecked();
    await box("products", t.see).click();
    await box("sales", t.see).click();
    await box("sales", t.see).click();
    await create(screen);
    await expect.poll(() => askedOf("POST /api-keys")).toHaveLength(1);
    expect(askedOf("POST /api-keys")[0]?.scopes).toEqual(["contacts:write", "products:read"]);
  });

  test("opens until the end of the last day that is given", async () => {
    answering({ "POST /api-keys": made });
    const screen = await opened("?new=yes");
    await screen.getByRole("combobox", { name: t.expires }).click();
    await screen.getByRole("option", { name: t.onADay }).click();
    await screen.getByRole("textbox", { name: t.lastDay }).fill("31/12/2026");
    await create(screen);
    await expect.poll(() => askedOf("POST /api-keys")).toHaveLength(1);
    expect(askedOf("POST /api-keys")[0]?.expiresAt).toBe("2026-12-31T22:59:59.999Z");
  });

  test("is not made without a name", async () => {
    const screen = await opened("?new=yes");
    await button(screen, t.create).click();
    await expect.element(screen.getByRole("textbox", { name: t.name })).toHaveAccessibleDescription("Fill this in");
  });

  test("that is refused says why, above the buttons", async () => {
    answering({ "POST /api-keys": refused("too_many", { status: 429, detail: "You have enough keys." }) });
    const screen = await opened("?new=yes");
    await create(screen);
    await expect.element(screen.getByRole("alert")).toHaveTextContent("You have enough keys.");
    expect(screen.getByRole("heading", { name: "You have enough keys." }).elements()).toEqual([]);
  });
});
