import type { Id } from "@trato/domain/ids.ts";
import { chooseFiscalPosition } from "@trato/domain/products/fiscal-positions/fiscal-positions.ts";
import type { Sale } from "@trato/domain/sales/records.ts";
import type { Case, CaseFile, DeclaredDifference, Difference } from "../../../domain/test/conformance/area.ts";
import { compareNumber, compareValue } from "../../../domain/test/conformance/compare.ts";
import {
  automaticPositions,
  type ChoiceInput,
  contactOf,
  type Definitions,
  definitions,
  expectedChoice,
  expectedMapping,
  input,
  type MappingInput,
} from "../../../domain/test/conformance/fiscal-format.ts";
import { asStored, storedDecimals } from "../../../domain/test/conformance/reading.ts";
import { taxesFrom } from "../../../domain/test/conformance/tax-format.ts";
import { addAddress } from "../../src/contacts/addresses.ts";
import { createContact } from "../../src/contacts/create-contact.ts";
import { editWorkspace, getWorkspace } from "../../src/identity/company/workspace-settings.ts";
import type { Context } from "../../src/platform/context.ts";
import type { Edge } from "../../src/platform/edge.ts";
import { createProduct } from "../../src/products/create-product.ts";
import { createFiscalPosition } from "../../src/products/fiscal-positions/create-fiscal-position.ts";
import { archiveFiscalPosition } from "../../src/products/fiscal-positions/edit-fiscal-position.ts";
import { listFiscalPositions } from "../../src/products/fiscal-positions/list-fiscal-positions.ts";
import { createQuotation } from "../../src/sales/create-quotation.ts";
import { inCompany } from "./flow-company.ts";
import { fineUnit, meant, taxesIn } from "./flow-taxes.ts";

const record = "docs/decisions/0022-fiscal-positions-by-place-and-adapted-prices-in-full.md";
const mostDecimals = 6;

/** A quotation under a position of a case, set by hand or chosen by the product, and what its line or the document says. */
export function checkFiscalFlow(edge: Edge, one: Case, file: CaseFile): Promise<Difference[]> {
  const [asked, known] = [input.parse(one.input), definitions.parse(file.content)];
  const { country, currency } = known.company;
  return inCompany(
    edge,
    async (ctx) => {
      const settled = await asTheCompany(ctx, known);
      if (asked.kind === "mapping") return comparedMapping(one, asked, settled, known);
      const position = await chosenPosition(settled, asked, known);
      return compareValue("position", expectedChoice.parse(one.expected).position, position);
    },
    { country, currency },
  );
}

/** The company of the file: its tax number, its way of rounding, and none of the positions that its country brings. */
async function asTheCompany(ctx: Context, { company }: Definitions): Promise<Context> {
  const roundingMethod = company.rounding_method === "round_per_line" ? "per_line" : "globally";
  const { version } = await getWorkspace(ctx);
  await editWorkspace(ctx, { roundingMethod, vat: company.vat, version });
  for (const { id } of (await listFiscalPositions(ctx, { archived: "false" })).items)
    await archiveFiscalPosition(ctx, { fiscalPositionId: id });
  return { ...ctx, workspace: { ...ctx.workspace, roundingMethod } };
}

async function comparedMapping(one: Case, asked: MappingInput, ctx: Context, known: Definitions) {
  const wanted = expectedMapping.parse(one.expected);
  const mappings = asked.position === null ? [] : (known.positions[asked.position]?.map ?? []);
  const named = new Set([...asked.product_taxes, ...mappings.flatMap(({ from, to }) => [from, ...to])]);
  const { ids, keys } = await taxesIn(ctx, named, taxesFrom(known.taxes));
  const fiscalPositionId = asked.position === null ? null : await mappedBy(ctx, asked.position, mappings, ids);
  const { lines } = await quotationOf(ctx, asked, { ids, fiscalPositionId });
  const [line] = lines;
  if (!line) throw new Error("a quotation has the line that it was made with");
  const inOrder = [...ids.keys()];
  const found = line.taxIds.map((id) => meant(keys, id));
  return [
    ...compareValue(
      "taxes",
      wanted.taxes,
      found.toSorted((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b)),
    ),
    ...compareNumber("price_unit", wanted.price_unit, line.unitPrice, storedDecimals),
    ...compareNumber("price_subtotal", wanted.price_subtotal, line.subtotal, storedDecimals),
    ...compareNumber("price_total", wanted.price_total, line.total, storedDecimals),
  ];
}

type Mapping = Definitions["positions"][string]["map"][number];
type TaxIds = Map<string, Id<"taxes">>;

async function mappedBy(ctx: Context, name: string, mappings: readonly Mapping[], ids: TaxIds) {
  const made = mappings.map(({ from, to }) => ({ from: meant(ids, from), to: to.map((tax) => meant(ids, tax)) }));
  const position = await createFiscalPosition(ctx, { name: `Case ${name}`, isAutomatic: false, mappings: made });
  return position.id;
}

type Under = { ids: TaxIds; fiscalPositionId: Id<"fiscal_positions"> | null };

