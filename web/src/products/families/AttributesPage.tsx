import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Pencil, Trash2 } from "lucide-react";
import type { Change } from "../../platform/change.ts";
import { useCommand } from "../../platform/commands.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import type { Column } from "../../ui/lists/columns.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { AttributeDialog } from "./AttributeDialog.tsx";
import { familyWords } from "./labels.ts";
import { type Attribute, attributesQuery } from "./queries.ts";

const page = getRouteApi("/w/$slug/settings/attributes");

/** What variants of products differ by, with all that each may be. */
export function AttributesPage() {
  const t = useWords(familyWords);
  const f = useFormat();
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(attributesQuery);
  const show = (attribute: string) => open({ attribute });
  const valuesOf = ({ values }: Attribute) => f.list(values.map(({ name }) => name));
  const columns: Column<Attribute>[] = [
    { id: "name", label: t.name, width: "minmax(120px, 1fr)", render: ({ name }) => <Name name={name} /> },
    {
      id: "values",
      label: t.values,
      width: "minmax(160px, 3fr)",
      render: (attribute) => <span className="truncate text-quiet">{valuesOf(attribute)}</span>,
    },
  ];
  return (
    <MasterDataPage<Attribute>
      title={t.attributes}
      items={data?.items}
      mayEdit={useCan("product.edit")}
      creation={{ id: "attribute.create", label: t.newAttribute, run: () => show("new") }}
      above={<p className="px-6 pt-4 text-quiet text-pretty max-md:px-4">{t.about}</p>}
      columns={columns}
      onOpen={({ id }) => show(id)}
      menuOf={useAttributeMenu(show)}
      renderOnPhone={(attribute) => (
        <div className="flex min-w-0 flex-col gap-0.5">
          <Name name={attribute.name} />
          <span className="truncate text-sm text-quiet">{valuesOf(attribute)}</span>
        </div>
      )}
      none={t.nothingYet}
      openId={search.attribute}
      renderDialog={(attribute) => (
        <AttributeDialog attribute={attribute} onClose={() => change({ attribute: undefined })} />
      )}
    />
  );
}

const Name = ({ name }: { name: string }) => <span className="font-medium">{name}</span>;

const attributeChange = (_: unknown, attribute: Attribute | undefined): Change[] =>
  attribute ? [{ kind: "setting", id: attribute.id, version: attribute.version }] : [];

function useAttributeMenu(open: (attributeId: string) => void): (attribute: Attribute) => MenuGroup[] {
  const t = useWords(familyWords);
  const restore = useCommand("POST /product-attributes", { touches: attributeChange });
  const remove = useCommand("DELETE /product-attributes/:attributeId", {
    touches: ({ attributeId }) => [{ kind: "setting", id: attributeId }],
    done: ({ version: _, ...attribute }) => toast(t.deleted(attribute.name), { undo: () => restore.run(attribute) }),
  });
  return ({ id }) => [
    {
      items: [
        { label: t.edit, icon: <Pencil />, onSelect: () => open(id) },
        { label: t.delete, icon: <Trash2 />, onSelect: () => remove.run({ attributeId: id }) },
      ],
    },
  ];
}
