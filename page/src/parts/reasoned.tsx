/** Acts that stand in the log with their reason: a small form under a word that opens it. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface ReasonedProps {
  /** The word that opens the form. */
  title: string;
  /** What follows from it, told before it is done. */
  note: string;
  /** The word on the button that does it. */
  act: string;
  least?: number;
  onSend: (reason: string, form: FormData) => Promise<string | void>;
  children?: ComponentChildren;
}

export function Reasoned({ title, note, act, least = 1, onSend, children }: ReasonedProps) {
  const [said, setSaid] = useState<{ words: string; failed: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (form: HTMLFormElement): Promise<void> => {
    const given = new FormData(form);
    setBusy(true);
    try {
      const words = await onSend(String(given.get("reason") ?? "").trim(), given);
      setSaid(words ? { words, failed: false } : null);
      form.reset();
    } catch (error) {
      setSaid({ words: error instanceof Error ? error.message : String(error), failed: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <details class="reasoned">
      <summary>{title}</summary>
      <form onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}>
        <p><small>{note}</small></p>
        {children}
        <label><span>Reason</span><input name="reason" required minLength={least} maxLength={500} autocomplete="off" /></label>
        <button type="submit" disabled={busy}>{act}</button>
        {said && <p class={said.failed ? "notice alarm" : "notice"} role={said.failed ? "alert" : "status"}>{said.words}</p>}
      </form>
    </details>
  );
}
