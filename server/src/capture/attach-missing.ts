import type { Arrival } from "@trato/domain/capture/records.ts";
import type { Id } from "@trato/domain/ids.ts";
import { takes } from "@trato/domain/kinds.ts";
import { attachFile } from "../files/attach-file.ts";
import type { Context } from "../platform/context.ts";
import type { Arrived } from "../platform/contents/receive.ts";
import { found, own } from "../platform/rows.ts";

/** Hangs what came with an arrival on the record that it became; what hangs there already is of a try that was cut off. */
export async function attachMissing(
  ctx: Context,
  arrivalId: Id<"arrivals">,
  files: readonly { name: string; content: Arrived }[],
): Promise<void> {
  const { subjectKind, subjectId } = await readArrival(ctx, arrivalId);
  const kind = subjectKind as Arrival["subjectKind"]; // as it was kept
  if (!kind || !subjectId || !takes(kind, "file")) return;
  const holder = { kind, id: subjectId };
  const hanging = await own(ctx, "files")
    .select(["name", "sha256"])
    .where("subjectKind", "=", holder.kind)
    .where("subjectId", "=", holder.id)
    .execute();
  for (const { name, content } of files) {
    const hangs = hanging.some((file) => file.name === name && file.sha256 === content.sha256);
    if (!hangs) await attachFile(ctx, holder, { name, content });
  }
}

export async function readArrival(ctx: Context, arrivalId: Id<"arrivals">) {
  const columns = ["sha256", "subjectKind", "subjectId"] as const;
  return found(await own(ctx, "arrivals").select(columns).where("id", "=", arrivalId).forUpdate().executeTakeFirst());
}
