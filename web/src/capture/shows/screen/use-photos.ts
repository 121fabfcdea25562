import { useEffect, useState } from "react";
import { newId } from "../../../platform/ids.ts";
import { toastError } from "../../../platform/toasts.ts";
import { dropPhoto, keepPhoto, type Owner, readLoosePhotos } from "../queue/device-store.ts";
import { photoOf } from "./photo-of.ts";

export type Photos = {
  owner: Owner;
  ids: readonly string[];
  add: (file: File) => Promise<void>;
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
  return {
    owner,
    ids,
    add: async (file) => {
      const id = newId<"files">();
      try {
        await keepPhoto(owner, id, await photoOf(file).catch(() => file));
        setIds((former) => [...former, id]);
      } catch (error) {
        toastError(error);
      }
    },
    remove: (id) => {
      setIds((former) => former.filter((each) => each !== id));
      void dropPhoto(owner, id);
    },
    forget: () => setIds([]),
  };
}
