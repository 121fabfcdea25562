import { everyday } from "@trato/domain/everyday.ts";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import * as z from "zod/mini";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe, aTeam } from "../../../test/identity.ts";
import { aMailbox } from "../../../test/mailboxes.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { mailboxWords } from "./mailbox-labels.ts";
import { MailboxesPage } from "./MailboxesPage.tsx";
import { FolderLines } from "./FolderLines.tsx";
import { MailboxCard } from "./mailbox-columns.tsx";
import { MailboxDialog, touchesMailbox } from "./MailboxDialog.tsx";
import { MailboxFields } from "./MailboxFields.tsx";
import { unset } from "./mailbox-values.ts";
import { type Mailbox, mailboxesQuery } from "./queries.ts";
import { RemoveMailbox } from "./RemoveMailbox.tsx";
import { TryMailbox } from "./TryMailbox.tsx";
import { useMailboxFilter } from "./use-mailbox-filter.ts";
import { useMailboxMenu } from "./use-mailbox-menu.tsx";
import { useForm } from "../../ui/forms/form.ts";

const t = wordsIn("en", mailboxWords);
const me = aMe({ member: { role: "administrator" } });
const team = aTeam();

function opened(search = "", items: Mailbox[] = [aMailbox()]) {
  answering({
    "GET /me": me,
    "GET /teams": { items: [team] },
    "GET /mailboxes": { items },
    "GET /mailboxes/of-members": { items: [] },
    "POST /mailboxes": aMailbox({ version: 1 }),
    "PATCH /mailboxes/:mailboxId": aMailbox({ isOn: false, version: 4 }),
    "DELETE /mailboxes/:mailboxId": {},
    "POST /mailboxes/try": { problem: null, folders: [{ path: "Fairs", isSent: false }] },
  });
  const at = `/w/robles/settings/mailboxes${search}`;
  return show(<MailboxesPage />, {
    me,
    page: "/w/$slug/settings/mailboxes",
    at,
    search: searchOf({ mailbox: z.string() }),
  });
}
const field = (screen: Shown, name: string) => screen.getByRole("textbox", { name, exact: true });
const edited = `?mailbox=${aMailbox().id}`;

async function chooseInMenu(screen: Shown, item: string): Promise<void> {
  const row = screen.getByRole("row", { name: "Sales", exact: false });
  await row.hover();
  await row.getByRole("button").click();
  await screen.getByRole("menuitem", { name: item }).click();
}

test("each says how it stands and whether all that lies in it is here", async () => {
  const screen = await opened();
  const row = screen.getByRole("row", { name: "Sales", exact: false });
  await expect.element(row.getByText(t.watching)).toBeVisible();
  await expect.element(row.getByText("1,204 in the box, 1,204 here · 3 set aside")).toBeVisible();
  await expect.element(screen.getByText(t.onlyReads)).toBeVisible();
});

test("opened it says of each folder why mails became nothing, and leads to them", async () => {
  const screen = await opened(edited);
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByText(/3 set aside: a colleague wrote it \(2\), a rule .* \(1\)/)).toBeVisible();
  await dialog.getByRole("link", { name: t.seeArrivals }).click();
  expect(screen.address()).toBe(`/w/robles/arrivals?mailbox=${aMailbox().id}`);
});

test("in the list, too, what is wrong stands where the figures do", async () => {
  const [folder] = aMailbox().folders;
  const screen = await opened("", [aMailbox({ folders: [{ ...folder!, ...wrongFolder }] })]);
  await expect
    .element(screen.getByRole("row", { name: "Sales", exact: false }).getByText(wrongFolder.problem))
    .toBeVisible();
});

test("what is wrong is said in words, and since when", async () => {
  const wrong = { state: "wrong" as const, problem: "The mail server does not answer at this port." };
  const [folder] = aMailbox().folders;
  const screen = await opened(edited, [aMailbox({ folders: [{ ...folder!, ...wrong }] })]);
  await expect.element(screen.getByRole("dialog").getByText(wrong.problem)).toBeVisible();
  await expect.element(screen.getByRole("dialog").getByText(/^since/)).toBeVisible();
});

test("a new one is tried, its folders are offered, and its password is sent once", async () => {
  const screen = await opened("?mailbox=new", []);
  await field(screen, t.name).fill("Fairs");
  await field(screen, t.address).fill("fairs@norte.example");
  await field(screen, t.host).fill("imap.norte.example");
  await screen.getByLabelText(t.password).fill("correcta");
  await screen.getByRole("button", { name: t.tryIt }).click();
  await expect.element(screen.getByText(t.works("1"))).toBeVisible();
  const place = { address: "fairs@norte.example", host: "imap.norte.example", port: 993, security: "tls" };
  expect(askedOf("POST /mailboxes/try")).toMatchObject([{ ...place, password: "correcta", folders: ["INBOX"] }]);
  await screen.getByRole("combobox", { name: t.folders }).click();
  await screen.getByRole("option", { name: "Fairs" }).click();
  await userEvent.keyboard("{Escape}");
  await screen.getByRole("button", { name: t.create }).click();
  const sent = { name: "Fairs", ...place, password: "correcta", folders: ["INBOX", "Fairs"], userName: null };
  await expect.poll(() => askedOf("POST /mailboxes")).toMatchObject([sent]);
});

