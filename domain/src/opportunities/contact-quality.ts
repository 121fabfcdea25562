import type { ContactQuality } from "./scoring-model.ts";

const address = /[^\s@<>,;:"()]+@[^\s@<>,;:"().]+(\.[^\s@<>,;:"().]+)+/;
const number = /^\+?\d{6,15}$/;
const separators = /[\s().\-/]/g;

/** Whether a text holds an e-mail address that can be right, alone or as "Name <address>". Source: email_state in 3.1. */
export function emailQuality(text: string | null): ContactQuality {
  if (!text?.trim()) return "missing";
  return address.test(text) ? "correct" : "incorrect";
}

/** Whether a text can be a telephone number: 6 to 15 digits, grouped in any way. Source: phone_state in 3.1. */
export function phoneQuality(text: string | null): ContactQuality {
  if (!text?.trim()) return "missing";
  return number.test(text.replaceAll(separators, "")) ? "correct" : "incorrect";
}
