import { addressColumns } from "../contacts/address-columns.ts";
import { contactFields } from "../contacts/fields.ts";
import { choiceWords } from "../documents/choices/choice-words.ts";
import { periodWords } from "../documents/recurring/periods.ts";
import { everyday } from "../everyday.ts";
import type { Field } from "../fields/field.ts";
import { sortsOf } from "../fields/field-filters.ts";
import { fieldsIn, withoutReferences } from "../fields/field-lists.ts";
import type { ShownList } from "../lists.ts";
import { nextActivityFields } from "../fields/next-activity.ts";
import { opportunityFields } from "../opportunities/fields.ts";
import { opportunityStates } from "../opportunities/words.ts";
import { productFields } from "../products/fields.ts";
import { productListFields } from "../products/list-fields.ts";
import { purchaseListFields } from "../purchasing/list-fields.ts";
import { purchaseStateWords } from "../purchasing/words.ts";
import { saleListFields } from "../sales/list-fields.ts";
import { deliveryStatusWords, saleStateWords } from "../sales/words.ts";
import { transferListFields } from "../stock/list-fields.ts";
import { transferStateWords } from "../stock/transfer-states.ts";
import { plurals, terms } from "../terms.ts";
import type { Pair } from "../words.ts";

/** A column of a list: where the row holds its value ("nextActivity.on"), what kind of value, what it is called, by what its list is sorted there, whether only its file tells it, and whether it is in the company's currency. */
export type ListColumn = Pick<Field, "name" | "kind" | "words" | "choices" | "seen"> & {
  sort?: string;
  isOnlyInFile?: boolean;
  isOfCompany?: boolean;
};

/** The lists that can be taken out as a file. */
export const exportedLists = [
  "leads",
  "opportunities",
  "contacts",
  "products",
  "sales",
  "sale-lines",
  "purchases",
  "deliveries",
  "receipts",
] as const;
export type ExportedList = (typeof exportedLists)[number];

const listed = (fields: readonly Field[]): ListColumn[] => fieldsIn(withoutReferences(fields), "list");
/** What a file tells besides the columns of its list. */
const onlyInFile = (fields: readonly Field[]): ListColumn[] => {
  const shown = new Set(listed(fields).map(({ name }) => name));
  return fieldsIn(withoutReferences(fields), "export")
    .filter(({ name }) => !shown.has(name))
    .map((field) => ({ ...field, isOnlyInFile: true }));
};
/** What a file tells of the records that a field of a product points at: their names. */
const named = (name: string): ListColumn[] =>
  productFields.flatMap(({ name: its, words }) =>
    its === name ? [{ name: `named.${name}`, kind: "text" as const, words, isOnlyInFile: true }] : [],
  );
const text = (name: string, words: Pair<string>): ListColumn => ({ name, kind: "text", words });
const day = (name: string, words: Pair<string>): ListColumn => ({ name, kind: "date", words });
const moment = (name: string, words: Pair<string>): ListColumn => ({ name, kind: "moment", words });
const amount = (name: string, words: Pair<string>): ListColumn => ({ name, kind: "money", words });
const ofCompany = (name: string, words: Pair<string>): ListColumn => ({ ...amount(name, words), isOfCompany: true });
const share = (name: string, words: Pair<string>): ListColumn => ({ name, kind: "percent", words });
const quantity = (name: string, words: Pair<string>): ListColumn => ({ name, kind: "quantity", words });

type Choices = Record<string, Pair<string>>;

function choice(name: string, words: Pair<string>, of: Choices): ListColumn {
  const choices = Object.entries(of).map(([value, pair]) => ({ value, words: pair }));
  return { name, kind: "choice", words, choices };
}

const state = (of: Choices): ListColumn => choice("state", everyday.state, of);

