import type { Attachment } from 'svelte/attachments';

/** Keeps a textarea as high as its words. Only its height is set, never its words. */
export function autogrow(words: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    const fit = () => {
      area.style.height = 'auto';
      area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
    };
    let width = 0;
    const watch = new ResizeObserver(() => {
      if (area.clientWidth !== width) {
        width = area.clientWidth;
        fit();
      }
    });
    watch.observe(area);
    $effect(() => {
      words();
      fit();
    });
    return () => watch.disconnect();
  };
}
