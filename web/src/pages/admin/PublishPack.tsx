import { useState, type FormEvent } from "react";
import { desk } from "../../api/calls";
import { Refusal } from "../../api/client";
import type { Pack } from "../../api/pack";
import type { Tier } from "../../api/types";
import { useWho } from "../../live/session";
import { Panel } from "../../ui/parts";
import { told } from "../../words/rules";
import { Population } from "./Population";

/** Publishes a rule pack; its rules are read back in words before it is sent. */
export function PublishPack() {
  const { session } = useWho();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [published, setPublished] = useState<Tier["pack"]>();
  const pack = parsed(text);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setRefusal(undefined);
    setPublished(undefined);
    try {
      setPublished(await desk(session).publishPack(text));
    } catch (failure) {
      setRefusal(Refusal.of(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="two">
      <Panel title="A pack in assay-pack/1" id="pack">
        <form className="stack" onSubmit={(event) => void submit(event)}>
          <p className="field">
            <label htmlFor="text">Its JSON</label>
            <textarea
              id="text"
              required
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </p>
          <div role="alert">
            {refusal && <p className="loss">{refusal.message}</p>}
            <ul className="findings">
              {(refusal?.problem.errors ?? []).map((each, index) => (
                <li key={index}>
                  <code>{each.pointer}</code> {each.code}: {each.detail}
                </li>
              ))}
            </ul>
          </div>
          <p className="actions">
            <button type="submit" disabled={busy || text.trim() === ""}>
              Publish
            </button>
            <span role="status">
              {published && (
                <>
                  {published.name} {published.version} is published as <code className="whole">{published.hash}</code>
                </>
              )}
            </span>
          </p>
          <p className="hint">A published pack never changes. The same pack again changes nothing.</p>
        </form>
      </Panel>
      <div>
        <Panel title="What it says" id="says">
          {pack === undefined ? (
            <p className="dim">{text.trim() === "" ? "Nothing yet." : "It is no pack that can be read here."}</p>
          ) : (
            <Said pack={pack} />
          )}
        </Panel>
        <Population draft={pack === undefined ? undefined : text} />
      </div>
    </div>
  );
}

function parsed(text: string): Pack | undefined {
  try {
    const pack = JSON.parse(text) as Pack;
    pack.phases.forEach((phase) => phase.rules.forEach((rule) => told(rule, phase)));
    return pack;
  } catch {
    return undefined;
  }
}

const Said = ({ pack }: { pack: Pack }) =>
  pack.phases.map((phase) => (
    <div key={phase.name}>
      <h3>{phase.name}</h3>
      <dl className="rules-told">
        {phase.rules.map((rule) => {
          const said = told(rule, phase);
          return (
            <div key={rule.id}>
              <dt>
                {said.name} <span className="figure">{said.figure}</span>
              </dt>
              <dd>{said.sentences.join(" ")}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  ));
