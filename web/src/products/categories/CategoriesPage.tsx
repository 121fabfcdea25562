import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { FolderPlus, Pencil, Trash2 } from "lucide-react";
import { useCan } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import type { Column } from "../../ui/lists/columns.ts";
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
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(categoriesQuery);
  const show = (category: string, under?: string) => open({ category, under });
  return (
    <MasterDataPage<Category>
      title={t.categories}
      items={data?.items}
      mayEdit={useCan("product.edit")}
      creation={{ id: "category.create", label: t.newCategory, run: () => show("new") }}
      columns={useColumns(data?.items ?? [])}
      onOpen={({ id }) => show(id)}
      menuOf={useCategoryMenu(show)}
      none={t.none}
      openId={search.category}
      renderDialog={(category) => (
        <CategoryDialog
          category={category}
          under={search.under ?? null}
          onClose={() => change({ category: undefined, under: undefined })}
        />
      )}
    />
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
