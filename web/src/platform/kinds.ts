/** The kinds of records that live events speak of. */
export type ChangeKind =
  | "opportunity"
  | "contact"
  | "product"
  | "sale"
  | "purchase"
  | "transfer"
  | "activity"
  | "message"
  | "member"
  | "team"
  | "setting"
  | "import"
  | "timeline";
