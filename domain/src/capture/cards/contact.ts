/** What a card or a signature tells of somebody. */
export type ContactFieldName =
  | "contactName"
  | "jobTitle"
  | "department"
  | "companyName"
  | "email"
  | "phone"
  | "mobile"
  | "website"
  | "street"
  | "street2"
  | "zip"
  | "city"
  | "state"
  | "country"
  | "taxNumber";

/** A word as it was read off a picture: how sure the reader is of it (0 to 1). */
export type ReadWord = { text: string; confidence: number };

/** A line that was typed, or the words of a line that was read off a picture. */
export type ReadLine = string | readonly ReadWord[];

/** Where a field was read: a line, and from where to where in its text. */
export type Place = { line: number; start: number; end: number };

/** A field, how sure it is (0 to 1), and what it was read from. */
export type ReadField = { field: ContactFieldName; value: string; confidence: number; from: string; place: Place };

export type ReadContact = { fields: ReadField[]; rest: string[] };

/** Below this somebody has to look at a field before it is believed. */
const sure = 0.8;

export const isDoubtful = ({ confidence }: Pick<ReadField, "confidence">): boolean => confidence < sure;

/** The first of a field, which is the best of it. */
export const fieldOf = ({ fields }: Pick<ReadContact, "fields">, name: ContactFieldName): ReadField | undefined =>
  fields.find(({ field }) => field === name);
