/** Made from docs/openapi/core.json and docs/openapi/market-data.json and docs/openapi/monte-carlo.json and docs/openapi/report.json by `npm run client`; never written by hand. */
// contract 8cac909e1128d8502c02b2e3118a5218f68c0c79e78a23a5e50b50a1ace29517
export interface paths {
    "/api/v1/admin/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody's assessments, newest first; `next` of one page is `before` of the one after it
         * @description Everybody's assessments, newest first; `next` of one page is `before` of the one after it. With a status a page may hold fewer than asked for, even none, and still have a next one.
         *
         *     For role admin.
         */
        get: operations["adminListList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How anybody's assessment stands
         * @description For role admin.
         */
        get: operations["adminAssessmentOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/assessments/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Denies risk-adding orders until thawed; judgement goes on
         * @description For role admin.
         */
        post: operations["adminAssessmentFreeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/assessments/{id}/thaw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes risk-adding orders again
         * @description For role admin.
         */
        post: operations["adminAssessmentThaw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deeds of the firm's people, newest first; `next` of one page is `before` of the one after it
         * @description For role admin.
         */
        get: operations["auditPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/rule-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publishes a pack in the format `assay-pack/1`; what is wrong with it is named by its pointer
         * @description For role admin.
         */
        post: operations["tierPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offers a new tier
         * @description For role admin.
         */
        post: operations["tierCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tiers/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of a tier, newest first; `next` of one page is `before` of the one after it
         * @description For role admin.
         */
        get: operations["adminTierVersions"];
        put?: never;
        /**
         * Offers a tier on other terms from now on; what was bought before stays as it was
         * @description For role admin.
         */
        post: operations["tierChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People, newest first; `next` of one page is `before` of the one after it
         * @description For role admin.
         */
        get: operations["adminUserList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/violations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rules that anybody broke, newest first; `next` of one page is `before` of the one after it
         * @description For role admin.
         */
        get: operations["adminListViolations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own assessments, newest first */
        get: operations["assessmentList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an assessment stands */
        get: operations["assessmentOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/close-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels every order and closes every position */
        post: operations["orderCloseAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/equity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sampled equity from an instant on */
        get: operations["assessmentEquity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evidence bundle of an account, a zip; 202 while its newest line waits for a signed head */
        get: operations["evidenceEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/give-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the assessment up: everything is closed and it ends
         * @description Gives the assessment up: everything is closed and it ends. Asked again it stays given up.
         */
        post: operations["orderGiveUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines above `since` exactly as they are stored and chained */
        get: operations["assessmentJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/objectives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rule of the phase: how it stands, and how much room is left */
        get: operations["assessmentObjectives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders in the order in which they came, denied ones included; `status` picks one status */
        get: operations["orderList"];
        put?: never;
        /**
         * Places an order
         * @description Places an order. 201 with what came of it, a denial included; 202 with its location when that takes longer than two seconds.
         */
        post: operations["orderPlace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order; 202 while it was sent and what came of it is not known */
        get: operations["orderOne"];
        put?: never;
        post?: never;
        /** Cancels what is left of an order and answers how it stands; one that is over already stays as it is */
        delete: operations["orderCancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/orders/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells what an order would do now; nothing is written */
        post: operations["orderPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is held, and what closing it would bring */
        get: operations["assessmentPositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signed receipts above `since` */
        get: operations["assessmentReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/trades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was traded, oldest first */
        get: operations["assessmentTrades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/violations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules that were broken, oldest first */
        get: operations["assessmentViolations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in
         * @description Signs in. After ten wrong passwords within a quarter of an hour no more are taken for a while.
         */
        post: operations["authLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs out: the session ends on every device that shares it */
        post: operations["authLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings new tokens for a refresh token, which is good once: the same one again ends the session */
        post: operations["authRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers a trader */
        post: operations["authRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a certificate says now, read from the journal: HTML for a browser, JSON for everybody else */
        get: operations["certificateOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signed heads of the tape above a segment, in order */
        get: operations["notaryHeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is listed, with its terms and its newest mark */
        get: operations["instrumentAll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{symbol}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One instrument, with what each venue quotes */
        get: operations["instrumentOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{symbol}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ten levels of each venue's book, as they stand on the tape */
        get: operations["instrumentBook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{symbol}/candles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Candles that begin in a stretch of time, oldest first and without gaps; the last one is still growing
         * @description Candles that begin in a stretch of time, oldest first and without gaps; the last one is still growing. From and to span at most a thousand.
         */
        get: operations["candleCandles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may have signed, and from when to when */
        get: operations["notaryKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["authMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document: everything that the gateway leads to, of all services */
        get: operations["apiWhole"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packs/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A rule pack: the canonical bytes whose SHA-256 the address names */
        get: operations["tierPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own purchases, newest first */
        get: operations["purchaseList"];
        put?: never;
        /** Begins a purchase of a tier as it is sold now; it is paid at \`checkoutUrl\` */
        post: operations["purchaseBegin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchases/{purchaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One purchase: asked again until it is paid for */
        get: operations["purchaseOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own, asked for or made by themselves, the newest first; all, or those about one assessment */
        get: operations["reportList"];
        put?: never;
        /** Asks for a report about an assessment of one's own; admins may ask about any */
        post: operations["reportAsk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a report of one's own is */
        get: operations["reportOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document, as a file that no browser takes for a page of this site */
        get: operations["reportDownload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks what may become of an account, of a published pack or (admins) of a draft
         * @description Asks what may become of an account, of a published pack or (admins) of a draft. The same question with the same seed brings the same id.
         */
        post: operations["simulationAsk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it is, and the answer once it is there */
        get: operations["simulationOne"];
        put?: never;
        post?: never;
        /** Stops it; an answer that is there stays */
        delete: operations["simulationCancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tape": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lines of the tape exactly as they are chained, each ended by a newline; at most five thousand */
        get: operations["tapeTape"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is offered now */
        get: operations["tierTiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a free trial of a tier as it is sold now */
        post: operations["assessmentBegin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an event that Stripe signed */
        post: operations["stripeWebhookReceive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ws-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ticket with which one socket is opened, once and within thirty seconds */
        post: operations["ticketIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Dollars with their interval. */
        AmountEstimate: {
            /** @example 25000.5 */
            estimate: string;
            /** @example 25000.5 */
            high: string;
            /** @example 25000.5 */
            low: string;
        };
        /** @description Dollars at which so many in a hundred outcomes are no better. */
        AmountPercentiles: {
            /** @example 25000.5 */
            p5: string;
            /** @example 25000.5 */
            p25: string;
            /** @example 25000.5 */
            p50: string;
            /** @example 25000.5 */
            p75: string;
            /** @example 25000.5 */
            p95: string;
        };
        Assessment: {
            /** Format: uuid */
            account: string;
            /** @example 25000.5 */
            balance: string;
            /** @example 25000.5 */
            capital: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            created: string;
            /**
             * @description absent while a held instrument has no price at all
             * @example 25000.5
             */
            equity?: string;
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            hash: string;
            /** Format: uuid */
            id: string;
            origin: string;
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            pack: string;
            phase: string;
            /** @example 1042 */
            sequence: string;
            /** @enum {string} */
            status: "active" | "passed" | "failed" | "frozen" | "abandoned";
            /** @example 1042 */
            tape: string;
            tier: components["schemas"]["BoughtTier"];
        };
        Assessments: {
            items: components["schemas"]["Assessment"][];
            next?: string;
        };
        AuditEntry: {
            action: string;
            /** Format: uuid */
            actor: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            at: string;
            detail: string;
            /** Format: uuid */
            id: string;
            subject: string;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            next?: string;
        };
        Begun: {
            /** Format: uuid */
            account: string;
            /** Format: uuid */
            assessmentId: string;
        };
        Binding: {
            /** @example 25000.5 */
            price: string;
            symbol: string;
        };
        /** @description Ten levels of \[price, size\], best first. */
        Book: {
            asks: string[][];
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            at: string;
            bids: string[][];
            /** @example 1042 */
            tape: string;
            update: string;
            venue: string;
        };
        Books: {
            items: components["schemas"]["Book"][];
        };
        BoughtTier: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @example 1042 */
            version: string;
        };
        /** @description One rule, or \`equity\` for an account that has nothing left. */
        Breach: {
            daysToBreach: components["schemas"]["Days"];
            probability: components["schemas"]["Estimate"];
            ruleId: string;
        };
        /** @description Prices of a stretch of time that begins at `from`. */
        Candle: {
            /** @example 25000.5 */
            close: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            from: string;
            /** @example 25000.5 */
            high: string;
            /** @example 25000.5 */
            low: string;
            /** @example 25000.5 */
            open: string;
        };
        Candles: {
            items: components["schemas"]["Candle"][];
        };
        ChangeTierRequest: {
            pack: string;
            price: components["schemas"]["PriceRequest"];
        };
        CreateTierRequest: {
            name: string;
            pack: string;
            price: components["schemas"]["PriceRequest"];
        };
        /** @description The end of a simulated day, counted from 1; paths that ended stay where they ended. */
        Day: {
            /** Format: int32 */
            day: number;
            drawdown: components["schemas"]["Percentiles"];
            equity: components["schemas"]["Percentiles"];
            rooms: components["schemas"]["Room"][];
        };
        /** @description By which day a tenth, half and nine tenths of those that ended so had done so; empty when none did. */
        Days: {
            /** Format: int32 */
            p10?: number;
            /** Format: int32 */
            p50?: number;
            /** Format: int32 */
            p90?: number;
        };
        /** @description What came of a command that is no order; a denial has a reason. */
        Done: {
            /** Format: uuid */
            account: string;
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            hash: string;
            reason?: components["schemas"]["Reason"];
            /** @example 1042 */
            sequence: string;
            /** @enum {string} */
            status: "applied" | "denied";
            /** @example 1042 */
            tape: string;
        };
        EquityPoint: {
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            at: string;
            sample: components["schemas"]["Sample"];
            /** @example 1042 */
            tape: string;
        };
        EquityPoints: {
            items: components["schemas"]["EquityPoint"][];
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            next?: string;
        };
        /** @description A share or a mean with its 95 % interval. */
        Estimate: {
            /** Format: double */
            estimate: number;
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
        };
        /** @description What became of the paths. */
        Fate: {
            breaches: components["schemas"]["Breach"][];
            breachProbability: components["schemas"]["Estimate"];
            /** Format: int32 */
            days: number;
            daysToPass: components["schemas"]["Days"];
            expiryProbability: components["schemas"]["Estimate"];
            /** @description of all paths: equal answers have equal ones */
            fingerprint: string;
            openProbability: components["schemas"]["Estimate"];
            passProbability: components["schemas"]["Estimate"];
            paths: string;
        };
        Fill: {
            /** @example 25000.5 */
            fee: string;
            /** @example 25000.5 */
            price: string;
            /** @example 25000.5 */
            quantity: string;
        };
        FreezeRequest: {
            /**
             * @description why, one word in lower camel case; it stands in the journal
             * @example underReview
             */
            code: string;
        };
        Heads: {
            items: components["schemas"]["SignedHead"][];
            next?: string;
        };
        /** @description How it trades; what is absent is assumed, or taken from the account's own trades. */
        HowItTrades: {
            /**
             * @description 0 to 0.05 of what is bought or sold
             * @example 0.5
             */
            costPerFill?: string;
            /** Format: int32 */
            marksPerTrade?: number;
            /**
             * @description 0.01 to 20 times the balance
             * @example 0.5
             */
            sizeOfBalance?: string;
            /**
             * @description 0.01 to 10 times the size that it would have otherwise
             * @example 0.5
             */
            sizeTimes?: string;
            /**
             * @description 0 to 0.5 of the price, 0 for none
             * @example 0.5
             */
            stop?: string;
            /**
             * @description 0 to 5 of the price, 0 for none
             * @example 0.5
             */
            take?: string;
            /** Format: int32 */
            tradesPerDay?: number;
        };
        /** @description How prices move from one mark to the next; what is absent is assumed. */
        HowPricesMove: {
            /**
             * @description -0.05 to 0.05
             * @example 0.5
             */
            drift?: string;
            /**
             * @description 0 to 12
             * @example 0.5
             */
            excessKurtosis?: string;
            /**
             * @description 0 to 0.2
             * @example 0.5
             */
            jumpChance?: string;
            /**
             * @description 0 to 0.2
             * @example 0.5
             */
            jumpDeviation?: string;
            /**
             * @description -0.4 to 0.4
             * @example 0.5
             */
            jumpMean?: string;
            /**
             * @description 0 to 0.2
             * @example 0.5
             */
            volatility?: string;
        };
        /** @description What is listed; \`status\` is open unless its venues say otherwise. */
        Instrument: {
            class: string;
            currency: string;
            /** @example 25000.5 */
            lot: string;
            mark: components["schemas"]["Mark"];
            status: string;
            symbol: string;
            /** @example 25000.5 */
            tick: string;
        };
        Instruments: {
            items: components["schemas"]["Instrument"][];
        };
        Journal: {
            items: components["schemas"]["JournalLine"][];
            /** @example 1042 */
            next?: string;
        };
        /** @description A line of an account's journal exactly as it is stored; the SHA-256 of its canonical bytes is its hash. */
        JournalLine: {
            /** Format: uuid */
            account: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            at: string;
            body: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            kind: "input" | "event";
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            previous: string;
            /** @example 1042 */
            sequence: string;
            stream: string;
            /** @example 1042 */
            tape: string;
            type: string;
        };
        Kind: {
            breaches: components["schemas"]["Breach"][];
            breachProbability: components["schemas"]["Estimate"];
            /** Format: int32 */
            days: number;
            daysToPass: components["schemas"]["Days"];
            expiryProbability: components["schemas"]["Estimate"];
            fingerprint: string;
            name: string;
            openProbability: components["schemas"]["Estimate"];
            passProbability: components["schemas"]["Estimate"];
            paths: string;
            /**
             * Format: double
             * @description of the crowd
             */
            share: number;
        };
        LoginRequest: {
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /** @example a long enough phrase */
            password: string;
        };
        /** @description Price, bid and ask are absent when there is none; `tape` is the entry they stand in. */
        Mark: {
            /** @example 25000.5 */
            ask?: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            at: string;
            /** @example 25000.5 */
            bid?: string;
            /** @example 25000.5 */
            price?: string;
            /** @enum {string} */
            state: "good" | "single" | "disputed" | "none" | "settled";
            /** @example 1042 */
            tape: string;
        };
        Me: {
            country: string;
            displayName: string;
            email: string;
            /** Format: uuid */
            id: string;
            roles: string[];
        };
        Objective: {
            bindsAt?: components["schemas"]["Binding"];
            effect: string;
            /** @example 25000.5 */
            floor?: string;
            kind: string;
            /** @example 25000.5 */
            room?: string;
            ruleId: string;
            /** @enum {string} */
            status: "ok" | "touched" | "met" | "notMet" | "violated";
            /** @example 25000.5 */
            target?: string;
            value: string;
        };
        Objectives: {
            /** Format: uuid */
            account: string;
            /** @description the loss rule with the least room */
            bindsFirst?: string;
            items: components["schemas"]["Objective"][];
            /** @example 1042 */
            sequence: string;
            /** @example 1042 */
            tape: string;
        };
        Order: {
            /** Format: uuid */
            account: string;
            fills: components["schemas"]["Fill"][];
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            hash: string;
            /** Format: uuid */
            id: string;
            /** @example 25000.5 */
            limitPrice?: string;
            /** @example 25000.5 */
            quantity?: string;
            reason?: components["schemas"]["Reason"];
            /** @example 1042 */
            sequence: string;
            /** @enum {string} */
            side?: "buy" | "sell";
            /** @enum {string} */
            status: "filled" | "open" | "cancelled" | "denied";
            /** @example 25000.5 */
            stopLoss?: string;
            symbol?: string;
            /** @example 1042 */
            tape: string;
            type?: string;
        };
        /** @description An order as it is asked for. */
        OrderRequest: {
            /** @example 95000 */
            limitPrice?: string;
            /** @example 0.01 */
            quantity: string;
            reduceOnly?: boolean;
            /** @enum {string} */
            side: "buy" | "sell";
            /** @example 93000 */
            stopLoss?: string;
            /** @example BTC-USD */
            symbol: string;
            /** @enum {string} */
            type: "market" | "limit";
        };
        Orders: {
            /** Format: uuid */
            account: string;
            items: components["schemas"]["Order"][];
            next?: string;
        };
        /** @description Every combination of outcomes of the named prediction contracts, exactly. */
        Outcomes: {
            /** @example 25000.5 */
            best: string;
            /** @example 25000.5 */
            expected: string;
            /** Format: double */
            lossProbability: number;
            percentiles: components["schemas"]["AmountPercentiles"];
            /** @example 25000.5 */
            worst: string;
        };
        OwnedAssessment: {
            assessment: components["schemas"]["Assessment"];
            /** Format: uuid */
            owner: string;
        };
        OwnedAssessments: {
            items: components["schemas"]["OwnedAssessment"][];
            next?: string;
        };
        OwnedViolation: {
            /** Format: uuid */
            account: string;
            /** Format: uuid */
            assessment: string;
            /** Format: uuid */
            owner: string;
            tier: string;
            violation: components["schemas"]["Violation"];
        };
        OwnedViolations: {
            items: components["schemas"]["OwnedViolation"][];
            next?: string;
        };
        PackName: {
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            hash: string;
            name: string;
            version: string;
        };
        /** @description An order whose outcome is not known yet. */
        Pending: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "pending";
        };
        /** @description Percentiles over the paths, as shares of the capital. */
        Percentiles: {
            /** Format: double */
            p5: number;
            /** Format: double */
            p25: number;
            /** Format: double */
            p50: number;
            /** Format: double */
            p75: number;
            /** Format: double */
            p95: number;
        };
        Position: {
            /** @example 25000.5 */
            averagePrice: string;
            /**
             * @description at the closing side of the mark; absent without one
             * @example 25000.5
             */
            openProfit?: string;
            /** @example 25000.5 */
            quantity: string;
            symbol: string;
        };
        Positions: {
            /** Format: uuid */
            account: string;
            items: components["schemas"]["Position"][];
            /** @example 1042 */
            sequence: string;
            /** @example 1042 */
            tape: string;
        };
        /** @description Prediction contracts of one market. */
        PredictionMarket: {
            /** Format: int32 */
            contracts: number;
            name: string;
            /** @description dollars for all of them */
            paid: string;
            /**
             * @description 0 to 1, of a yes
             * @example 0.5
             */
            probability: string;
        };
        Preview: {
            accepted: boolean;
            /** Format: uuid */
            account: string;
            fill?: components["schemas"]["Fill"];
            reason?: components["schemas"]["Reason"];
            rules: components["schemas"]["RuleRoom"][];
            /** @example 1042 */
            sequence: string;
            /** @example 1042 */
            tape: string;
        };
        Price: {
            /** @example 25000.5 */
            amount: string;
            currency: string;
        };
        PriceRequest: {
            /** @example 99 */
            amount: string;
            /** @enum {string} */
            currency: "USD";
        };
        /** @description A refusal. The code is stable and what programs decide on; the words are for people and may change. */
        Problem: {
            code: string;
            /** @description Names the request in our logs. */
            correlation?: string;
            detail: string;
            errors?: {
                code: string;
                detail: string;
                pointer: string;
            }[];
            status: number;
            title: string;
            /** @example urn:assay:problem:not-found */
            type: string;
        };
        /** @description A public key; \`id\` is the SHA-256 of its 32 raw bytes, both in hex. */
        PublicKey: {
            /** Format: date-time */
            from: string;
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            id: string;
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            key: string;
            /** Format: date-time */
            to?: string;
        };
        PublicKeys: {
            items: components["schemas"]["PublicKey"][];
        };
        /** @description A purchase. */
        Purchase: {
            /** Format: uuid */
            assessmentId?: string;
            /**
             * Format: uri
             * @description where it can be paid, as long as it can
             */
            checkoutUrl?: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            created: string;
            /**
             * @description \`open\`, \`won\` or \`lost\`, when there is one
             * @enum {string}
             */
            dispute?: "open" | "won" | "lost";
            /** @description why the last attempt was rejected, or \`expired\` */
            failure?: string;
            /** Format: uuid */
            id: string;
            price: components["schemas"]["Price"];
            /**
             * @description what went back, when something did
             * @example 25000.5
             */
            refunded?: string;
            /** @enum {string} */
            status: "pending" | "completed" | "failed" | "refunded";
            tier: components["schemas"]["BoughtTier"];
        };
        PurchaseRequest: {
            /** Format: uuid */
            tierId: string;
        };
        Purchases: {
            items: components["schemas"]["Purchase"][];
            next?: string;
        };
        /** @description A question as it is asked: about an assessment, a published pack by its hash, or (admins) a draft, the text of its pack file. Counts are numbers; shares, moves, chances, money and the seed are decimal strings. */
        Question: {
            /**
             * Format: uuid
             * @description one's own; exactly one of this, `pack` and `draft` is named
             */
            assessmentId?: string;
            /**
             * Format: int32
             * @description how many trades in a row are drawn together, otherwise 5
             */
            block?: number;
            /**
             * Format: int32
             * @description 1 to 120, otherwise 30
             */
            days?: number;
            /** @description text of a pack file, for admins */
            draft?: string;
            /** @enum {string} */
            kind: "risk-analysis" | "strategy-validation" | "drawdown-projection" | "profit-and-loss-scenarios" | "population";
            /** @description dollars that are lost before the first trade */
            lossFirst?: string;
            /** @description prediction contracts, for profit-and-loss-scenarios */
            markets?: components["schemas"]["PredictionMarket"][];
            model?: components["schemas"]["HowPricesMove"];
            /** @description hash of a published pack */
            pack?: string;
            /**
             * Format: int32
             * @description 1,000 to 1,000,000, otherwise 20,000
             */
            paths?: number;
            /**
             * Format: int32
             * @description of a pack, counted from 0
             */
            phase?: number;
            /** @description otherwise four usual ones */
            scenarios?: components["schemas"]["Stress"][];
            /** @description any signed 64 bits, otherwise 1 */
            seed?: string;
            /**
             * @description whether returns are drawn from closed ones or made by the model; otherwise drawn if there are enough
             * @enum {string}
             */
            source?: "trades" | "parameters";
            /**
             * @description the trader's share of a profit, otherwise 0.8; for population
             * @example 0.5
             */
            split?: string;
            trader?: components["schemas"]["HowItTrades"];
        };
        Quote: {
            /** @example 1042 */
            ageMillis: string;
            /** @example 25000.5 */
            ask?: string;
            /** @example 25000.5 */
            bid?: string;
            excluded?: string;
            update: string;
            venue: string;
            /** @example 25000.5 */
            weight: string;
        };
        QuotedInstrument: {
            class: string;
            currency: string;
            /** @example 25000.5 */
            lot: string;
            mark: components["schemas"]["Mark"];
            quotes: components["schemas"]["Quote"][];
            status: string;
            symbol: string;
            /** @example 25000.5 */
            tick: string;
        };
        /** @description Why something was denied: the code, and the numbers that go with it, such as needed and free. */
        Reason: {
            code: string;
        } & {
            [key: string]: unknown;
        };
        Receipt: {
            receipt: components["schemas"]["Signed"];
            /** @description Ed25519 over the receipt's canonical bytes, in hex */
            signature: string;
        };
        Receipts: {
            items: components["schemas"]["Receipt"][];
            /** @example 1042 */
            next?: string;
        };
        Received: {
            id: string;
            /** @description whether the event was received before */
            repeated: boolean;
        };
        RefreshRequest: {
            refreshToken: string;
        };
        Registered: {
            /** Format: uuid */
            id: string;
        };
        RegisterRequest: {
            /** @example GB */
            country: string;
            /** @example Ada */
            displayName: string;
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /** @example a long enough phrase */
            password: string;
        };
        /** @description A report. */
        Report: {
            /** Format: uuid */
            accountId: string;
            /**
             * Format: uri
             * @description of a certificate: its public page
             */
            address?: string;
            /** Format: uuid */
            assessmentId: string;
            /**
             * @description why it failed
             * @enum {string}
             */
            code?: "no-history" | "source-silent" | "unreadable" | "given-up" | "internal";
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            created: string;
            /**
             * Format: date-time
             * @description when it is forgotten
             * @example 2026-11-21T08:00:00Z
             */
            expires: string;
            /** @enum {string} */
            format: "pdf" | "html" | "csv" | "json";
            /**
             * @description SHA-256 of the file, once it is made
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            hash?: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: int32
             * @description 0 to 100
             */
            progress: number;
            /**
             * Format: int64
             * @description bytes of the file, once it is made
             */
            size?: number;
            /** @enum {string} */
            status: "queued" | "working" | "ready" | "failed";
            /**
             * @description the journal line it stands on, once it is made
             * @example 1042
             */
            through?: string;
            /** @enum {string} */
            type: "assessment-summary" | "trade-history" | "performance-metrics" | "risk-analysis" | "compliance-report" | "monthly-statement" | "certificate";
        };
        /** @description A document. */
        ReportDocument: {
            /**
             * Format: date-time
             * @description when the journal line was written that it stands on
             * @example 2026-11-21T08:00:00Z
             */
            at: string;
            /**
             * @description of that line
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            hash: string;
            sections: components["schemas"]["ReportSection"][];
            title: string;
            type: string;
        };
        ReportFact: {
            name: string;
            /** @description as exact as it is known */
            value: string;
        };
        /** @description What somebody wants. */
        ReportRequest: {
            /**
             * Format: uuid
             * @description one of the assessment's, the newest unless told
             */
            accountId?: string;
            /** Format: uuid */
            assessmentId: string;
            /** @enum {string} */
            format: "pdf" | "html" | "csv" | "json";
            /**
             * @description of a monthly statement, and of no other; in UTC
             * @example 2026-11
             */
            month?: string;
            /**
             * Format: uuid
             * @description whose answer a risk analysis is to hold
             */
            simulationId?: string;
            /** @enum {string} */
            type: "assessment-summary" | "trade-history" | "performance-metrics" | "risk-analysis" | "compliance-report" | "monthly-statement" | "certificate";
        };
        Reports: {
            items: components["schemas"]["Report"][];
            next?: string;
        };
        /** @description One part of a document: a text, facts, or a table. */
        ReportSection: {
            caption?: string;
            columns?: string[];
            facts?: components["schemas"]["ReportFact"][];
            rows?: string[][];
            text?: string;
            title: string;
            totals?: string[];
        };
        ReportTaken: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "queued" | "working" | "ready" | "failed";
        };
        Room: {
            room: components["schemas"]["Percentiles"];
            ruleId: string;
        };
        RuleRoom: {
            /** @example 25000.5 */
            roomAfter: string;
            /** @example 25000.5 */
            roomAtStop?: string;
            /** @example 25000.5 */
            roomBefore: string;
            ruleId: string;
        };
        /** @description Where a rule's limit stood, and how much was left to it. */
        RuleSample: {
            /** @example 25000.5 */
            floor: string;
            /** @example 25000.5 */
            room: string;
            rule: string;
        };
        Sample: {
            /** @example 25000.5 */
            balance: string;
            /**
             * @description absent when something held had no price
             * @example 25000.5
             */
            equity?: string;
            rules?: components["schemas"]["RuleSample"][];
        };
        Scenario: {
            balance: components["schemas"]["Percentiles"];
            breaches: components["schemas"]["Breach"][];
            breachProbability: components["schemas"]["Estimate"];
            /** Format: int32 */
            days: number;
            daysToPass: components["schemas"]["Days"];
            expiryProbability: components["schemas"]["Estimate"];
            fingerprint: string;
            name: string;
            openProbability: components["schemas"]["Estimate"];
            passProbability: components["schemas"]["Estimate"];
            paths: string;
        };
        /** @description What the notary signed. */
        Signed: {
            /** Format: uuid */
            account: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            at: string;
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            hash: string;
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            key: string;
            /** @example 1042 */
            sequence: string;
            stream: string;
        };
        /** @description The canonical text that was signed, whole, and the signature in hex. */
        SignedHead: {
            head: string;
            signature: string;
        };
        /** @description A question and how far its answer is. */
        Simulation: {
            /** @description why it failed */
            code?: string;
            /**
             * Format: int32
             * @description of the engine: the same question, seed and contract bring the same answer
             */
            contract: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "risk-analysis" | "strategy-validation" | "drawdown-projection" | "profit-and-loss-scenarios" | "population";
            /** @description how many were asked for */
            paths: string;
            /**
             * Format: double
             * @description 0 to 1
             */
            progress: number;
            result?: components["schemas"]["SimulationResult"];
            seed: string;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
        };
        /** @description The answer. Which fields there are depends on the kind; see each. */
        SimulationResult: {
            /** Format: int32 */
            block?: number;
            breaches?: components["schemas"]["Breach"][];
            breachProbability?: components["schemas"]["Estimate"];
            /** @description of drawdown-projection */
            byDay?: components["schemas"]["Day"][];
            /** Format: int32 */
            days?: number;
            daysToPass?: components["schemas"]["Days"];
            /**
             * Format: double
             * @description of strategy-validation: the deepest that happened, as a share
             */
            drawdown?: number;
            drawdownLuck?: components["schemas"]["Estimate"];
            drawn?: components["schemas"]["Fate"];
            expectancy?: components["schemas"]["Estimate"];
            expiryProbability?: components["schemas"]["Estimate"];
            fingerprint?: string;
            /** @description of population: the crowd, which is an assumption */
            kinds?: components["schemas"]["Kind"][];
            liability?: components["schemas"]["AmountEstimate"];
            luck?: components["schemas"]["Estimate"];
            /** Format: double */
            meanReturn?: number;
            openProbability?: components["schemas"]["Estimate"];
            outcomes?: components["schemas"]["Outcomes"];
            passProbability?: components["schemas"]["Estimate"];
            paths?: string;
            /** @description of profit-and-loss-scenarios: the question as asked is called \`base\` */
            scenarios?: components["schemas"]["Scenario"][];
            shuffled?: components["schemas"]["Fate"];
            /**
             * Format: double
             * @description of population: the trader's share of a profit
             */
            split?: number;
            /**
             * Format: int32
             * @description of strategy-validation: how many closed trades were drawn from
             */
            trades?: number;
        };
        /** @description A question that was taken; its answer may be there already. */
        SimulationTaken: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
        };
        /** @description One line of the stress table; what is absent stays as it is. */
        Stress: {
            /**
             * @description 0 to 20 times as much
             * @example 0.5
             */
            costs?: string;
            /**
             * @description -0.02 to 0.02 more at each mark
             * @example 0.5
             */
            drift?: string;
            /**
             * @description 0 to 0.2 more at each mark
             * @example 0.5
             */
            jumpChance?: string;
            /**
             * @description -0.4 to 0.4 of the price, the jump's size
             * @example 0.5
             */
            jumpMean?: string;
            name: string;
            /**
             * @description 0 to 5 times as much
             * @example 0.5
             */
            volatility?: string;
        };
        Ticket: {
            /**
             * Format: int64
             * @description seconds
             */
            expiresIn: number;
            ticket: string;
        };
        Tier: {
            /** @example 25000.5 */
            capital: string;
            /** Format: uuid */
            id: string;
            name: string;
            pack: components["schemas"]["PackName"];
            price: components["schemas"]["Price"];
            /** @example 1042 */
            version: string;
        };
        Tiers: {
            items: components["schemas"]["Tier"][];
        };
        TierVersion: {
            /** @example 25000.5 */
            capital: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            created: string;
            pack: components["schemas"]["PackName"];
            price: components["schemas"]["Price"];
            /** @example 1042 */
            version: string;
        };
        TierVersions: {
            items: components["schemas"]["TierVersion"][];
            /** @example 1042 */
            next?: string;
        };
        Tokens: {
            accessToken: string;
            /** Format: int64 */
            expiresIn: number;
            refreshToken: string;
            /** @enum {string} */
            tokenType: "Bearer";
        };
        Trade: {
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            at: string;
            /** @example 25000.5 */
            fee: string;
            /** Format: uuid */
            order?: string;
            /** @example 25000.5 */
            price: string;
            /** @example 25000.5 */
            quantity: string;
            /** @example 25000.5 */
            realised: string;
            reason?: string;
            /** @example 1042 */
            sequence: string;
            /** @enum {string} */
            side: "buy" | "sell";
            symbol: string;
            /** @example 1042 */
            tape: string;
        };
        Trades: {
            /** Format: uuid */
            account: string;
            items: components["schemas"]["Trade"][];
            next?: string;
        };
        TrialRequest: {
            /** Format: uuid */
            tierId: string;
        };
        User: {
            /**
             * Format: int32
             * @description how many the person has had
             */
            assessments: number;
            country: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            created: string;
            displayName: string;
            email: string;
            /** Format: uuid */
            id: string;
            roles: string[];
        };
        Users: {
            items: components["schemas"]["User"][];
            next?: string;
        };
        Violation: {
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            confirmedAt: string;
            effect: string;
            /** @example 25000.5 */
            equity: string;
            /** @example 25000.5 */
            floor: string;
            ruleId: string;
            /** @example 1042 */
            sequence: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00Z
             */
            touchedAt: string;
            words: string;
        };
        Violations: {
            /** Format: uuid */
            account: string;
            items: components["schemas"]["Violation"][];
            next?: string;
        };
    };
    responses: {
        /** @description Not a valid request: bad-signature, invalid, malformed-json, too-deep. */
        "Refused400-bad-signature.invalid.malformed-json.too-deep": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "bad-signature" | "invalid" | "malformed-json" | "too-deep";
                    /** @constant */
                    status?: 400;
                };
            };
        };
        /** @description Not a valid request: idempotency-key-missing, invalid, malformed-json, malformed-path, too-deep. */
        "Refused400-idempotency-key-missing.invalid.malformed-json.malformed-path.too-deep": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "idempotency-key-missing" | "invalid" | "malformed-json" | "malformed-path" | "too-deep";
                    /** @constant */
                    status?: 400;
                };
            };
        };
        /** @description Not a valid request: idempotency-key-missing, invalid, malformed-json, too-deep. */
        "Refused400-idempotency-key-missing.invalid.malformed-json.too-deep": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "idempotency-key-missing" | "invalid" | "malformed-json" | "too-deep";
                    /** @constant */
                    status?: 400;
                };
            };
        };
        /** @description Not a valid request: idempotency-key-missing, invalid, malformed-path. */
        "Refused400-idempotency-key-missing.invalid.malformed-path": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "idempotency-key-missing" | "invalid" | "malformed-path";
                    /** @constant */
                    status?: 400;
                };
            };
        };
        /** @description Not a valid request: invalid. */
        "Refused400-invalid": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invalid";
                    /** @constant */
                    status?: 400;
                };
            };
        };
        /** @description Not a valid request: invalid, malformed-json, malformed-path, too-deep. */
        "Refused400-invalid.malformed-json.malformed-path.too-deep": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invalid" | "malformed-json" | "malformed-path" | "too-deep";
                    /** @constant */
                    status?: 400;
                };
            };
        };
        /** @description Not a valid request: invalid, malformed-json, too-deep. */
        "Refused400-invalid.malformed-json.too-deep": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invalid" | "malformed-json" | "too-deep";
                    /** @constant */
                    status?: 400;
                };
            };
        };
        /** @description Not a valid request: invalid, malformed-path. */
        "Refused400-invalid.malformed-path": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invalid" | "malformed-path";
                    /** @constant */
                    status?: 400;
                };
            };
        };
        /** @description Not signed in: session-over. */
        "Refused401-session-over": {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "session-over";
                    /** @constant */
                    status?: 401;
                };
            };
        };
        /** @description Not signed in: unauthenticated. */
        "Refused401-unauthenticated": {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "unauthenticated";
                    /** @constant */
                    status?: 401;
                };
            };
        };
        /** @description Not signed in: wrong-credentials. */
        "Refused401-wrong-credentials": {
            headers: {
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "wrong-credentials";
                    /** @constant */
                    status?: 401;
                };
            };
        };
        /** @description Not allowed: forbidden. */
        "Refused403-forbidden": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden";
                    /** @constant */
                    status?: 403;
                };
            };
        };
        /** @description There is no such thing, or it is somebody else's: not-found. */
        "Refused404-not-found": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "not-found";
                    /** @constant */
                    status?: 404;
                };
            };
        };
        /** @description Not as things stand: assessment-over. */
        "Refused409-assessment-over": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "assessment-over";
                    /** @constant */
                    status?: 409;
                };
            };
        };
        /** @description Not as things stand: email-taken. */
        "Refused409-email-taken": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "email-taken";
                    /** @constant */
                    status?: 409;
                };
            };
        };
        /** @description Not as things stand: name-taken. */
        "Refused409-name-taken": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "name-taken";
                    /** @constant */
                    status?: 409;
                };
            };
        };
        /** @description Not as things stand: not-opened. */
        "Refused409-not-opened": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "not-opened";
                    /** @constant */
                    status?: 409;
                };
            };
        };
        /** @description Not as things stand: not-ready. */
        "Refused409-not-ready": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "not-ready";
                    /** @constant */
                    status?: 409;
                };
            };
        };
        /** @description Not as things stand: version-taken. */
        "Refused409-version-taken": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "version-taken";
                    /** @constant */
                    status?: 409;
                };
            };
        };
        /** @description Too large: too-large. */
        "Refused413-too-large": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "too-large";
                    /** @constant */
                    status?: 413;
                };
            };
        };
        /** @description Address too long: uri-too-long. */
        "Refused414-uri-too-long": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "uri-too-long";
                    /** @constant */
                    status?: 414;
                };
            };
        };
        /** @description Not JSON: unsupported-media-type. */
        "Refused415-unsupported-media-type": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "unsupported-media-type";
                    /** @constant */
                    status?: 415;
                };
            };
        };
        /** @description Well formed, and not to be done: idempotency-key-reused. */
        "Refused422-idempotency-key-reused": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "idempotency-key-reused";
                    /** @constant */
                    status?: 422;
                };
            };
        };
        /** @description Well formed, and not to be done: idempotency-key-reused, not-for-sale. */
        "Refused422-idempotency-key-reused.not-for-sale": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "idempotency-key-reused" | "not-for-sale";
                    /** @constant */
                    status?: 422;
                };
            };
        };
        /** @description Well formed, and not to be done: journal-too-long, out-of-range, pack-unreadable, rules-not-simulated, too-few-trades, too-much-work. */
        "Refused422-journal-too-long.out-of-range.pack-unreadable.rules-not-simulated.too-few-trades.too-much-work": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "journal-too-long" | "out-of-range" | "pack-unreadable" | "rules-not-simulated" | "too-few-trades" | "too-much-work";
                    /** @constant */
                    status?: 422;
                };
            };
        };
        /** @description Well formed, and not to be done: not-passed, simulation-not-done. */
        "Refused422-not-passed.simulation-not-done": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "not-passed" | "simulation-not-done";
                    /** @constant */
                    status?: 422;
                };
            };
        };
        /** @description Too many requests: queue-full, too-many-questions, too-many-requests. */
        "Refused429-queue-full.too-many-questions.too-many-requests": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "queue-full" | "too-many-questions" | "too-many-requests";
                    /** @constant */
                    status?: 429;
                };
            };
        };
        /** @description Too many requests: too-many-log-ins, too-many-requests. */
        "Refused429-too-many-log-ins.too-many-requests": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "too-many-log-ins" | "too-many-requests";
                    /** @constant */
                    status?: 429;
                };
            };
        };
        /** @description Too many requests: too-many-purchases, too-many-requests. */
        "Refused429-too-many-purchases.too-many-requests": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "too-many-purchases" | "too-many-requests";
                    /** @constant */
                    status?: 429;
                };
            };
        };
        /** @description Too many requests: too-many-reports, too-many-requests. */
        "Refused429-too-many-reports.too-many-requests": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "too-many-reports" | "too-many-requests";
                    /** @constant */
                    status?: 429;
                };
            };
        };
        /** @description Too many requests: too-many-requests. */
        "Refused429-too-many-requests": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "too-many-requests";
                    /** @constant */
                    status?: 429;
                };
            };
        };
        /** @description Too many requests: too-many-requests, too-many-trials. */
        "Refused429-too-many-requests.too-many-trials": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "too-many-requests" | "too-many-trials";
                    /** @constant */
                    status?: 429;
                };
            };
        };
        /** @description Not now: account-opening, busy. */
        "Refused503-account-opening.busy": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "account-opening" | "busy";
                    /** @constant */
                    status?: 503;
                };
            };
        };
        /** @description Not now: account-opening, busy, market-silent. */
        "Refused503-account-opening.busy.market-silent": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "account-opening" | "busy" | "market-silent";
                    /** @constant */
                    status?: 503;
                };
            };
        };
        /** @description Not now: account-opening, busy, market-silent, outcome-unknown. */
        "Refused503-account-opening.busy.market-silent.outcome-unknown": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "account-opening" | "busy" | "market-silent" | "outcome-unknown";
                    /** @constant */
                    status?: 503;
                };
            };
        };
        /** @description Not now: account-opening, market-silent, outcome-unknown. */
        "Refused503-account-opening.market-silent.outcome-unknown": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "account-opening" | "market-silent" | "outcome-unknown";
                    /** @constant */
                    status?: 503;
                };
            };
        };
        /** @description Not now: busy. */
        "Refused503-busy": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "busy";
                    /** @constant */
                    status?: 503;
                };
            };
        };
        /** @description Not now: core-silent. */
        "Refused503-core-silent": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "core-silent";
                    /** @constant */
                    status?: 503;
                };
            };
        };
        /** @description Not now: core-silent, not-read-yet, simulations-silent. */
        "Refused503-core-silent.not-read-yet.simulations-silent": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "core-silent" | "not-read-yet" | "simulations-silent";
                    /** @constant */
                    status?: 503;
                };
            };
        };
        /** @description Not now: evidence-incomplete. */
        "Refused503-evidence-incomplete": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "evidence-incomplete";
                    /** @constant */
                    status?: 503;
                };
            };
        };
        /** @description Not now: market-silent. */
        "Refused503-market-silent": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "market-silent";
                    /** @constant */
                    status?: 503;
                };
            };
        };
        /** @description Not now: part-away. */
        "Refused503-part-away": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "part-away";
                    /** @constant */
                    status?: 503;
                };
            };
        };
        /** @description Not now: payments-off, payments-unreachable. */
        "Refused503-payments-off.payments-unreachable": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "payments-off" | "payments-unreachable";
                    /** @constant */
                    status?: 503;
                };
            };
        };
        /** @description Not now: sessions-away. */
        "Refused503-sessions-away": {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "sessions-away";
                    /** @constant */
                    status?: 503;
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Whether this is the answer to an earlier request of this key. */
        "Idempotent-Replayed": string;
        /** @description Where it is. */
        Location: string;
        /** @description Requests that one caller has in a window. */
        "RateLimit-Limit": number;
        /** @description Requests that are left in this window. */
        "RateLimit-Remaining": number;
        /** @description Seconds until the window ends and all requests are there again. */
        "RateLimit-Reset": number;
        /** @description Seconds after which the same request may succeed. */
        "Retry-After": number;
        /** @description The scheme to sign in by: Bearer. */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    adminListList: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
                status?: "active" | "passed" | "failed" | "frozen" | "abandoned";
                tier?: string;
                /** @description whose */
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnedAssessments"];
                };
            };
            400: components["responses"]["Refused400-invalid"];
            401: components["responses"]["Refused401-unauthenticated"];
            403: components["responses"]["Refused403-forbidden"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    adminAssessmentOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            403: components["responses"]["Refused403-forbidden"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    adminAssessmentFreeze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreezeRequest"];
            };
        };
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pending"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-json.malformed-path.too-deep"];
            401: components["responses"]["Refused401-unauthenticated"];
            403: components["responses"]["Refused403-forbidden"];
            404: components["responses"]["Refused404-not-found"];
            409: components["responses"]["Refused409-not-opened"];
            413: components["responses"]["Refused413-too-large"];
            414: components["responses"]["Refused414-uri-too-long"];
            415: components["responses"]["Refused415-unsupported-media-type"];
            422: components["responses"]["Refused422-idempotency-key-reused"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-account-opening.market-silent.outcome-unknown"];
        };
    };
    adminAssessmentThaw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pending"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            403: components["responses"]["Refused403-forbidden"];
            404: components["responses"]["Refused404-not-found"];
            409: components["responses"]["Refused409-not-opened"];
            414: components["responses"]["Refused414-uri-too-long"];
            422: components["responses"]["Refused422-idempotency-key-reused"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-account-opening.market-silent.outcome-unknown"];
        };
    };
    auditPage: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            400: components["responses"]["Refused400-invalid"];
            401: components["responses"]["Refused401-unauthenticated"];
            403: components["responses"]["Refused403-forbidden"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    tierPublish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackName"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-json.too-deep"];
            401: components["responses"]["Refused401-unauthenticated"];
            403: components["responses"]["Refused403-forbidden"];
            409: components["responses"]["Refused409-version-taken"];
            413: components["responses"]["Refused413-too-large"];
            415: components["responses"]["Refused415-unsupported-media-type"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    tierCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTierRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tier"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-json.too-deep"];
            401: components["responses"]["Refused401-unauthenticated"];
            403: components["responses"]["Refused403-forbidden"];
            404: components["responses"]["Refused404-not-found"];
            409: components["responses"]["Refused409-name-taken"];
            413: components["responses"]["Refused413-too-large"];
            415: components["responses"]["Refused415-unsupported-media-type"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    adminTierVersions: {
        parameters: {
            query?: {
                before?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierVersions"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            403: components["responses"]["Refused403-forbidden"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    tierChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTierRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tier"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-json.malformed-path.too-deep"];
            401: components["responses"]["Refused401-unauthenticated"];
            403: components["responses"]["Refused403-forbidden"];
            404: components["responses"]["Refused404-not-found"];
            413: components["responses"]["Refused413-too-large"];
            414: components["responses"]["Refused414-uri-too-long"];
            415: components["responses"]["Refused415-unsupported-media-type"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    adminUserList: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
                role?: "trader" | "admin";
                /** @description a part of the address, of the name or of the id */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Users"];
                };
            };
            400: components["responses"]["Refused400-invalid"];
            401: components["responses"]["Refused401-unauthenticated"];
            403: components["responses"]["Refused403-forbidden"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    adminListViolations: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnedViolations"];
                };
            };
            400: components["responses"]["Refused400-invalid"];
            401: components["responses"]["Refused401-unauthenticated"];
            403: components["responses"]["Refused403-forbidden"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    assessmentList: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessments"];
                };
            };
            400: components["responses"]["Refused400-invalid"];
            401: components["responses"]["Refused401-unauthenticated"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-busy"];
        };
    };
    assessmentOne: {
        parameters: {
            query?: {
                account?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-busy"];
        };
    };
    orderCloseAll: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. The same key with the same request brings the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pending"];
                };
            };
            400: components["responses"]["Refused400-idempotency-key-missing.invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            409: components["responses"]["Refused409-not-opened"];
            414: components["responses"]["Refused414-uri-too-long"];
            422: components["responses"]["Refused422-idempotency-key-reused"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-account-opening.busy.market-silent.outcome-unknown"];
        };
    };
    assessmentEquity: {
        parameters: {
            query?: {
                account?: string;
                from?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EquityPoints"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-busy"];
        };
    };
    evidenceEvidence: {
        parameters: {
            query?: {
                account?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-evidence-incomplete"];
        };
    };
    orderGiveUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pending"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            409: components["responses"]["Refused409-not-opened"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-account-opening.busy.market-silent.outcome-unknown"];
        };
    };
    assessmentJournal: {
        parameters: {
            query?: {
                account?: string;
                limit?: number;
                since?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journal"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-busy"];
        };
    };
    assessmentObjectives: {
        parameters: {
            query?: {
                account?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Objectives"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-account-opening.busy"];
        };
    };
    orderList: {
        parameters: {
            query?: {
                account?: string;
                limit?: number;
                since?: string;
                status?: "open" | "filled" | "cancelled" | "denied";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Orders"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-busy"];
        };
    };
    orderPlace: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. The same key with the same request brings the same answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pending"];
                };
            };
            400: components["responses"]["Refused400-idempotency-key-missing.invalid.malformed-json.malformed-path.too-deep"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            409: components["responses"]["Refused409-not-opened"];
            413: components["responses"]["Refused413-too-large"];
            414: components["responses"]["Refused414-uri-too-long"];
            415: components["responses"]["Refused415-unsupported-media-type"];
            422: components["responses"]["Refused422-idempotency-key-reused"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-account-opening.busy.market-silent.outcome-unknown"];
        };
    };
    orderOne: {
        parameters: {
            query?: {
                account?: string;
            };
            header?: never;
            path: {
                id: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pending"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-busy"];
        };
    };
    orderCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pending"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            409: components["responses"]["Refused409-not-opened"];
            414: components["responses"]["Refused414-uri-too-long"];
            422: components["responses"]["Refused422-idempotency-key-reused"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-account-opening.busy.market-silent.outcome-unknown"];
        };
    };
    orderPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-json.malformed-path.too-deep"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            413: components["responses"]["Refused413-too-large"];
            414: components["responses"]["Refused414-uri-too-long"];
            415: components["responses"]["Refused415-unsupported-media-type"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-account-opening.busy.market-silent"];
        };
    };
    assessmentPositions: {
        parameters: {
            query?: {
                account?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Positions"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-account-opening.busy"];
        };
    };
    assessmentReceipts: {
        parameters: {
            query?: {
                account?: string;
                limit?: number;
                since?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipts"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-busy"];
        };
    };
    assessmentTrades: {
        parameters: {
            query?: {
                account?: string;
                limit?: number;
                since?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trades"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-busy"];
        };
    };
    assessmentViolations: {
        parameters: {
            query?: {
                account?: string;
                limit?: number;
                since?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Violations"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-busy"];
        };
    };
    authLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-json.too-deep"];
            401: components["responses"]["Refused401-wrong-credentials"];
            413: components["responses"]["Refused413-too-large"];
            415: components["responses"]["Refused415-unsupported-media-type"];
            429: components["responses"]["Refused429-too-many-log-ins.too-many-requests"];
            503: components["responses"]["Refused503-sessions-away"];
        };
    };
    authLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Refused401-unauthenticated"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-sessions-away"];
        };
    };
    authRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-json.too-deep"];
            401: components["responses"]["Refused401-session-over"];
            413: components["responses"]["Refused413-too-large"];
            415: components["responses"]["Refused415-unsupported-media-type"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-sessions-away"];
        };
    };
    authRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-json.too-deep"];
            409: components["responses"]["Refused409-email-taken"];
            413: components["responses"]["Refused413-too-large"];
            415: components["responses"]["Refused415-unsupported-media-type"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    certificateOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDocument"];
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-core-silent"];
        };
    };
    notaryHeads: {
        parameters: {
            query?: {
                limit?: number;
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Heads"];
                };
            };
            400: components["responses"]["Refused400-invalid"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    instrumentAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruments"];
                };
            };
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-market-silent"];
        };
    };
    instrumentOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                symbol: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotedInstrument"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-market-silent"];
        };
    };
    instrumentBook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                symbol: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Books"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-market-silent"];
        };
    };
    candleCandles: {
        parameters: {
            query?: {
                /** @description inclusive; the 300th candle before `to` unless told */
                from?: string;
                /** @description 1m unless told */
                interval?: "1m" | "5m" | "15m" | "1h" | "4h" | "1d";
                /** @description exclusive; behind the newest price unless told */
                to?: string;
            };
            header?: never;
            path: {
                symbol: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Candles"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-market-silent"];
        };
    };
    notaryKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicKeys"];
                };
            };
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    authMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Refused401-unauthenticated"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    apiWhole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-part-away"];
        };
    };
    tierPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    purchaseList: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purchases"];
                };
            };
            400: components["responses"]["Refused400-invalid"];
            401: components["responses"]["Refused401-unauthenticated"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    purchaseBegin: {
        parameters: {
            query?: never;
            header: {
                /** @description New for each new request. The same key with the same request brings the same answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purchase"];
                };
            };
            400: components["responses"]["Refused400-idempotency-key-missing.invalid.malformed-json.too-deep"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            413: components["responses"]["Refused413-too-large"];
            415: components["responses"]["Refused415-unsupported-media-type"];
            422: components["responses"]["Refused422-idempotency-key-reused.not-for-sale"];
            429: components["responses"]["Refused429-too-many-purchases.too-many-requests"];
            503: components["responses"]["Refused503-payments-off.payments-unreachable"];
        };
    };
    purchaseOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purchaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purchase"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    reportList: {
        parameters: {
            query?: {
                assessment?: string;
                before?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reports"];
                };
            };
            400: components["responses"]["Refused400-invalid"];
            401: components["responses"]["Refused401-unauthenticated"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    reportAsk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTaken"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-json.too-deep"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            413: components["responses"]["Refused413-too-large"];
            415: components["responses"]["Refused415-unsupported-media-type"];
            422: components["responses"]["Refused422-not-passed.simulation-not-done"];
            429: components["responses"]["Refused429-too-many-reports.too-many-requests"];
            503: components["responses"]["Refused503-core-silent.not-read-yet.simulations-silent"];
        };
    };
    reportOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    reportDownload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDocument"];
                    "application/pdf": string;
                    "text/csv": string;
                    "text/html": string;
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            409: components["responses"]["Refused409-not-ready"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    simulationAsk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Question"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    Location: components["headers"]["Location"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationTaken"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-json.too-deep"];
            401: components["responses"]["Refused401-unauthenticated"];
            403: components["responses"]["Refused403-forbidden"];
            404: components["responses"]["Refused404-not-found"];
            409: components["responses"]["Refused409-assessment-over"];
            413: components["responses"]["Refused413-too-large"];
            415: components["responses"]["Refused415-unsupported-media-type"];
            422: components["responses"]["Refused422-journal-too-long.out-of-range.pack-unreadable.rules-not-simulated.too-few-trades.too-much-work"];
            429: components["responses"]["Refused429-queue-full.too-many-questions.too-many-requests"];
            503: components["responses"]["Refused503-core-silent"];
        };
    };
    simulationOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    simulationCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400-invalid.malformed-path"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    tapeTape: {
        parameters: {
            query?: {
                /** @description the first sequence; 1 unless told */
                from?: string;
                /** @description the last sequence, inclusive */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Refused400-invalid"];
            401: components["responses"]["Refused401-unauthenticated"];
            414: components["responses"]["Refused414-uri-too-long"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-market-silent"];
        };
    };
    tierTiers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tiers"];
                };
            };
            429: components["responses"]["Refused429-too-many-requests"];
        };
    };
    assessmentBegin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Begun"];
                };
            };
            400: components["responses"]["Refused400-invalid.malformed-json.too-deep"];
            401: components["responses"]["Refused401-unauthenticated"];
            404: components["responses"]["Refused404-not-found"];
            413: components["responses"]["Refused413-too-large"];
            415: components["responses"]["Refused415-unsupported-media-type"];
            429: components["responses"]["Refused429-too-many-requests.too-many-trials"];
            503: components["responses"]["Refused503-account-opening.busy"];
        };
    };
    stripeWebhookReceive: {
        parameters: {
            query?: never;
            header?: {
                "Stripe-Signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Received"];
                };
            };
            400: components["responses"]["Refused400-bad-signature.invalid.malformed-json.too-deep"];
            413: components["responses"]["Refused413-too-large"];
            415: components["responses"]["Refused415-unsupported-media-type"];
        };
    };
    ticketIssue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            401: components["responses"]["Refused401-unauthenticated"];
            429: components["responses"]["Refused429-too-many-requests"];
            503: components["responses"]["Refused503-sessions-away"];
        };
    };
}
