/** The text of a report in paragraphs, cut wherever something marked begins or ends. */
import type { Reading } from "../../api/reading.ts";
import { type Mark, type Segment, paragraphs, segments, visible } from "../../logic/segments.ts";
import type { Evidence, Marked } from "./marks.ts";
import { pointed, pointing } from "./pointed.ts";

interface TextProps {
  reading: Reading;
  marks: Mark<Marked>[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

export function Text({ reading, marks, chosen, onChoose }: TextProps) {
  return (
    <>
      {paragraphs(reading.text).map(({ start, end }) => {
        const near = marks.filter((mark) => mark.start < end && mark.end > start);
        const pieces = segments(reading.text, near, start, end);
        const unread = near.find((mark) => mark.value.kind === "skipped" && mark.start <= start && mark.end >= end);
        return (
          <p key={start} dir="auto" class={unread ? "unread" : ""}>
            {unread?.value.kind === "skipped" && <span class="reason">not read: {unread.value.reason}</span>}
            {pieces.map((piece) => <Piece key={piece.start} piece={piece} ends={endsOf(near, piece)} chosen={chosen} onChoose={onChoose} />)}
          </p>
        );
      })}
    </>
  );
}

/** The claims whose evidence ends with this piece: their numbers stand there. */
function endsOf(near: Mark<Marked>[], piece: Segment<Marked>): Evidence[] {
  const end = piece.start + [...piece.text].length;
  return near.filter((mark) => mark.end === end && mark.value.kind === "claim").map((mark) => mark.value as Evidence);
}

interface PieceProps {
  piece: Segment<Marked>;
  ends: Evidence[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

function Piece({ piece, ends, chosen, onChoose }: PieceProps) {
  const claims = piece.marks.filter((mark): mark is Evidence => mark.kind === "claim");
  const field = piece.marks.find((mark) => mark.kind === "field");
  const text = visible(piece.text);
  const lit = claims.some((claim) => claim.id === chosen);
  const shown = claims.find((claim) => claim.id === chosen) ?? claims.at(-1);
  const body = field ? <Field name={field.name} text={text} /> : text;
  if (!shown) return piece.marks.some((mark) => mark.kind === "skipped") ? <span class="unread">{text}</span> : <>{body}</>;
  return (
    <>
      <mark class={`${shown.voice} ${lit ? "lit" : ""} ${claims.length > 1 ? "several" : ""}`} data-chosen={lit} data-claims={claims.map(({ id }) => id).join(" ")}
        onClick={() => onChoose(following(claims, chosen))}>{body}</mark>
      {ends.map((claim) => (
        <button key={claim.id} type="button" class={`ref ${claim.voice}`} aria-label={`Claim ${claim.number}`} aria-pressed={claim.id === chosen}
          onClick={() => onChoose(claim.id === chosen ? null : claim.id)}>{claim.number}</button>
      ))}
    </>
  );
}

function Field({ name, text }: { name: string; text: string }) {
  return <span class={pointed.value === name ? "fieldmark pointed" : "fieldmark"} title={name} {...pointing(name)}>{text}</span>;
}

/** Where several claims lie on one stretch, each click goes on to the next. */
function following(claims: Evidence[], chosen: string | null): string | null {
  const at = claims.findIndex((claim) => claim.id === chosen);
  return claims[at + 1]?.id ?? (at >= 0 && claims.length === 1 ? null : claims[0]?.id ?? null);
}
