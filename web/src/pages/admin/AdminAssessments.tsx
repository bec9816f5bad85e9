import { useState, type FormEvent } from "react";
import { Link, useLocation } from "wouter";
import { desk } from "../../api/calls";
import { Refusal } from "../../api/client";
import type { Assessment } from "../../api/types";
import { usePolled } from "../../live/polled";
import { useWho } from "../../live/session";
import { decimal, dollars } from "../../sums/decimal";
import { Failure, Field, Hash, Panel, StatusBadge, Waiting } from "../../ui/parts";
import { denial } from "../../words/denials";
import { instant } from "../../words/time";
import { AssessmentList } from "./AssessmentList";

const EVERY_MS = 2_000;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Anybody's assessment by its id, and what may be done to it. */
export function AdminAssessments({ id }: { id?: string }) {
  const [, go] = useLocation();
  const find = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wanted = String(new FormData(event.currentTarget).get("id") ?? "")
      .trim()
      .toLowerCase();
    if (ID.test(wanted)) {
      go(`/admin/assessments/${wanted}`);
    }
  };
  return (
    <>
      <Panel title="Find" id="find">
        <form className="inline" onSubmit={find}>
          <Field
            label="Assessment"
            name="id"
            required
            defaultValue={id}
            autoComplete="off"
            spellCheck={false}
            pattern="\s*[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\s*"
            hint="its id, as its owner sees it in the address"
          />
          <button type="submit">Show</button>
        </form>
      </Panel>
      {id === undefined ? <AssessmentList /> : <One id={id} />}
    </>
  );
}

function One({ id }: { id: string }) {
  const { session } = useWho();
  const [pokes, setPokes] = useState(0);
  const { value, refusal } = usePolled(() => desk(session).assessment(id), `admin ${id}`, EVERY_MS, pokes);
  if (value === undefined) {
    return refusal ? <Failure refusal={refusal} /> : <Waiting lines={6} words="Asking" />;
  }
  return (
    <>
      <Panel title={value.tier?.name ?? "Assessment"} id="one" aside={<StatusBadge status={value.status} />}>
        <dl className="figures">
          <Figure words="Equity" figure={value.equity === undefined ? "unknown" : dollars(decimal(value.equity))} />
          <Figure words="Balance" figure={dollars(decimal(value.balance))} />
          <Figure words="Capital" figure={dollars(decimal(value.capital))} />
          <Figure words="Phase" figure={value.phase} />
          <Figure words="Had by" figure={value.origin} />
        </dl>
        <dl className="facts">
          <Fact words="Assessment">
            <code>{value.id}</code>
          </Fact>
          <Fact words="Account">
            <code>{value.account}</code>
          </Fact>
          <Fact words="Began">{instant(value.created)}</Fact>
          <Fact words="Pack">
            <Hash of={value.pack} length={24} />
          </Fact>
          <Fact words="Journal">
            line {value.sequence}, behind tape entry {value.tape}, <Hash of={value.hash} length={24} />
          </Fact>
        </dl>
      </Panel>
      <Deeds id={id} status={value.status} done={() => setPokes((count) => count + 1)} />
    </>
  );
}

const Figure = ({ words, figure }: { words: string; figure: string }) => (
  <div>
    <dt>{words}</dt>
    <dd>{figure}</dd>
  </div>
);

const Fact = ({ words, children }: { words: string; children: React.ReactNode }) => (
  <div>
    <dt>{words}</dt>
    <dd>{children}</dd>
  </div>
);

/** Freezing and thawing: commands like any other, so they stand in the account's journal as well. */
function Deeds({ id, status, done }: { id: string; status: Assessment["status"]; done: () => void }) {
  const { session } = useWho();
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState<{ text: string; bad: boolean }>();
  const act = async (deed: () => ReturnType<ReturnType<typeof desk>["thaw"]>, said: string): Promise<void> => {
    setBusy(true);
    setWords(undefined);
    try {
      const answer = await deed();
      setWords(
        answer.status === "denied"
          ? { text: `Denied: ${denial(answer.reason)}.`, bad: true }
          : { text: answer.status === "pending" ? "Sent; the answer is late." : said, bad: false },
      );
      done();
    } catch (failure) {
      setWords({ text: Refusal.of(failure).message, bad: true });
    } finally {
      setBusy(false);
    }
  };
  const freeze = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code") ?? "");
    void act(() => desk(session).freeze(id, code), "Frozen.");
  };
  return (
    <Panel title="Freeze" id="freeze">
      <p className="dim">
        A frozen account takes no order that adds risk; judgement goes on. The code stands in its journal and the{" "}
        <Link href="/admin/audit">audit</Link>.
      </p>
      <form className="inline" onSubmit={freeze}>
        <Field
          label="Reason, one word"
          name="code"
          required
          defaultValue="review"
          autoComplete="off"
          pattern="[a-z][A-Za-z0-9]{0,39}"
          hint="lower camel case, such as disputeOpened"
        />
        <button type="submit" className="danger" disabled={busy || status !== "active"}>
          Freeze
        </button>
        <button
          type="button"
          className="quiet"
          disabled={busy || status !== "frozen"}
          onClick={() => void act(() => desk(session).thaw(id), "Thawed.")}
        >
          Thaw
        </button>
      </form>
      <p className={`outcome ${words?.bad ? "loss" : ""}`} role="status">
        {words?.text}
      </p>
    </Panel>
  );
}
