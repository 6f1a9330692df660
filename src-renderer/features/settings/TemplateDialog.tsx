/** Adds a template from the file dialog, or changes the name and kinds of a kept one; a file that cannot be used is refused with all that is to change in it. */
import { type DocumentKind, KIND_FACTS } from '@shared/domain/document/document-kind';
import { TEMPLATE_KINDS, type UnitTemplate } from '@shared/ipc/calls/template-calls';
import { App, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { Dialog } from '../../components/Dialog';
import { Labelled } from '../../components/Labelled';
import { LineField } from '../../components/LineField';
import { reasonSentence } from '../../strings/document-words';
import { errorWords } from '../../strings/errors';

interface Props {
  readonly edited: UnitTemplate | 'new';
  readonly onClose: () => void;
}

export function TemplateDialog({ edited, onClose }: Props) {
  const { modal, message } = App.useApp();
  const kept = edited === 'new' ? undefined : edited;
  const [name, setName] = useState(kept?.name ?? '');
  const [kinds, setKinds] = useState<DocumentKind[]>(kept?.kinds ?? []);
  const add = useAct('template.add', { quiet: true });
  const rename = useAct('template.rename');
  const about = { name: name.trim(), kinds };
  const run = async () => {
    if (kept) {
      if ((await rename.run({ templateId: kept.id, ...about })).ok) onClose();
      return;
    }
    const added = await add.run(about);
    if (!added.ok) {
      const { code, details } = added.error;
      const reasons = code === 'DOCUMENT_REJECTED' && Array.isArray(details.reasons) ? details.reasons : [];
      const { title, next } = errorWords(code, details);
      modal.warning({
        title: reasons.length === 0 ? title : '这个模板还不能用',
        content:
          reasons.length === 0 ? (
            next
          ) : (
            <ul className="reason-list">
              {reasons.map((reason) => (
                <li key={reason}>{reasonSentence(reason)}</li>
              ))}
            </ul>
          ),
        okText: '知道了',
      });
      return;
    }
    if (!added.value) return;
    message.success('模板已添加');
    onClose();
  };
  return (
    <Dialog
      title={kept ? '修改模板的名称和适用文种' : '添加本单位模板'}
      okText={kept ? '保存' : '选择模板文件'}
      ready={about.name !== ''}
      running={add.running || rename.running}
      note={
        kept
          ? '模板文件本身要改的，请在Word或WPS里改好，重新添加，再删除旧的。'
          : '.docx或.dotx文件，不含宏。选择后先试填一次，能用的才保存。'
      }
      onOk={() => void run()}
      onClose={onClose}
    >
      <div className="field-grid">
        <LineField
          id="template-name"
          label="名称"
          required
          placeholder="局发函模板"
          maxLength={50}
          value={name}
          onChange={setName}
        />
        <Labelled label="适用文种" htmlFor="template-kinds">
          <Select
            id="template-kinds"
            mode="multiple"
            allowClear
            placeholder="不选的，所有文种都可用"
            optionFilterProp="label"
            value={kinds}
            onChange={setKinds}
            options={TEMPLATE_KINDS.map((kind) => ({ value: kind, label: KIND_FACTS[kind].name }))}
          />
        </Labelled>
      </div>
    </Dialog>
  );
}
