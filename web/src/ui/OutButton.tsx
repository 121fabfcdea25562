import type { ReactNode } from "react";
import { IconButton } from "./IconButton.tsx";

type OutButtonProps = {
  label: string;
  to: string;
  icon: ReactNode;
  /** What happens here besides. */
  onOut?: () => void;
};

/** Leads out of the product: to a telephone, to a page of somebody else's. */
export function OutButton({ label, to, icon, onOut }: OutButtonProps) {
  return (
    <IconButton
      size="sm"
      label={label}
      icon={icon}
      render={<a href={to} target="_blank" rel="noreferrer" aria-label={label} onClick={onOut} />}
    />
  );
}

export const webAddress = (typed: string): string => (/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
export const telephone = (typed: string): string => `tel:${typed.replaceAll(/[^\d+]/g, "")}`;