async function quotationOf(ctx: Context, asked: MappingInput, { ids, fiscalPositionId }: Under): Promise<Sale> {
  const { id: customerId } = await createContact(ctx, { kind: "company", name: "Customer" });
  const { id: productId } = await createProduct(ctx, {
    name: "Product",
    kind: "service",
    unitId: await fineUnit(ctx),
    listPrice: asStored(asked.list_price, mostDecimals),
    taxIds: asked.product_taxes.map((key) => meant(ids, key)),
  });
  const quantity = asStored(asked.quantity);
  return createQuotation(ctx, { customerId, fiscalPositionId, lines: [{ productId, quantity }] });
}

/** The position that the product chooses for a customer whose goods may go to another address. */
async function chosenPosition(ctx: Context, { customer, delivery }: ChoiceInput, known: Definitions) {
  const positions = new Map<string, Id<"fiscal_positions">>();
  for (const given of known.automatic_positions) positions.set(given.name, await addPosition(ctx, given));
  const { country, state, zip, vat, manual } = customer;
  const fiscalPositionId = manual === null ? null : meant(positions, manual);
  const address = { country, state, zip, vat };
  const { id: customerId } = await createContact(ctx, {
    kind: "company",
    name: "Customer",
    ...address,
    fiscalPositionId,
  });
  const sale = await createQuotation(ctx, {
    customerId,
    lines: [],
    ...(delivery && { deliveryAddressId: await placeOf(ctx, customerId, delivery) }),
  });
  const named = [...positions].find(([, id]) => id === sale.fiscalPosition?.id);
  return named?.[0] ?? null;
}

/** Under names of our own, for those of the company's country may be the same. */
async function addPosition(ctx: Context, given: Definitions["automatic_positions"][number]) {
  const { zip_from: from, zip_to: to } = given;
  const position = await createFiscalPosition(ctx, {
    name: `Case ${given.name}`,
    sequence: given.sequence,
    isAutomatic: given.auto,
    isVatRequired: given.vat_required,
    country: given.country,
    isInUnion: given.country === null && given.country_group !== null,
    zipRanges: from !== null && to !== null ? [{ from, to }] : [],
  });
  return position.id;
}

async function placeOf(ctx: Context, contactId: Id<"contacts">, delivery: NonNullable<ChoiceInput["delivery"]>) {
  const { country, state, zip } = delivery;
  const address = await addAddress(ctx, { contactId, kind: "delivery", city: "Elsewhere", country, state, zip });
  return address.id;
}

const isChoice =
  (judge: (asked: ChoiceInput, known: Definitions) => boolean): DeclaredDifference["appliesTo"] =>
  ({ input: given }, file) => {
    const asked = input.parse(given);
    return asked.kind === "auto" && judge(asked, definitions.parse(file.content));
  };

const isMapping =
  (judge: (asked: MappingInput, known: Definitions) => boolean): DeclaredDifference["appliesTo"] =>
  ({ input: given }, file) => {
    const asked = input.parse(given);
    return asked.kind === "mapping" && judge(asked, definitions.parse(file.content));
  };

function isChosenOtherwise({ customer, delivery }: ChoiceInput, known: Definitions): boolean {
  const question = {
    company: known.company,
    customer: contactOf(customer),
    delivery: delivery && contactOf(delivery),
    positions: automaticPositions(known),
  };
  const [ours, theirs] = [
    chooseFiscalPosition(question),
    chooseFiscalPosition({ ...question, precedence: "vat_first" }),
  ];
  return ours.position?.id !== theirs.position?.id;
}

const isAmount = ({ path }: Difference) => path === "price_subtotal" || path === "price_total";

/** Where a quotation of ours stands under something else, on purpose or because it cannot be said; judged by the case's input. */
export const fiscalDifferences: DeclaredDifference[] = [
  {
    rule: "Q-743, whatever requires a tax number stands above every place",
    reason: "the narrowest place counts first, and at home only positions that name a place there",
    record,
    appliesTo: isChoice(isChosenOtherwise),
    hasCompatibleMode: true,
  },
  {
    rule: "Q-744, a price without its included tax is rounded to the decimals of prices",
    reason: "it keeps six decimals, so that three pieces come to what they cost",
    record,
    appliesTo: isMapping((asked, { taxes }) => asked.product_taxes.some((key) => taxes[key]?.price_include)),
    covers: isAmount,
    hasCompatibleMode: true,
  },
  {
    rule: "R-704, a fixed tax follows the sign of the quantity",
    reason: "it follows the sign of the line's amount, and so takes itself back",
    record: "docs/decisions/0037-a-line-multiplies-as-it-reads.md",
    appliesTo: isMapping(({ list_price: price }) => price.startsWith("-")),
    covers: isAmount,
    hasCompatibleMode: true,
  },
  {
    rule: "R-741, the position and the tax number of a delivery contact",
    reason:
      "goods go to an address, which has neither of its own: they are the customer's, as is its country where it says none",
    record: "docs/decisions/0112-what-the-product-does-of-the-golden-cases.md",
    appliesTo: isChoice(({ customer, delivery }) =>
      Boolean(delivery && (delivery.manual ?? delivery.vat ?? customer.vat ?? (delivery.country ? null : "none"))),
    ),
  },
  {
    rule: "R-741, a position of one state",
    reason: "positions are told by country, by the Union and by postal codes, which say the state",
    record: "docs/decisions/0112-what-the-product-does-of-the-golden-cases.md",
    appliesTo: isChoice((_, { automatic_positions: positions }) => positions.some(({ state }) => state !== null)),
  },
];
