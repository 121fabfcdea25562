import { createReadStream, createWriteStream, existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";
import { type ContentsPlace, contentsAt } from "../../platform/contents/contents-place.ts";
import { receiving } from "../../platform/contents/receive.ts";
import type { Db } from "../../platform/database/database.ts";
import { StartupError } from "../../platform/startup-error.ts";
import type { Manifest } from "./manifest.ts";

/** What files hold lies in this folder of an export, each under the SHA-256 of it. */
const filesFolder = "files";

type Contents = Manifest["contents"];
type Outgoing = { db: Db; workspaceId: string; place: ContentsPlace; folder: string };

/** Copies what the files of a workspace hold, and its logos, each content once; says which ones are not where they should be. */
export async function writeContents({ db, workspaceId, place, folder }: Outgoing) {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from files where workspace_id = ${workspaceId}
    union select sha256 from message_files where workspace_id = ${workspaceId}
    union select sha256 from kept_pdfs where workspace_id = ${workspaceId}
    union select sha256 from signed_documents where workspace_id = ${workspaceId}
    union select sha256 from logos where workspace_id = ${workspaceId} order by sha256`.execute(db);
  if (rows.length > 0) mkdirSync(join(folder, filesFolder), { mode: 0o700 });
  const written: Contents = [];
  const missing: string[] = [];
  for (const { sha256 } of rows) {
    const content = await contentsAt(place).read({ workspaceId, sha256 });
    if (!content) missing.push(sha256);
    else {
      await pipeline(content, createWriteStream(join(folder, filesFolder, sha256), { mode: 0o600 }));
      written.push({ sha256 });
    }
  }
  return { written, missing };
}

/** Brings what files hold to where the rows that are in this transaction name it; each is proven by its hash. */
export async function takeContents(ctx: Context, folder: string, contents: Contents): Promise<void> {
  for (const { sha256 } of contents) {
    const path = join(folder, filesFolder, sha256);
    if (!existsSync(path)) throw new StartupError(`${path} is missing`);
    const expected = statSync(path).size;
    const receipt = { folder: ctx.site.contents.folder, claimed: "", most: Infinity, expected };
    await receiving(createReadStream(path), receipt, async (arrived) => {
      if (arrived.sha256 !== sha256) throw new StartupError(`${path} is not as it was exported`);
      await contentsAt(ctx.site.contents).keep({ workspaceId: ctx.workspace.id, sha256 }, arrived.path);
    });
  }
}
