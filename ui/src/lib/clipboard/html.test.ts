// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';

import { readHtml, writeHtml } from './html';

const table = (rows: string) => `<html><body><table>${rows}</table></body></html>`;

describe('reading tables', () => {
  it('answers null where there is no table', () => {
    expect(readHtml('<p>chỉ có chữ</p>')).toBeNull();
  });
  it('reads what Excel writes: styles, line ends within a cell, spaces that do not break', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
      <!-- td {mso-number-format:General} br {mso-data-placement:same-cell;} --></style></head><body>
      <!--StartFragment--><col width=64><table><tr height=20 style='height:15.0pt'>
      <td class=xl65 style='mso-x:1'>Văn phòng<br style='mso-data-placement:same-cell'>
        Thống kê</td><td>A&nbsp;B</td></tr></table><!--EndFragment--></body></html>`;
    expect(readHtml(html)).toEqual([['Văn phòng\nThống kê', 'A B']]);
  });
  it('reads what Word writes: a paragraph for each line, words broken over source lines', () => {
    const html = table(`<tr><td><p class=MsoNormal><span lang=VI>Ban hành
      kế hoạch<o:p></o:p></span></p><p class=MsoNormal>- Báo cáo</p></td><td><p>&nbsp;</p></td></tr>`);
    expect(readHtml(html)).toEqual([['Ban hành kế hoạch\n- Báo cáo', '']]);
  });
  it('makes a cell over several rows one cell with those below', () => {
    const html = table(
      '<tr><td rowspan=3>a</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr><tr><td>b</td><td>4</td></tr>',
    );
    expect(readHtml(html)).toEqual([
      ['a', '1'],
      [null, '2'],
      [null, '3'],
      ['b', '4'],
    ]);
  });
  it('puts the words of a cell over several columns into the first', () => {
    const html = table('<tr><td colspan=2 rowspan=2>a</td><td>x</td></tr><tr><td>y</td></tr>');
    expect(readHtml(html)).toEqual([
      ['a', '', 'x'],
      [null, '', 'y'],
    ]);
  });
  it('keeps a tables words that stand in tables within its cells', () => {
    const html = table('<tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr>');
    expect(readHtml(html)).toEqual([['a b', 'c']]);
  });
  it('leaves out hidden rows and the row of widths that Word adds', () => {
    const html = table(
      `<tr style='display:none'><td>x</td></tr><tr><td>a</td></tr>
       <![if !supportMisalignedColumns]><tr height=0><td width=64></td></tr><![endif]>`,
    );
    expect(readHtml(html)).toEqual([['a']]);
  });
});

describe('writing a table', () => {
  it('is read back the same, with merges and line ends, without its domain rows', () => {
    const cell = (words: string | null, rows = 1) => ({ words, rows, columns: 1 });
    const html = writeHtml([
      { domain: true, cells: [{ words: 'I. CHỈ ĐẠO', rows: 1, columns: 2 }] },
      { domain: false, cells: [cell('a\n<b> & "c"', 2), cell('1')] },
      { domain: false, cells: [cell(null), cell('2')] },
    ]);
    expect(readHtml(html)).toEqual([
      ['a\n<b> & "c"', '1'],
      [null, '2'],
    ]);
  });
  it('carries the words that are edited beside those that are shown', () => {
    const html = writeHtml([
      { domain: false, cells: [{ words: '3', own: '', rows: 1, columns: 1 }] },
    ]);
    expect(html).toContain('>3</td>');
    expect(readHtml(html)).toEqual([['']]);
  });
});
