import { printedWords } from "@trato/domain/documents/printed-words.ts";
import type { Letterhead } from "@trato/domain/parties/letterhead.ts";
import { sizeWithin } from "@trato/domain/parties/logo.ts";
import { type Language, speak } from "@trato/domain/words.ts";
import { readLetterhead } from "../identity/company/read-letterhead.ts";
import { storedLogo } from "../identity/company/read-logo.ts";
import type { Context } from "../platform/context.ts";
import type { Print } from "../platform/print/typeset.ts";
import type { Partner } from "./read-partner.ts";

type Frame = {
  template: string;
  title: string;
  /** What is said of one that does not hold yet. */
  state?: string;
  /** What the partner is to us. */
  label: string;
  partner: Pick<Partner, "name" | "address" | "attention">;
  language: Language;
  /** Where goods go, where that is another place. */
  destination?: readonly string[];
  /** Where the invoice goes, where that is another place. */
  billing?: readonly string[];
  /** What is to be known of it; what is not known is left out. */
  facts: readonly { name: string; value: string | null }[];
};

const words = ["page", "ofPages", "total", "accounts"] as const;

/** A document ready to be made: its body, and around it who sends what to whom, as document.typ takes it. */
export async function framed(
  ctx: Context,
  { template, title, state = "", label, partner, language, destination = [], billing = [], facts }: Frame,
  body: object,
): Promise<Print> {
  const { name, address, attention } = partner;
  const content = {
    language,
    title,
    state,
    partner: { label, name, address, attention },
    destination: { label: speak(printedWords, "deliveryAddress", language), lines: destination },
    billing: { label: speak(printedWords, "invoiceAddress", language), lines: billing },
    facts: facts.filter(({ value }) => value),
    words: Object.fromEntries(words.map((word) => [word, speak(printedWords, word, language)])),
    ...printedSender(await readLetterhead(ctx, language), language),
    ...body,
  };
  return { name: `${title.replaceAll(/[ /]/g, "-")}.pdf`, template, content, logo: await storedLogo(ctx) };
}

/** At most so much of the head, in millimetres. */
const logoRoom = { width: 60, height: 18 };

/** Who sends a document: the head, the foot of each page, and where to pay. */
function printedSender(
  { name, legalName, vat, address, phone, email, website, ...rest }: Letterhead,
  language: Language,
) {
  const vatWord = speak(printedWords, "vat", language);
  const own = [
    [legalName, vat && `${vatWord} ${vat}`].filter(Boolean).join(" · "),
    address.join(", "),
    [phone, email, website].filter(Boolean).join(" · "),
  ];
  return {
    workspace: name,
    sender: own.filter((line) => line !== ""),
    colour: rest.colour ?? "",
    logo: rest.logo && sizeWithin(rest.logo, logoRoom),
    foot: [rest.footer, rest.registry].flatMap((text) => text?.split("\n") ?? []),
    accounts: rest.accounts.map(({ number, bic, bank }) => ({
      number,
      about: [bank, bic && `BIC ${bic}`].filter(Boolean).join(" · "),
    })),
  };
}
