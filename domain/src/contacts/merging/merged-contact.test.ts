import { expect, test } from "vitest";
import { contactsInTrust, type MergeableContact, mergedContact, obstacleToMergeContacts } from "./merged-contact.ts";

const contact = (id: string, given: Partial<MergeableContact> = {}): MergeableContact => ({
  id,
  kind: "company",
  isArchived: false,
  values: {},
  ...given,
});

test.each<[string, Partial<MergeableContact>, Partial<MergeableContact>]>([
  ["what is in use", {}, { isArchived: true, values: { vat: "B1" } }],
  ["what has a tax number", { values: { vat: "B1" } }, { values: { vat: null } }],
])("%s is trusted more", (_, more, less) => {
  expect(contactsInTrust([contact("1", less), contact("2", more)]).map(({ id }) => id)).toEqual(["2", "1"]);
});

test("of equals the older one; it keeps what it says, and buys where one of them did", () => {
  const contacts = contactsInTrust([
    contact("2", { values: { name: "B", phone: "1", isVendor: true } }),
    contact("1", { values: { name: "A", isVendor: false } }),
  ]);
  const values = Object.assign({}, ...mergedContact(contacts).map((part) => part.values));
  expect(values).toMatchObject({ name: "A", phone: "1", isVendor: true });
});

test.each([
  ["companies", [contact("1"), contact("2")], [], null],
  ["a company and a person", [contact("1"), contact("2", { kind: "person" })], [], "merge.kinds_differ"],
  ["the name of one of them", [contact("1"), contact("2")], [{ part: "name", from: "2" }], null],
  ["the name of nobody", [contact("1"), contact("2")], [{ part: "name", from: "3" }], "merge.not_among"],
  ["what there is not", [contact("1"), contact("2")], [{ part: "title", from: "1" }], "merge.not_among"],
])("%s: %s", (_, contacts, choices, code) => {
  expect(obstacleToMergeContacts(contacts, choices)?.code ?? null).toBe(code);
});
