/** Indent of a first line: 1 cm (NĐ 30/2020, Phụ lục I, II.5.b), in rem at 96 dots an inch. */
const FIRST_LINE_REM = 2.36;

const known = new Map<string, string>();
let canvas: CanvasRenderingContext2D | null = null;

/** How far the words of a paragraph are indented behind its mark, as a CSS length. */
export function indent(mark: string, bold: boolean): string {
  if (!mark) return `${FIRST_LINE_REM}rem`;
  const key = `${bold ? 'bold ' : ''}${mark}`;
  const found = known.get(key) ?? measured(mark, bold);
  known.set(key, found);
  return found;
}

function measured(mark: string, bold: boolean): string {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return `calc(${FIRST_LINE_REM}rem + ${mark.length * 0.6}em)`;
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-paper');
  canvas.font = `${bold ? 'bold ' : ''}100px ${family}`;
  return `calc(${FIRST_LINE_REM}rem + ${(canvas.measureText(`${mark} `).width / 100).toFixed(3)}em)`;
}
