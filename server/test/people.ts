import type { Id } from "@trato/domain/ids.ts";
import { addMember } from "../src/identity/add-member.ts";
import { findAccount, hashOf, storeAccount } from "../src/identity/accounts/store-account.ts";
import { type Context, systemActor } from "../src/platform/context.ts";
import { createTestWorkspace, type Person, testEdge, testOrigin, type TestWorkspace } from "./factories.ts";
import { type Visitor, visitor } from "./listening.ts";

export const password = "una clave larga";

let hashed: Promise<string> | null = null;
const passwordHash = (): Promise<string> => (hashed ??= hashOf(password));

/** A committed workspace with its administrator signed in. */
export type Company = TestWorkspace & { administrator: Visitor };

export async function company(given: Parameters<typeof createTestWorkspace>[0] = {}): Promise<Company> {
  const workspace = await createTestWorkspace({ ...given, passwordHash: await passwordHash() });
  return { ...workspace, administrator: await signedIn(workspace.email, workspace.slug) };
}

export type Colleague = { id: Id<"members">; email: string };

let count = 0;

/** A member who can sign in, with an account of their own or the one of this e-mail. */
export async function colleague({ id, slug }: TestWorkspace, given: Person = {}): Promise<Colleague> {
  const email = given.email ?? `person${++count}@${slug}.example`;
  const hash = await passwordHash();
  return asSystem(id, async (ctx) => {
    const { name = "Berta Comercial", role = "sales", reach = "own", teams: teamIds = [] } = given;
    const known = await findAccount(ctx.db, email);
    const authUserId = known ?? (await storeAccount(ctx.db, { name, email, passwordHash: hash }));
    return { email, id: await addMember(ctx, { authUserId, name, email, role, reach, teamIds }) };
  });
}

/** Signs somebody in, in a browser of their own. */
export async function signedIn(email: string, slug?: string): Promise<Visitor> {
  const somebody = visitor(slug ? { "x-workspace": slug } : {});
  const { status } = await somebody.ask("POST /auth/sign-in/email", { email, password });
  if (status !== 200) throw new Error(`${email} could not sign in: ${status}`);
  return somebody;
}

/** Does something in a committed workspace as Trato itself. */
export async function asSystem<T>(workspaceId: Id<"workspaces">, work: (ctx: Context) => Promise<T>): Promise<T> {
  return (await testEdge()).run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
}
