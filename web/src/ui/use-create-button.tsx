import { type LucideIcon, Plus } from "lucide-react";
import { useAction } from "../platform/actions.ts";
import { Button } from "./Button.tsx";

/** The one thing that a page makes. */
export type Creation = {
  id: string;
  label: string;
  /** What the page lists. */
  group: string;
  icon?: LucideIcon;
  run: () => void;
  /** Where the page's title has no room for it on a phone: the bar at the bottom has it there. */
  isHiddenOnPhone?: boolean;
};

/** The button that makes a new one, by the key C too; nothing for those who may not. */
export function useCreateButton(creation: Creation | false) {
  useAction(creation && actionOf(creation));
  if (!creation) return false;
  const { label, icon: Icon = Plus, run, isHiddenOnPhone = false } = creation;
  return (
    <Button
      tone="primary"
      icon={<Icon aria-hidden="true" />}
      onClick={run}
      {...(isHiddenOnPhone && { className: "max-md:hidden" })}
    >
      {label}
    </Button>
  );
}

const actionOf = ({ id, label, group, icon = Plus, run }: Creation) => ({ id, keys: "c", label, group, icon, run });
