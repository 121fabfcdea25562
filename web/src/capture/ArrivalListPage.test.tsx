import { everyday } from "@trato/domain/everyday.ts";
import { arrivalStates } from "@trato/domain/capture/lifecycle.ts";
import { sources } from "@trato/domain/capture/sources.ts";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../test/answers.ts";
import { anArrival } from "../../test/arrivals.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { searchOf } from "../platform/search.ts";
import { wordsIn } from "../platform/words.ts";
import { ArrivalListPage } from "./ArrivalListPage.tsx";
import { ArrivalDialog } from "./ArrivalDialog.tsx";
import { whyOf } from "./arrival-columns.tsx";
import { captureWords } from "./labels.ts";
import { LeadOfArrival } from "./LeadOfArrival.tsx";
import { type ArrivalDetails, arrivalQuery } from "./queries.ts";
import { sourceText } from "./source-text.ts";
import { touchesArrival } from "./use-arrival-moves.ts";

const t = wordsIn("en", captureWords);
const undo = everyday.undo.en;
const noop = () => undefined;
const search = searchOf({ state: z.enum(arrivalStates), source: z.enum(sources), arrival: z.string() });

const setAside = anArrival({ state: "set_aside", version: 2 });
const opened = (arrival: ArrivalDetails = anArrival()) => {
  answeringOf(arrival);
  const at = `/w/robles/arrivals?arrival=${arrival.id}`;
  return show(<ArrivalListPage />, { page: "/w/$slug/arrivals", at, search });
};
const answeringOf = (arrival: ArrivalDetails) => {
  const { read: _, consent: __, raw: ___, can: ____, ...listed } = arrival;
  answering({
    "GET /arrivals": { items: [listed], nextCursor: null },
    "GET /arrivals/:arrivalId": arrival,
    "POST /arrivals/:arrivalId/set-aside": setAside,
    "POST /arrivals/:arrivalId/put-back": anArrival({ version: 3 }),
    "POST /arrivals/:arrivalId/make-lead": anArrival({
      state: "taken",
      subjectKind: "opportunity",
      subjectId: anId(200),
      version: 2,
    }),
  });
};

test("shows what waits, why, and how it came, as mere text", async () => {
  const screen = await opened();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByText(t.unreadable)).toBeVisible();
  await expect.element(dialog.getByText("<script>alert(1)</script> name: Ana")).toBeVisible();
  await expect.element(dialog.getByText("Interface · website")).toBeVisible();
});

test("set aside it can be put back", async () => {
  const screen = await opened();
  await screen.getByRole("button", { name: t.setAside }).click();
  await screen.getByRole("button", { name: undo }).click();
  await expect.poll(() => askedOf("POST /arrivals/:arrivalId/put-back")).toEqual([{ arrivalId: anId(400) }]);
});

test("what came by a webhook is read again", async () => {
  const webhook = anArrival({ source: "webhook" });
  const again = "POST /arrivals/:arrivalId/read-again";
  const screen = await opened({ ...webhook, can: { ...webhook.can, readAgain: true } });
  answering({ [again]: anArrival({ state: "taken", subjectKind: "opportunity", subjectId: anId(200), version: 2 }) });
  await screen.getByRole("button", { name: t.readAgain }).click();
  await expect.poll(() => askedOf(again)).toEqual([{ arrivalId: anId(400) }]);
  await expect.element(screen.getByText(t.isLead)).toBeVisible();
});

test("a lead is made of what could be read and what is filled in", async () => {
  const arrival = anArrival({ title: "Ana", read: { email: "ana@ruiz.example" } });
  answeringOf(arrival);
  const screen = await show(<LeadOfArrival arrival={arrival} onBack={noop} onClose={noop} />);
  await screen.getByLabelText(t.companyName).fill("Ruiz SL");
  await screen.getByRole("button", { name: t.makeLead }).click();
  const made = { arrivalId: anId(400), version: 1, title: "Ana", email: "ana@ruiz.example", companyName: "Ruiz SL" };
  await expect.poll(() => askedOf("POST /arrivals/:arrivalId/make-lead")).toEqual([made]);
});

test("what became a lead leads there", async () => {
  const taken = anArrival({ state: "taken", reason: null, subjectKind: "opportunity", subjectId: anId(200) });
  answeringOf(taken);
  const screen = await show(<ArrivalDialog arrivalId={taken.id} onClose={noop} />);
  await screen.getByRole("link", { name: t.openRecord }).click();
  await expect.poll(screen.address).toBe(`/w/robles/opportunities/${anId(200)}`);
});

test("says in words how it came and why it waits, and is asked again when it changes", () => {
  expect(sourceText({ source: "api", channel: "" }, "es")).toBe("Interfaz");
  expect([whyOf({ reason: null }, t), whyOf({ reason: "empty" }, t)]).toEqual([null, t.empty]);
  expect(touchesArrival(null, anArrival())).toEqual([{ kind: "arrival", id: anId(400), version: 1 }]);
  expect(arrivalQuery(anId(400)).meta).toEqual({ follows: { arrival: anId(400) } });
});
