import { join } from "node:path";
import type { Config } from "../config.ts";
import { contentsInBucket } from "./contents-in-bucket.ts";
import { contentsInFolder } from "./contents-in-folder.ts";
import type { Contents } from "./contents.ts";
import type { Arrived } from "./receive.ts";

/** Where contents lie: a folder of the data directory, or s3://bucket/prefix. */
export type ContentsPlace = { folder: string; bucket: string | null; s3: Config["s3"] };

export const contentsFolder = "files";

export function contentsPlaceOf({
  dataDir,
  filesBucket,
  s3,
}: Pick<Config, "dataDir" | "filesBucket" | "s3">): ContentsPlace {
  return { folder: join(dataDir, contentsFolder), bucket: filesBucket, s3 };
}

export function contentsAt({ folder, bucket, s3 }: ContentsPlace): Contents {
  return bucket ? contentsInBucket(bucket, s3) : contentsInFolder(folder);
}

/** What arrived is in its place before anything names it, and no transaction waits for that. */
export async function keepArrived(place: ContentsPlace, workspaceId: string, { path, sha256 }: Arrived): Promise<void> {
  await contentsAt(place).keep({ workspaceId, sha256 }, path);
}
