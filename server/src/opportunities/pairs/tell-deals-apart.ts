import type { ToldApart } from "@trato/domain/contacts/pairs/records.ts";
import type { TwoDeals } from "@trato/domain/opportunities/pairs/inputs.ts";
import { type Named, refuseSame, setApart } from "../../contacts/pairs/tell-apart.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { lockOpportunities } from "../store.ts";

/** Two leads or opportunities are not the same: nobody is asked about them again. */
export async function tellDealsApart(ctx: Context, two: TwoDeals): Promise<ToldApart> {
  const locked = await lockBoth(ctx, two);
  return setApart(ctx, { kind: "opportunity", locked, isApart: true, event: "opportunity.told_apart" });
}

/** That two are not the same is taken back: if they are alike they are asked about again. */
export async function takeBackDealsApart(ctx: Context, two: TwoDeals): Promise<ToldApart> {
  const locked = await lockBoth(ctx, two);
  return setApart(ctx, { kind: "opportunity", locked, isApart: false, event: "opportunity.apart_taken_back" });
}

async function lockBoth(ctx: Context, { opportunityId, otherOpportunityId }: TwoDeals): Promise<Named[]> {
  authorize(ctx, "opportunity.edit");
  refuseSame(opportunityId, otherOpportunityId, "otherOpportunityId");
  const locked = await lockOpportunities(ctx, [opportunityId, otherOpportunityId]);
  return locked.map(({ id, title }) => ({ id, name: title }));
}
