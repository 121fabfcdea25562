import { expect, test } from "vitest";
import * as z from "zod/mini";
import { noticeLetter } from "./letter.ts";
import { Notice } from "./records.ts";

const base = "https://sales.example.com/w/robles";
const id = (number: number) => `01940000-0000-7000-8000-00000000000${number}`;
const notice = (given: Partial<z.input<typeof Notice>> = {}) =>
  z.parse(Notice, {
    id: id(1),
    kind: "asked",
    actor: { kind: "customer", id: null, name: "Eva Lar" },
    record: { kind: "sale", id: id(2), name: "S00007 · Lar" },
    records: 1,
    text: "When?",
    happenedAt: "2026-11-23T10:00:00Z",
    readAt: null,
    ...given,
  });

test("of one notice the mail says what happened, and leads there", () => {
  expect(noticeLetter([notice()], base, "en")).toEqual({
    subject: "Eva Lar asks about S00007 · Lar",
    body: `Eva Lar asks about S00007 · Lar\nWhen?\n\nYou choose here what you are told by mail:\n${base}/settings/notices`,
    link: `${base}/sales/${id(2)}`,
  });
});

test("of several it tells each with its address, and leads to the inbox", () => {
  const imported = notice({
    kind: "import_done",
    text: null,
    record: { kind: "import", id: id(3), name: "clients.csv" },
  });
  const { subject, body, link } = noticeLetter([notice(), imported], base, "es");
  expect(subject).toBe("2 avisos");
  expect(body).toContain(`Eva Lar pregunta por S00007 · Lar\nWhen?\n${base}/sales/${id(2)}`);
  expect(body).toContain(`Importación terminada: clients.csv\n${base}/import/${id(3)}`);
  expect(link).toBe(`${base}/inbox`);
});

test("of much that is due or late at once it leads to all of it", () => {
  const link = (kind: "activity_due" | "delivery_late") =>
    noticeLetter([notice({ kind, records: 3 })], base, "en").link;
  expect([link("activity_due"), link("delivery_late")]).toEqual([`${base}/my-day`, `${base}/deliveries?late=true`]);
});

test("what has no page of its own leads to the inbox", () => {
  const record = { kind: "member" as const, id: id(4), name: "Blas" };
  expect(noticeLetter([notice({ kind: "mail_failed", record })], base, "en").link).toBe(`${base}/inbox`);
});
