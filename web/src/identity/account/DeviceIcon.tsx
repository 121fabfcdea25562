import { Laptop, Smartphone } from "lucide-react";

/** What kind of device stands beside its name. */
export function DeviceIcon({ name }: { name: string }) {
  const Icon = /iPhone|Android/.test(name) ? Smartphone : Laptop;
  return <Icon className="size-4 shrink-0 text-faint" aria-hidden="true" />;
}
