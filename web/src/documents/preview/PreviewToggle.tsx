import { FileText } from "lucide-react";
import { useAction } from "../../platform/actions.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { documentWords } from "../labels.ts";
import { usePreview } from "./use-preview.ts";

/** Shows the document beside its editor, or folds it away; where there is room for both. */
export function PreviewToggle({ group }: { group: string }) {
  const t = useWords(documentWords);
  const [isOpen, toggle] = usePreview();
  useAction({ id: "document.preview", label: t.preview, group, icon: FileText, run: toggle });
  return (
    <Button tone="ghost" icon={<FileText />} aria-pressed={isOpen} onClick={toggle} className="max-[1440px]:hidden">
      {t.preview}
    </Button>
  );
}