/** Each with its own name as what the list is sorted by, as far as it is; a name of another record by the field that points there. */
function sortable(sorts: readonly string[], columns: readonly ListColumn[]): ListColumn[] {
  return columns.map((column) => {
    const [head = "", ...rest] = column.name.split(".");
    const names = [column.name, `${head}${rest.map(capital).join("")}`, `${head.replace(/Name$/, "")}Id`];
    const sort = names.find((name) => sorts.includes(name));
    return { ...column, ...(sort !== undefined && { sort }) };
  });
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

const owners = [text("salespersonName", terms.salesperson), text("teamName", terms.team)];
const planned = [
  day("nextActivity.on", { en: "Next activity on", es: "Próxima actividad el" }),
  text("nextActivity.summary", everyday.nextActivity),
];
const followed: ListColumn[] = [
  { ...day("followUp.lastActivityOn", everyday.lastActivity), sort: "lastActivityOn" },
  day("followUp.idleFrom", { en: "Idle from", es: "Sin actividad desde" }),
  { ...moment("followUp.contactBy", { en: "Contact by", es: "Contactar antes de" }), sort: "contactBy" },
  moment("followUp.firstContactAt", everyday.firstContact),
];
const created = moment("createdAt", everyday.createdOn);
const number = text("number", everyday.number);
const totals = [
  text("currency", everyday.currency),
  amount("untaxed", terms.untaxedAmount),
  amount("total", everyday.total),
];
const confirmed = moment("confirmedAt", everyday.confirmedOn);
const ofDeals = ["createdAt", "nextActivityOn", ...sortsOf(opportunityFields)];
const deal = [text("customerName", terms.customer), ...owners, ...planned, ...followed, created];

const transfers = (party: Pair<string>, states: Choices): ListColumn[] => [
  number,
  text("contact.name", party),
  text("goods.productName", terms.product),
  quantity("goods.quantity", everyday.quantity),
  text("goods.unitName", terms.unit),
  { name: "lineCount", kind: "whole", words: everyday.lines },
  text("saleNumber", terms.order),
  text("purchaseNumber", terms.purchase),
  state(states),
  day("scheduledOn", everyday.day),
  moment("doneAt", everyday.doneOn),
  { name: "isLate", kind: "flag", words: everyday.isLate },
  { name: "isReturn", kind: "flag", words: terms.return },
];
const ofTransfers = ["createdAt", ...sortsOf(transferListFields)];
const address = text("address", everyday.deliveryAddress);

/** What each list shows of a record, in the order of its columns. */
export const listColumns: Record<ExportedList, readonly ListColumn[]> = {
  leads: sortable(ofDeals, [state(opportunityStates), ...listed(opportunityFields), ...deal]),
  opportunities: sortable(ofDeals, [
    text("stageName", terms.stage),
    state(opportunityStates),
    ...listed(opportunityFields),
    ...deal,
  ]),
  contacts: sortable(
    [...sortsOf(contactFields), ...sortsOf(nextActivityFields)],
    [
      ...listed(contactFields),
      text("companyName", terms.company),
      text("salespersonName", terms.salesperson),
      ...planned,
      ...onlyInFile([...contactFields, ...addressColumns]),
    ],
  ),
  products: sortable(sortsOf(productListFields), [
    ...listed(productFields),
    text("category.name", terms.category),
    text("unitName", terms.unit),
    quantity("onHand", terms.onHand),
    quantity("reserved", terms.reserved),
    quantity("free", terms.free),
    quantity("forecast", terms.forecast),
    quantity("shortage", everyday.shortage),
    ...onlyInFile(productFields),
    ...["purchaseUnitId", "taxIds", "purchaseTaxIds", "optionalIds", "accessoryIds", "replacementIds"].flatMap(named),
    { ...text("named.parts", everyday.parts), isOnlyInFile: true },
    { ...text("named.choices", everyday.choices), isOnlyInFile: true },
    { ...text("named.packagings", plurals.packaging), isOnlyInFile: true },
    { ...text("named.family", everyday.variantFamily), isOnlyInFile: true },
    { ...text("named.variantValues", everyday.variantValues), isOnlyInFile: true },
  ]),
  sales: sortable(sortsOf(saleListFields), [
    number,
    text("quotationNumber", everyday.quotationNumber),
    state(saleStateWords),
    text("customerName", terms.customer),
    text("about", everyday.about),
    text("salespersonName", terms.salesperson),
    ...totals,
    ofCompany("companyUntaxed", everyday.companyUntaxed),
    ofCompany("companyTotal", everyday.companyTotal),
    amount("monthlyUntaxed", everyday.monthlyUntaxed),
    amount("yearlyUntaxed", everyday.yearlyUntaxed),
    amount("paid", everyday.paid),
    { ...ofCompany("margin", everyday.margin), seen: "product.seeCosts" },
    { name: "marginPercent", kind: "percent", words: everyday.marginPercent, seen: "product.seeCosts" },
    text("customerReference", everyday.customerReference),
    day("validUntil", terms.validUntil),
    day("deliveryDate", everyday.deliveryDate),
    choice("deliveryStatus", terms.delivery, deliveryStatusWords),
    ...planned,
    created,
    confirmed,
  ]),
  "sale-lines": [
    number,
    day("madeOn", everyday.date),
    text("customerName", terms.customer),
    text("salespersonName", terms.salesperson),
    text("customerReference", everyday.customerReference),
    state(saleStateWords),
    day("validUntil", terms.validUntil),
    day("deliveryDate", everyday.deliveryDate),
    text("terms", everyday.terms),
    text("currency", everyday.currency),
    share("wholeDiscount", everyday.wholeDiscount),
    text("section", everyday.section),
    share("sectionDiscount", everyday.sectionDiscount),
    text("product", terms.product),
    text("picks", everyday.picked),
    text("description", everyday.description),
    quantity("quantity", everyday.quantity),
    text("unitName", terms.unit),
    { name: "unitPrice", kind: "price", words: everyday.price },
    share("discount", everyday.discount),
    text("taxes", plurals.tax),
    choice("choice", everyday.choice, {
      counted: everyday.counted,
      option: choiceWords.option,
      alternative: choiceWords.alternative,
    }),
    text("choiceGroup", everyday.choiceGroup),
    choice("period", everyday.period, periodWords),
  ],
  purchases: sortable(sortsOf(purchaseListFields), [
    number,
    state(purchaseStateWords),
    text("vendorName", terms.vendor),
    text("about", everyday.about),
    ...totals,
    ofCompany("companyUntaxed", everyday.companyUntaxed),
    ofCompany("companyTotal", everyday.companyTotal),
    day("expectedAt", { en: "Expected on", es: "Prevista para" }),
    ...planned,
    created,
    confirmed,
  ]),
  deliveries: sortable(ofTransfers, [
    ...transfers(terms.customer, transferStateWords.delivery),
    address,
    text("reference", everyday.theirReference),
    created,
  ]),
  receipts: sortable(ofTransfers, [
    ...transfers(everyday.from, transferStateWords.receipt),
    text("reference", everyday.theirReference),
    created,
  ]),
};

/** The file in which the rows of each list stand. */
export const fileOf = {
  leads: "leads",
  opportunities: "opportunities",
  contacts: "contacts",
  products: "products",
  quotations: "sales",
  orders: "sales",
  purchases: "purchases",
  deliveries: "deliveries",
  receipts: "receipts",
} as const satisfies Record<ShownList, ExportedList>;

/** The list by whose columns the rows of a file are sorted. */
export const sortedAs = (list: ExportedList): ExportedList => (list === "sale-lines" ? "sales" : list);

/** What each list is called. */
export const listTitles: Record<ExportedList, Pair<string>> = {
  leads: plurals.lead,
  opportunities: plurals.opportunity,
  contacts: plurals.contact,
  products: plurals.product,
  sales: plurals.sale,
  "sale-lines": everyday.saleLines,
  purchases: plurals.purchase,
  deliveries: plurals.delivery,
  receipts: plurals.receipt,
};

/** The columns of a list by their names, in the order asked for; all of them where none is named. Names no list has are left out. */
export function chosenColumns(list: ExportedList, names?: readonly string[]): readonly ListColumn[] {
  const all = listColumns[list];
  return names === undefined ? all : names.flatMap((name) => all.filter((column) => column.name === name));
}
