import type { Mailbox } from "./queries.ts";

type Folder = Mailbox["folders"][number];
type Standing = Folder["state"] | "paused";

const worstFirst = ["wrong", "connecting", "reading", "watching"] as const;

/** How a mailbox stands as a whole: as the folder of which one must know most. */
export function standingOf({ isOn, folders }: Pick<Mailbox, "isOn" | "folders">): {
  state: Standing;
  folder: Folder | null;
} {
  if (!isOn) return { state: "paused", folder: null };
  for (const state of worstFirst) {
    const folder = folders.find((each) => each.state === state);
    if (folder) return { state, folder };
  }
  return { state: "connecting", folder: null };
}

/** How many mails lie there, how many of them are here, and how many of those became nothing or wait. */
export function sumsOf({ folders }: Pick<Mailbox, "folders">) {
  const sum = (of: (folder: Folder) => number) => folders.reduce((total, folder) => total + of(folder), 0);
  const notTaken = (state: "waiting" | "set_aside") =>
    sum((folder) => folder.notTaken.reduce((total, each) => total + (each.state === state ? each.count : 0), 0));
  return {
    inBox: sum(({ inBox }) => inBox),
    here: sum(({ here }) => here),
    leftOut: sum(({ leftOut }) => leftOut),
    waiting: notTaken("waiting"),
    setAside: notTaken("set_aside"),
  };
}
