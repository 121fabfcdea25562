import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answering, askedOf } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { stayingHere } from "../../test/leaving.ts";
import { type Shown, show } from "../../test/show.tsx";
import { useAction } from "../platform/actions.ts";
import { chooseTheme, currentTheme } from "../platform/theme.ts";
import { wordsIn } from "../platform/words.ts";
import { appWords } from "./labels.ts";
import { Layout } from "./Layout.tsx";
import { PhoneBar } from "./PhoneBars.tsx";

const t = wordsIn("en", appWords);
const two = aMe({ workspace: {} });
const withTwo = { ...two, workspaces: [...two.workspaces, { slug: "elm", name: "Elm & Co" }] };

beforeEach(() => {
  answering({
    "GET /search": { items: [] },
    "PATCH /me": ({ language, theme }) => aMe({ member: { ...(language && { language }), ...(theme && { theme }) } }),
  });
  const fetchHere = globalThis.fetch;
  vi.stubGlobal("SharedWorker", undefined); // so that the page itself asks for the events
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) =>
    address === "/api/events" ? new Response(new ReadableStream()) : fetchHere(address, init),
  );
});

const opened = (at = "/w/robles/orders", me = aMe()) =>
  show(<Layout />, { me, page: at.replace("robles", "$slug").split("?")[0] ?? at, at });
const menu = (screen: Shown) => screen.getByRole("navigation", { name: t.mainMenu });
const here = (screen: Shown) =>
  menu(screen)
    .getByRole("link")
    .elements()
    .filter((each) => each.getAttribute("aria-current") === "page")
    .map((each) => each.textContent);

const account = (screen: Shown) => screen.getByRole("button", { name: "Marta Gil", exact: false });

describe("the menu", () => {
  test.each([
    ["/w/robles/orders", "Orders"],
    ["/w/robles/pipeline", "Opportunities"],
    ["/w/robles/opportunities", "Opportunities"],
    ["/w/robles/opportunities/1", "Opportunities"],
  ])("says where one is: %s", async (at, place) => {
    const screen = await opened(at);
    await expect.poll(() => here(screen)).toEqual([place]);
  });

  test("leads on", async () => {
    const screen = await opened();
    await menu(screen).getByRole("link", { name: "Leads" }).click();
    expect(screen.address()).toBe("/w/robles/leads");
  });

  test("shows a back office no leads", async () => {
    const screen = await opened("/w/robles/orders", aMe({ member: { role: "back_office" } }));
    await expect.element(menu(screen).getByRole("link", { name: "Deliveries" })).toBeVisible();
    expect(menu(screen).getByRole("link", { name: "Leads" }).elements()).toEqual([]);
  });
});

describe("from every page", () => {
  test.each([
    ["gl", "/w/robles/leads"],
    ["go", "/w/robles/pipeline"],
    ["gs", "/w/robles/settings"],
  ])("%s goes to %s", async (keys, address) => {
    const screen = await opened();
    await expect.element(menu(screen)).toBeVisible();
    await userEvent.keyboard(keys);
    await expect.poll(screen.address).toBe(address);
  });

  test("Ctrl+K opens the palette, which finds the settings too", async () => {
    const screen = await opened();
    await expect.element(menu(screen)).toBeVisible();
    await userEvent.keyboard("{Control>}k{/Control}");
    await screen.getByRole("combobox", { name: t.openPalette }).fill("vat");
    await expect.poll(() => screen.getByRole("option").elements().length).toBe(1);
    await userEvent.keyboard("{Enter}");
    await expect.poll(screen.address).toBe("/w/robles/settings/taxes");
  });

  test("? shows the keys", async () => {
    const screen = await opened();
    await expect.element(menu(screen)).toBeVisible();
    await userEvent.keyboard("?");
    await expect.element(screen.getByRole("dialog", { name: t.keyboard })).toBeVisible();
  });

  test("another workspace is entered afresh", async () => {
    const left = stayingHere();
    const screen = await opened("/w/robles/orders", withTwo);
    await screen.getByRole("button", { name: "Robles Mobiliario", exact: false }).click();
    await screen.getByRole("menuitem", { name: "Elm & Co" }).click();
    expect(left).toEqual(["/w/elm"]);
  });

  test("one who has one workspace is offered no other", async () => {
    const screen = await opened();
    await expect.element(screen.getByText("Robles Mobiliario")).toBeVisible();
    expect(screen.getByRole("button", { name: "Robles Mobiliario", exact: false }).elements()).toEqual([]);
  });
});

describe("who is here", () => {
  test("chooses the language there", async () => {
    const screen = await opened();
    await account(screen).click();
    await screen.getByRole("menuitem", { name: "Español" }).click();
    await expect.element(screen.getByRole("navigation", { name: appWords.mainMenu.es })).toBeVisible();
    expect(askedOf("PATCH /me")).toEqual([{ language: "es" }]);
  });

  test("chooses the appearance there", async () => {
    const screen = await opened();
    await account(screen).click();
    await screen.getByRole("menuitem", { name: "Dark" }).click();
    expect(currentTheme()).toBe("dark");
    await expect.poll(() => askedOf("PATCH /me")).toEqual([{ theme: "dark" }]);
    chooseTheme("light");
  });

  test("signs out there", async () => {
    answering({ "POST /auth/sign-out": {} });
    const left = stayingHere();
    const screen = await opened();
    await account(screen).click();
    await screen.getByRole("menuitem", { name: t.signOut }).click();
    await expect.poll(() => left).toEqual(["/sign-in"]);
  });
});

describe("on a phone", () => {
  beforeEach(() => page.viewport(390, 844));

  test("the menu lies behind its button, and is gone once one has gone on", async () => {
    const screen = await opened();
    await screen.getByRole("button", { name: t.menu }).click();
    const sheet = screen.getByRole("dialog", { name: t.menu });
    await expect.element(sheet).toBeVisible();
    await sheet.getByRole("link", { name: "Products" }).click();
    await expect.poll(() => sheet.elements()).toEqual([]);
    expect(screen.address()).toBe("/w/robles/products");
  });

  test("the places one goes to most stand under the thumb, and say where one is", async () => {
    const screen = await opened("/w/robles/leads");
    await expect.poll(() => here(screen)).toEqual(["Leads"]);
    expect(
      menu(screen)
        .getByRole("link")
        .elements()
        .map((each) => each.textContent),
    ).toEqual(["My day", "Leads", "Opportunities"]);
  });
});

const create = vi.fn<() => void>();

function Creating({ obstacle }: { obstacle?: string }) {
  useAction({ id: "new", label: "New lead", keys: "c", run: create, ...(obstacle && { obstacle }) });
  return <PhoneBar />;
}

test("the page's own new thing stands under the thumb, where it can be made", async () => {
  const screen = await show(<Creating />);
  await screen.getByRole("button", { name: t.create }).click();
  expect(create).toHaveBeenCalledOnce();
  const blocked = await show(<Creating obstacle="Not yours" />);
  await expect.poll(() => blocked.container.querySelectorAll("button").length).toBe(0);
});
