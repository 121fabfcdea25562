import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aMailbox } from "../../../test/mailboxes.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { mailboxWords } from "./mailbox-labels.ts";
import { mailboxRoutes, removals } from "./mailbox-routes.ts";
import { MailboxesOfMembers } from "./MailboxesOfMembers.tsx";
import { OwnMailboxes } from "./OwnMailboxes.tsx";
import { type Mailbox, mailboxesOfMembersQuery, ownMailboxesQuery } from "./queries.ts";

const t = wordsIn("en", mailboxWords);
const [folder] = aMailbox().folders;
const mine = aMailbox({
  name: "My mail",
  address: "marta@norte.example",
  folders: [{ ...folder!, here: 312, leftOut: 892, notTaken: [] }],
});

function opened(items: Mailbox[] = [mine]) {
  answering({
    "GET /me": aMe(),
    "GET /me/mailboxes": { items },
    "POST /me/mailboxes": mine,
    "PATCH /me/mailboxes/:mailboxId": mine,
    "DELETE /me/mailboxes/:mailboxId": {},
    "POST /me/mailboxes/try": {
      problem: null,
      folders: [
        { path: "INBOX", isSent: false },
        { path: "Sent", isSent: true },
      ],
    },
  });
  return show(<OwnMailboxes />);
}

test("says how much of it concerns a record, and how much none", async () => {
  const screen = await opened();
  await expect.element(screen.getByText("1,204 in the box, 312 here · 892 concern no record")).toBeVisible();
  await screen.getByRole("button", { name: "My mail", exact: true }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByText("1,204 in the box, 312 here · 892 concern no record")).toBeVisible();
  expect(dialog.getByText(t.seeArrivals).elements()).toEqual([]);
  expect(dialog.getByText(t.team, { exact: true }).elements()).toEqual([]);
  await dialog.getByRole("button", { name: t.save }).click();
  await expect.poll(() => askedOf(mailboxRoutes.mine.edit)).toMatchObject([{ mailboxId: mine.id, version: 3 }]);
  expect(ownMailboxesQuery.meta).toEqual({ follows: { setting: "any" } });
});

test("one is tried, which chooses the sent mails too, and connected", async () => {
  const screen = await opened([]);
  await expect.element(screen.getByText(t.ownNone)).toBeVisible();
  await screen.getByRole("button", { name: t.connect }).click();
  await screen.getByRole("textbox", { name: t.name, exact: true }).fill("My mail");
  await screen.getByRole("textbox", { name: t.address, exact: true }).fill("marta@norte.example");
  await screen.getByRole("textbox", { name: t.host, exact: true }).fill("imap.norte.example");
  await screen.getByLabelText(t.password).fill("correcta");
  await screen.getByRole("button", { name: t.tryIt }).click();
  await expect.element(screen.getByText(t.works("2"))).toBeVisible();
  await screen.getByRole("button", { name: t.create }).click();
  const sent = { name: "My mail", address: "marta@norte.example", password: "correcta", folders: ["INBOX", "Sent"] };
  await expect.poll(() => askedOf("POST /me/mailboxes")).toMatchObject([sent]);
  expect(askedOf("POST /me/mailboxes")[0]).not.toHaveProperty("teamId");
});

test("one is read no more, or removed, which is asked first", async () => {
  const screen = await opened();
  await screen.getByRole("button", { name: t.actionsOf("My mail") }).click();
  await screen.getByRole("menuitem", { name: t.pause }).click();
  await expect.poll(() => askedOf(mailboxRoutes.mine.edit)).toMatchObject([{ isOn: false }]);
  await screen.getByRole("button", { name: t.actionsOf("My mail") }).click();
  await screen.getByRole("menuitem", { name: t.remove }).click();
  await screen.getByRole("dialog").getByRole("button", { name: t.remove }).click();
  await expect.poll(() => askedOf(removals.mine)).toEqual([{ mailboxId: mine.id }]);
  await userEvent.keyboard("{Escape}");
});

test("an administrator sees that members connected theirs, and removes one", async () => {
  const of = { id: mine.id, memberId: anId(5), memberName: "Marta Gil", address: mine.address, isRead: false };
  answering({
    "GET /me": aMe(),
    "GET /mailboxes/of-members": { items: [of] },
    "DELETE /mailboxes/of-members/:mailboxId": {},
  });
  const screen = await show(<MailboxesOfMembers />);
  await expect.element(screen.getByText("Marta Gil")).toBeVisible();
  await expect.element(screen.getByText(t.paused)).toBeVisible();
  await screen.getByRole("button", { name: t.removeOf(mine.address) }).click();
  await screen.getByRole("dialog").getByRole("button", { name: t.remove }).click();
  await expect.poll(() => askedOf(removals.members)).toEqual([{ mailboxId: mine.id }]);
  expect(mailboxesOfMembersQuery.meta).toEqual({ follows: { setting: "any", member: "any" } });
});
