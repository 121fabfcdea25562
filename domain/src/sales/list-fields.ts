import { documentListFields } from "../documents/list-fields.ts";
import { everyday } from "../everyday.ts";
import { called, type Field } from "../fields/field.ts";
import { terms } from "../terms.ts";
import { approvalStandings, approvalStandingWords } from "./approval/approval-states.ts";
import { declineKinds, declineKindWords } from "./portal/answers.ts";
import { standings, standingWords } from "./standing/standings.ts";
import { deliveryStatusWords } from "./words.ts";

const both = ["filter", "sort"] as const;

/** What the lists of quotations and orders are sorted by and narrowed to; a customer and a salesperson sort by their names. */
export const saleListFields = [
  ...documentListFields,
  { name: "quotationNumber", kind: "code", words: called(everyday.quotationNumber), places: ["sort"] },
  { name: "customerId", kind: "contact", words: called(terms.customer), places: both },
  { name: "city", kind: "text", words: called(everyday.city), places: ["filter"] },
  { name: "salespersonId", kind: "member", words: called(terms.salesperson), places: both },
  {
    name: "standing",
    kind: "choice",
    words: called({ en: "Situation", es: "Situación" }),
    places: ["filter"],
    choices: standings.map((value) => ({ value, words: standingWords[value] })),
  },
  { name: "teamId", kind: "team", words: called(terms.team), places: ["filter"] },
  { name: "country", kind: "country", words: called(everyday.country), places: ["filter"] },
  { name: "productId", kind: "product", words: called(terms.product), places: ["filter"] },
  { name: "categoryId", kind: "category", words: called(terms.category), places: ["filter"] },
  { name: "customerReference", kind: "text", words: called(everyday.customerReference), places: ["sort"] },
  { name: "margin", kind: "money", seen: "product.seeCosts", words: called(everyday.margin), places: ["sort"] },
  {
    name: "marginPercent",
    kind: "percent",
    seen: "product.seeCosts",
    words: called(everyday.marginPercent),
    places: ["sort"],
  },
  { name: "validUntil", kind: "date", words: called(terms.validUntil), places: both },
  { name: "deliveryDate", kind: "date", words: called(everyday.deliveryDate), places: both },
  {
    name: "approval",
    kind: "choice",
    words: called(everyday.approval, "la"),
    places: ["filter"],
    choices: approvalStandings.map((value) => ({ value, words: approvalStandingWords[value] })),
  },
  {
    name: "declineKind",
    kind: "choice",
    words: called(terms.lostReason),
    places: ["filter"],
    choices: declineKinds.map((value) => ({ value, words: declineKindWords[value] })),
  },
  {
    name: "deliveryStatus",
    kind: "choice",
    words: called(terms.delivery),
    places: both,
    choices: [
      { value: "pending", words: deliveryStatusWords.pending },
      { value: "partial", words: deliveryStatusWords.partial },
      { value: "returned", words: deliveryStatusWords.returned },
      { value: "full", words: deliveryStatusWords.full },
      { value: "closed_short", words: deliveryStatusWords.closed_short },
    ],
  },
] as const satisfies readonly Field[];
