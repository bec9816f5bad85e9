import { Link } from "wouter";
import { certificate } from "../../api/answers";
import type { ReportDocument } from "../../api/types";
import { useAsked } from "../../live/polled";
import { money } from "../../sums/decimal";
import { Failure, Nothing, Panel, Waiting } from "../../ui/parts";
import { Page } from "../../ui/Shell";
import { instant } from "../../words/time";
import "./reports.css";

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** What anybody may see of a passed phase, read from the journal at this moment. It names nobody. */
export default function CertificatePage({ id }: { id: string }) {
  const { value, refusal, retry } = useAsked((signal) => certificate(id, signal), `certificate ${id}`);
  return (
    <Page title="Certificate" className="certificate reading">
      {value === undefined ? (
        refusal === undefined ? (
          <Waiting lines={10} words="Asking for the certificate" />
        ) : refusal.status === 404 || refusal.status === 400 ? (
          <Panel title="There is no such certificate" id="no-certificate">
            <Nothing>
              No certificate of this platform has this address. Whoever showed it to you may have mistyped it, or it
              was never given.
            </Nothing>
          </Panel>
        ) : (
          <Failure refusal={refusal} retry={retry} />
        )
      ) : (
        <Told document={value} />
      )}
    </Page>
  );
}

function Told({ document }: { document: ReportDocument }) {
  const facts = document.sections.flatMap((each) => each.facts ?? []);
  const texts = document.sections.flatMap((each) => (each.text === undefined ? [] : [each.text]));
  const valid = facts.find((each) => each.name === "Valid")?.value === "yes";
  return (
    <>
      <p className={`conclusion ${valid ? "good" : "bad"}`} data-testid="valid">
        {texts[0]}
      </p>
      <Panel title="What the journal says" id="certified">
        <dl className="facts">
          {facts.map((each) => (
            <div key={each.name}>
              <dt>{each.name.replace(" (UTC)", "")}</dt>
              <dd>{each.name.startsWith("Capital") ? money(each.value) : said(each.value)}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title="How to check this" id="check">
        {texts.slice(1).map((each) => (
          <p key={each}>{each}</p>
        ))}
        <p>
          <Link href="/verify">Check an evidence bundle here</Link>, in your own browser.
        </p>
      </Panel>
    </>
  );
}

/** A hash as a code, an instant as people read it, the rest as it is. */
function said(value: string) {
  if (INSTANT.test(value)) {
    return instant(value);
  }
  return /^[0-9a-f-]{32,}$/.test(value) ? <code>{value}</code> : value;
}
