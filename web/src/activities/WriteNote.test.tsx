import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import type { Subject } from "../platform/records.ts";
import { keepUnsentOf, unsentPlaces } from "../platform/store/unsent.ts";
import { wordsIn } from "../platform/words.ts";
import { activityWords } from "./labels.ts";
import { WriteNote } from "./WriteNote.tsx";

const deal: Subject = { kind: "opportunity", id: anId(300) };
const t = wordsIn("en", activityWords);
const field = (screen: Shown) => screen.getByLabelText(t.note);
const save = (screen: Shown) => screen.getByRole("button", { name: t.save });

test("nothing is offered to be saved where nothing but blanks is written", async () => {
  const screen = await show(<WriteNote subject={deal} place="note" write={async () => undefined} />);
  await field(screen).fill("   ");
  await expect.element(save(screen)).not.toBeInTheDocument();
  await field(screen).fill(" They call back ");
  await expect.element(save(screen)).toBeVisible();
});

test("a note goes without its outer blanks, and the field is free for the next at once", async () => {
  const write = vi.fn<(body: string) => Promise<void>>(() => Promise.withResolvers<void>().promise);
  const screen = await show(<WriteNote subject={deal} place="note" write={write} />);
  await field(screen).fill("  They call back\n");
  await save(screen).click();
  await expect.element(field(screen)).toHaveValue("");
  expect(write.mock.calls).toEqual([["They call back"]]);
});

test("Ctrl+Enter saves, Enter begins a line", async () => {
  const write = vi.fn<(body: string) => Promise<void>>(async () => undefined);
  const screen = await show(<WriteNote subject={deal} place="note" write={write} />);
  await field(screen).fill("one");
  await userEvent.keyboard("{Enter}two");
  expect(write).not.toHaveBeenCalled();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(write.mock.calls).toEqual([["one\ntwo"]]);
});

test("Ctrl+Enter in an empty field writes nothing", async () => {
  const write = vi.fn<(body: string) => Promise<void>>(async () => undefined);
  const screen = await show(<WriteNote subject={deal} place="note" write={write} />);
  await field(screen).click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(write).not.toHaveBeenCalled();
});

test("what could not be kept comes back into the field", async () => {
  const screen = await show(<WriteNote subject={deal} place="note" write={() => Promise.reject(new Error("cut"))} />);
  await field(screen).fill("They call back");
  await save(screen).click();
  await expect.element(field(screen)).toHaveValue("They call back");
});

test("what could not be kept stands before what was begun since, which it does not write over", async () => {
  const late = Promise.withResolvers<void>();
  const screen = await show(<WriteNote subject={deal} place="note" write={() => late.promise} />);
  await field(screen).fill("They call back");
  await save(screen).click();
  await field(screen).fill("On Monday");
  late.reject(new Error("cut"));
  await late.promise.catch(() => undefined);
  await expect.element(field(screen)).toHaveValue("They call back\n\nOn Monday");
});

test("what is half written is there again after a reload, until it was saved", async () => {
  keepUnsentOf("w", "m");
  const write = vi.fn<(body: string) => Promise<void>>(async () => undefined);
  const left = await show(<WriteNote subject={deal} place="note" write={write} />);
  await field(left).fill("They call ba");
  await left.unmount();
  const screen = await show(<WriteNote subject={deal} place="note" write={write} />);
  await expect.element(field(screen)).toHaveValue("They call ba");
  await save(screen).click();
  await expect.poll(unsentPlaces).toEqual([]);
});
