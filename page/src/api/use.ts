/** Loading for views: what was asked last is what is shown, and an older answer never overtakes a newer one. */
import { useCallback, useEffect, useState } from "preact/hooks";

export interface Loaded<T> {
  value: T | null;
  error: Error | null;
  loading: boolean;
  again: () => void;
}

/** Loads anew whenever `key` changes; meanwhile the value before stays, unless `fresh` asks for none. */
export function useLoaded<T>(key: string, load: (signal: AbortSignal) => Promise<T>, fresh = false): Loaded<T> {
  const [state, setState] = useState<{ value: T | null; error: Error | null; loading: boolean; key: string }>({
    value: null, error: null, loading: true, key,
  });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    setState((before) => ({ value: fresh && before.key !== key ? null : before.value, error: null, loading: true, key }));
    load(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) setState({ value, error: null, loading: false, key });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setState((before) => ({ ...before, error: error instanceof Error ? error : new Error(String(error)), loading: false }));
      },
    );
    return () => abort.abort();
  }, [key, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { value: state.value, error: state.error, loading: state.loading, again };
}
