import { anyone, told, type Session } from "./client";
import type { Question, Report, ReportDocument, ReportRequest, Simulation } from "./types";

/** Questions about what may come: asked, asked after, and stopped. */
export const simulations = ({ api }: Session) => ({
  ask: (body: Question, signal: AbortSignal) => told(api.POST("/api/v1/simulations", { body, signal })),
  one: (id: string, signal: AbortSignal): Promise<Simulation> =>
    told(api.GET("/api/v1/simulations/{id}", { params: { path: { id } }, signal })),
  stop: (id: string) => told(api.DELETE("/api/v1/simulations/{id}", { params: { path: { id } } })),
});

/** Documents about one's own assessments. */
export const reports = ({ api }: Session) => ({
  list: (assessment?: string, before?: string) =>
    told(
      api.GET("/api/v1/reports", {
        params: {
          query: {
            ...(assessment === undefined ? {} : { assessment }),
            ...(before === undefined ? {} : { before }),
          },
        },
      }),
    ),
  ask: (body: ReportRequest) => told(api.POST("/api/v1/reports", { body })),
  one: (id: string, signal: AbortSignal): Promise<Report> =>
    told(api.GET("/api/v1/reports/{id}", { params: { path: { id } }, signal })),
  file: async (id: string): Promise<Blob> =>
    (await told(
      api.GET("/api/v1/reports/{id}/download", { params: { path: { id } }, parseAs: "blob" }),
    )) as unknown as Blob,
});

/** What anybody may see of a certificate. */
export const certificate = async (id: string, signal: AbortSignal): Promise<ReportDocument> =>
  (await told(
    anyone.GET("/api/v1/certificates/{id}", {
      params: { path: { id } },
      headers: { accept: "application/json" },
      signal,
    }),
  )) as ReportDocument;
