import type { Simulated } from "../../live/simulated";
import { clock } from "../../words/time";

/** How fresh the answer is, how far the next one, and why there may be none. */
export function Standing({ asked }: { asked: Simulated }) {
  const { result, at, progress, refusal } = asked;
  const busy = progress !== undefined;
  return (
    <p className="under asked" role="status" data-testid="prospect">
      {refusal !== undefined && <span className="warn-word">{refusal.message} </span>}
      {result !== undefined && at !== undefined && (
        <span>
          {result.paths === undefined ? "As of" : `${Number(result.paths).toLocaleString("en-US")} paths, as of`}{" "}
          {clock(new Date(at).toISOString()).slice(0, 8)} UTC.{" "}
        </span>
      )}
      {busy && <span>{progress > 0 ? `Simulating: ${Math.round(progress * 100)} %.` : "Asking anew."}</span>}
      <progress className={busy ? "" : "idle"} value={progress ?? 0} max={1} aria-label="Paths made" />
    </p>
  );
}
