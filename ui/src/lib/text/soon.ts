/** For a tab whose editor is not there yet. */
export const soonText = { title: 'Phần này chưa có', hint: 'Sẽ có trong bản tới.' } as const;
