import type { Id } from "@trato/domain/ids.ts";
import type { Language } from "@trato/domain/words.ts";
import { addMember } from "./identity/add-member.ts";
import { storeAccount } from "./identity/accounts/store-account.ts";
import { seedMailTemplates } from "./messaging/templates/seed-mail-templates.ts";
import { seedPipeline } from "./opportunities/seed-pipeline.ts";
import type { Context } from "./platform/context.ts";
import { recordInDiary } from "./platform/diary.ts";
import { insertOwn } from "./platform/rows.ts";
import { seedTaxes } from "./products/fiscal-positions/add-country-taxes.ts";
import { seedUnits } from "./products/seed-units.ts";
import { seedPaymentTerms } from "./sales/terms/seed-payment-terms.ts";
import { seedWarehouse } from "./stock/seed-warehouse.ts";

export type Administrator = { name: string; email: string; passwordHash: string };

const teamNames: Record<Language, string> = { en: "Sales", es: "Ventas" };

/** What every workspace starts with: an administrator, one team, the pipeline, templates of mails, units, taxes, a warehouse, payment terms. */
export async function foundWorkspace(ctx: Context, administrator: Administrator): Promise<Id<"members">> {
  const memberId = await addMember(ctx, {
    authUserId: await storeAccount(ctx.db, administrator),
    name: administrator.name,
    email: administrator.email,
    role: "administrator",
    reach: "all",
  });
  await seedTeam(ctx, memberId);
  await seedPipeline(ctx);
  await seedMailTemplates(ctx);
  await seedUnits(ctx);
  await seedTaxes(ctx);
  await seedWarehouse(ctx);
  await seedPaymentTerms(ctx);
  const { id, slug, name } = ctx.workspace;
  await recordInDiary(ctx, "workspace.founded", { kind: "setting", id }, { after: { slug, name } });
  return memberId;
}

async function seedTeam(ctx: Context, memberId: Id<"members">): Promise<void> {
  const teamId = ctx.newId<"teams">();
  const team = { id: teamId, name: teamNames[ctx.workspace.language], createdAt: ctx.now };
  await insertOwn(ctx, "teams", team).execute();
  await insertOwn(ctx, "teamMembers", { teamId, memberId }).execute();
}
