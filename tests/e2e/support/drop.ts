import type { Locator } from '@playwright/test';

/** Files by their names, and what is in them. */
type Files = Record<string, string>;

/** Holds files of another program over a part of the page. */
export const hold = (zone: Locator, files: Files): Promise<void> => drag(zone, files, ['dragover']);

/** Drops files of another program on a part of the page. */
export const drop = (zone: Locator, files: Files): Promise<void> => drag(zone, files, ['dragover', 'drop']);

async function drag(zone: Locator, files: Files, events: string[]): Promise<void> {
  await zone.scrollIntoViewIfNeeded();
  await zone.evaluate(
    (node, { files, events }) => {
      const { left, top, width, height } = node.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + Math.min(height / 2, innerHeight / 2) };
      const dataTransfer = new DataTransfer();
      for (const [name, words] of Object.entries(files)) dataTransfer.items.add(new File([words], name));
      const under = document.elementFromPoint(at.clientX, at.clientY) ?? node;
      for (const event of events) {
        const drag = new DragEvent(event, { ...at, dataTransfer, bubbles: true, cancelable: true });
        if (under.dispatchEvent(drag)) throw new Error(`the window would follow the ${event}`);
      }
    },
    { files, events },
  );
}
