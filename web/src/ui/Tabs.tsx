import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { cx } from "./classes.ts";

export type Tab<V extends string> = {
  value: V;
  label: string;
  count?: ReactNode;
  icon?: ReactNode;
  content?: ReactNode;
};

type TabsProps<V extends string> = {
  tabs: readonly Tab<V>[];
  value: V;
  onChange: (value: V) => void;
  label?: string;
  className?: string;
  /** What is typed into one tab stays while another one is open. */
  keepsContent?: boolean;
};

/** Parts of one page, one at a time. */
export function Tabs<V extends string>({
  tabs,
  value,
  onChange,
  label,
  className,
  keepsContent = false,
}: TabsProps<V>) {
  return (
    <Base.Root
      value={value}
      onValueChange={(next: V) => onChange(next)}
      className={cx("flex min-h-0 flex-col", className)}
    >
      <Base.List aria-label={label} className="flex shrink-0 gap-4 overflow-x-auto border-b border-line px-4">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent font-medium text-quiet hover:text-ink data-active:border-ink data-active:text-ink"
          >
            {tab.icon}
            {tab.label}
            {tab.count !== undefined && <span className="text-sm text-faint tabular-nums">{tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel
          key={tab.value}
          value={tab.value}
          keepMounted={keepsContent}
          className="min-h-0 flex-1 outline-offset-[-2px]"
        >
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
