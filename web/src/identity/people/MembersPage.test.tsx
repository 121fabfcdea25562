import * as z from "zod/mini";
import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe, aMember, anInvitation, aTeam } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { roleWords } from "../role-labels.ts";
import { MembersPage } from "./MembersPage.tsx";
import { peopleWords } from "./people-labels.ts";

const t = wordsIn("en", peopleWords);
const roles = wordsIn("en", roleWords);
const administrator = aMe({ member: { role: "administrator" } });
const marta = aMember({
  id: administrator.member.id,
  name: "Marta Gil",
  email: "marta@robles.example",
  role: "administrator",
});
const luis = aMember({ version: 3 });
const agent = aMember({ id: anId(6), name: "Ana Agent", email: null, canSignIn: false });
const nuria = anInvitation();

const answerMember = (given: object) => ({ ...luis, version: 4, ...given });

beforeEach(() =>
  answering({
    "GET /me": administrator,
    "GET /members": { items: [marta, luis, agent], nextCursor: null },
    "GET /members/:memberId": ({ memberId }) => (memberId === agent.id ? agent : luis),
    "GET /invitations": { items: [nuria] },
    "GET /teams": { items: [aTeam()] },
  }),
);

const opened = (search = "", me = administrator) =>
  show(<MembersPage />, {
    me,
    page: "/w/$slug/settings/members",
    at: `/w/robles/settings/members${search}`,
    search: searchOf({ search: z.string(), state: z.enum(["inactive", "all"]), add: z.string(), member: z.string() }),
  });
const row = (screen: Shown, name: string) => screen.getByRole("row", { name, exact: false });
const button = (screen: Shown, name: string) => screen.getByRole("button", { name, exact: true });
const field = (screen: Shown, name: string) => screen.getByRole("textbox", { name });
const names = (screen: Shown) =>
  screen
    .getByRole("row")
    .elements()
    .slice(1)
    .map((each) => each.querySelector(".font-medium")?.textContent);

async function chooseInMenu(screen: Shown, person: string, item: string): Promise<void> {
  await row(screen, person).hover();
  await row(screen, person).getByRole("button").click();
  await screen.getByRole("menuitem", { name: item, exact: false }).click();
}

async function fill(screen: Shown, email: string): Promise<void> {
  await field(screen, t.name).fill("Nuria Sanz");
  if (email) await screen.getByRole("textbox", { name: /E-mail/ }).fill(email);
}

describe("the people", () => {
  test("begin with those who are invited", async () => {
    const screen = await opened();
    await expect.poll(() => names(screen)).toEqual(["Nuria Sanz", "Marta Gil", "Luis Pardo", "Ana Agent"]);
    expect(askedOf("GET /members")[0]).toMatchObject({ active: "true" });
  });

  test("who have left stand alone, without the invited", async () => {
    const screen = await opened("?state=inactive");
    await expect.poll(() => names(screen)).not.toContain("Nuria Sanz");
    expect(askedOf("GET /members")[0]).toMatchObject({ active: "false" });
  });

  test("are all there where one asks for all", async () => {
    const screen = await opened("?state=all");
    await expect.poll(() => names(screen)).toContain("Nuria Sanz");
    expect(askedOf("GET /members")[0]?.active).toBeUndefined();
  });

  test("are found by typing, and so are the invited", async () => {
    const screen = await opened();
    await screen.getByRole("searchbox").fill("nuria");
    await expect.poll(screen.address).toBe("/w/robles/settings/members?search=nuria");
    await expect.poll(() => askedOf("GET /members").at(-1)).toMatchObject({ search: "nuria" });
  });

  test("that the filters hide are shown again", async () => {
    answering({ "GET /members": { items: [], nextCursor: null } });
    const screen = await opened("?search=xyz&state=inactive");
    await button(screen, t.clearFilters).click();
    await expect.poll(screen.address).toBe("/w/robles/settings/members");
  });

  test("are cards on a phone, with what they are", async () => {
    await page.viewport(390, 844);
    const screen = await opened();
    await expect.element(screen.getByText(`${roles.sales} · luis@robles.example`)).toBeVisible();
  });

  test("are only read by those who may not manage them, without the invited", async () => {
    const screen = await opened("?add=new", aMe());
    await expect.poll(() => names(screen)).toEqual(["Marta Gil", "Luis Pardo", "Ana Agent"]);
    await row(screen, "Luis").click();
    expect(screen.getByRole("dialog").elements()).toEqual([]);
    expect(button(screen, t.add).elements()).toEqual([]);
    expect(askedOf("GET /invitations")).toEqual([]);
  });
});

