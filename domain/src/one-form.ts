// Text in the one form in which it is kept, however it was typed, pasted, sent or imported. Letters with their accents are one sign (NFC).
// The null character and halves of characters are left for the check that refuses them.

const breaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const controls = /[\u0001-\u0009\u000b-\u001f\u007f-\u009f]/g;
// blanks without width, and signs that turn the direction of what follows: what is kept would not be what is read
const unseen = /[\u200b\u2060-\u206f\u202a-\u202e\ufeff\ufff9-\ufffb]/g;
// what joins letters, or says in which direction signs between them run, is seen only beside others
const alone = /^[\s\p{Cf}\p{Cc}]*$/u;

// most texts have letters, signs and blanks of Latin alone, which are in their one form
const inOneForm = /^[\n -~\u00a0-\u024f]*$/;

/** Text of one line or more: line breaks stay, as "\n"; a tab is a blank; other control signs and those that nobody sees are gone. */
export function longText(text: string): string {
  if (inOneForm.test(text)) return text;
  const seen = text.replace(breaks, "\n").replace(/\t/g, " ").replace(controls, "").replace(unseen, "");
  return seen.normalize("NFC");
}

/** Text of one line: a line break is a blank, and there are none around it; nothing is left of what nobody could see. */
export function oneLine(text: string): string {
  const line = longText(text).replace(/\n+/g, " ").trim();
  return alone.test(line) && !line.includes("\0") ? "" : line;
}

/** An e-mail address: one line without blanks around it, and nothing in it that nobody sees. */
export function plainAddress(text: string): string {
  return oneLine(text.replace(/\p{Cf}/gu, ""));
}

/** A mailbox and a domain in the letters of any language (RFC 6531), and nothing else: no name, no list, no line break. */
export const emailShape =
  /^(?!\.)(?!.*\.[.@])[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+@(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.)+(?:xn--[a-z0-9-]+|\p{L}[\p{L}\p{M}]+)$/iu;

/** The same where the machine itself says it: its network may name hosts by one word, as "localhost", or by numbers. */
export const ownEmailShape =
  /^(?!\.)(?!.*\.[.@])[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*(?:\.[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*)*$/iu;
