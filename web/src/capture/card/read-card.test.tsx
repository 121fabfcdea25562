import { type ContactFieldName, fieldOf, isDoubtful } from "@trato/domain/capture/cards/contact.ts";
import { afterAll, expect, test } from "vitest";
import { drawCard } from "../../../test/drawn-cards.ts";
import { openCardReader } from "./read-card.ts";

const reader = openCardReader("ES");
afterAll(() => reader.close());

const right: Partial<Record<ContactFieldName, string>> = {
  contactName: "Marta Gil Robles",
  jobTitle: "Directora comercial",
  companyName: "Muebles Robles, S.L.",
  email: "marta.gil@robles.example",
  phone: "+34 912 34 56 78",
  street: "Calle Mayor, 12",
  zip: "28013",
  city: "Madrid",
};

test.each([
  ["lying straight", {}],
  ["turned by 15 degrees", { degrees: 15 }],
  ["turned the other way, blurred and dark", { degrees: -12, blur: 1.5, light: 0.5 }],
])("a card %s is read on the device: each field right, or doubtful", async (_, drawn) => {
  const { contact } = await reader.read(await drawCard(drawn));
  const wrong = contact.fields.filter((field) => !isDoubtful(field) && right[field.field] !== field.value);
  expect(wrong).toEqual([]);
  expect(fieldOf(contact, "email")?.value).toBe(right.email);
  expect(fieldOf(contact, "contactName")?.value).toBe(right.contactName);
});

test("the picture that is kept holds nothing of what the camera wrote into the first", async () => {
  const plain = new Uint8Array(await (await drawCard()).arrayBuffer());
  const exif = new TextEncoder().encode("Exif\0\0GPS 40.4168 N 3.7038 W");
  const mark = new Uint8Array([0xff, 0xe1, 0, exif.length + 2, ...exif]);
  const photo = new Blob([plain.slice(0, 2), mark, plain.slice(2)], { type: "image/jpeg" });
  const { photo: kept, words } = await reader.read(photo);
  expect(await photo.text()).toContain("GPS 40.4168");
  expect(await kept.text()).not.toMatch(/Exif|GPS/);
  expect(kept.type).toBe("image/jpeg");
  expect(words.map(({ text }) => text)).toContain("Marta");
});

test("what is no picture is not read", async () => {
  await expect(reader.read(new Blob(["no picture"], { type: "image/png" }))).rejects.toThrow("unreadable");
});
