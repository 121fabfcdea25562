import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answering, askedOf } from "../../test/answers.ts";
import { aContactRow } from "../../test/contacts.ts";
import { aMe } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import type { searchOf } from "../platform/search.ts";
import { wordsIn } from "../platform/words.ts";
import { uiWords } from "../ui/labels.ts";
import { ContactListPage } from "./ContactListPage.tsx";
import { contactWords } from "./labels.ts";
import { contactRoutes } from "./routes.tsx";

const t = wordsIn("en", contactWords);
const ui = wordsIn("en", uiWords);
const list = "GET /contacts";
const norte = aContactRow();
const lola = aContactRow({
  id: anId(402),
  kind: "person",
  name: "Lola Rey",
  companyName: "Café Norte",
  jobTitle: "Cook",
  email: null,
  phone: "600",
  city: null,
});

let items = [norte, lola];
beforeEach(() => {
  items = [norte, lola];
  answering({
    [list]: ({ count, search, kind }) => ({
      items: search || kind ? [] : items,
      nextCursor: null,
      ...(count && { count: search || kind ? 0 : items.length }),
    }),
  });
});

const { validateSearch } = contactRoutes.contacts.options;
const opened = (query = "", can: Record<string, boolean> = {}) =>
  show(<ContactListPage />, {
    me: aMe({ can }),
    page: "/w/$slug/contacts",
    at: `/w/robles/contacts${query}`,
    search: validateSearch as ReturnType<typeof searchOf>, // the page's own
  });
const rowOf = (screen: Shown, name: string) => screen.getByRole("row", { name, exact: false });
const asked = () => askedOf(list).filter(({ count }) => !count);

describe("the list of contacts", () => {
  test("says how many there are, and a row opens its contact", async () => {
    const screen = await opened();
    await expect.element(screen.getByText("2", { exact: true })).toBeVisible();
    await rowOf(screen, "Lola Rey").click();
    await expect.poll(screen.address).toBe(`/w/robles/contacts/${lola.id}`);
  });

  test("shows a person's job and company in one", async () => {
    const screen = await opened();
    await expect.element(screen.getByText("Cook, Café Norte")).toBeVisible();
  });

  test.each([
    [lola, "Cook · Café Norte · 600"],
    [norte, "Vigo · lola@norte.example"],
  ])("on a phone says in one line what tells contacts apart", async (row, line) => {
    items = [row];
    await page.viewport(390, 844);
    const screen = await opened();
    await expect.element(screen.getByText(line)).toBeVisible();
  });
});

describe("the address of the list is what is asked:", () => {
  test.each([
    ["", { limit: "80" }],
    ["?search=nor", { limit: "80", search: "nor" }],
    ["?kind=person&vendor=true", { limit: "80", kind: "person", isVendor: "true" }],
    ["?archived=true&sort=-createdAt", { limit: "80", archived: "true", sort: "-createdAt" }],
    ["?kind=robot&vendor=maybe&sort=name", { limit: "80" }],
  ])("%j", async (query, filters) => {
    await opened(query);
    await expect.poll(() => asked().at(-1)).toEqual(filters);
  });

  test("another order is in it, and the usual one is not", async () => {
    const screen = await opened();
    const heading = screen.getByRole("columnheader", { name: t.name });
    await expect.element(heading).toHaveAttribute("aria-sort", "ascending");
    await heading.getByRole("button").click();
    await expect.poll(screen.address).toBe("/w/robles/contacts?sort=-name");
    await expect.element(heading).toHaveAttribute("aria-sort", "descending");
    await heading.getByRole("button").click();
    await expect.poll(screen.address).toBe("/w/robles/contacts");
  });

  test("what is typed into the search is in it when the fingers rest", async () => {
    const screen = await opened("?vendor=true");
    await userEvent.keyboard("f");
    await userEvent.keyboard("nor");
    await expect.poll(screen.address).toBe("/w/robles/contacts?vendor=true&search=nor");
  });

  test.each([
    [t.isVendor, t.vendorsOnly, "?vendor=true"],
    [t.kind, t.person, "?kind=person"],
    [t.state, t.archivedState, "?archived=true"],
  ])("a filter is: %s is %s", async (name, option, query) => {
    const screen = await opened();
    await screen.getByRole("button", { name: ui.filters }).click();
    await screen.getByRole("menuitem", { name }).click();
    await screen.getByRole("menuitem", { name: option }).last().click();
    await expect.poll(screen.address).toBe(`/w/robles/contacts${query}`);
    await screen.getByRole("button", { name: ui.removeFilter(name) }).click();
    await expect.poll(screen.address).toBe("/w/robles/contacts");
  });

  test("the company whose people are listed is named", async () => {
    answering({ "GET /contacts/:contactId": { ...norte, name: "Café Norte" } as never }); // its name is read
    const screen = await opened(`?companyId=${norte.id}`);
    await expect.element(screen.getByRole("button", { name: `${t.company} is Café Norte` })).toBeVisible();
  });
});

describe("where nothing is listed", () => {
  test("the filters hide so many, and can be taken away at once", async () => {
    const screen = await opened("?search=xyz&vendor=true");
    await expect.element(screen.getByText(ui.hidden("2"))).toBeVisible();
    await screen.getByRole("button", { name: ui.clearFilters }).click();
    await expect.poll(screen.address).toBe("/w/robles/contacts");
  });

  test("one may begin, where one may", async () => {
    items = [];
    const screen = await opened();
    await expect.element(screen.getByText(t.noneYet)).toBeVisible();
    await screen.getByRole("button", { name: t.newContact }).last().click();
    await expect.element(screen.getByRole("dialog", { name: t.newContact })).toBeVisible();
  });
});

describe("a new contact", () => {
  test("is written by C, at an address of its own, and Escape leads back", async () => {
    const screen = await opened("?vendor=true");
    await expect.element(rowOf(screen, "Lola Rey")).toBeVisible();
    await userEvent.keyboard("c");
    await expect.element(screen.getByRole("dialog", { name: t.newContact })).toBeVisible();
    expect(screen.address()).toBe("/w/robles/contacts?vendor=true&new=yes");
    await userEvent.keyboard("{Escape}");
    await expect.poll(screen.address).toBe("/w/robles/contacts?vendor=true");
  });

  test("is not offered to those who may not", async () => {
    const screen = await opened("", { "contact.edit": false });
    await expect.element(rowOf(screen, "Lola Rey")).toBeVisible();
    await expect.element(screen.getByRole("button", { name: t.newContact })).not.toBeInTheDocument();
    await userEvent.keyboard("c");
    expect(screen.address()).toBe("/w/robles/contacts");
  });
});
