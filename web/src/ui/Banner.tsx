import { useMarket } from "../live/market";
import { judges } from "../sums/equity";
import type { Instrument, MarkState } from "../api/types";

const WHY: Record<MarkState, string> = {
  good: "two venues agree",
  settled: "settled",
  single: "one venue only",
  disputed: "venues disagree",
  none: "no venue",
};

/** Whether judgement goes on. It has its place from the start, so that nothing moves when it changes its mind. */
export function Banner() {
  const { instruments, refusal } = useMarket();
  if (refusal !== undefined) {
    return <Notice tone="bad" title="No prices" words={`${refusal.message} Asking again.`} />;
  }
  if (instruments === undefined) {
    return <Notice tone="calm" title="Asking for prices" words="The first answer is on its way." />;
  }
  if (instruments.length === 0) {
    return <Notice tone="calm" title="No instruments yet" words="The market has not opened its tape." />;
  }
  const halted = instruments.filter((each) => each.status !== undefined && each.status !== "open");
  const doubtful = instruments.filter((each) => !judges(each.mark?.state ?? "none"));
  if (doubtful.length > 0) {
    const names = doubtful
      .map((each) => `${each.symbol} ${(each.mark?.state ?? "none").toUpperCase()} (${reason(each)})`)
      .join(", ");
    return (
      <Notice
        tone="warn"
        title="Judgement pauses"
        words={`${names}. Accounts that hold it are not judged until the mark is GOOD again.`}
      />
    );
  }
  if (halted.length > 0) {
    const names = halted.map((each) => `${each.symbol} is ${each.status}`).join(", ");
    return <Notice tone="warn" title="Market status" words={`${names}. Orders there are refused.`} />;
  }
  return <Notice tone="good" title="Judging" words="Every mark is GOOD: at least two venues agree." />;
}

const reason = (each: Instrument): string => WHY[each.mark?.state ?? "none"];

function Notice({ tone, title, words }: { tone: string; title: string; words: string }) {
  return (
    <p className={`banner ${tone}`} role="status" aria-live="polite" data-testid="judgement">
      <span className="lamp" aria-hidden="true" />
      <strong>{title}</strong> <span className="words">{words}</span>
    </p>
  );
}
