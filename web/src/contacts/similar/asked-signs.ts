import { emailShape, plainAddress } from "@trato/domain/one-form.ts";

/** What of somebody stands in a form. */
export type TypedSigns = {
  kind?: "company" | "person";
  name: string;
  companyName: string;
  email: string;
  phone: string;
  website: string;
  vat: string;
};

export type AskedSigns = { [Sign in Exclude<keyof TypedSigns, "kind">]?: string } & Pick<TypedSigns, "kind">;

const enough: { [Sign in keyof Required<AskedSigns>]: (text: string) => boolean } = {
  kind: () => true,
  name: (text) => text.length > 2 && text.length <= 200,
  companyName: (text) => text.length > 2 && text.length <= 200,
  email: (text) => emailShape.test(text) && text.length <= 320,
  phone: (text) => text.replace(/\D/g, "").length >= 7 && text.length <= 50,
  website: (text) => /\.\S{2,}/.test(text) && text.length <= 300,
  vat: (text) => text.length > 5 && text.length <= 50,
};

/** By what it is worth asking: half an address finds nobody, or everybody. Null where there is nothing yet. */
export function askedSigns(typed: Partial<TypedSigns>): AskedSigns | null {
  const signs = Object.keys(enough) as (keyof TypedSigns)[]; // its own keys
  const written = signs.map((sign) => [sign, plainAddress(typed[sign] ?? "")] as const);
  const told = written.filter(([sign, text]) => text !== "" && enough[sign](text));
  return told.some(([sign]) => sign !== "kind") ? Object.fromEntries(told) : null;
}

/** The same of a deal: the name of a company is that of whom it is with. */
export function signsOfDeal({ kind, name, vat: _, ...signs }: AskedSigns) {
  return { ...signs, ...(name && (kind === "company" ? { companyName: name } : { contactName: name })) };
}