describe("somebody new", () => {
  test("is invited, and their link can be handed over", async () => {
    answering({ "POST /invitations": nuria });
    const screen = await opened();
    await expect.element(row(screen, "Luis")).toBeVisible();
    await userEvent.keyboard("c");
    await fill(screen, " nuria@robles.example ");
    await button(screen, t.invite).click();
    await expect.element(field(screen, t.link)).toHaveValue("https://trato.example/invitation/abc");
    await expect.element(screen.getByText(t.linkMailed(nuria.email))).toBeVisible();
    expect(askedOf("POST /invitations")).toEqual([
      { name: "Nuria Sanz", email: "nuria@robles.example", role: "sales", reach: "own", teamIds: [], memberId: null },
    ]);
  });

  test("has to be given the link by hand where no mail leaves", async () => {
    const me = { ...administrator, isMailSet: false };
    answering({ "POST /invitations": nuria, "GET /me": me });
    const screen = await opened("?add=new", me);
    await fill(screen, "nuria@robles.example");
    await button(screen, t.invite).click();
    await expect.element(screen.getByText(t.linkNotMailed)).toBeVisible();
  });

  test("cannot be invited without an address", async () => {
    const screen = await opened("?add=new");
    await fill(screen, "");
    await button(screen, t.invite).click();
    await expect.element(field(screen, t.email)).toHaveAccessibleDescription("Fill this in");
  });

  test("who does not sign in needs none, and is there at once", async () => {
    answering({ "POST /members": ({ id, name }) => aMember({ id: id ?? "", name }) });
    const screen = await opened("?add=new");
    await button(screen, t.withoutAccess).click();
    await fill(screen, "");
    await screen.getByRole("combobox", { name: t.role }).click();
    await screen.getByRole("option", { name: roles.back_office }).click();
    await screen.getByRole("checkbox", { name: "North" }).click();
    await button(screen, t.create).click();
    await expect.element(screen.getByRole("heading", { name: t.isAdded("Nuria Sanz") })).toBeVisible();
    expect(askedOf("POST /members")).toMatchObject([{ email: null, role: "back_office", teamIds: [anId(40)] }]);
    await expect.poll(screen.address).toBe("/w/robles/settings/members");
  });

  test("has a reach only as a salesperson", async () => {
    const screen = await opened("?add=new");
    await expect.element(screen.getByRole("combobox", { name: t.reach })).toBeVisible();
    await screen.getByRole("combobox", { name: t.role }).click();
    await screen.getByRole("option", { name: roles.manager }).click();
    await expect.poll(() => screen.getByRole("combobox", { name: t.reach }).elements()).toEqual([]);
  });

  test("whose address somebody has reads so at the field", async () => {
    const errors = [{ path: "email", code: "taken", message: "Luis has it" }];
    answering({ "POST /invitations": refused("email.taken", { errors }) });
    const screen = await opened("?add=new");
    await fill(screen, "luis@robles.example");
    await button(screen, t.invite).click();
    await expect.element(field(screen, t.email)).toHaveAccessibleDescription("Luis has it");
  });
});

