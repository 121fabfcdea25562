import { obstacleToLimit } from "@trato/domain/contacts/belonging.ts";
import type { Contact } from "@trato/domain/contacts/records.ts";
import { canonical, type Decimal } from "@trato/domain/decimal.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import { roundedAmount } from "@trato/domain/money.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";

/** Refuses a credit limit from who may not set any, and one of somebody who belongs to a company. */
export function refuseWrongLimit(
  ctx: Context,
  contact: Pick<Contact, "name"> & { companyId?: string | null | undefined; creditLimit?: Decimal | null | undefined },
): void {
  authorize(ctx, "credit.set");
  if (contact.creditLimit) refuseIf(obstacleToLimit(contact));
}

/** A limit as it is kept: with the decimals of the workspace's currency. */
export const keptLimit = ({ workspace }: Context, limit: Decimal): Decimal =>
  canonical(roundedAmount(limit, workspace.currencyDecimals));