test("what stands in the way of opening it is said before it is saved", async () => {
  const screen = await opened(edited);
  answering({
    "POST /mailboxes/try": { problem: { text: "Wrong password.", path: "password" }, folders: [] },
  });
  await screen.getByRole("button", { name: t.tryIt }).click();
  await expect.element(screen.getByRole("alert").getByText("Wrong password.")).toBeVisible();
  answering({ "POST /mailboxes/try": () => refused("mailbox.password_again", { detail: "Type it again." }) });
  await screen.getByRole("button", { name: t.tryIt }).click();
  await expect.element(screen.getByText("Type it again.")).toBeVisible();
});

test("one is read no more, which Undo takes back", async () => {
  const screen = await opened();
  await chooseInMenu(screen, t.pause);
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect
    .poll(() => askedOf("PATCH /mailboxes/:mailboxId"))
    .toMatchObject([
      { version: 3, isOn: false },
      { version: 4, isOn: true },
    ]);
});

test("to remove one is asked first, for its password is forgotten", async () => {
  const screen = await opened();
  await chooseInMenu(screen, t.remove);
  expect(askedOf("DELETE /mailboxes/:mailboxId")).toEqual([]);
  await screen.getByRole("dialog").getByRole("button", { name: t.remove }).click();
  await expect.poll(() => askedOf("DELETE /mailboxes/:mailboxId")).toEqual([{ mailboxId: aMailbox().id }]);
});

const wrongFolder = { state: "wrong" as const, problem: "The mail server does not answer at this port." };

test("on a phone what is wrong stands where the figures do", async () => {
  await opened();
  const [folder] = aMailbox().folders;
  const screen = await show(<MailboxCard mailbox={aMailbox({ folders: [{ ...folder!, ...wrongFolder }] })} />, { me });
  await expect.element(screen.getByText(wrongFolder.problem)).toBeVisible();
});

test("what is not read says nothing of what was wrong", async () => {
  await opened();
  const [folder] = aMailbox().folders;
  const mailbox = aMailbox({ isOn: false, folders: [{ ...folder!, ...wrongFolder }] });
  const screen = await show(<FolderLines mailbox={mailbox} />, { me });
  await expect.element(screen.getByText(t.paused)).toBeVisible();
  expect(screen.getByText(wrongFolder.problem).elements()).toEqual([]);
});

test("a change is sent with the version that was seen, and without a password that was not typed", async () => {
  await opened();
  let isClosed = false;
  const screen = await show(<MailboxDialog mailbox={aMailbox()} onClose={() => (isClosed = true)} />, { me });
  await field(screen, t.source).fill("Post");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.poll(() => isClosed).toBe(true);
  const [sent] = askedOf("PATCH /mailboxes/:mailboxId");
  expect(sent).toMatchObject({ mailboxId: aMailbox().id, version: 3, source: "Post", folders: ["INBOX"] });
  expect(sent).not.toHaveProperty("password");
});

function Typed({ of: Part }: { of: typeof MailboxFields | typeof TryMailbox }) {
  const form = useForm({ place: null, initial: { ...unset, address: "a@norte.example" }, submit: async () => null });
  return <Part form={form} mailboxId={null} onFound={() => undefined} />;
}

test("another kind of encryption has its usual port, unless another one was typed", async () => {
  await opened();
  const screen = await show(<Typed of={MailboxFields} />, { me });
  await screen.getByRole("combobox", { name: t.security }).click();
  await screen.getByRole("option", { name: t.starttls }).click();
  await expect.element(field(screen, t.port)).toHaveValue("143");
});

test("by OAuth 2 it asks for what renews tokens instead of a password", async () => {
  await opened();
  const screen = await show(<Typed of={MailboxFields} />, { me });
  await screen.getByRole("combobox", { name: t.signIn }).click();
  await screen.getByRole("option", { name: t.token }).click();
  await expect.element(field(screen, t.tokenAddress)).toBeVisible();
  await expect.element(screen.getByLabelText(t.refreshToken)).toBeVisible();
  expect(screen.getByLabelText(t.password, { exact: true }).elements()).toEqual([]);
});

test("it is tried as it is typed", async () => {
  await opened();
  const screen = await show(<Typed of={TryMailbox} />, { me });
  await screen.getByRole("button", { name: t.tryIt }).click();
  await expect.poll(() => askedOf("POST /mailboxes/try")).toMatchObject([{ address: "a@norte.example" }]);
});

test("to go back removes nothing", async () => {
  await opened();
  let isClosed = false;
  const screen = await show(<RemoveMailbox mailbox={aMailbox()} onClose={() => (isClosed = true)} />, { me });
  await screen.getByRole("button", { name: t.back }).click();
  expect([isClosed, askedOf("DELETE /mailboxes/:mailboxId")]).toEqual([true, []]);
});

function Filters() {
  const filters = useMailboxFilter(aMailbox().id, () => undefined);
  const [group] = useMailboxMenu(
    () => undefined,
    () => undefined,
  )(aMailbox({ isOn: false }));
  const options = filters.flatMap((filter) => filter.options.map(({ label }) => label));
  return <p>{[...options, ...(group?.items ?? []).map(({ label }) => label)].join(", ")}</p>;
}

test("arrivals are filtered by it under its name; one that is not read is read again", async () => {
  await opened();
  const screen = await show(<Filters />, { me });
  await expect.element(screen.getByText(`Sales, ${t.edit}, ${t.goOn}`)).toBeVisible();
  expect(touchesMailbox()).toEqual([{ kind: "setting", id: "mailboxes" }]);
  expect(mailboxesQuery.meta).toEqual({ follows: { setting: "any", arrival: "any" } });
});

test("where there is none it is said what they are for", async () => {
  const screen = await opened("", []);
  await expect.element(screen.getByText(t.none)).toBeVisible();
});
