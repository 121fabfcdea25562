import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { FolderPlus, Pencil, Plus, Trash2 } from "lucide-react";
import { useAction } from "../../platform/actions.ts";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { Button } from "../../ui/Button.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { List } from "../../ui/lists/List.tsx";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { toast } from "../../platform/toasts.ts";
import { treeOf } from "./category-tree.ts";
import { CategoryDialog } from "./CategoryDialog.tsx";
import { categoriesQuery, type Category } from "../queries.ts";
import { categoryWords } from "../setting-labels.ts";

const page = getRouteApi("/w/$slug/settings/categories");

/** The tree in which products are kept. */
export function CategoriesPage() {
  const t = useWords(categoryWords);
  const { category: openId, under } = page.useSearch();
  const navigate = page.useNavigate();
  const mayEdit = useCan("product.edit");
  const { data } = useQuery(categoriesQuery);
  const opened = data?.items.find(({ id }) => id === openId);
  const open = (category: string, parent?: string) => void navigate({ search: { category, under: parent } });
  const menuOf = useCategoryMenu(open);
  useAction(
    mayEdit && {
      id: "category.create",
      keys: "c",
      label: t.newCategory,
      group: t.categories,
      icon: Plus,
      run: () => open("new"),
    },
  );
  const create = (
    <Button tone="primary" icon={<Plus aria-hidden="true" />} onClick={() => open("new")}>
      {t.newCategory}
    </Button>
  );
  return (
    <SettingsPage title={t.categories} actions={mayEdit && create}>
      <List<Category>
        label={t.categories}
        rows={data?.items}
        columns={useColumns(data?.items ?? [])}
        keyOf={(category) => category.id}
        onOpen={mayEdit ? (category) => open(category.id) : undefined}
        {...(mayEdit && { menuOf })}
        empty={<EmptyState text={t.none} primary={mayEdit && create} preview={<GhostRows />} />}
      />
      {mayEdit && openId && data && (openId === "new" || opened) && (
        <CategoryDialog
          key={openId}
          category={opened ?? null}
          under={under ?? null}
          onClose={() => void navigate({ search: {}, replace: true })}
        />
      )}
    </SettingsPage>
  );
}

function useColumns(categories: readonly Category[]): Column<Category>[] {
  const t = useWords(categoryWords);
  const tree = treeOf(categories);
  const depthOf = (id: string) => (tree.get(id)?.withAncestors.length ?? 1) - 1;
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(0, 1fr)",
      render: ({ id, name }) => (
        <span className="font-medium" style={{ paddingLeft: depthOf(id) * indent }}>
          {name}
        </span>
      ),
    },
  ];
}

const indent = 20;

function useCategoryMenu(open: (category: string, parent?: string) => void): (category: Category) => MenuGroup[] {
  const t = useWords(categoryWords);
  const restore = useCommand("POST /product-categories", {
    touches: (_, category) => (category ? [{ kind: "setting", id: category.id, version: category.version }] : []),
  });
  const remove = useCommand("DELETE /product-categories/:categoryId", {
    touches: ({ categoryId }) => [{ kind: "setting", id: categoryId }],
    done: ({ id, name, parentId }) => toast(t.removed(name), { undo: () => restore.run({ id, name, parentId }) }),
  });
  return ({ id }) => [
    {
      items: [
        { label: t.edit, icon: <Pencil />, onSelect: () => open(id) },
        { label: t.addBelow, icon: <FolderPlus />, onSelect: () => open("new", id) },
        { label: t.remove, icon: <Trash2 />, onSelect: () => remove.run({ categoryId: id }) },
      ],
    },
  ];
}
