import { keyOf } from "../field-of-name.ts";
import type { ReadMail } from "../mail/read-mail.ts";

/** Whose mails, by address or domain, and with which words in their subject, make no lead. */
export type MailboxRules = { ignoredSenders: readonly string[]; ignoredWords: readonly string[] };

/** Whether the rules of its mailbox say that a mail makes no lead. A domain stands for those below it too, and words for themselves, however they are written. */
export function isIgnored({ from, subject }: Pick<ReadMail, "from" | "subject">, rules: MailboxRules): boolean {
  const address = from?.address.toLowerCase() ?? "";
  return (
    rules.ignoredSenders.some((sender) => isSentBy(address, sender.toLowerCase())) ||
    rules.ignoredWords.some((words) => wordsIn(subject).includes(wordsIn(words)))
  );
}

function isSentBy(address: string, sender: string): boolean {
  const at = sender.lastIndexOf("@");
  if (at > 0) return address === sender;
  const domain = sender.slice(at + 1);
  const its = address.slice(address.lastIndexOf("@") + 1);
  return domain !== "" && (its === domain || its.endsWith(`.${domain}`));
}

/** Words between blanks, so that one is found whole. */
const wordsIn = (text: string): string =>
  ` ${text
    .split(/[^\p{L}\p{N}]+/u)
    .map(keyOf)
    .filter(Boolean)
    .join(" ")} `;
