/** Somebody as a mail names him. */
export type MailAddress = { name: string; address: string };

/** A part of a mail that is not its text: a file, or a picture within the text (by its `contentId`). */
export type MailPart = { name: string; mediaType: string; contentId: string | null; content: Uint8Array };

/** A mail as it was read; of the headers those that say what kind of mail it is, by their names in small letters. */
export type ReadMail = {
  messageId: string | null;
  /** The mails that it answers, the nearest last: References, then In-Reply-To. */
  answers: string[];
  from: MailAddress | null;
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  sentAt: string | null;
  headers: Record<string, string>;
  /** All that was written, as text. */
  text: string;
  /** What its writer himself wrote, without what he quotes and signs. */
  reply: string;
  /** The same as HTML in which nothing runs; null where there is none. */
  html: string | null;
  parts: MailPart[];
  /** What servers say of another mail, for other servers. */
  report: string;
  /** Ids of mails that it speaks of anywhere, as the one that came back. */
  mentions: string[];
};
