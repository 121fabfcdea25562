import { queryOptions, useQuery } from "@tanstack/react-query";
import { Building2 } from "lucide-react";
import { useState } from "react";
import { callAuth } from "../platform/api.ts";
import { slugIn } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Problem } from "../ui/Problem.tsx";
import { entryWords } from "./labels.ts";

/** What a workspace's own provider is called, or null; without a name, that of the only workspace. */
const offeredQuery = (workspace: string) =>
  queryOptions({
    queryKey: ["sign-in/provider", workspace],
    queryFn: async () =>
      (await callAuth(`sign-in/provider?workspace=${encodeURIComponent(workspace)}`)) as { label: string } | null, // as the server answers
    retry: false,
  });

/** The company's own sign-in, where the workspace that one wants to enter has one. */
export function ProviderEntry({ next }: { next: string | null }) {
  const t = useWords(entryWords);
  const workspace = slugIn(next ?? "") ?? "";
  const { data: offered } = useQuery(offeredQuery(workspace));
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  if (!offered) return null;
  const ask = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { address } = (await callAuth("sign-in/provider/begin", { workspace, ...(next && { next }) })) as {
        address: string;
      }; // as the server answers
      location.assign(address);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-col gap-3">
      <Problem text={problem} />
      <Button
        isBusy={isBusy}
        icon={<Building2 size={15} aria-hidden="true" />}
        className="h-9"
        onClick={() => void ask()}
      >
        {t.signInWith(offered.label)}
      </Button>
    </div>
  );
}
