import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useCan } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { importWords } from "./labels.ts";

/** From an empty list to the import of what it shall hold; nothing for those who may not import. */
export function ImportButton() {
  const t = useWords(importWords);
  return useCan("import.run") && <Button render={<Link to={paths.import()} />}>{t.importCsv}</Button>;
}
