/** Logging in, where the ledger's keeper demands it. */
import { useState } from "preact/hooks";
import { ask } from "../api/client.ts";
import { loadSession } from "../api/ledger.ts";
import { go } from "../router.ts";

export function LoginPage({ next }: { next: string }) {
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [tokenOnly, setTokenOnly] = useState(false);
  const send = async (form: HTMLFormElement): Promise<void> => {
    const given = Object.fromEntries(new FormData(form).entries());
    setBusy(true);
    setFailed(null);
    try {
      await ask("login", { post: given });
      await loadSession();
      if (next) window.location.hash = next;
      else go("overview");
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <main id="main" class="page" tabIndex={-1}>
      <form class="login" onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}>
        <h1>Log in</h1>
        {failed && <p class="notice alarm" role="alert">{failed}</p>}
        {tokenOnly
          ? <label>Token<input name="token" type="password" autocomplete="current-password" required maxLength={400} /></label>
          : (
            <>
              <label>Name<input name="name" autocomplete="username" required maxLength={200} /></label>
              <label>Password<input name="password" type="password" autocomplete="current-password" required maxLength={400} /></label>
            </>
          )}
        <label class="tick"><input type="checkbox" checked={tokenOnly} onChange={(event) => setTokenOnly(event.currentTarget.checked)} /> I have a token instead</label>
        <button type="submit" class="primary" disabled={busy}>{busy ? "Asking …" : "Log in"}</button>
      </form>
    </main>
  );
}
