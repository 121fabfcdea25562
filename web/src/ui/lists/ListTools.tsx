import type { SearchValues } from "../../platform/search.ts";
import { namesInFile } from "./chosen-columns.ts";
import type { Column } from "./columns.ts";
import { type Choosable, ColumnsMenu } from "./ColumnsMenu.tsx";
import { ExportMenu } from "./ExportMenu.tsx";

type ListToolsProps = {
  columns: Choosable & { shown: readonly Pick<Column<never>, "id" | "inFile">[] };
  /** The list as the address of its file names it. */
  file: string;
  /** What is asked of the server for it. */
  filters: SearchValues;
  /** What stands in its records, line by line, as a file of its own. */
  lines?: { list: string; label: string };
};

/** Which columns a list shows, and the list as a file with exactly these. */
export function ListTools({ columns, file, filters, lines }: ListToolsProps) {
  return (
    <>
      <span className="contents max-md:hidden">
        <ColumnsMenu {...columns} />
      </span>
      <ExportMenu list={file} filters={{ ...filters, columns: namesInFile(columns.shown).join(",") }} lines={lines} />
    </>
  );
}
