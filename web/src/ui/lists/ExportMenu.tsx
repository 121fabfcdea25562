import { Download } from "lucide-react";
import { paths } from "../../platform/paths.ts";
import type { SearchValues } from "../../platform/search.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { IconButton } from "../IconButton.tsx";
import { uiWords } from "../labels.ts";
import { Menu } from "../overlays/Menu.tsx";

type ExportMenuProps = {
  /** The list as its address names it. */
  list: string;
  /** What is asked of the server for it, and the columns that it shows. */
  filters: SearchValues;
  /** What stands in its records, line by line, as a file of its own. */
  lines?: { list: string; label: string } | undefined;
  /** Whether a file of it always tells all that is known. */
  isAlwaysWhole?: boolean;
};

/** Takes the list out as a file, as far as the filters let it through: as it is shown, or with all that is known of each record. */
export function ExportMenu({ list, filters, lines, isAlwaysWhole = false }: ExportMenuProps) {
  const t = useWords(uiWords);
  const language = useLanguage();
  const download =
    (format: "csv" | "xlsx", asked: SearchValues, of = list) =>
    () =>
      fetchFile(paths.listExport(of, format, language, asked));
  const whole = { ...filters, columns: undefined };
  const shown = [
    { label: t.exportXlsx, onSelect: download("xlsx", filters) },
    { label: t.exportCsv, onSelect: download("csv", filters) },
  ];
  const all = [
    { label: t.exportAllXlsx, onSelect: download("xlsx", whole) },
    { label: t.exportAllCsv, onSelect: download("csv", whole) },
  ];
  const byLine = lines
    ? [
        { label: t.exportLinesXlsx, onSelect: download("xlsx", whole, lines.list) },
        { label: t.exportLinesCsv, onSelect: download("csv", whole, lines.list) },
      ]
    : [];
  return (
    <Menu
      align="end"
      trigger={<IconButton label={t.export} icon={<Download className="size-4" />} />}
      groups={[
        { items: shown },
        ...(isAlwaysWhole ? [] : [{ items: all }]),
        ...(byLine.length > 0 ? [{ label: lines?.label ?? "", items: byLine }] : []),
      ]}
    />
  );
}

/** The browser saves it while it arrives, as long as it is. */
function fetchFile(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}
