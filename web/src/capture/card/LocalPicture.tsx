import { useEffect, useRef } from "react";
import { useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import { cardWords } from "./labels.ts";

/** A picture that is only here: its address is given back when it is shown no more. */
export function LocalPicture({ picture, isReading = false }: { picture: Blob; isReading?: boolean }) {
  const t = useWords(cardWords);
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(picture);
    if (image.current) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [picture]);
  return <img ref={image} alt={t.card} className={cx("w-full", isReading && "opacity-60")} />;
}
