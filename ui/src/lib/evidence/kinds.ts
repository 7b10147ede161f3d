/**
 * The endings that the question for files offers. The core decides what is taken in; this only
 * keeps the list of the dialog short.
 */
export const endings = [
  ...['pdf', 'doc', 'docx', 'odt', 'rtf', 'txt', 'xls', 'xlsx', 'ods', 'csv', 'ppt', 'pptx'],
  ...['jpg', 'jpeg', 'png', 'bmp', 'gif', 'tif', 'tiff', 'webp', 'heic'],
  ...['mp3', 'm4a', 'wav', 'mp4', 'mov', 'avi', 'mkv'],
  ...['zip', 'rar', '7z', 'eml', 'msg', 'xml', 'json', 'p7s', 'sig'],
];
