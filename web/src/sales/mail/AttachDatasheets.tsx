import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { saleWords } from "../labels.ts";
import { type Datasheet, datasheetsQuery } from "../queries.ts";

type AttachDatasheetsProps = { saleId: string; value: boolean; onChange: (value: boolean) => void };

/** Whether the datasheets of the products go with the mail; nothing where there are none. */
export function AttachDatasheets({ saleId, ...bound }: AttachDatasheetsProps) {
  const t = useWords(saleWords);
  const f = useFormat();
  const { data } = useQuery(datasheetsQuery(saleId));
  if (!data || data.items.length === 0) return null;
  const names = (files: readonly Datasheet[]) => f.list(files.map(({ name }) => name));
  const attached = data.items.filter(({ isAttached }) => isAttached);
  const others = data.items.filter(({ isAttached }) => !isAttached);
  const onlyOnPage = others.length > 0 && t.onlyOnPage(names(others));
  if (attached.length === 0) return <p className="text-sm text-quiet">{onlyOnPage}</p>;
  return (
    <Checkbox
      {...bound}
      label={t.attachDatasheets}
      hint={[`${names(attached)}.`, onlyOnPage].filter(Boolean).join(" ")}
    />
  );
}
