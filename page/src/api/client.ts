/** Asks the API under api/ beside the page, and nothing else. */
import { signal } from "@preact/signals";
import { type Filters, query } from "../address.ts";
import type { Session } from "./types.ts";

/** What went wrong, in words that can be shown. `status` is 0 where no answer came. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly body: unknown = null,
  ) {
    super(message);
  }
}

export const session = signal<Session | null>(null);

const NO_ANSWER = "histor serve gives no answer. Is it still running?";

interface Call {
  query?: URLSearchParams;
  post?: unknown;
  signal?: AbortSignal;
}

/** The address of a part of the API. */
export function url(path: string, words?: URLSearchParams): string {
  const text = words?.toString() ?? "";
  return `api/${path}${text ? `?${text}` : ""}`;
}

/** A part of the API, as JSON. Throws ApiError; an aborted call throws what fetch throws. */
export async function ask<T>(path: string, call: Call = {}): Promise<T> {
  const answer = await fetched(path, call);
  const text = await answer.text();
  let body: unknown = null;
  try {
    body = text ? JSON.parse(text) : null;
  } catch {
    body = null;
  }
  if (!answer.ok) {
    if (answer.status === 401 && path !== "login" && session.value) session.value = { ...session.value, user: null };
    throw new ApiError(answer.status, reason(answer.status, body), body);
  }
  return body as T;
}

async function fetched(path: string, { query: words, post, signal: abort }: Call): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (post !== undefined) {
    headers["Content-Type"] = "application/json";
    const token = session.value?.csrf;
    if (token) headers["X-CSRF-Token"] = token;
  }
  try {
    return await fetch(url(path, words), {
      method: post === undefined ? "GET" : "POST",
      headers,
      credentials: "same-origin",
      ...(post === undefined ? {} : { body: JSON.stringify(post) }),
      ...(abort ? { signal: abort } : {}),
    });
  } catch (error) {
    if (abort?.aborted) throw error;
    throw new ApiError(0, NO_ANSWER);
  }
}

function reason(status: number, body: unknown): string {
  if (body && typeof body === "object") {
    const held = body as Record<string, unknown>;
    for (const name of ["detail", "message", "error", "title"]) {
      const value = held[name];
      if (typeof value === "string") return value;
      if (value && typeof value === "object" && typeof (value as { message?: unknown }).message === "string") {
        return (value as { message: string }).message;
      }
    }
  }
  return status === 429 ? "Too many questions at once; try again in a moment." : `The ledger answers with status ${status}.`;
}

/** Filters as the API takes them, with more beside them. */
export function asked(wanted: Filters, more: Record<string, string | number> = {}): URLSearchParams {
  return query(wanted, Object.fromEntries(Object.entries(more).map(([name, value]) => [name, String(value)])));
}
