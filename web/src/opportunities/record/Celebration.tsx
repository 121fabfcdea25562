import type { CSSProperties } from "react";

const pieces = 28;

/** A short rain of paper for a deal that was won; still where motion is unwanted. */
export function Celebration({ onEnd }: { onEnd: () => void }) {
  return (
    <div aria-hidden="true" className="pointer-events-none fixed inset-0 z-50 overflow-hidden motion-reduce:hidden">
      {Array.from({ length: pieces }, (_, index) => (
        <span
          key={index}
          className="paper absolute top-24 left-1/2 h-2.5 w-1.5 rounded-[1px] bg-[oklch(0.72_0.16_var(--hue))]"
          style={flightOf(index)}
          {...(index === 0 && { onAnimationEnd: onEnd })}
        />
      ))}
    </div>
  );
}

/** Each piece flies its own way, always the same: no chance, nothing to test twice. */
function flightOf(index: number): CSSProperties {
  const angle = (index / pieces) * 2 * Math.PI;
  const reach = 140 + ((index * 53) % 160);
  return {
    "--hue": String((index * 47) % 360),
    "--x": `${Math.round(Math.cos(angle) * reach)}px`,
    "--y": `${Math.round(Math.sin(angle) * reach * 0.6) + 160}px`,
    "--turn": `${((index * 97) % 540) - 270}deg`,
    animationDelay: `${(index % 5) * 30}ms`,
  } as CSSProperties; // React's types know no custom properties
}
