import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";

/** The chat at WhatsApp with a number, which is one of the given country where it says none itself; null for what is no number, or has an extension. */
export function whatsAppOf(phone: string, country: string | null): string | null {
  const dialled = phone
    .trim()
    .replace(/^00(?=[1-9])/u, "+")
    .replaceAll(/[–·]/gu, " ");
  if (!/^[\d\s().\-/+]+$/u.test(dialled)) return null;
  const home = country && isSupportedCountry(country) ? { defaultCountry: country } : {};
  const number = parsePhoneNumberFromString(dialled, home);
  const isRight = dialled.startsWith("+") ? number?.isPossible() : number?.isValid();
  return number && isRight ? `https://wa.me/${number.number.slice(1)}` : null;
}
