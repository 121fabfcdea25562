import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { personalWords } from "./labels.ts";
import { PersonalData } from "./PersonalData.tsx";

const t = wordsIn("en", personalWords);
const contactId = anId<"contacts">(1);
const records = [
  {
    kind: "contact" as const,
    id: contactId,
    name: "Eva Lar",
    email: "eva@lar.example",
    phone: null,
    by: "chosen" as const,
  },
  { kind: "lead" as const, id: anId(2), name: "Same switchboard", email: null, phone: "1", by: "phone" as const },
];
const found = { records, rows: { contacts: 1, notes: 2 }, documents: 3, areIssued: true };
const erasure = {
  id: anId<"erasures">(9),
  askedAt: "2026-11-23T10:00:00.000Z" as never, // a moment
  askedBy: null,
  erased: {},
  documents: 3,
  finishedAt: null,
};

test("what goes and what stays is seen before anything is erased, and what is somebody else's is left out", async () => {
  answering({ "GET /personal-data": found, "POST /personal-data/erase": erasure });
  const onErased = vi.fn<() => void>();
  const screen = await show(<PersonalData whose={{ contactId }} onErased={onErased} onClose={() => undefined} />);
  await expect.element(screen.getByText("2 notes")).toBeVisible();
  await expect.element(screen.getByText(t.issued(3))).toBeVisible();
  await screen.getByText(t.foundBy(t.lead, "Same switchboard", t.phone)).click();
  await screen.getByRole("button", { name: t.erase }).click();
  expect(askedOf("POST /personal-data/erase")).toEqual([]);
  await screen.getByRole("button", { name: t.eraseForGood }).click();
  await expect.poll(() => onErased.mock.calls.length).toBe(1);
  expect(askedOf("POST /personal-data/erase")).toEqual([{ contactId, except: [anId(2)] }]);
});

test("all of it is handed out as a file", async () => {
  const handedOut = { handedOutAt: "2026-11-23T10:00:00.000Z" as never, company: "Norte", data: {}, files: [] };
  answering({ "GET /personal-data": found, "POST /personal-data/hand-out": handedOut });
  const made = vi.spyOn(URL, "createObjectURL");
  const screen = await show(
    <PersonalData whose={{ contactId }} onErased={() => undefined} onClose={() => undefined} />,
  );
  await screen.getByRole("button", { name: t.handOut }).click();
  await expect.element(screen.getByRole("heading", { name: t.handedOut })).toBeVisible();
  const [blob] = made.mock.calls.at(-1) ?? [];
  expect(JSON.parse(await (blob as Blob).text())).toEqual(handedOut);
});
