import createClient from "openapi-fetch";
import type { paths } from "./schema.mjs";
import type { ProblemBody, Tokens } from "./types";

/** A refusal in the platform's words, or the plain fact that nothing answered. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: ProblemBody;
  /** How long to wait before the same is asked again; 0 when nobody said. */
  readonly waitMs: number;

  constructor(status: number, problem: ProblemBody, waitMs = 0) {
    super(problem.detail ?? problem.title ?? (status === 0 ? "The platform does not answer." : `Answer ${status}.`));
    this.status = status;
    this.code = problem.code ?? (status === 0 ? "unreachable" : "unknown");
    this.problem = problem;
    this.waitMs = waitMs;
  }

  /** Whatever went wrong, as a refusal. */
  static of(failure: unknown): Refusal {
    return failure instanceof Refusal ? failure : new Refusal(0, { detail: String(failure) });
  }

  /** What is wrong with one field of the request. */
  field(name: string): string | undefined {
    return this.problem.errors?.find((each) => each.pointer === `/${name}`)?.detail;
  }
}

type Answered<T> = { data?: T; error?: unknown; response: Response };

/** The value of an answer; a refusal is thrown. */
export async function told<T>(asked: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (!response.ok) {
    const seconds = Number(response.headers.get("retry-after") ?? "0");
    throw new Refusal(response.status, (typeof error === "object" ? error : {}) as ProblemBody, seconds * 1_000 || 0);
  }
  return data as T;
}

/** Every path of the platform with its parameters and answers, as the services' documents have them. */
export type Api = ReturnType<typeof createClient<paths>>;

const speak = (fetch: (request: Request) => Promise<Response>): Api =>
  createClient<paths>({ baseUrl: globalThis.location?.origin ?? "", cache: "no-store", fetch });

/** The access token of whoever is signed in; public questions carry it too, so that they count as one's own. */
let access: string | undefined;

/** Asks without minding who asks. */
export const anyone: Api = speak((request) => sent(request));

const KEPT = "assay.refresh";

/**
 * Speaks to the platform as one person. The access token lives in memory, the refresh token in this tab: it is used
 * once, and its use brings the next one.
 */
export class Session {
  readonly api: Api = speak((request) => this.fetch(request));
  private refreshing: Promise<boolean> | undefined;
  private readonly ended: () => void;

  constructor(ended: () => void) {
    this.ended = ended;
  }

  async logIn(email: string, password: string): Promise<void> {
    this.keep(await told(anyone.POST("/api/v1/auth/login", { body: { email, password } })));
  }

  /** Goes on with what this tab still holds; false when it holds nothing that is taken. */
  resume(): Promise<boolean> {
    return sessionStorage.getItem(KEPT) === null ? Promise.resolve(false) : this.refresh();
  }

  async logOut(): Promise<void> {
    await this.api.POST("/api/v1/auth/logout").catch(() => undefined);
    this.forget();
  }

  /** Asks; an access token that ran out is renewed once. */
  private async fetch(request: Request): Promise<Response> {
    const again = request.clone();
    const answer = await sent(request);
    if (answer.status !== 401) {
      return answer;
    }
    if (!(await this.refresh())) {
      this.forget();
      return answer;
    }
    return sent(again);
  }

  private refresh(): Promise<boolean> {
    this.refreshing ??= this.renew().finally(() => (this.refreshing = undefined));
    return this.refreshing;
  }

  private async renew(): Promise<boolean> {
    const refreshToken = sessionStorage.getItem(KEPT);
    if (refreshToken === null) {
      return false;
    }
    try {
      this.keep(await told(anyone.POST("/api/v1/auth/refresh", { body: { refreshToken } })));
      return true;
    } catch (refusal) {
      if (refusal instanceof Refusal && (refusal.status === 0 || refusal.status === 429 || refusal.status >= 500)) {
        throw refusal;
      }
      sessionStorage.removeItem(KEPT);
      return false;
    }
  }

  private keep(tokens: Tokens): void {
    access = tokens.accessToken;
    sessionStorage.setItem(KEPT, tokens.refreshToken);
  }

  private forget(): void {
    access = undefined;
    sessionStorage.removeItem(KEPT);
    this.ended();
  }
}

/** A request on its way, with the token if there is one; what never arrives is a refusal too. */
async function sent(request: Request): Promise<Response> {
  if (access !== undefined) {
    request.headers.set("authorization", `Bearer ${access}`);
  }
  try {
    return await fetch(request);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") {
      throw failure;
    }
    throw new Refusal(0, {});
  }
}
