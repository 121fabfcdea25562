import { FileText } from "lucide-react";
import { useAction } from "../../platform/actions.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { useIsPhone } from "../../ui/media.ts";
import { documentWords } from "../labels.ts";
import { usePreviewOfDocument } from "./use-preview.ts";

/** Shows the document as it will be printed, or folds it away. */
export function PreviewToggle({ group }: { group: string }) {
  const t = useWords(documentWords);
  const { isOpen, setOpen } = usePreviewOfDocument();
  const isPhone = useIsPhone();
  const toggle = () => setOpen(!isOpen);
  useAction({ id: "document.preview", label: t.preview, group, icon: FileText, run: toggle });
  const look = { tone: "ghost", icon: <FileText />, "aria-pressed": isOpen, onClick: toggle } as const; // not any tone
  return isPhone ? <IconButton {...look} label={t.preview} /> : <Button {...look}>{t.preview}</Button>;
}
