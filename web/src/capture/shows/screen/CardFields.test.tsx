import { useState } from "react";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { show } from "../../../../test/show.tsx";
import { wordsIn } from "../../../platform/words.ts";
import { useForm } from "../../../ui/forms/form.ts";
import { cardWords } from "../../card/labels.ts";
import { captureScreenWords } from "./capture-labels.ts";
import { nobodyYet } from "./captured-values.ts";
import { WhoFields } from "./CaptureFields.tsx";
import { CardFields } from "./CardFields.tsx";
import type { Photos } from "./use-photos.ts";

const t = wordsIn("en", { ...captureScreenWords, ...cardWords });

/** Photos as they are kept on the device, of which a test hears. */
const aStore = () => ({
  add: vi.fn<Photos["add"]>(async () => "whole"),
  replace: vi.fn<Photos["replace"]>(async () => undefined),
});

function Filling({ photos }: { photos: Pick<Photos, "add" | "replace"> }) {
  const form = useForm({ initial: nobodyYet, place: null, submit: () => Promise.resolve() });
  const [several, setSeveral] = useState(0);
  return (
    <>
      <CardFields form={form} photos={photos} onSeveral={({ contacts }) => setSeveral(contacts.length)} />
      <p>{several} people</p>
      <WhoFields form={form} />
    </>
  );
}

async function choosing(...files: File[]) {
  const photos = aStore();
  await page.viewport(390, 844);
  const screen = await show(<Filling photos={photos} />);
  await userEvent.upload(screen.getByLabelText(t.choose).last(), files);
  return { photos, screen };
}

test("a picture is kept as a photo, whatever can be read of it", async () => {
  const { photos, screen } = await choosing(new File(["none"], "badge.jpg", { type: "image/jpeg" }));
  await expect.poll(() => photos.add.mock.calls.length).toBe(1);
  await expect.element(screen.getByText(t.failed), { timeout: 60_000 }).toBeVisible();
  expect(photos.replace).not.toHaveBeenCalled();
});

test("a contact file fills them too, and is no photo", async () => {
  const { photos, screen } = await choosing(new File(["BEGIN:VCARD\nFN:Eva Gil\nEND:VCARD"], "eva.vcf"));
  await expect.element(screen.getByLabelText(t.contactName, { exact: true })).toHaveValue("Eva Gil");
  expect(photos.add).not.toHaveBeenCalled();
  await screen.getByRole("button", { name: t.moreFields }).click();
  await expect.element(screen.getByLabelText(t.website, { exact: true })).toBeVisible();
});

test("several at once are saved beside them", async () => {
  const files = ["Eva Gil", "Ana Ruiz"].map((name) => new File([`BEGIN:VCARD\nFN:${name}\nEND:VCARD`], "a.vcf"));
  const { screen } = await choosing(...files);
  await expect.element(screen.getByText("2 people")).toBeVisible();
  await expect.element(screen.getByLabelText(t.contactName, { exact: true })).toHaveValue("");
});
