import type { Id } from "@trato/domain/ids.ts";
import type { ChangeKind } from "@trato/domain/kinds.ts";
import { mayDo } from "@trato/domain/permissions.ts";
import type { Audience } from "@trato/domain/notices/recorded.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { approversNow, askerOf } from "../sales/approval/who-decides.ts";
import type { RecordedEvent } from "../platform/reactions.ts";

type Subject = { kind: ChangeKind; id: string };
type MemberId = Id<"members">;

/** Who is told, who did it, and by which kind the record is looked up. */
export type Told = { memberIds: readonly string[]; actorName: string; subjectKind: ChangeKind };

/** Whom an entry of the diary is told. */
export async function audienceOf(
  ctx: Context,
  to: Audience,
  { kind, id }: Subject,
  about: RecordedEvent["about"],
): Promise<Told> {
  const told = { actorName: ctx.actor.name, subjectKind: kind };
  if (typeof to === "object") return { ...told, memberIds: [to.memberId] };
  if (to === "approver") return { ...told, memberIds: await approversNow(ctx, id as Id<"sales">) }; // a document's entry
  if (to === "asker") return { ...told, memberIds: await askerOf(ctx, id as Id<"sales">) }; // as above
  if (to === "starter") return { ...told, memberIds: await starterOf(ctx, id as Id<"imports">), subjectKind: "import" }; // an import's entry
  if (to === "oneself") return { ...told, memberIds: ctx.actor.memberId ? [ctx.actor.memberId] : [] };
  if (to === "administrators") return { ...told, memberIds: await administratorsAndOwner(ctx, id) };
  if (to === "writer") return { ...told, memberIds: await writerOf(ctx, id, about?.id) };
  const { memberIds, customer } = await followersOf(ctx, id as Id<"sales">); // only sales are followed so
  if (to === "keeper") return { ...told, memberIds: [...new Set([...memberIds, ...(await keepersOfPayments(ctx))])] };
  return { ...told, memberIds, actorName: ctx.actor.name || customer };
}

async function starterOf(ctx: Context, id: Id<"imports">): Promise<MemberId[]> {
  const found = await own(ctx, "imports").select("createdBy").where("id", "=", id).executeTakeFirst();
  return found?.createdBy ? [found.createdBy] : [];
}

/** Whoever wrote the mail; what Trato wrote about a document is told whoever follows that. */
async function writerOf(ctx: Context, id: string, messageId: string | undefined): Promise<MemberId[]> {
  const message = await own(ctx, "messages")
    .select("senderId")
    .where("id", "=", messageId as Id<"messages">) // the entry is about it
    .executeTakeFirst();
  if (message?.senderId) return [message.senderId];
  return (await followersOf(ctx, id as Id<"sales">)).memberIds; // of another kind's id there is none
}

/** Those who administer, and whose webhook it is. */
async function administratorsAndOwner(ctx: Context, id: string): Promise<MemberId[]> {
  const webhook = await own(ctx, "outgoingWebhooks")
    .select("memberId")
    .where("id", "=", id as never)
    .executeTakeFirst(); // the entry is about it
  const members = await own(ctx, "members").select(["id", "role"]).where("deactivatedAt", "is", null).execute();
  return members
    .filter(({ id: each, role }) => role === "administrator" || each === webhook?.memberId)
    .map((one) => one.id);
}

/** Those who record payments, and say which document one is for. */
async function keepersOfPayments(ctx: Context): Promise<MemberId[]> {
  const members = await own(ctx, "members").select(["id", "role"]).where("deactivatedAt", "is", null).execute();
  return members.filter(({ role }) => mayDo(role, "payment.record")).map(({ id }) => id);
}

/** Whose sale it is: its salesperson, else who made it, else those who lead. Nobody, where it is none. */
async function followersOf(ctx: Context, id: Id<"sales">): Promise<{ memberIds: MemberId[]; customer: string }> {
  const sale = await own(ctx, "sales as s")
    .innerJoin("contacts as c", (join) =>
      join.onRef("c.workspaceId", "=", "s.workspaceId").onRef("c.id", "=", "s.customerId"),
    )
    .select(["s.salespersonId", "s.createdBy", "c.name as customer"])
    .where("s.id", "=", id)
    .executeTakeFirst();
  if (!sale) return { memberIds: [], customer: "" };
  const members = await own(ctx, "members").select(["id", "role"]).where("deactivatedAt", "is", null).execute();
  const follower = [sale.salespersonId, sale.createdBy].find((each) => members.some((member) => member.id === each));
  const leaders = members.filter(({ role }) => role === "manager" || role === "administrator").map((one) => one.id);
  return { memberIds: follower ? [follower] : leaders, customer: sale.customer };
}
