/** The packages whose code is in the built page, with their licences in full: licences demand that these go along. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

export interface Licence {
  name: string;
  version: string;
  licence: string;
  text: string;
}

const FILE = /^(licen[cs]e|copying)/i;

/** Writes licences.json beside the page. `carried` names packages that are copied whole and so pass no bundler. */
export function licences(root: string, carried: string[]): Plugin {
  return {
    name: "licences",
    generateBundle(_, bundle) {
      const names = new Set(carried);
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        for (const id of Object.keys(chunk.modules)) {
          const found = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll("\\", "/"));
          if (found?.[1]) names.add(found[1]);
        }
      }
      const source = JSON.stringify([...names].sort().map((name) => licence(root, name)));
      this.emitFile({ type: "asset", fileName: "licences.json", source });
    },
  };
}

function licence(root: string, name: string): Licence {
  const folder = join(root, "node_modules", name);
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string; license?: string };
  const file = existsSync(folder) ? readdirSync(folder).find((entry) => FILE.test(entry)) : undefined;
  const text = file ? readFileSync(join(folder, file), "utf8") : "";
  return { name, version: about.version, licence: about.license ?? "see the text", text };
}
