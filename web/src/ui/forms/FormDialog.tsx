import { type ReactNode, useId } from "react";
import { useWords } from "../../platform/words.ts";
import { Button, type ButtonProps } from "../Button.tsx";
import { Dialog } from "../overlays/Dialog.tsx";
import type { Form } from "./form.ts";
import { Problem } from "../Problem.tsx";
import { uiWords } from "../labels.ts";

type FormDialogProps = {
  form: Pick<Form<object>, "isBusy" | "onSubmit" | "problem"> & Partial<Pick<Form<object>, "isFound" | "giveUp">>;
  onClose: () => void;
  title: string;
  description?: string;
  submitLabel: string;
  /** "danger" for what destroys. */
  tone?: ButtonProps["tone"];
  /** It cannot be sent yet. */
  isIncomplete?: boolean;
  /** Why it cannot be sent at all. */
  obstacle?: string | null;
  /** What one may do instead; to go back, if nothing else is said. */
  instead?: ReactNode;
  size?: "sm" | "md" | "lg" | "xl";
  children: ReactNode;
};

/** A form in front of the page. */
export function FormDialog(props: FormDialogProps) {
  const { form, onClose, title, description, submitLabel, tone = "primary", size, children } = props;
  const t = useWords(uiWords);
  const formId = useId();
  const { instead = <Button onClick={onClose}>{t.back}</Button> } = props;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={description}
      {...(size && { size })}
      footer={
        <>
          {instead}
          <Button
            tone={tone}
            type="submit"
            form={formId}
            isBusy={form.isBusy}
            disabled={props.isIncomplete}
            obstacle={props.obstacle}
          >
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
        {form.isFound && (
          <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-quiet">
            <span>{t.foundAgain}</span>
            <button type="button" onClick={form.giveUp} className="font-medium text-ink underline underline-offset-2">
              {t.giveUpFound}
            </button>
          </p>
        )}
        {children}
        <Problem text={form.problem} />
      </form>
    </Dialog>
  );
}
