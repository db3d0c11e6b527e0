export function Links(_: { shown: unknown; again: () => void }) { return null; }
