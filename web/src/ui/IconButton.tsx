import { cx } from "./classes.ts";
import { Button, type ButtonProps } from "./Button.tsx";
import { Tooltip } from "./overlays/Tooltip.tsx";

type IconButtonProps = Omit<ButtonProps, "children" | "aria-label"> & {
  label: string;
  icon: React.ReactNode;
  keys?: string;
};

/** A button that is only an icon; its words are its name and its tooltip. */
export function IconButton({ label, keys, size = "md", tone = "ghost", className, ...rest }: IconButtonProps) {
  const button = (
    <Button
      {...rest}
      tone={tone}
      size={size}
      aria-label={label}
      className={cx(size === "sm" ? "w-6.5 px-0" : "w-7.5 px-0 max-md:w-9", className)}
    />
  );
  return rest.obstacle ? (
    button
  ) : (
    <Tooltip text={label} {...(keys ? { keys } : {})}>
      {button}
    </Tooltip>
  );
}
