import { Fragment, type ReactNode } from "react";
import { EmptyState, GhostRows } from "../EmptyState.tsx";
import { List, type ListProps } from "../lists/List.tsx";
import { type Creation, useCreateButton } from "../use-create-button.tsx";
import { SettingsPage } from "./SettingsPage.tsx";

type MasterDataPageProps<T extends { id: string }> = Omit<ListProps<T>, "label" | "keyOf" | "rows"> & {
  title: string;
  /** The way back, where it does not lead to all settings. */
  before?: ReactNode;
  /** All there are. */
  items: readonly T[] | undefined;
  /** Those of them that are shown, where not all are. */
  rows?: readonly T[] | undefined;
  /** Those who may not, only read; rows with an address of their own open for all. */
  mayEdit: boolean;
  creation: Omit<Creation, "group">;
  /** Chooses which ones are shown. */
  view?: ReactNode;
  /** Stands above the rows. */
  above?: ReactNode;
  /** What will stand here, said where nothing does; `empty` is shown instead where it is given. */
  none?: string;
  /** The id of the one that is open, or "new". */
  openId?: string | undefined;
  renderDialog?: (item: T | null) => ReactNode;
  children?: ReactNode;
};

/** What a workspace keeps of one kind: its rows, their menus, a dialog for a new one and for a change. */
export function MasterDataPage<T extends { id: string }>(props: MasterDataPageProps<T>) {
  const {
    title,
    before,
    items,
    rows = items,
    mayEdit,
    creation,
    view,
    above,
    none,
    openId,
    renderDialog,
    children,
    ...list
  } = props;
  const { onOpen, menuOf, ...look } = list;
  const create = useCreateButton(mayEdit && { ...creation, group: title });
  const opened = items?.find(({ id }) => id === openId) ?? null;
  return (
    <SettingsPage
      title={title}
      before={before}
      actions={
        <>
          {view}
          {create}
        </>
      }
    >
      {above}
      <List<T>
        empty={none && <EmptyState text={none} primary={create} preview={<GhostRows />} />}
        {...look}
        label={title}
        rows={rows}
        keyOf={({ id }) => id}
        onOpen={mayEdit || look.addressOf ? onOpen : undefined}
        {...(mayEdit && menuOf && { menuOf })}
      />
      {mayEdit && items && (opened || openId === "new") && <Fragment key={openId}>{renderDialog?.(opened)}</Fragment>}
      {children}
    </SettingsPage>
  );
}
