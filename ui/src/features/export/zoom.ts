import type { PreviewPage } from '$lib/api/generated';

/** How large the paper is shown: as wide as the desk, or a share of its real size. */
export type Zoom = 'fit' | number;

const STEPS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
/** The widest that `fit` goes: larger than this is harder to read, not easier. */
const MOST_FIT = 1.25;
const LEAST_FIT = 0.25;
/** CSS pixels in a millimetre. */
const PX_PER_MM = 96 / 25.4;

/** The scale at which the widest page is as wide as the desk. */
export function fitting(pages: PreviewPage[], deskPx: number): number {
  const widest = Math.max(1, ...pages.map((page) => page.width_mm)) * PX_PER_MM;
  return Math.min(MOST_FIT, Math.max(LEAST_FIT, deskPx / widest));
}

/** The next larger (`1`) or smaller (`-1`) step from a scale. */
export function stepped(scale: number, direction: 1 | -1): number {
  // A scale within a percent of a step counts as that step.
  const larger = STEPS.find((step) => step > scale * 1.01);
  const smaller = STEPS.filter((step) => step < scale * 0.99).at(-1);
  return (direction > 0 ? larger : smaller) ?? (direction > 0 ? 2 : 0.5);
}

/** Where a page lies on the desk, in CSS pixels from the top of its content. */
export interface Place {
  top: number;
  width: number;
  height: number;
}

/** The places of pages one below the other, with room before, between and behind them. */
export function placed(pages: PreviewPage[], scale: number, gapPx: number): Place[] {
  let top = gapPx;
  return pages.map((page) => {
    const place = {
      top,
      width: page.width_mm * PX_PER_MM * scale,
      height: page.height_mm * PX_PER_MM * scale,
    };
    top += place.height + gapPx;
    return place;
  });
}

/** The page that is read when the desk is scrolled to `top`: the one a third down the view. */
export function readAt(places: Place[], top: number, viewPx: number): number {
  const line = top + viewPx / 3;
  const behind = places.findIndex((place) => place.top > line);
  return behind < 0 ? Math.max(0, places.length - 1) : Math.max(0, behind - 1);
}
