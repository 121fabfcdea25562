import { useEffect, useState } from "react";
import { newId } from "../../../platform/ids.ts";
import { toastError } from "../../../platform/toasts.ts";
import { dropPhoto, keepPhoto, type Owner, readLoosePhotos } from "../queue/device-store.ts";
import { photoOf } from "./photo-of.ts";

export type Photos = {
  owner: Owner;
  ids: readonly string[];
  /** The id of the photo; null where the device has no room for it. */
  add: (photo: Blob) => Promise<string | null>;
  /** Another picture of the same stands in its place, if it is still there. */
  replace: (id: string, photo: Blob) => Promise<void>;
  remove: (id: string) => void;
  /** They belong to a capture from now on. */
  forget: () => void;
};

/** The photos of whoever is being captured: on the device at once, as a phone may forget the page while its camera is open. */
export function usePhotos(owner: Owner): Photos {
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => {
    void readLoosePhotos(owner).then(setIds);
  }, [owner]);
  const add = async (photo: Blob) => {
    const id = newId<"files">();
    try {
      await keepPhoto(owner, id, await photoOf(photo).catch(() => photo));
      setIds((former) => [...former, id]);
      return id;
    } catch (error) {
      toastError(error);
      return null;
    }
  };
  const remove = (id: string) => {
    setIds((former) => former.filter((each) => each !== id));
    void dropPhoto(owner, id);
  };
  return {
    owner,
    ids,
    add,
    remove,
    replace: async (id, photo) => {
      if (!(await readLoosePhotos(owner)).includes(id)) return;
      if (await add(photo)) remove(id);
    },
    forget: () => setIds([]),
  };
}
