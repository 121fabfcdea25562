import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { EditSignInProvider } from "@trato/domain/identity/inputs.ts";
import type { SignInProvider } from "@trato/domain/identity/records.ts";
import { obstacleToProvider } from "@trato/domain/identity/single-sign-on.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { deleteOwn, insertOwn } from "../../platform/rows.ts";
import { endProvider } from "./linked-people.ts";
import { backAt, type KeptProvider, lockProvider, readProvider, sealSecret } from "./kept-provider.ts";
import { refuseNoProvider } from "./provider-at-work.ts";

/** By which provider the company's people sign in; nothing of its secret. */
export async function getSignInProvider(ctx: Context): Promise<SignInProvider> {
  const kept = await readProvider(ctx);
  const { clientSecret, ...shown } = kept ?? unset;
  const signInAddress = `${ctx.site.publicUrl}/sign-in?next=/w/${ctx.workspace.slug}`;
  return { ...shown, isSet: clientSecret !== "", redirectUri: backAt(ctx.site, ctx.workspace.slug), signInAddress };
}

/** Another provider is asked first whether it is one; the same one is not, which may be down when passwords are to work again. */
export async function askNewProvider(ctx: Context, edit: EditSignInProvider): Promise<() => Promise<void>> {
  const { another } = plan((await readProvider(ctx)) ?? unset, edit);
  return async () => {
    if (another) await refuseNoProvider(another);
  };
}

/** Another provider, or another choice. Whoever came in by a former one is signed out. */
export async function editSignInProvider(ctx: Context, edit: EditSignInProvider): Promise<SignInProvider> {
  authorize(ctx, "provider.manage");
  const before = (await lockProvider(ctx)) ?? unset;
  const { after, another } = plan(before, edit);
  if (edit.clientSecret !== undefined) after.clientSecret = sealSecret(ctx.site, edit.clientSecret);
  if (JSON.stringify(before) === JSON.stringify(after)) {
    nothingToRecord(ctx);
    return getSignInProvider(ctx);
  }
  if (another) await endProvider(ctx, { withLinks: false });
  await writeProvider(ctx, { ...after, version: before.version + 1 });
  tellOthers(ctx, "setting", ctx.workspace.id, 0);
  const changed = { before: told(before), after: told(after) };
  await recordInDiary(ctx, "provider.changed", { kind: "setting", id: ctx.workspace.id }, changed);
  return getSignInProvider(ctx);
}

/** Nobody comes in by it any more, and everybody who did is signed out; passwords work for all again. */
export async function removeSignInProvider(ctx: Context): Promise<SignInProvider> {
  authorize(ctx, "provider.manage");
  const before = await lockProvider(ctx);
  if (!before) throw new Refusal("conflict", "provider.not_set");
  await deleteOwn(ctx, "signInProviders").execute();
  await endProvider(ctx, { withLinks: true });
  tellOthers(ctx, "setting", ctx.workspace.id, 0);
  await recordInDiary(
    ctx,
    "provider.removed",
    { kind: "setting", id: ctx.workspace.id },
    { before: told(before), after: told(unset) },
  );
  return getSignInProvider(ctx);
}

const unset: KeptProvider = {
  label: "",
  issuer: "",
  clientId: "",
  clientSecret: "",
  domains: [],
  joinsAs: null,
  isEnough: false,
  allowsPasswords: true,
  triedAt: null,
  version: 1,
};

/** The settings after an edit, but for the secret, and as whom Trato asks where they are of another provider; refused where something stands in the way. */
function plan(before: KeptProvider, { version, clientSecret, ...edit }: EditSignInProvider) {
  refuseStale(before, version);
  const after = { ...before, ...given(edit) };
  const isOther = before.issuer !== after.issuer || before.clientId !== after.clientId;
  if (isOther) Object.assign(after, { triedAt: null, allowsPasswords: true });
  after.domains = [...new Set(after.domains)].sort();
  refuseMissing(after);
  refuseIf(obstacleToProvider(after));
  if (!isOther) return { after, another: null };
  if (clientSecret === undefined) throw new Refusal("invalid", "provider.secret_again", { path: "clientSecret" });
  return { after, another: { issuer: after.issuer, clientId: after.clientId, clientSecret } };
}

const given = (edit: Omit<EditSignInProvider, "version" | "clientSecret">) =>
  Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as Partial<KeptProvider>; // the edit's own entries

function refuseMissing(after: KeptProvider): void {
  const missing = (["label", "issuer", "clientId"] as const).find((name) => after[name] === "");
  if (missing) throw new Refusal("invalid", "input.invalid", { path: missing });
}

async function writeProvider(ctx: Context, after: KeptProvider): Promise<void> {
  await insertOwn(ctx, "signInProviders", after)
    .onConflict((conflict) => conflict.column("workspaceId").doUpdateSet(after))
    .execute();
}

const told = ({ clientSecret: _, version: __, triedAt: ___, ...settings }: KeptProvider) => settings;
