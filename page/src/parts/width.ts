/** How wide an element is, kept up to date. It is told late: what is drawn by it is also held within its box by the style. */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const box = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(element);
    setWidth(Math.floor(element.getBoundingClientRect().width));
    return () => watch.disconnect();
  }, []);
  return [box, width];
}
