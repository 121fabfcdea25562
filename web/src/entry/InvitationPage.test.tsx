import { describe, expect, test } from "vitest";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { stayingHere } from "../../test/leaving.ts";
import { type Shown, show } from "../../test/show.tsx";
import { chooseLanguage, wordsIn } from "../platform/words.ts";
import { InvitationPage } from "./InvitationPage.tsx";
import { entryWords } from "./labels.ts";

const t = wordsIn("en", entryWords);
const accept = "POST /invitations/:token/accept";
const invitation = {
  workspaceName: "Robles",
  name: "Nuria Sanz",
  email: "nuria@robles.example",
  language: "en" as const,
  hasAccount: false,
};

const opened = () => show(<InvitationPage />, { page: "/invitation/$token", at: "/invitation/abc" });
const join = (screen: Shown) => screen.getByRole("button", { name: "Join" }).click();

describe("whoever was invited", () => {
  test("chooses name and password, and is in", async () => {
    answering({ "GET /invitations/:token": invitation, [accept]: { slug: "robles" } });
    const left = stayingHere();
    const screen = await opened();
    await expect.element(screen.getByRole("heading", { name: t.invitationTitle("Robles") })).toBeVisible();
    await screen.getByRole("textbox", { name: t.yourName }).fill("Nuria S.");
    await screen.getByLabelText(t.password).fill("long enough");
    await join(screen);
    await expect.poll(() => left).toEqual(["/w/robles"]);
    expect(askedOf(accept)).toEqual([{ token: "abc", name: "Nuria S.", password: "long enough" }]);
  });

  test("with an account gives its password only", async () => {
    answering({ "GET /invitations/:token": { ...invitation, hasAccount: true }, [accept]: { slug: "robles" } });
    const left = stayingHere();
    const screen = await opened();
    await expect.element(screen.getByText(t.invitationForAccount(invitation.email))).toBeVisible();
    expect(screen.getByRole("textbox", { name: t.yourName }).elements()).toEqual([]);
    await screen.getByLabelText(t.password).fill("my password");
    await join(screen);
    await expect.poll(() => left).toEqual(["/w/robles"]);
  });

  test("in another language than the workspace's is spoken to in their own", async () => {
    chooseLanguage("es");
    answering({ "GET /invitations/:token": { ...invitation, language: "es" }, [accept]: { slug: "robles" } });
    stayingHere();
    const screen = await opened();
    await screen.getByRole("button", { name: "English" }).click();
    await screen.getByLabelText(t.password).fill("long enough");
    await join(screen);
    await expect.poll(() => askedOf(accept).map(({ language }) => language)).toEqual(["en"]);
  });

  test("reads at the field what the server does not take", async () => {
    const errors = [{ path: "password", code: "credentials.wrong", message: "Not this one" }];
    answering({ "GET /invitations/:token": invitation, [accept]: refused("invalid", { status: 400, errors }) });
    const screen = await opened();
    await screen.getByLabelText(t.password).fill("long enough");
    await join(screen);
    await expect.element(screen.getByText("Not this one")).toBeVisible();
  });

  test("too late reads why, and may sign in", async () => {
    const detail = "This invitation has expired.";
    answering({ "GET /invitations/:token": refused("invitation.expired", { status: 404, detail }) });
    const screen = await opened();
    await expect.element(screen.getByRole("heading", { name: t.invitationUseless })).toBeVisible();
    await expect.element(screen.getByText(detail)).toBeVisible();
    await screen.getByRole("link", { name: t.signIn }).click();
    expect(screen.address()).toBe("/sign-in");
  });
});
