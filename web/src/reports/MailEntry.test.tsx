import type { Moment } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { answering } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { anEntry } from "../../test/timeline.ts";
import { captureWords } from "../capture/labels.ts";
import { MailDialog } from "../capture/MailDialog.tsx";
import { mailQuery } from "../capture/queries.ts";
import { wordsIn } from "../platform/words.ts";
import { MailEntry } from "./MailEntry.tsx";
import { timelineWords } from "./timeline-labels.ts";

const t = wordsIn("en", timelineWords);
const c = wordsIn("en", captureWords);

const read = {
  from: "Ana",
  address: "ana@ruiz.example",
  to: [],
  subject: "Desks",
  sentAt: null,
  reply: "Twenty, please.",
  isWhole: false,
};
const whole = {
  from: { name: "Ana", address: "ana@ruiz.example" },
  to: ["Sales"],
  cc: [],
  subject: "Desks",
  body: "Twenty, please.\n> How many?",
  hasHtml: false,
  sentAt: null,
};

const entry = anEntry({ event: "mail.received" });
const words = { who: "Ana", what: "wrote an e-mail", more: [] };

test("shows what was written, and the whole of it one click away", async () => {
  answering({ "GET /mails/:mailId": whole });
  const subject = { kind: "opportunity" as const, id: anId(200) };
  const screen = await show(
    <MailEntry entry={entry} mail={read} arrivalId={anId(400)} words={words} subject={subject} />,
  );
  await expect.element(screen.getByText("Twenty, please.")).toBeVisible();
  await screen.getByRole("button", { name: t.wholeMail }).click();
  await expect.element(screen.getByRole("dialog").getByText("> How many?", { exact: false })).toBeVisible();
});

test("as it looks it stands in a frame in which nothing runs, and pictures of others come when they are asked for", async () => {
  answering({ "GET /mails/:mailId": { ...whole, hasHtml: true } });
  const screen = await show(<MailDialog arrivalId={anId(400)} onClose={() => undefined} />);
  const frame = screen.getByTitle(c.mail);
  await expect.element(frame).toHaveAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
  await expect.element(frame).toHaveAttribute("src", `/api/mails/${anId(400)}/html?workspace=robles`);
  await screen.getByRole("button", { name: c.showPictures }).click();
  await expect.element(frame).toHaveAttribute("src", `/api/mails/${anId(400)}/html?pictures=1&workspace=robles`);
  expect(mailQuery(anId(400)).meta).toEqual({ follows: {} });
});

test("says to whom it went, and when, where it was read long after; what a colleague wrote is no customer's", async () => {
  const subject = { kind: "contact" as const, id: anId(200) };
  const sentAt = "2026-03-03T09:00:00Z" as Moment; // an ISO moment
  const mail = { ...read, to: ["Ana Ruiz", "luz@sol.example"], sentAt };
  const screen = await show(
    <MailEntry
      entry={anEntry({ event: "mail.sent" })}
      mail={mail}
      arrivalId={anId(400)}
      words={{ ...words, who: "Berta" }}
      subject={subject}
    />,
  );
  await expect.element(screen.getByText(/to Ana Ruiz, luz@sol\.example · .*Mar/)).toBeVisible();
  expect(screen.getByText(/ana@ruiz\.example/).elements()).toEqual([]);
});
