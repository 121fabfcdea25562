import { obstacleToLogo } from "@trato/domain/parties/logo.ts";
import { useState } from "react";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { expectEcho, refreshFollowers } from "../../platform/live-events.ts";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { queryClient } from "../../platform/queries.ts";
import { sendContent } from "../../files/send-content.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { companyWords } from "../labels.ts";
import { type Workspace, workspaceQuery } from "../queries.ts";

/** How a logo is on its way: how much of it has gone, or why it was not taken. */
type OnItsWay = { part: number | null; problem: string | null };
const nothing: OnItsWay = { part: null, problem: null };

/** The company's logo is put up and taken down; either can be undone. */
export function useLogo({ id, logo }: Workspace) {
  const t = useWords(companyWords);
  const [onItsWay, setOnItsWay] = useState(nothing);
  const { remove, putBack } = useLogoCommands(id);
  const undo = () => putBack(logo);
  const add = async ([file]: File[]) => {
    if (!file) return;
    const problem = obstacleText(obstacleToLogo(file.size, file.type) ?? true);
    setOnItsWay({ part: problem ? null : 0, problem });
    if (problem) return;
    try {
      await sendLogo(id, file, (part) => setOnItsWay({ part, problem: null }));
      toast(t.logoChanged, { undo });
      setOnItsWay(nothing);
    } catch (error) {
      setOnItsWay({ part: null, problem: error instanceof Error ? error.message : String(error) });
    }
  };
  return { ...onItsWay, add: (files: File[]) => void add(files), remove: () => remove(undo) };
}

const show = (after: Workspace) => queryClient.setQueryData(workspaceQuery.queryKey, after);

function useLogoCommands(id: Workspace["id"]) {
  const t = useWords(companyWords);
  const touches = (_: unknown, after: Workspace | undefined) => [
    { kind: "setting" as const, id, ...(after && { version: after.version }) },
  ];
  const shown = (said: string) => (after: Workspace) => {
    show(after);
    toast(said);
  };
  const restore = useCommand("POST /workspace/logos/:logoId/restore", { touches, done: shown(t.logoRestored) });
  const takeDown = useCommand("DELETE /workspace/logo", { touches, done: shown(t.logoRestored) });
  const remove = useCommand("DELETE /workspace/logo", { touches, done: show });
  return {
    putBack: (former: Workspace["logo"]) => (former ? restore.run({ logoId: former.id }) : takeDown.run({})),
    remove: (undo: () => void) =>
      void remove.runAndWait({}).then(
        () => toast(t.logoRemoved, { undo }),
        () => undefined, // said already
      ),
  };
}

async function sendLogo(id: Workspace["id"], file: File, onProgress: (part: number) => void): Promise<void> {
  const touched = [{ kind: "setting" as const, id }];
  expectEcho(touched);
  const { signal } = new AbortController();
  await sendContent("/api/workspace/logo", file, { key: newId<"logos">(), onProgress, signal });
  await refreshFollowers(touched);
}
