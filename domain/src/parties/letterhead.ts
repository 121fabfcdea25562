import * as z from "zod/mini";
import type { Language } from "../words.ts";
import { addressLines } from "./address-forms.ts";
import { countryName } from "./country-name.ts";
import { Logo } from "./logo.ts";

const some = z.nullable(z.string());

/** What a customer reads of the company that sends a document, ready to be shown. */
export const Letterhead = z.object({
  name: z.string(),
  /** The name by law, where it is another one. */
  legalName: some,
  vat: some,
  address: z.array(z.string()),
  phone: some,
  email: some,
  website: some,
  registry: some,
  footer: some,
  accounts: z.array(z.object({ number: z.string(), bic: some, bank: some })),
  colour: some,
  logo: z.nullable(Logo),
});
export type Letterhead = z.output<typeof Letterhead>;

type Kept = Record<"street" | "street2" | "zip" | "city" | "state" | "country", string | null> &
  Pick<Letterhead, "name" | "legalName" | "vat" | "phone" | "email" | "website" | "registry" | "colour" | "logo"> & {
    footers: { [Each in Language]?: string | undefined };
    bankAccounts: readonly (Letterhead["accounts"][number] & { isShown: boolean })[];
  };

/** The same from what the company keeps, in the reader's language; `writtenNumber`: how the number of an account is read. */
export function letterheadOf(company: Kept, language: Language, writtenNumber: (number: string) => string): Letterhead {
  const { name, vat, phone, email, website, registry, colour, logo } = company;
  const legalName = company.legalName === name ? null : company.legalName;
  const lines = addressLines(company);
  const country = company.country && countryName(company.country, language);
  return {
    name,
    legalName,
    vat,
    phone,
    email,
    website,
    registry,
    colour,
    logo,
    address: country && lines.length > 0 ? [...lines, country] : lines,
    footer: company.footers[language] || null,
    accounts: company.bankAccounts
      .filter(({ isShown }) => isShown)
      .map(({ number, bic, bank }) => ({ number: writtenNumber(number), bic, bank })),
  };
}

/** What is told of the company below an e-mail; empty where nothing is known but its name. */
export function signatureOf(letterhead: Letterhead): string {
  const lines = companyLines(letterhead);
  return lines.length === 0 ? "" : ["-- ", ...lines].join("\n");
}

/** Who a company is and how it is reached, line by line; none where nothing is known but its name. */
export function companyLines({ name, legalName, vat, address, phone, email, website }: Letterhead): string[] {
  const lines = [
    [legalName, vat].filter(Boolean).join(" · "),
    address.join(", "),
    [phone, email, website].filter(Boolean).join(" · "),
  ].filter((line) => line !== "");
  return lines.length === 0 ? [] : [name, ...lines];
}
