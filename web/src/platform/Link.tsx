import { Link as RouterLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import { parseSearch } from "./search.ts";

type LinkProps = Omit<ComponentProps<"a">, "href" | "target"> & {
  /** An address from `paths`. */
  to: string;
  replace?: boolean;
};

/** A link inside the product; the page behind it is loaded when the pointer comes near. */
export function Link({ to, ...rest }: LinkProps) {
  const [path = "", query = ""] = to.split("?");
  const search = query ? parseSearch(query) : {};
  const target = { to: path, search };
  // the router knows addresses as patterns; paths.ts is what makes ours, and its test matches them to routes
  return <RouterLink {...rest} {...(target as { to: "/" })} />;
}
