/** The colour of a value, where it has one. */
export function ColourDot({ colour }: { colour: string | null }) {
  if (colour === null) return null;
  return (
    <span aria-hidden="true" className="size-3.5 shrink-0 rounded-full shadow-control" style={{ background: colour }} />
  );
}
