import { oneLine } from "../../one-form.ts";

/** What a lead is told of somebody, each as a form holds it: text, empty where nothing is known. */
export const leadTexts = [
  "title",
  "contactName",
  "jobTitle",
  "companyName",
  "email",
  "phone",
  "website",
  "street",
  "street2",
  "zip",
  "city",
  "state",
  "country",
  "description",
] as const;
export type LeadText = (typeof leadTexts)[number];
export type LeadTexts = Record<LeadText, string>;

/** The texts of a lead, which of them somebody has to look at, and the tax number, by which contacts are known. */
export type LeadOfContact = { texts: LeadTexts; doubtful: LeadText[]; taxNumber: string };

const onNearlyEveryCard = ["contactName", "companyName", "email", "phone"] as const satisfies readonly LeadText[];

/** Whom a picture of a card tells of: what nearly every card tells, and was not read, somebody has to look for on it. */
export function withUnread(lead: LeadOfContact): LeadOfContact {
  if (Object.values(lead.texts).every((text) => text === "")) return lead;
  return { ...lead, doubtful: [...lead.doubtful, ...onNearlyEveryCard.filter((name) => lead.texts[name] === "")] };
}

export const longestText = 200;

const inAddress = ["street", "street2", "zip", "city", "state", "country"] as const;

/** What a form holds as a lead to be created: what is empty is left out, and one without a title is called after whom it is about. */
export function inputOf(texts: LeadTexts): ToldTexts {
  const filled = Object.entries(texts).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()] as const] : []));
  const address = filled.filter(([name]) => inAddress.some((part) => part === name));
  const { title, companyName, contactName, email, phone, description } = texts;
  const called =
    [title, companyName, contactName, email, phone, description].map((text) => oneLine(text)).find(Boolean) ?? "";
  return {
    ...Object.fromEntries(filled.filter((each) => !address.includes(each))),
    ...(address.length > 0 && { address: Object.fromEntries(address) }),
    title: called.slice(0, longestText).toWellFormed(),
  };
}

type ToldTexts = { title: string; address?: Partial<Record<(typeof inAddress)[number], string>> } & Partial<
  Record<Exclude<LeadText, "title" | (typeof inAddress)[number]>, string>
>;
