import { Building2 } from "lucide-react";
import { Avatar } from "../ui/Avatar.tsx";
import { hueOf, hueStyle } from "../ui/hue.ts";

type ContactMarkProps = { contact: { id: string; kind: "company" | "person"; name: string } };

/** A person's initials, or a house in the company's own colour. */
export function ContactMark({ contact: { id, kind, name } }: ContactMarkProps) {
  if (kind === "person") return <Avatar id={id} name={name} isDecorative />;
  return (
    <span
      aria-hidden="true"
      style={hueStyle(hueOf(id))}
      className="flex size-5 shrink-0 items-center justify-center rounded-xs bg-[oklch(var(--tag-l)_var(--tag-c)_var(--hue))] text-[oklch(var(--tag-t)_0.1_var(--hue))]"
    >
      <Building2 className="size-3" />
    </span>
  );
}
