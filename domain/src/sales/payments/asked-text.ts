import type { Format } from "../../format.ts";
import type { PaymentAsked } from "./payment-asked.ts";
import { askedWords } from "./payment-words.ts";

/** What is asked on acceptance in one word, as versions are compared by; null for nothing. */
export const askedText = (asked: PaymentAsked | null | undefined): string | null =>
  asked ? [asked.kind, asked.kind === "deposit" && asked.percent].filter(Boolean).join(" ") : null;

/** The same as it is read: "A deposit, 30%". */
export function saidAskedText(text: string, f: Format): string {
  const [kind, percent] = text.split(" ");
  const words = askedWords[kind as keyof typeof askedWords][f.language]; // written by askedText
  return percent ? `${words}, ${f.percent(percent)}` : words;
}

/** What is asked on acceptance, as it is read. */
export const saidAsked = (asked: PaymentAsked | null, f: Format): string =>
  saidAskedText(askedText(asked) ?? "nothing", f);
