type FieldProblemProps = { id: string; text: string };

/** What is wrong with the text of a field, right below it. */
export function FieldProblem({ id, text }: FieldProblemProps) {
  return (
    <span id={id} role="alert" className="block text-left text-sm whitespace-normal text-bad">
      {text}
    </span>
  );
}
