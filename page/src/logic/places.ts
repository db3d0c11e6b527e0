/** Countries by their names: the ledger keeps the two letters. */

const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

/** "UA" as "Ukraine"; what is no code stays as it is. */
export function country(code: string | null | undefined): string {
  if (!code || !/^[A-Z]{2}$/.test(code)) return code ?? "";
  return names.of(code) ?? code;
}

/** Town, region and country, each once. */
export function located(...parts: (string | null | undefined)[]): string {
  return parts.filter((part, at, all) => part && all.indexOf(part) === at).join(", ");
}