describe("a member", () => {
  test("is edited, and only what changed is sent", async () => {
    answering({ "PATCH /members/:memberId": answerMember({ name: "Luis P." }) });
    const screen = await opened();
    await row(screen, "Luis").click();
    await field(screen, t.name).fill("Luis P.");
    await button(screen, t.save).click();
    await expect
      .poll(() => askedOf("PATCH /members/:memberId"))
      .toEqual([{ memberId: luis.id, name: "Luis P.", version: 3 }]);
    await expect.poll(screen.address).toBe("/w/robles/settings/members");
  });

  test("without an address has none, not an empty one", async () => {
    answering({ "PATCH /members/:memberId": answerMember({ email: null }) });
    const screen = await opened(`?member=${luis.id}`);
    await field(screen, t.email).fill("  ");
    await button(screen, t.save).click();
    await expect.poll(() => askedOf("PATCH /members/:memberId").map(({ email }) => email)).toEqual([null]);
  });

  test("is deactivated, and back when one takes that back", async () => {
    answering({
      "POST /members/:memberId/deactivate": answerMember({ deactivatedAt: "2026-11-23T08:00:00Z" }),
      "POST /members/:memberId/reactivate": answerMember({ version: 5 }),
    });
    const screen = await opened();
    await chooseInMenu(screen, "Luis", t.deactivate);
    await button(screen, "Undo").click();
    await expect.element(screen.getByRole("heading", { name: t.isReactivated("Luis Pardo") })).toBeVisible();
    expect(askedOf("POST /members/:memberId/deactivate")).toEqual([{ memberId: luis.id, version: 3 }]);
    expect(askedOf("POST /members/:memberId/reactivate")).toEqual([{ memberId: luis.id, version: 4 }]);
  });

  test("cannot lock themselves out, and reads why", async () => {
    const screen = await opened();
    await row(screen, "Marta").hover();
    await row(screen, "Marta").getByRole("button").click();
    const item = screen.getByRole("menuitem", { name: t.deactivate, exact: false });
    await expect.element(item).toHaveAttribute("aria-disabled", "true");
    expect(item.element().textContent).toContain(t.notYourself);
    const ownCode = screen.getByRole("menuitem", { name: t.resetSecondFactor, exact: false });
    await expect.element(ownCode).toHaveAttribute("aria-disabled", "true");
    expect(ownCode.element().textContent).toContain(t.notYourOwnCode);
  });

  test("who does not sign in can be invited to, as who they are", async () => {
    answering({ "POST /invitations": anInvitation({ memberId: agent.id, name: "Ana Agent" }) });
    const screen = await opened();
    await chooseInMenu(screen, "Ana", t.inviteToSignIn);
    await expect.element(screen.getByRole("dialog", { name: t.inviteTitle("Ana Agent") })).toBeVisible();
    expect(button(screen, t.withoutAccess).elements()).toEqual([]);
    await field(screen, t.email).fill("ana@agents.example");
    await button(screen, t.invite).click();
    await expect
      .poll(() => askedOf("POST /invitations"))
      .toMatchObject([{ memberId: agent.id, name: "Ana Agent", email: "ana@agents.example" }]);
  });
});

describe("an invitation", () => {
  test("is sent again", async () => {
    answering({ "POST /invitations/:invitationId/resend": nuria });
    const screen = await opened();
    await chooseInMenu(screen, "Nuria", t.resend);
    await expect.element(screen.getByRole("heading", { name: t.resent(nuria.email) })).toBeVisible();
  });

  test("is taken back, and can be sent again from there", async () => {
    answering({
      "POST /invitations/:invitationId/revoke": { ...nuria, state: "revoked" as const },
      "POST /invitations/:invitationId/resend": nuria,
    });
    const screen = await opened();
    await chooseInMenu(screen, "Nuria", t.revoke);
    await expect.element(screen.getByRole("heading", { name: t.revoked("Nuria Sanz") })).toBeVisible();
    await button(screen, t.resend).click();
    await expect.poll(() => askedOf("POST /invitations/:invitationId/resend")).toEqual([{ invitationId: nuria.id }]);
  });

  test("whose link is hidden cannot be copied", async () => {
    answering({ "GET /invitations": { items: [anInvitation({ link: null, state: "expired" })] } });
    const screen = await opened();
    await expect.poll(() => row(screen, "Nuria").element().textContent).toContain(t.expired);
    await row(screen, "Nuria").hover();
    await row(screen, "Nuria").getByRole("button").click();
    await expect.element(screen.getByRole("menuitem", { name: t.revoke })).toBeVisible();
    expect(screen.getByRole("menuitem", { name: t.copyLink }).elements()).toEqual([]);
  });
});
