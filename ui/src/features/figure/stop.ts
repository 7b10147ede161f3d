import type { ReportPeriod } from '$lib/api/generated';

/** The period where the officer stopped; `null` before the screen was shown first. */
export const stop: { period: ReportPeriod | null } = { period: null };
