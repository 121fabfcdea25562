import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { useState } from "react";
import { foldText } from "../../platform/command-match.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { Combobox } from "../../ui/fields/Combobox.tsx";
import { productWords } from "../labels.ts";
import { categoriesQuery } from "../queries.ts";

type CategoryPickerProps = {
  value: Id<"product_categories"> | null;
  onChange: (categoryId: Id<"product_categories"> | null) => void;
  disabled?: boolean;
  className?: string;
};

/** The category of a product, found by typing, or made on the spot. */
export function CategoryPicker({ value, onChange, ...rest }: CategoryPickerProps) {
  const t = useWords(productWords);
  const { data } = useQuery(categoriesQuery);
  const [search, setSearch] = useState("");
  const create = useCommand("POST /product-categories", {
    touches: (_, category) => (category ? [{ kind: "setting", id: category.id, version: category.version }] : []),
    done: ({ id }) => onChange(id),
  });
  const categories = data?.items ?? [];
  const typed = foldText(search.trim());
  const isKnown = categories.some((category) => foldText(category.name) === typed);
  return (
    <Combobox
      {...rest}
      value={categories.find((category) => category.id === value) ?? null}
      onChange={(category) => onChange(category?.id ?? null)}
      items={categories.filter((category) => foldText(category.fullName).includes(typed))}
      onSearch={setSearch}
      keyOf={(category) => category.id}
      labelOf={(category) => category.fullName}
      placeholder={t.findCategory}
      {...(!isKnown && {
        create: {
          label: t.createCategory,
          run: (name: string) => create.run({ id: newId<"product_categories">(), name }),
        },
      })}
    />
  );
}
