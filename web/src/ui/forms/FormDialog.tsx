import { type ReactNode, useId } from "react";
import { useWords } from "../../platform/words.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../overlays/Dialog.tsx";
import type { Form } from "./form.ts";
import { Problem } from "../Problem.tsx";
import { uiWords } from "../labels.ts";

type FormDialogProps<V extends object> = {
  form: Form<V>;
  onClose: () => void;
  title: string;
  description?: string;
  submitLabel: string;
  size?: "sm" | "md" | "lg";
  children: ReactNode;
};

/** A form in front of the page. */
export function FormDialog<V extends object>(props: FormDialogProps<V>) {
  const { form, onClose, title, description, submitLabel, size, children } = props;
  const t = useWords(uiWords);
  const formId = useId();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={description}
      {...(size && { size })}
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button tone="primary" type="submit" form={formId} isBusy={form.isBusy}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
        {children}
        <Problem text={form.problem} />
      </form>
    </Dialog>
  );
}
