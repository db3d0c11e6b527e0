/** Names of minors and private victims: shown in this session for a reason that stands in the log, and masked again. */
import { ask, session } from "../api/client.ts";
import type { Session } from "../api/types.ts";
import { visible } from "../logic/segments.ts";
import { refresh } from "../router.ts";
import { Reasoned } from "./reasoned.tsx";

async function change(path: "mask" | "unmask", body: Record<string, string>): Promise<void> {
  session.value = await ask<Session>(path, { post: body });
  refresh();
}

export function Masked() {
  const now = session.value;
  if (!now?.may?.unmask) return null;
  if (now.unmasked) {
    return (
      <p class="unmasked" role="status">
        Masked names are shown to you: <q><bdi>{visible(now.unmasked)}</bdi></q>{" "}
        <button type="button" onClick={() => void change("mask", {})}>Mask them again</button>
      </p>
    );
  }
  return (
    <Reasoned title="Show masked names" act="Show names" least={5} onSend={(reason) => change("unmask", { reason })}
      note="Names of minors and of private victims are masked. Your name and reason go into the log; it holds for your session." />
  );
}
