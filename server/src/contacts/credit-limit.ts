import { obstacleToLimit, obstacleToMoveLimited } from "@trato/domain/contacts/belonging.ts";
import type { Contact } from "@trato/domain/contacts/records.ts";
import { canonical, type Decimal } from "@trato/domain/decimal.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { roundedAmount } from "@trato/domain/money.ts";
import type { Context } from "../platform/context.ts";
import { authorize, isAllowed } from "../platform/permissions.ts";
import { own } from "../platform/rows.ts";

/** Refuses a credit limit from who may not set any, and one of somebody who belongs to a company. */
export function refuseWrongLimit(
  ctx: Context,
  contact: Pick<Contact, "name"> & { companyId?: string | null | undefined; creditLimit?: Decimal | null | undefined },
): void {
  authorize(ctx, "credit.set");
  if (contact.creditLimit) refuseIf(obstacleToLimit(contact));
}

type Limited = Pick<Contact, "name"> & { companyId: Id<"contacts"> | null; creditLimit: Decimal | null };

/**
 * Who may set no limits takes nobody out from under one: not to a company that may owe more, and not to none. What holds is the company's limit,
 * or one's own where one belongs to none.
 */
export async function refuseLimitLost(ctx: Context, contact: Limited, companyId: Id<"contacts"> | null): Promise<void> {
  if (isAllowed(ctx, "credit.set")) return;
  const [before, after] = await Promise.all([limitOver(ctx, contact), limitOver(ctx, { ...contact, companyId })]);
  refuseIf(obstacleToMoveLimited(contact, before, after));
}

async function limitOver(ctx: Context, { companyId, creditLimit }: Limited): Promise<Decimal | null> {
  if (companyId === null) return creditLimit;
  const company = await own(ctx, "contacts").select("creditLimit").where("id", "=", companyId).executeTakeFirst();
  return company?.creditLimit ?? null;
}

/** A limit as it is kept: with the decimals of the workspace's currency. */
export const keptLimit = ({ workspace }: Context, limit: Decimal): Decimal =>
  canonical(roundedAmount(limit, workspace.currencyDecimals));
