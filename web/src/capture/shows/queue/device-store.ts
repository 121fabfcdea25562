import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type Capture, isChangeable, isDone, type Photo } from "./queue.ts";

/** Whose captures they are: nobody else's session sends them. */
export type Owner = { workspaceId: string; memberId: string; slug: string };

type Kept = Capture & { owner: string; slug: string; keptAt: number };
type KeptPhoto = { owner: string; id: string; captureKey: string | null; content: Blob };

interface Device extends DBSchema {
  captures: { key: [string, string]; value: Kept };
  photos: { key: [string, string]; value: KeptPhoto };
}

const keptFor = 7 * 86_400_000;

const nameOf = ({ workspaceId, memberId }: Owner): string => `${workspaceId} ${memberId}`;
const allOf = (owner: Owner): IDBKeyRange => IDBKeyRange.bound([nameOf(owner)], [nameOf(owner), []]);

let opened: Promise<IDBPDatabase<Device>> | null = null;

function device(): Promise<IDBPDatabase<Device>> {
  opened ??= openDB<Device>("trato-captures", 1, {
    upgrade(database) {
      database.createObjectStore("captures", { keyPath: ["owner", "key"] });
      database.createObjectStore("photos", { keyPath: ["owner", "id"] });
    },
    terminated: () => (opened = null),
  });
  return opened;
}

/** What somebody has captured here, the oldest first. */
export async function readCaptures(owner: Owner): Promise<Capture[]> {
  const kept = await (await device()).getAll("captures", allOf(owner));
  return kept.map(({ owner: _, slug: __, keptAt: ___, ...capture }) => capture);
}

/** Keeps a new capture with its photos, or none of it where there is no room. */
export async function keepCapture(
  owner: Owner,
  { key, lead, photos }: Pick<Capture, "key" | "lead"> & { photos: readonly string[] },
): Promise<void> {
  const transaction = (await device()).transaction(["captures", "photos"], "readwrite", { durability: "strict" });
  const [captures, contents] = [transaction.objectStore("captures"), transaction.objectStore("photos")];
  const capture: Capture = {
    key,
    stage: { is: "new" },
    lead,
    photos: photos.map((id): Photo => ({ id, refusal: null })),
  };
  await captures.put({ ...capture, owner: nameOf(owner), slug: owner.slug, keptAt: Date.now() });
  for (const id of photos) {
    const kept = await contents.get([nameOf(owner), id]);
    if (kept) await contents.put({ ...kept, captureKey: key });
  }
  await transaction.done;
}

/** What has been on the server for a week is forgotten. */
export async function forgetOld(owner: Owner): Promise<void> {
  const transaction = (await device()).transaction("captures", "readwrite");
  for (const old of await transaction.store.getAll(allOf(owner)))
    if (isDone(old) && old.keptAt < Date.now() - keptFor) await transaction.store.delete([old.owner, old.key]);
  await transaction.done;
}

/** Writes how far captures have come; photos that are on the server are forgotten. */
export async function writeCaptures(owner: Owner, changed: readonly Capture[]): Promise<void> {
  if (changed.length === 0) return;
  const transaction = (await device()).transaction(["captures", "photos"], "readwrite");
  const [captures, contents] = [transaction.objectStore("captures"), transaction.objectStore("photos")];
  for (const capture of changed) {
    const kept = await captures.get([nameOf(owner), capture.key]);
    if (!kept) continue;
    for (const { id } of kept.photos)
      if (!capture.photos.some((photo) => photo.id === id)) await contents.delete([nameOf(owner), id]);
    await captures.put({ ...kept, ...capture });
  }
  await transaction.done;
}

/** What was refused, or not sent yet, says something else and is to be sent; false where the server may have it by now. */
export async function mendCapture(owner: Owner, key: string, lead: Capture["lead"]): Promise<boolean> {
  const transaction = (await device()).transaction("captures", "readwrite");
  const kept = await transaction.store.get([nameOf(owner), key]);
  const isFree = kept !== undefined && isChangeable(kept);
  if (isFree) await transaction.store.put({ ...kept, lead, stage: { is: "new" } });
  await transaction.done;
  return isFree;
}

/** Photos that were refused are to be sent once more. */
export async function retryPhotos(owner: Owner, key: string): Promise<void> {
  const transaction = (await device()).transaction("captures", "readwrite");
  const kept = await transaction.store.get([nameOf(owner), key]);
  if (kept) await transaction.store.put({ ...kept, photos: kept.photos.map(({ id }) => ({ id, refusal: null })) });
  await transaction.done;
}

/** A capture is thrown away, with its photos. */
export async function discardCapture(owner: Owner, key: string): Promise<void> {
  const transaction = (await device()).transaction(["captures", "photos"], "readwrite");
  const kept = await transaction.objectStore("captures").get([nameOf(owner), key]);
  for (const { id } of kept?.photos ?? []) await transaction.objectStore("photos").delete([nameOf(owner), id]);
  await transaction.objectStore("captures").delete([nameOf(owner), key]);
  await transaction.done;
}

/** A photo of whatever is being typed. */
export async function keepPhoto(owner: Owner, id: string, content: Blob): Promise<void> {
  await (await device()).put("photos", { owner: nameOf(owner), id, captureKey: null, content });
}

export async function dropPhoto(owner: Owner, id: string): Promise<void> {
  await (await device()).delete("photos", [nameOf(owner), id]);
}

export async function readPhoto(owner: Owner, id: string): Promise<Blob | null> {
  return (await (await device()).get("photos", [nameOf(owner), id]))?.content ?? null;
}

/** The photos of what is being typed, which a phone may have forgotten while its camera was open. */
export async function readLoosePhotos(owner: Owner): Promise<string[]> {
  const kept = await (await device()).getAll("photos", allOf(owner));
  return kept.filter(({ captureKey }) => captureKey === null).map(({ id }) => id);
}

/** Everybody who has something here that is not on the server. */
export async function readOwners(): Promise<Owner[]> {
  const owners = new Map<string, Owner>();
  for (const capture of await (await device()).getAll("captures")) {
    const [workspaceId = "", memberId = ""] = capture.owner.split(" ");
    if (!isDone(capture)) owners.set(capture.owner, { workspaceId, memberId, slug: capture.slug });
  }
  return [...owners.values()];
}
