/** Above the pages: where one is, how large they are, one or two side by side, and out to paper or PDF. */
import {
  FilePdfOutlined,
  LeftOutlined,
  MinusOutlined,
  PlusOutlined,
  PrinterOutlined,
  RightOutlined,
} from '@ant-design/icons';
import { Button, InputNumber, Segmented, Select } from 'antd';
import { previewWords } from '../../../strings/preview-words';
import { nextZoom, percentOf, ZOOM_STEPS, type Zoom } from './preview-scale';

interface Props {
  readonly page: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
  readonly zoom: Zoom;
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
  readonly columns: 1 | 2;
  readonly onColumns: (columns: 1 | 2) => void;
  readonly onPrint: () => void;
  readonly onSavePdf: () => void;
  readonly saving: boolean;
}

export function PreviewToolbar(props: Props) {
  const { page, count, onPage, zoom, scale, onZoom, columns, onColumns } = props;
  const percent = percentOf(scale);
  const steps = [...new Set([...ZOOM_STEPS, ...(typeof zoom === 'number' ? [zoom] : [])])].sort(
    (a, b) => a - b,
  );
  return (
    <div className="preview-toolbar">
      <span className="preview-tools">
        <Button
          size="small"
          type="text"
          icon={<LeftOutlined />}
          aria-label={previewWords.previous}
          disabled={page <= 1}
          onClick={() => onPage(page - 1)}
        />
        <InputNumber
          size="small"
          className="preview-page-number"
          aria-label={previewWords.jump}
          min={1}
          max={count}
          precision={0}
          controls={false}
          value={page}
          onChange={(value) => value !== null && onPage(value)}
        />
        <span className="grey numbers">{previewWords.pages(count)}</span>
        <Button
          size="small"
          type="text"
          icon={<RightOutlined />}
          aria-label={previewWords.next}
          disabled={page >= count}
          onClick={() => onPage(page + 1)}
        />
      </span>
      <span className="preview-tools">
        <Button
          size="small"
          type="text"
          icon={<MinusOutlined />}
          aria-label={previewWords.zoomOut}
          onClick={() => onZoom(nextZoom(scale, -1))}
        />
        <Select<Zoom>
          size="small"
          className="preview-zoom"
          aria-label={previewWords.zoom}
          value={zoom}
          onChange={onZoom}
          options={[
            { value: 'width', label: previewWords.fitWidth },
            { value: 'page', label: previewWords.fitPage },
            ...steps.map((step) => ({ value: step, label: `${step}%` })),
          ]}
        />
        <Button
          size="small"
          type="text"
          icon={<PlusOutlined />}
          aria-label={previewWords.zoomIn}
          onClick={() => onZoom(nextZoom(scale, 1))}
        />
        <span className="grey numbers preview-percent">{percent}%</span>
        <Segmented<1 | 2>
          size="small"
          value={columns}
          onChange={onColumns}
          options={[
            { value: 1, label: previewWords.onePage },
            { value: 2, label: previewWords.twoPages },
          ]}
        />
      </span>
      <span className="preview-tools">
        <Button
          size="small"
          className="preview-act"
          icon={<PrinterOutlined />}
          aria-label={previewWords.print}
          title={`${previewWords.print}　Ctrl+P`}
          aria-keyshortcuts="Control+P"
          disabled={props.saving}
          onClick={props.onPrint}
        >
          {previewWords.print}
        </Button>
        <Button
          size="small"
          className="preview-act"
          icon={<FilePdfOutlined />}
          aria-label={previewWords.savePdf}
          title={previewWords.savePdf}
          loading={props.saving}
          onClick={props.onSavePdf}
        >
          {previewWords.savePdf}
        </Button>
      </span>
    </div>
  );
}
