import { call } from '$lib/api/call';
import type { BookState } from '$lib/api/generated';

import type { NewEntry, TrackingBoard } from './types';

/* eslint-disable */
const ask = call as unknown as (name: string, request: unknown) => Promise<any>;

export const askBoard = (plan: string, on: string | null): Promise<TrackingBoard> =>
  ask('progress.board', { plan, on });
export const enter = (plan: string, entries: NewEntry[]): Promise<{ book: BookState }> =>
  ask('progress.enter', { plan, entries });
export const askHistory = (plan: string, task: number): Promise<any> =>
  ask('progress.history', { plan, task });
export const setReminder = (
  plan: string,
  task: number,
  instance: string,
  day: string | null,
): Promise<{ book: BookState }> => ask('progress.set_reminder', { plan, task, instance, day });
