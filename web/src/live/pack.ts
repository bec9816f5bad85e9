import { useEffect, useState } from "react";
import { open } from "../api/calls";
import type { Pack } from "../api/pack";
import { hash } from "../proof/chain";

/** A pack and whether its bytes have the hash that names it. */
export interface KnownPack {
  pack: Pack;
  /** Whether this browser computed the same hash. */
  holds: boolean;
}

const known = new Map<string, Promise<KnownPack>>();

/** Fetches a pack once; packs never change. */
export function packOf(of: string): Promise<KnownPack> {
  let asked = known.get(of);
  if (asked === undefined) {
    asked = open.pack(of).then(async (pack) => ({ pack, holds: (await hash(pack)) === of }));
    known.set(of, asked);
    asked.catch(() => known.delete(of));
  }
  return asked;
}

/** The pack of this hash, once it is here. */
export function usePack(of: string | undefined): KnownPack | undefined {
  const [found, setFound] = useState<{ of: string; pack: KnownPack }>();
  useEffect(() => {
    let wanted = true;
    if (of !== undefined) {
      packOf(of)
        .then((pack) => wanted && setFound({ of, pack }))
        .catch(() => undefined);
    }
    return () => {
      wanted = false;
    };
  }, [of]);
  return found?.of === of ? found?.pack : undefined;
}
