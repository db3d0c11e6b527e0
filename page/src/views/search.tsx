/** Reports by their words: each with the words around the first place that holds them, marked. */
import { useEffect, useState } from "preact/hooks";
import { search } from "../api/ledger.ts";
import type { Hit } from "../api/types.ts";
import { useLoaded } from "../api/use.ts";
import { shortDate } from "../logic/dates.ts";
import { found } from "../logic/found.ts";
import { many } from "../logic/ranges.ts";
import { visible } from "../logic/segments.ts";
import { AsOf } from "../parts/asof.tsx";
import { Failed, Waiting } from "../parts/states.tsx";
import { address, go, moment, way } from "../router.ts";

export function SearchPage() {
  const words = address.value.query.get("words")?.trim() ?? "";
  const then = moment();
  const loaded = useLoaded(`search ${then} ${words}`, (signal) => (words ? search(words, then, signal) : Promise.resolve([])));
  const [text, setText] = useState(words);
  useEffect(() => setText(words), [words]);
  return (
    <main id="main" class="page search" tabIndex={-1}>
      <h1>Search the reports</h1>
      <search>
        <form class="formline" onSubmit={(event) => {
          event.preventDefault();
          go("search", null, new URLSearchParams({ ...(text.trim() ? { words: text.trim() } : {}), ...(then ? { as_of: then } : {}) }));
        }}>
          <label class="wide"><span>All these words; “phrases in quotes” stay together</span>
            <input type="search" value={text} maxLength={200} dir="auto" autocomplete="off" onInput={(event) => setText(event.currentTarget.value)} />
          </label>
          <button type="submit" class="primary">Search</button>
        </form>
      </search>
      <AsOf />
      <Failed loaded={loaded} />
      {!loaded.value && loaded.loading && <Waiting what="what was found" />}
      {words && loaded.value && !loaded.error && (
        <>
          <p class="soft" role="status">{loaded.value.length ? `${many(loaded.value.length, "report")}${loaded.value.length === 60 ? " at least" : ""}, the best first. ` : "No report holds all these words. "}
            <a href={way("overview", null, { words })}>Their incidents on the map</a></p>
          <ol class={loaded.loading ? "hits stale" : "hits"}>{loaded.value.map((hit) => <Found key={hit.document.key} hit={hit} words={words} />)}</ol>
        </>
      )}
    </main>
  );
}

function Found({ hit: { document, excerpt, incidents }, words }: { hit: Hit; words: string }) {
  return (
    <li>
      <h2><a href={way("report", document.key)}><bdi dir="auto">{visible(document.title || document.record || "Report without a title")}</bdi></a></h2>
      <p class="quote excerpt" dir="auto">{found(visible(excerpt), words).map((piece, at) => (piece.hit ? <mark key={at}>{piece.text}</mark> : piece.text))}</p>
      <p class="meta"><span><bdi>{visible(document.publisher ?? "outlet not named")}</bdi></span><span>{document.published ? shortDate(document.published) : "not dated"}</span>
        {incidents.slice(0, 3).map((key, at) => <a key={key} href={way("incident", key)}>{incidents.length > 1 ? `incident ${at + 1}` : "its incident"}</a>)}</p>
    </li>
  );
}
