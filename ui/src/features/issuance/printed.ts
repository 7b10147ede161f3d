/** A recipient as printed: dash before, semicolon behind, full stop behind the last. */
export function recipientLine(line: string, last: boolean): string {
  return `- ${line.replace(/^[-–]\s*/, '').replace(/[;.]+$/, '')}${last ? '.' : ';'}`;
}
