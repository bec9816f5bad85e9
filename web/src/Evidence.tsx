import { useState } from "react";
import { Refusal, type Session } from "./api";

const TRIES = 30;
const AGAIN_MS = 1_000;

/** Fetches the evidence bundle, waiting while it is built, and hands it to the browser as a file. */
export function Evidence({ session, id }: { session: Session; id: string }) {
  const [words, setWords] = useState("");
  const fetchBundle = async (): Promise<void> => {
    setWords("Asking for the bundle\u2026");
    try {
      for (let tried = 0; tried < TRIES; tried++) {
        const answer = await session.fetch(`/assessments/${id}/evidence`);
        if (answer.status === 200) {
          save(await answer.blob(), `evidence-${id.slice(0, 8)}.zip`);
          setWords("Saved.");
          return;
        }
        setWords("It is being built\u2026");
        await new Promise((resolve) => window.setTimeout(resolve, AGAIN_MS));
      }
      setWords("It is still being built. Try again in a moment.");
    } catch (failure) {
      setWords(failure instanceof Refusal ? failure.message : String(failure));
    }
  };
  return (
    <span className="evidence">
      <span role="status">{words}</span>
      <button type="button" onClick={() => void fetchBundle()}>
        Evidence bundle
      </button>
    </span>
  );
}

function save(bundle: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(bundle);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
