const command = /(npm run [\w-]+(?: -- [\w-]+)?)/;

/** Words that name a command of the shell, which never breaks inside itself: so it is read, and copied, whole. */
export function WithCode({ text }: { text: string }) {
  return text.split(command).map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      <code key={part} className="font-mono text-[0.92em] whitespace-nowrap">
        {part}
      </code>
    ),
  );
}
