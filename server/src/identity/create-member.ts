import type { CreateMember } from "@trato/domain/identity/inputs.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { addMember } from "./add-member.ts";
import { readMember } from "./store.ts";

/** Adds somebody who does not sign in: a sales agent whose deals are followed by others. */
export async function createMember(ctx: Context, input: CreateMember) {
  authorize(ctx, "member.manage");
  const member = await readMember(ctx, await addMember(ctx, input));
  tellOthers(ctx, "member", member.id, member.version);
  await recordInDiary(ctx, "member.created", { kind: "member", id: member.id }, { after: member });
  return member;
}
