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
  /** What is asked of the server for it. */
  filters: SearchValues;
};

/** Takes the list out as a file, as far as the filters let it through. */
export function ExportMenu({ list, filters }: ExportMenuProps) {
  const t = useWords(uiWords);
  const language = useLanguage();
  const download = (format: "csv" | "xlsx") => () => fetchFile(paths.listExport(list, format, language, filters));
  const items = [
    { label: t.exportXlsx, onSelect: download("xlsx") },
    { label: t.exportCsv, onSelect: download("csv") },
  ];
  return (
    <Menu
      align="end"
      trigger={<IconButton label={t.export} icon={<Download className="size-4" />} />}
      groups={[{ items }]}
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
