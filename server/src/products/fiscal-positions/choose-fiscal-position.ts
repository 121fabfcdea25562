import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { unionOfVat } from "@trato/domain/products/fiscal-positions/european-union.ts";
import {
  type ContactFacts,
  fiscalContactOf,
  vatNumber,
} from "@trato/domain/products/fiscal-positions/fiscal-contact.ts";
import type { FiscalPosition } from "@trato/domain/products/fiscal-positions/fiscal-position.ts";
import {
  chooseFiscalPosition,
  type FiscalChoice,
  type FiscalContact,
  type PassedOverPosition,
} from "@trato/domain/products/fiscal-positions/fiscal-positions.ts";
import type { FiscalPositionChoice } from "@trato/domain/products/fiscal-positions/position-inputs.ts";
import type {
  FiscalPositionChosen,
  FiscalPosition as KeptPosition,
} from "@trato/domain/products/fiscal-positions/position-records.ts";
import type { Context } from "../../platform/context.ts";
import { keptReading } from "../../platform/master-data/kept-reading.ts";
import { own } from "../../platform/rows.ts";
import { presentPosition, selectPositions } from "./list-fiscal-positions.ts";
import { type Partner, readPartner } from "./partner.ts";

/** Which position a contact, or whoever has this address and tax number, would get; and why none of the others. */
export async function explainFiscalPosition(
  ctx: Context,
  { contactId, deliveryAddressId, country, zip, vat, isPerson }: FiscalPositionChoice,
): Promise<FiscalPositionChosen> {
  const given = { country: country ?? null, state: null, zip: zip ?? null, vat: vat ?? null };
  const typed = fiscalContactOf({ ...given, isPerson: isPerson === "true", fiscalPositionId: null }, null);
  const [positions, contact] = await Promise.all([
    positionsInUse(ctx),
    contactId === undefined ? typed : readPartner(ctx, contactId).then(fiscalContact),
  ]);
  const passedOver: PassedOverPosition[] = [];
  const goods = await readGoods(ctx, deliveryAddressId, contact);
  const { position, from } = choose(ctx, contact, goods, positions, passedOver);
  const names = new Map(positions.map(({ id, name }) => [id, { id, name }]));
  return {
    position: position && { id: position.id, name: position.name },
    from,
    address: addressOf(goods?.delivery ?? contact),
    passedOver: passedOver.flatMap((passed) => {
      const named = names.get(passed.position);
      return named
        ? [{ position: named, why: passed.why, filters: passed.why === "failed" ? passed.filters : [] }]
        : [];
    }),
  };
}

const addressOf = ({ country, zip, vat, isPrivate = false }: FiscalContact) => ({ country, zip, vat, isPrivate });

/** The position of a document with this contact, whose goods may go to another address. */
export async function fiscalPositionFor(
  ctx: Context,
  contactId: Id<"contacts">,
  deliveryAddressId?: Id<"addresses"> | null,
): Promise<FiscalPosition | null> {
  const positions = await positionsInUse(ctx);
  return positions.length === 0
    ? null
    : positionAmong(ctx, positions, await readPartner(ctx, contactId), deliveryAddressId);
}

/** The same of those that are known already, for somebody who is. */
export async function positionAmong(
  ctx: Context,
  positions: readonly FiscalPosition[],
  partner: Partner,
  deliveryAddressId?: Id<"addresses"> | null,
): Promise<FiscalPosition | null> {
  if (positions.length === 0) return null;
  const customer = fiscalContact(partner);
  return choose(ctx, customer, await readGoods(ctx, deliveryAddressId, customer), positions).position;
}

/** A position by its id; null for none. Refused where it is not there. */
export async function readFiscalPosition(
  ctx: Context,
  id: Id<"fiscal_positions"> | null,
): Promise<FiscalPosition | null> {
  if (id === null) return null;
  const row = await selectPositions(ctx).where("id", "=", id).executeTakeFirst();
  if (!row) throw new Refusal("invalid", "reference.unknown", { path: "fiscalPositionId" });
  return preparePosition(presentPosition(row));
}

function choose(
  ctx: Context,
  customer: FiscalContact,
  goods: Goods | null,
  positions: readonly FiscalPosition[],
  passedOver?: PassedOverPosition[],
): FiscalChoice {
  const company = { country: ctx.workspace.country, vat: goods?.companyVat ?? null };
  return chooseFiscalPosition({ company, customer, delivery: goods?.delivery ?? null, positions }, passedOver);
}

/** Where goods go, and the tax number of the company, which decides whether that matters. */
type Goods = { delivery: FiscalContact; companyVat: string | null };

/** The address has the tax number of the customer, and the customer's country where it says none. */
async function readGoods(
  ctx: Context,
  addressId: Id<"addresses"> | null | undefined,
  customer: FiscalContact,
): Promise<Goods | null> {
  if (!addressId) return null;
  const address = await own(ctx, "addresses")
    .select(["country", "state", "zip"])
    .where("id", "=", addressId)
    .executeTakeFirst();
  if (!address) throw new Refusal("invalid", "reference.unknown", { path: "deliveryAddressId" });
  const { vat } = await ctx.db
    .selectFrom("workspaces")
    .select("vat")
    .where("id", "=", ctx.workspace.id)
    .executeTakeFirstOrThrow();
  const whose = { vat: customer.vat, isPrivate: customer.isPrivate ?? false, positionId: null };
  const delivery = { ...address, country: address.country ?? customer.country, ...whose };
  return { delivery, companyVat: vat && vatNumber(vat, ctx.workspace.country) };
}

/** All that a position is chosen among, in their order. */
export const positionsInUse = keptReading(async (ctx): Promise<readonly FiscalPosition[]> => {
  const rows = await selectPositions(ctx).where("archivedAt", "is", null).orderBy("sequence").orderBy("id").execute();
  return rows.map((row) => preparePosition(presentPosition(row)));
});

/** As the engine takes it. */
function preparePosition({ isInUnion, ...position }: KeptPosition): FiscalPosition {
  return { ...position, countryGroup: isInUnion ? unionOfVat : null, states: [] };
}

function fiscalContact(partner: Partner): FiscalContact {
  const company: ContactFacts | null = partner.companyId && {
    country: partner.companyCountry,
    state: partner.companyState,
    zip: partner.companyZip,
    vat: partner.companyVat,
    fiscalPositionId: partner.companyPositionId,
  };
  return fiscalContactOf({ ...partner, isPerson: partner.kind === "person" }, company);
}
