import { Menu as Base } from "@base-ui/react/menu";
import { Check, ChevronRight } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { cx } from "../classes.ts";
import { KeyHint } from "../KeyHint.tsx";

export type MenuItem = {
  label: string;
  onSelect?: () => void;
  icon?: ReactNode;
  keys?: string;
  /** Why it cannot be chosen now. */
  obstacle?: string | null;
  isBad?: boolean;
  /** The one that holds, where the items are alternatives. */
  isChosen?: boolean;
  items?: readonly MenuItem[];
};

/** Items with a line between the groups, and a heading where a group has one. */
export type MenuGroup = { label?: string; items: readonly MenuItem[] };

type MenuProps = {
  trigger: ReactElement;
  groups: readonly MenuGroup[];
  align?: "start" | "end";
  side?: "top" | "bottom";
};

export function Menu({ trigger, ...rest }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Popup {...rest} />
    </Base.Root>
  );
}

type AnchoredMenuProps = Omit<MenuProps, "trigger"> & {
  /** Beside what it stands, and what has the focus afterwards. */
  anchor: HTMLElement;
  label: string;
  onClose: () => void;
};

/** A menu opened by a key or by one of many buttons; on screen as long as it is rendered. */
export function AnchoredMenu({ anchor, onClose, ...rest }: AnchoredMenuProps) {
  return (
    <Base.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Popup {...rest} anchor={anchor} />
    </Base.Root>
  );
}

type PopupProps = Omit<MenuProps, "trigger"> & { anchor?: HTMLElement; label?: string };

function Popup({ groups, anchor, label, align = "start", side = "bottom" }: PopupProps) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} align={align} side={side} className="z-50" {...(anchor && { anchor })}>
        <Base.Popup
          className={popupLook}
          {...(label && { "aria-label": label })}
          {...(anchor && { finalFocus: () => anchor })}
        >
          {groups
            .filter((group) => group.items.length > 0)
            .map((group, index) => (
              <Base.Group key={group.label ?? index}>
                {index > 0 && <Base.Separator className="-mx-1 my-1 h-px bg-line" />}
                {group.label && (
                  <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-xs text-faint">{group.label}</Base.GroupLabel>
                )}
                {group.items.map((item) => (
                  <Entry key={item.label} item={item} />
                ))}
              </Base.Group>
            ))}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

const popupLook = "popup max-h-(--available-height) min-w-44 max-w-80 overflow-y-auto p-1";

function Entry({ item }: { item: MenuItem }) {
  if (item.items) return <Submenu item={item} items={item.items} />;
  return (
    <Base.Item
      disabled={Boolean(item.obstacle)}
      onClick={item.onSelect}
      className={cx("popup-item [&_svg]:size-3.75 [&_svg]:shrink-0", item.isBad && "text-bad")}
    >
      <Words item={item} />
      {item.keys && <KeyHint keys={item.keys} className="max-md:hidden" />}
      {item.isChosen && <Check aria-hidden="true" />}
    </Base.Item>
  );
}

function Submenu({ item, items }: { item: MenuItem; items: readonly MenuItem[] }) {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className="popup-item [&_svg]:size-3.75 [&_svg]:shrink-0 data-popup-open:bg-hover">
        <Words item={item} />
        <ChevronRight className="text-faint" aria-hidden="true" />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner sideOffset={2} alignOffset={-4} className="z-50">
          <Base.Popup className={popupLook}>
            {items.map((each) => (
              <Entry key={each.label} item={each} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}

function Words({ item }: { item: MenuItem }) {
  return (
    <>
      {item.icon}
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate">{item.label}</span>
        {item.obstacle && <span className="text-sm text-faint">{item.obstacle}</span>}
      </span>
    </>
  );
}
