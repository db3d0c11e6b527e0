/** Correcting one field of a claim, with a reason. What was read stays in the ledger beside it. */
import { useState } from "preact/hooks";
import { FIELDS, fieldsOf, type Task } from "../../api/review.ts";

interface CorrectProps {
  task: Task;
  busy: boolean;
  onSend: (field: string, value: string, reason: string) => void;
  onCancel: () => void;
}

export function Correct({ task, busy, onSend, onCancel }: CorrectProps) {
  const claim = task.said[0];
  const fields = fieldsOf(claim);
  const [field, setField] = useState(fields[0] ?? "");
  return (
    <form class="correct" onKeyDown={(event) => event.key === "Escape" && onCancel()} onSubmit={(event) => {
      event.preventDefault();
      const given = new FormData(event.currentTarget);
      onSend(field, String(given.get("value") ?? ""), String(given.get("reason") ?? ""));
    }}>
      <label>What is wrong
        <select value={field} ref={(element) => element?.focus()} onChange={(event) => setField(event.currentTarget.value)}>
          {fields.map((name) => <option key={name} value={name}>{name}</option>)}
        </select>
      </label>
      <label>What it should be<input name="value" placeholder={FIELDS[field]} maxLength={300} /></label>
      <label>Why<input name="reason" required maxLength={500} /></label>
      {claim && <p><small>The words stay as they are; what was read is kept beside the correction.</small></p>}
      <p class="acts"><button type="submit" class="primary" disabled={busy}>Correct</button><button type="button" onClick={onCancel}>Leave it</button></p>
    </form>
  );
}
