import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { AutomaticMails } from "./AutomaticMails.tsx";
import { unsubscribeWords } from "./unsubscribe-labels.ts";

const t = wordsIn("en", unsubscribeWords);
const eva = "eva@puerto.example";
const contact = { kind: "contact" as const, id: anId<"contacts">(7) };
const row = { address: eva, unsubscribedAt: "2026-11-20T10:00:00.000Z", how: "link" as const, memberName: null };

test("that somebody wants none is kept by hand, and taken back", async () => {
  answering({
    "GET /me": aMe(),
    "GET /unsubscribes": { items: [], nextCursor: null },
    "POST /contacts/:contactId/unsubscribe": { address: eva, isUnsubscribed: true },
  });
  const screen = await show(<AutomaticMails about={contact} address={eva} />);
  await screen.getByRole("button", { name: t.wantNone }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(() => askedOf("POST /contacts/:contactId/unsubscribe"))
    .toEqual([
      { contactId: contact.id, address: eva, isUnsubscribed: true },
      { contactId: contact.id, address: eva, isUnsubscribed: false },
    ]);
});

test("who wants none is told, with the day since when", async () => {
  answering({ "GET /me": aMe(), "GET /unsubscribes": { items: [row], nextCursor: null } });
  const screen = await show(<AutomaticMails about={contact} address={eva} />);
  await expect.element(screen.getByText(/wants no automatic mails since/)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.wantsThem })).toBeVisible();
});

test("a wish that was taken back by mistake stands again as it was", async () => {
  answering({
    "GET /me": aMe(),
    "GET /unsubscribes": { items: [row], nextCursor: null },
    "POST /contacts/:contactId/unsubscribe": { address: eva, isUnsubscribed: false },
  });
  const screen = await show(<AutomaticMails about={contact} address={eva} />);
  await screen.getByRole("button", { name: t.wantsThem }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(() => askedOf("POST /contacts/:contactId/unsubscribe"))
    .toEqual([
      { contactId: contact.id, address: eva, isUnsubscribed: false },
      { contactId: contact.id, address: eva, isUnsubscribed: true, asItWas: true },
    ]);
});
