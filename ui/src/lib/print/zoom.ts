import type { Sheet } from './sheet';

/** How large the paper is shown: as wide as the desk, a whole page on it, or a share of its size. */
export type Zoom = 'width' | 'page' | number;

/** A page as far as it has a size. */
type Size = Pick<Sheet, 'width_mm' | 'height_mm'>;

const STEPS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
/** The largest that fitting goes: larger than this is harder to read, not easier. */
const MOST_FIT = 1.25;
const LEAST_FIT = 0.25;
/** CSS pixels in a millimetre. */
export const PX_PER_MM = 96 / 25.4;

/** Room on the desk, in CSS pixels. */
interface Room {
  width: number;
  height: number;
}

/** The scale of a page: one that lies and one that stands each fit in their own way. */
export function scaleOf(page: Size, zoom: Zoom, room: Room): number {
  if (typeof zoom === 'number') return zoom;
  const byWidth = room.width / (page.width_mm * PX_PER_MM);
  const byHeight = room.height / (page.height_mm * PX_PER_MM);
  return within(zoom === 'width' ? byWidth : Math.min(byWidth, byHeight));
}

const within = (scale: number) => Math.min(MOST_FIT, Math.max(LEAST_FIT, scale));

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
  /** How large the page is shown, 1 for its real size. */
  scale: number;
  width: number;
  height: number;
}

/** The places of pages one below the other, with room before, between and behind them. */
export function placed(pages: readonly Size[], zoom: Zoom, room: Room, gapPx: number): Place[] {
  let top = gapPx;
  return pages.map((page) => {
    const scale = scaleOf(page, zoom, room);
    const place = {
      top,
      scale,
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
