/** Words of the page preview. */

export const previewWords = {
  label: '版式预览',
  zoomOut: '缩小',
  zoomIn: '放大',
  zoom: '显示比例',
  fitWidth: '适合宽度',
  fitPage: '适合整页',
  onePage: '单页',
  twoPages: '双页',
  previous: '上一页',
  next: '下一页',
  jump: '跳到页码',
  pages: (count: number) => `共 ${count} 页`,
  print: '打印',
  savePdf: '存为 PDF',
  saved: { title: 'PDF 已保存', next: '页面尺寸与预览一致，打印时请选“实际大小”。' },
  keys: '预览区内：Page Up、Page Down 翻页，Home、End 到首页、末页，Ctrl 加 +、- 缩放，Ctrl 加 0 适合宽度。',
  pageText: (number: number, count: number, text: string) => `第 ${number} 页，共 ${count} 页\n${text}`,
  image: (role: 'seal' | 'signature', index: number) =>
    role === 'seal' ? `印章${index === 0 ? '' : index + 1}` : '签名',
  movable: (name: string) => `${name}，可拖动，按方向键每次移动 0.5 毫米`,
  facesComplete: '本机已装齐公文字体，预览与排版一致。',
  facesMissing: (count: number) => `本机缺少 ${count} 种公文字体，以相近字体代显，位置和换行不受影响。`,
  faceMissing: ({ font, standIn }: { readonly font: string; readonly standIn: string | null }) =>
    `${font}：以${standIn ?? '系统字体'}代显`,
  facesHint: '位置和换行按规定字体计算，字形以装有该字体的机器为准。',
  details: '详情',
} as const;
