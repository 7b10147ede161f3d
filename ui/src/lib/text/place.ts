/** A data file in the network or in a folder that is synced. */
export const placeText = {
  line: {
    network: 'Dữ liệu đang nằm trong thư mục mạng nên có thể hỏng hoặc mất phần vừa nhập.',
    synced: 'Dữ liệu đang nằm trong thư mục đồng bộ nên có thể mất phần vừa nhập.',
  },
  how: 'Xem cách chuyển về máy này',
  later: 'Để sau',
  steps: 'Cách chuyển về máy này:',
  fine: 'Chỉ dữ liệu đang dùng phải ở máy này. Tệp xuất ra và bản chép để dành thì để trong thư mục mạng, thư mục đồng bộ hay USB đều được.',
} as const;
