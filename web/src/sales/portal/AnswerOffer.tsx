import { useState } from "react";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { useWords } from "../../platform/words.ts";
import { type OutputOf } from "../../platform/api.ts";
import { useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { toast } from "../../platform/toasts.ts";
import { portalWords } from "../labels.ts";
import { type Offer, offerQuery } from "../queries.ts";
import { SignOffer } from "./signature/SignOffer.tsx";

type AnswerOfferProps = { offer: Offer; token: string; total: string };
type Answer = "accept" | "decline" | "ask";

/** The customer's answer, always within the thumb's reach. */
export function AnswerOffer(props: AnswerOfferProps) {
  const { offer } = props;
  const t = useWords(portalWords);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const close = () => setAnswer(null);
  const isOpen = offer.state === "sent" && offer.acceptedAt === null;
  return (
    <div className="fixed inset-x-0 bottom-0 border-t border-line bg-bg/95 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] backdrop-blur">
      <div className="mx-auto flex max-w-170 items-center gap-2 max-md:flex-wrap max-md:[&>button]:flex-1">
        <span className="mr-auto text-lg font-semibold tabular-nums max-md:w-full">{props.total}</span>
        <Button size="lg" tone="ghost" onClick={() => setAnswer("ask")}>
          {t.ask}
        </Button>
        {isOpen && (
          <>
            <Button size="lg" obstacle={obstacleText(offer.can.decline)} onClick={() => setAnswer("decline")}>
              {t.decline}
            </Button>
            <Button
              size="lg"
              tone="primary"
              obstacle={obstacleText(offer.can.accept)}
              onClick={() => setAnswer("accept")}
            >
              {t.accept}
            </Button>
          </>
        )}
      </div>
      {answer === "accept" && (
        <SignOffer {...props} onClose={close} onAccepted={(next) => (show(props.token, next), close())} />
      )}
      {answer === "decline" && <Decline {...props} onClose={close} />}
      {answer === "ask" && <Ask {...props} onClose={close} />}
    </div>
  );
}

type AnswerProps = AnswerOfferProps & { onClose: () => void };

function show(token: string, offer: OutputOf<"GET /portal/:token">): void {
  queryClient.setQueryData(offerQuery(token).queryKey, offer);
}

function Decline({ token, onClose }: AnswerProps) {
  const t = useWords(portalWords);
  const decline = useCommand("POST /portal/:token/decline", {
    failed: () => true,
    done: (next) => (show(token, next), onClose()),
  });
  const form = useForm({
    initial: { reason: "" },
    place: null,
    submit: ({ reason }) => decline.runAndWait({ token, ...(reason && { reason }) }),
  });
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      size="sm"
      title={t.declineTitle}
      submitLabel={t.decline}
      tone="danger"
      instead={null}
    >
      <Field label={t.declineReason} error={form.errorOf("reason")}>
        <Textarea {...form.bind("reason")} />
      </Field>
    </FormDialog>
  );
}

function Ask({ token, onClose }: AnswerProps) {
  const t = useWords(portalWords);
  const ask = useCommand("POST /portal/:token/comment", {
    failed: () => true,
    done: (next) => {
      show(token, next);
      toast(t.questionSent);
      onClose();
    },
  });
  const form = useForm({ initial: { body: "" }, place: null, submit: ({ body }) => ask.runAndWait({ token, body }) });
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      size="sm"
      title={t.ask}
      submitLabel={t.sendQuestion}
      isIncomplete={form.values.body.trim() === ""}
      instead={null}
    >
      <Field label={t.question} error={form.errorOf("body")}>
        <Textarea {...form.bind("body")} />
      </Field>
    </FormDialog>
  );
}
