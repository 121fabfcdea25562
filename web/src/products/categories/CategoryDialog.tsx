import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { CreateCategory, EditCategory } from "@trato/domain/products/inputs.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { ChoiceCombobox } from "../../ui/fields/ChoiceCombobox.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { Input } from "../../ui/fields/Input.tsx";
import { toast } from "../../platform/toasts.ts";
import { treeOf } from "./category-tree.ts";
import { categoriesQuery, type Category } from "../queries.ts";
import { categoryWords } from "../setting-labels.ts";

type CategoryValues = Pick<Category, "name" | "parentId">;
type CategoryDialogProps = {
  category: Category | null;
  /** The category that a new one is to stand under. */
  under: string | null;
  onClose: () => void;
};

/** A new category, or a change to one. */
export function CategoryDialog({ category, under, onClose }: CategoryDialogProps) {
  if (category) return <EditCategoryDialog category={category} onClose={onClose} />;
  return <NewCategory under={under} onClose={onClose} />;
}

function NewCategory({ under, onClose }: Omit<CategoryDialogProps, "category">) {
  const t = useWords(categoryWords);
  const { data } = useQuery(categoriesQuery);
  const create = useCommand("POST /product-categories", {
    touches: (_, made) => (made ? [{ kind: "setting", id: made.id, version: made.version }] : []),
    failed: () => true,
    done: ({ name }) => {
      toast(t.created(name));
      onClose();
    },
  });
  const form = useForm<CategoryValues>({
    place: `new category ${under ?? ""}`.trim(),
    initial: { name: "", parentId: data?.items.find(({ id }) => id === under)?.id ?? null },
    schema: CreateCategory,
    submit: (values) => create.runAndWait({ ...values, id: newId<"product_categories">() }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newCategory} submitLabel={t.create} size="sm">
      <CategoryFields form={form} own={null} />
    </FormDialog>
  );
}

const valuesOf = ({ name, parentId }: Category): CategoryValues => ({ name, parentId });

function EditCategoryDialog({ category, onClose }: { category: Category; onClose: () => void }) {
  const t = useWords(categoryWords);
  const edit = useCommand("PATCH /product-categories/:categoryId", {
    touches: ({ categoryId }, after) => [{ kind: "setting", id: categoryId, ...(after && { version: after.version }) }],
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<CategoryValues, Category>({
    record: category,
    place: `category ${category.id}`,
    valuesOf,
    schema: EditCategory,
    sent: (values) => ({ ...values, categoryId: category.id }),
    save: (changes, version) => edit.runAndWait({ ...changes, categoryId: category.id, version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editCategory} submitLabel={t.save} size="sm">
      <CategoryFields form={form} own={category} />
    </FormDialog>
  );
}

function CategoryFields({ form, own }: { form: Form<CategoryValues>; own: Category | null }) {
  const t = useWords(categoryWords);
  const { data } = useQuery(categoriesQuery);
  const categories = data?.items ?? [];
  const tree = treeOf(categories);
  const offered = categories.filter(({ id }) => !own || !tree.get(id)?.withAncestors.includes(own.id));
  const parentOf = (id: string | null): Id<"product_categories"> | null =>
    offered.find((category) => category.id === id)?.id ?? null;
  return (
    <>
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <Field label={t.parent} error={form.errorOf("parentId")}>
        <ChoiceCombobox
          choices={offered.map(({ id, fullName }) => ({ value: id, label: fullName }))}
          value={form.values.parentId}
          onChange={(id) => form.set({ parentId: parentOf(id) })}
          placeholder={t.noParent}
        />
      </Field>
    </>
  );
}
