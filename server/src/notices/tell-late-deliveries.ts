import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { markLateDeliveries } from "../stock/mark-late-deliveries.ts";
import { keepNotices, type NewNotice } from "./keep-notices.ts";

/** That goods did not leave on the day that was promised is told the order's salesperson and the back office, of all of a morning by one notice. */
export async function tellLateDeliveries(ctx: Context): Promise<void> {
  const late = await markLateDeliveries(ctx);
  if (late.length === 0) return;
  const audience = await audienceOfOrders(
    ctx,
    late.map(({ saleId }) => saleId),
  );
  const notices = new Map<Id<"members">, NewNotice>();
  for (const { id, saleId } of late)
    for (const memberId of audience(saleId)) {
      const former = notices.get(memberId);
      if (former) former.times++;
      else notices.set(memberId, noticeOf(ctx, memberId, id));
    }
  await keepNotices(ctx, [...notices.values()]);
}

const noticeOf = (ctx: Context, memberId: Id<"members">, id: Id<"transfers">): NewNotice => ({
  id: ctx.newId<"notices">(),
  memberId,
  kind: "delivery_late",
  topic: `late ${ctx.today}`,
  subjectKind: "transfer",
  subjectId: id,
  actorName: ctx.actor.name,
  times: 1,
});

/** The salesperson, else whoever made the order, and the back office; those who lead, where nobody of these is there. */
async function audienceOfOrders(ctx: Context, saleIds: readonly Id<"sales">[]) {
  const [sales, members] = await Promise.all([
    own(ctx, "sales").select(["id", "salespersonId", "createdBy"]).where("id", "in", saleIds).execute(),
    own(ctx, "members").select(["id", "role"]).where("deactivatedAt", "is", null).execute(),
  ]);
  const ofRole = (...roles: string[]) => members.filter(({ role }) => roles.includes(role)).map(({ id }) => id);
  const office = ofRole("back_office");
  const leaders = ofRole("manager", "administrator");
  const active = new Set(members.map(({ id }) => id));
  const bySale = new Map(sales.map((sale) => [sale.id, sale]));
  return (saleId: Id<"sales">): Id<"members">[] => {
    const { salespersonId, createdBy } = bySale.get(saleId) ?? { salespersonId: null, createdBy: null };
    const told = [salespersonId, createdBy].find((id) => id !== null && active.has(id));
    const all = [...new Set([...(told ? [told] : []), ...office])];
    return all.length > 0 ? all : leaders;
  };
}
