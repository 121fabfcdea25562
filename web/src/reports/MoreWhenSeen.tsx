import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { uiWords } from "../ui/labels.ts";

type MoreWhenSeenProps = { isBusy: boolean; onMore: () => void };

/** The end of what is loaded: the next page comes when it is seen, or by pressing it. */
export function MoreWhenSeen({ isBusy, onMore }: MoreWhenSeenProps) {
  const t = useWords(uiWords);
  const watch = (button: HTMLElement | null) => {
    if (!button || isBusy) return;
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && onMore(), { rootMargin: "400px" });
    observer.observe(button);
    return () => observer.disconnect();
  };
  return (
    <div ref={watch} className="flex justify-center py-2">
      <Button tone="ghost" isBusy={isBusy} onClick={onMore}>
        {isBusy ? t.loading : t.loadMore}
      </Button>
    </div>
  );
}
