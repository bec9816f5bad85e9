import { useState } from "react";
import { Nothing, Panel } from "../ui/parts";
import { Page } from "../ui/Shell";
import { Verification } from "./verdict/Verification";

/** Checks any bundle, whoever's it is; the file stays in this browser. */
export default function VerifyPage() {
  const [file, setFile] = useState<{ name: string; zip: Uint8Array<ArrayBuffer>; at: number }>();
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen !== undefined) {
      setFile({ name: chosen.name, zip: new Uint8Array(await chosen.arrayBuffer()), at: Date.now() });
    }
  };
  return (
    <Page title="Verify a bundle" className="reading">
      <p className="lead">
        A verdict is a function of two records: the account&rsquo;s journal and the market&rsquo;s tape. The bundle
        holds both as far as the verdict goes. This browser checks hashes, signatures, inclusion and the
        verdict&rsquo;s sum by itself; nothing is uploaded.
      </p>
      <Panel title={file?.name ?? "Bundle"} id="bundle">
        <p className="field">
          <label htmlFor="file">Evidence bundle, a zip</label>
          <input
            id="file"
            type="file"
            accept=".zip,application/zip"
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </p>
        {file === undefined ? <Nothing>No file yet.</Nothing> : <Verification key={file.at} zip={file.zip} />}
      </Panel>
      <Panel title="By the verifier" id="verifier">
        <p>
          The verifier&rsquo;s jar does all seven steps and needs neither this page nor a network. It makes each mark
          again from its quotes and derives every line of the journal again, byte for byte.
        </p>
        <pre>
          <code>java -jar assay-verify.jar evidence.zip --key KEY-ID</code>
        </pre>
        <p className="under">Exit 0: proved. Exit 1: the step that refused is named.</p>
      </Panel>
    </Page>
  );
}
